// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/base/qcustomplot.h"
#include "ui/runs/curve_view.h"
#include "ui/runs/run_comparison.h"

#include <QColor>

#include <array>
#include <optional>
#include <vector>

namespace bitops {

/// The layer for curves as they are measured, where smoothed ones are drawn over them. The plot has to add
/// it.
inline const QString rawCurvesLayer = QStringLiteral("raw");

/// One figure of one run in a plot: training thin, validation thick with the run's mark at its end, and a
/// ring at the best epoch, that of the highest validation accuracy. Smoothed curves have the measured ones
/// dimmed behind them. The graphs belong to the plot.
class RunCurves
{
public:
    enum Part { Training, Validation };

    static constexpr double trainingWidth = 1;
    static constexpr double validationWidth = 2.1;
    static constexpr double ringSize = 14;

    /// Columns of EpochTableModel.
    RunCurves(QCustomPlot* plot, int trainColumn, int valColumn);

    /// Nothing is done where it is the very same as before.
    void setRun(const ComparedRun& run);
    void setEpochs(const std::vector<EpochEvent>& epochs, std::int64_t stepsPerEpoch);
    void setView(const CurveView& view);
    /// `ground` is what the curves are drawn on.
    void setStyle(const QColor& color, RunMark mark, const QColor& ground);
    [[nodiscard]] const QColor& color() const { return m_color; }
    /// Thin lines with hard edges, which are painted many times as fast: for plots of very many points.
    void setFine(bool isFine);
    void removeFromPlot();

    [[nodiscard]] const std::vector<EpochEvent>& epochs() const { return m_epochs; }
    /// Of each epoch on the x axis.
    [[nodiscard]] const std::vector<double>& places() const { return m_places; }
    /// What the lines show at an epoch of the list.
    [[nodiscard]] double shownValue(Part part, std::size_t index) const { return m_shown.at(part)[index]; }
    /// The measured value.
    [[nodiscard]] double value(Part part, std::size_t index) const { return m_values.at(part)[index]; }
    /// The epoch that is nearest to this place; none if the run was not there.
    [[nodiscard]] std::optional<std::size_t> nearest(double place) const;
    /// The ends of all values, or of those above 0.
    [[nodiscard]] std::optional<QCPRange> valueRange(bool isAboveZero) const;

    [[nodiscard]] QCPGraph* line(Part part) const { return m_lines.at(part); }
    /// Empty without smoothing.
    [[nodiscard]] QCPGraph* rawLine(Part part) const { return m_raws.at(part); }
    [[nodiscard]] QCPGraph* bestMark() const { return m_best; }
    [[nodiscard]] QCPGraph* endMark() const { return m_end; }

private:
    void updatePlaces();
    void updateLines();
    void updateMarks();
    void updateStyle();

    std::array<int, 2> m_columns;
    std::array<QCPGraph*, 2> m_lines;
    std::array<QCPGraph*, 2> m_raws;
    QCPGraph* m_best;
    QCPGraph* m_end;
    ListedRunPtr m_run;
    std::vector<EpochEvent> m_epochs;
    std::int64_t m_stepsPerEpoch = 1;
    CurveView m_view;
    std::vector<double> m_places;
    std::array<std::vector<double>, 2> m_values;
    std::array<std::vector<double>, 2> m_shown;
    QColor m_color;
    QColor m_ground;
    RunMark m_mark = RunMark::Disc;
    bool m_isFine = false;
};

} // namespace bitops
