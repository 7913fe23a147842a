// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/jobs/events.h"
#include "ui/base/plot_export.h"
#include "ui/base/plot_widget.h"

namespace bitops {

/// The weights of a layer as a histogram, with the levels that they are rounded to as lines; where these are
/// too many for lines, with their range. The pointer and the arrow keys read the bins.
class WeightHistogram : public PlotWidget, public ExportedPlot
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
    /// Says that there are too many levels to be drawn as lines; empty if they are drawn, or none.
    [[nodiscard]] QString levelsRemark() const;
    /// What the bin there has.
    [[nodiscard]] QString textAt(const QPoint& place) const;
    /// The bin that the keys go on from; −1 before they were used.
    [[nodiscard]] int currentBin() const { return m_current; }

    void beginExport(bool withLegend) override;
    void endExport() override;

protected:
    void updateColors() final;
    [[nodiscard]] std::optional<QString> hoverText(const QPoint& place) const override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void createRange();
    void fitHeight(bool hasText);
    void showLevels(const LayerFigures& figures);
    [[nodiscard]] QPen levelPen() const;
    [[nodiscard]] QString textOf(const QCPBarsData& bin) const;
    void readBin(int bin);
    void showCursor(bool isShown);

    QCPBars* m_bars;
    QCPGraph* m_levels;
    QCPItemLine* m_range; ///< From the lowest level to the highest, instead of lines.
    QCPItemText* m_rangeText;
    QCPItemRect* m_cursor; ///< Around the bin that is read.
    double m_most = 1;     ///< Weights in the fullest bin of all epochs.
    int m_leftOut = 0;     ///< Levels that are not drawn.
    int m_current = -1;
};

} // namespace bitops
