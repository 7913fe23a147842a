// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/base/qcustomplot.h"
#include "ui/design/bar_legend.h"

#include <vector>

namespace bitops {

/// Entries of a legend side by side, in as many lines as they need: whole, however narrow a figure is. For
/// the layout of a plot, which owns it.
class LegendRow : public QCPLayoutElement
{
    Q_OBJECT

public:
    LegendRow(QCustomPlot* plot, std::vector<LegendEntry> entries);

    [[nodiscard]] QSize minimumOuterSizeHint() const override;
    [[nodiscard]] QSize maximumOuterSizeHint() const override;

protected:
    void applyDefaultAntialiasingHint(QCPPainter* painter) const override;
    void draw(QCPPainter* painter) override;

private:
    [[nodiscard]] QString textOf(const LegendEntry& entry, double width) const;
    [[nodiscard]] std::vector<QPointF> places(double width) const;
    [[nodiscard]] double lineHeight() const;

    std::vector<LegendEntry> m_entries;
};

} // namespace bitops
