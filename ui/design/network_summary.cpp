// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/design/network_summary.h"

#include "ui/base/colors.h"
#include "ui/base/fonts.h"
#include "ui/base/format.h"
#include "ui/base/style_painting.h"
#include "ui/design/network_document.h"

#include <QLocale>
#include <QPainter>
#include <QStyleOption>

namespace bitops {

namespace {

constexpr int patch = 8;
constexpr int patchRoom = patch + 4;
constexpr int summaryMargin = 6;

} // namespace

NetworkSummary::NetworkSummary(QWidget* parent)
    : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setTextSize(this, text_size::note);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    setToolTip(tr("Classes, and the bits of input and classifier"));
}

void NetworkSummary::showFrame(const NetworkFrame& frame)
{
    const QString dot = QStringLiteral(" · ");
    const QString classes = tr("%n class(es)", nullptr, static_cast<int>(frame.classes));
    const QString input = bitsText(frame.input.bits);
    const QString classifier = bitsText(frame.classifierBits);
    m_whole = {{classes + dot + tr("input") + QLatin1Char(' '), 0},
               {input, frame.input.bits},
               {dot + tr("classifier") + QLatin1Char(' '), 0},
               {classifier, frame.classifierBits}};
    m_short = {{QLocale().toString(static_cast<qlonglong>(frame.classes)) + dot, 0},
               {input, frame.input.bits},
               {dot, 0},
               {classifier, frame.classifierBits}};
    setAccessibleName(tr("%1, input %2, classifier %3").arg(classes, input, classifier));
    updateGeometry();
    update();
}

void NetworkSummary::markProblem(bool isThere)
{
    if (m_hasProblem != isThere) {
        m_hasProblem = isThere;
        update();
    }
}

int NetworkSummary::widthOf(const QList<Piece>& pieces) const
{
    int width = 2 * summaryMargin;
    for (const Piece& piece : pieces) {
        width += fontMetrics().horizontalAdvance(piece.text) + (piece.bits == 0 ? 0 : patchRoom);
    }
    return width;
}

QSize NetworkSummary::sizeHint() const
{
    return {widthOf(m_whole), fontMetrics().height() + 8};
}

QSize NetworkSummary::minimumSizeHint() const
{
    return {widthOf(m_short), fontMetrics().height() + 8};
}

void NetworkSummary::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    QStyleOption option;
    option.initFrom(this);
    paint::button(&painter, option, false, true);
    const QColor text = m_hasProblem   ? problemColor(palette())
                        : underMouse() ? palette().color(QPalette::Text)
                                       : mutedText(palette());
    painter.setPen(text);
    int left = summaryMargin;
    for (const Piece& piece : widthOf(m_whole) <= width() ? m_whole : m_short) {
        if (piece.bits != 0) {
            paint::rounded(&painter, QRectF(left, (height() - patch) / 2.0, patch, patch),
                           bitColor(piece.bits), {}, 2);
            left += patchRoom;
        }
        painter.drawText(QRect(left, 0, width() - left, height()), Qt::AlignVCenter, piece.text);
        left += fontMetrics().horizontalAdvance(piece.text);
    }
}

void NetworkSummary::enterEvent(QEnterEvent* event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void NetworkSummary::leaveEvent(QEvent* event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

} // namespace bitops
