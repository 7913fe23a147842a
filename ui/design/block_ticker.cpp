// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/design/block_ticker.h"

#include <QCoreApplication>

namespace bitops {

void BlockTicker::setRoom(double roomOfBlock, const QFontMetricsF& metrics)
{
    m_isLong = metrics.horizontalAdvance(label(m_figures->places(), 8)) + 8 < roomOfBlock;
}

QString BlockTicker::getTickLabel(double tick, const QLocale& locale, QChar formatChar, int precision)
{
    const int block = qRound(tick);
    if (block < 0 || static_cast<std::size_t>(block) >= m_figures->places()) {
        return {};
    }
    const auto index = static_cast<std::size_t>(block);
    if (!m_isLong || index >= m_figures->count() || m_figures->layout() != nullptr) {
        return WholeNumberTicker::getTickLabel(tick, locale, formatChar, precision);
    }
    return label(index, m_figures->at(index).stride);
}

QString BlockTicker::label(std::size_t block, std::int64_t stride)
{
    return QCoreApplication::translate("bitops::BlockTicker", "Block %1 · s%2", "s: stride")
        .arg(block)
        .arg(stride);
}

} // namespace bitops
