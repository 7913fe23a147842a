// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QLabel>

#include <vector>

namespace bitops {

class Baseline;
class NetworkPlot;

/// A mark, and what it means.
struct LegendEntry
{
    QColor color;
    QString text;
    bool isDashed = false; ///< Else filled.
};

/// What the tones of the bars mean, as far as the design has them, and what stands dashed.
std::vector<LegendEntry> barLegendEntries(const NetworkPlot& plot, const Baseline& baseline);

/// These entries as a text.
class BarLegend : public QLabel
{
    Q_OBJECT

public:
    /// Is to be told by updateText() when the plot shows something else.
    BarLegend(const NetworkPlot* plot, const Baseline* baseline, QWidget* parent = nullptr);

    void updateText();
    /// In pixels. With less room, the entries take several lines.
    [[nodiscard]] int widthOfOneLine() const { return m_widthOfOneLine; }

protected:
    void changeEvent(QEvent* event) override;

private:
    const NetworkPlot* m_plot;
    const Baseline* m_baseline;
    int m_widthOfOneLine = 0;
};

} // namespace bitops
