// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/base/icons.h"

#include "ui/base/colors.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <array>

namespace bitops {

namespace {

/// In the order of the symbols.
constexpr std::array names{"add",  "baseline", "clear", "done",  "down",   "export", "float", "lock",
                           "more", "new",      "open",  "pause", "play",   "queue",  "redo",  "resume",
                           "save", "stop",     "todo",  "undo",  "unlock", "up"};
static_assert(names.size() == static_cast<std::size_t>(Symbol::Up) + 1);

QString nameOf(Symbol symbol)
{
    return QLatin1String(names.at(static_cast<std::size_t>(symbol)));
}

QColor colorOf(Ink ink, QIcon::Mode mode)
{
    const QPalette palette = QGuiApplication::palette();
    if (mode == QIcon::Disabled) {
        return faintText(palette);
    }
    switch (ink) {
    case Ink::Muted:
        return mutedText(palette);
    case Ink::OnAccent:
        return accentText(palette);
    case Ink::Text:
        break;
    }
    return palette.color(QPalette::Text);
}

QByteArray drawing(Symbol symbol, const QColor& color)
{
    QFile file(QStringLiteral(":/icons/tool/%1.svg").arg(nameOf(symbol)));
    return file.open(QIODevice::ReadOnly) ? file.readAll().replace("currentColor", color.name().toLatin1())
                                          : QByteArray();
}

class SymbolEngine : public QIconEngine
{
public:
    SymbolEngine(Symbol symbol, Ink ink)
        : m_symbol(symbol)
        , m_ink(ink)
    {
    }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State /*state*/) override
    {
        const QByteArray svg = drawing(m_symbol, colorOf(m_ink, mode));
        if (!svg.isEmpty()) {
            QSvgRenderer(svg).render(painter, rect);
        }
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        const QString key = QStringLiteral("bitops-%1-%2-%3x%4")
                                .arg(nameOf(m_symbol), colorOf(m_ink, mode).name())
                                .arg(size.width())
                                .arg(size.height());
        QPixmap pixmap;
        if (!QPixmapCache::find(key, &pixmap)) {
            pixmap = QPixmap(size);
            pixmap.fill(Qt::transparent);
            QPainter painter(&pixmap);
            paint(&painter, QRect({0, 0}, size), mode, state);
            painter.end();
            QPixmapCache::insert(key, pixmap);
        }
        return pixmap;
    }

    [[nodiscard]] QIconEngine* clone() const override { return new SymbolEngine(*this); }

private:
    Symbol m_symbol;
    Ink m_ink;
};

} // namespace

QIcon symbolIcon(Symbol symbol, Ink ink)
{
    return QIcon(new SymbolEngine(symbol, ink));
}

} // namespace bitops
