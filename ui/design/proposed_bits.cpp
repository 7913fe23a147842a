// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/design/proposed_bits.h"

#include "ui/base/colors.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace bitops {

namespace {

constexpr double padding = 5;
constexpr double narrowest = 24;
constexpr double corner = 4;
constexpr double lighter = 0.4; ///< On a dark ground, from which some colours of bits stand out little.

} // namespace

QFont proposedFont(const QFont& font)
{
    QFont bold = font;
    bold.setBold(true);
    return bold;
}

double proposedWidth(const QFont& font, const QString& text)
{
    return std::max(QFontMetricsF(font).horizontalAdvance(text) + 2 * padding, narrowest);
}

void paintProposedBits(QPainter* painter, const QRectF& chip, const QPalette& palette, int bits,
                       const QString& text)
{
    const QColor color = isDark(palette) ? mixed(bitColor(bits), Qt::white, lighter) : bitColor(bits);
    QPen pen(color, 1.2);
    pen.setDashPattern({3.5, 2.5});
    painter->setPen(pen);
    painter->setBrush(palette.color(QPalette::Base));
    painter->drawRoundedRect(chip.adjusted(0.5, 0.5, -0.5, -0.5), corner, corner);
    painter->setPen(color);
    painter->drawText(chip, Qt::AlignCenter, text);
}

} // namespace bitops
