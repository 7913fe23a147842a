// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/base/axis_tickers.h"
#include "ui/design/cost_figure.h"

namespace bitops {

/// "Block 3 · s2" where there is room, else the number alone, and not for each block if there are many.
class BlockTicker : public WholeNumberTicker
{
public:
    explicit BlockTicker(const NetworkFigures* figures)
        : m_figures(figures)
    {
    }

    /// The pixels that a block has.
    void setRoom(double roomOfBlock, const QFontMetricsF& metrics);

protected:
    QString getTickLabel(double tick, const QLocale& locale, QChar formatChar, int precision) override;

private:
    static QString label(std::size_t block, std::int64_t stride);

    const NetworkFigures* m_figures;
    bool m_isLong = true;
};

} // namespace bitops
