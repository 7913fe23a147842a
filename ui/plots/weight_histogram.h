// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/runs/events.h"
#include "ui/plots/plot_widget.h"

namespace bitops {

/// The weights of a layer as a histogram, with the levels that they are rounded to as lines.
class WeightHistogram : public PlotWidget
{
    Q_OBJECT

public:
    explicit WeightHistogram(QWidget* parent = nullptr);

    /// The axes: weights from `lower` to `upper`, and as many of them in a bin as `most`. The same for all
    /// epochs of a layer, so that they can be compared.
    void setRanges(double lower, double upper, double most);
    void setFigures(const LayerFigures& figures);

    [[nodiscard]] const QCPBars* bars() const { return m_bars; }
    [[nodiscard]] const QCPGraph* levels() const { return m_levels; }
    /// What the bin there has.
    [[nodiscard]] QString textAt(const QPoint& place) const;

protected:
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void updateColors();

    QCPBars* m_bars;
    QCPGraph* m_levels;
};

} // namespace bitops
