// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/base/icons.h"

#include <QIconEngine>
#include <QPainter>
#include <QPainterPath>

namespace bitops {

namespace {

/// An arrow that bends back to the left, within 16×16.
QPainterPath undoPath()
{
    QPainterPath path(QPointF(3, 6.5));
    path.lineTo(10, 6.5);
    path.cubicTo(QPointF(14.5, 6.5), QPointF(14.5, 13), QPointF(10, 13));
    path.lineTo(6, 13);
    path.moveTo(6.5, 3);
    path.lineTo(3, 6.5);
    path.lineTo(6.5, 10);
    return path;
}

void drawSymbol(QPainter* painter, Symbol symbol, const QColor& color)
{
    switch (symbol) {
    case Symbol::Play:
        painter->setBrush(color);
        painter->drawPolygon(QPolygonF({{4, 2.5}, {13.5, 8}, {4, 13.5}}));
        break;
    case Symbol::Pause:
        painter->fillRect(QRectF(4, 3, 3, 10), color);
        painter->fillRect(QRectF(9, 3, 3, 10), color);
        break;
    case Symbol::Stop:
        painter->fillRect(QRectF(3.5, 3.5, 9, 9), color);
        break;
    case Symbol::Redo:
        painter->translate(16, 0);
        painter->scale(-1, 1);
        [[fallthrough]];
    case Symbol::Undo:
        painter->setPen(QPen(color, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter->drawPath(undoPath());
        break;
    case Symbol::Clear:
        painter->setPen(QPen(color, 1.6, Qt::SolidLine, Qt::RoundCap));
        painter->drawLine(QPointF(4.5, 4.5), QPointF(11.5, 11.5));
        painter->drawLine(QPointF(11.5, 4.5), QPointF(4.5, 11.5));
        break;
    }
}

class SymbolEngine : public QIconEngine
{
public:
    SymbolEngine(Symbol symbol, const QColor& color)
        : m_symbol(symbol)
        , m_color(color)
    {
    }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State /*state*/) override
    {
        QColor color = m_color;
        if (mode == QIcon::Disabled) {
            color.setAlphaF(0.35F);
        }
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->translate(rect.topLeft());
        painter->scale(rect.width() / 16.0, rect.height() / 16.0);
        drawSymbol(painter, m_symbol, color);
        painter->restore();
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect({0, 0}, size), mode, state);
        return pixmap;
    }

    [[nodiscard]] QIconEngine* clone() const override { return new SymbolEngine(*this); }

private:
    Symbol m_symbol;
    QColor m_color;
};

} // namespace

QIcon symbolIcon(Symbol symbol, const QColor& color)
{
    return QIcon(new SymbolEngine(symbol, color));
}

} // namespace bitops
