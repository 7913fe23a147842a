// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/base/plot_export.h"
#include "ui/base/plot_widget.h"
#include "ui/runs/curve_cursor.h"
#include "ui/runs/curve_reading.h"
#include "ui/runs/curve_view.h"
#include "ui/runs/run_comparison.h"
#include "ui/runs/run_curves.h"

#include <QTimer>

#include <array>
#include <optional>
#include <vector>

namespace bitops {

/// One figure of runs over their epochs. New epochs of a run that grows are drawn soon after they come,
/// several of them at once. A cursor reads all curves at its place; wheel, drag and keys zoom and pan.
class CurvePlot : public PlotWidget, public ExportedPlot
{
    Q_OBJECT

public:
    enum class Unit { Plain, Percent };

    /// The columns are EpochTableModel's.
    CurvePlot(int trainColumn, int valColumn, Unit unit, QWidget* parent = nullptr);

    /// Curves of runs that have not changed stay.
    void setRuns(const std::vector<ComparedRun>& runs);
    void setView(const CurveView& view);

    /// Draws at once what has come.
    void drawNow();
    /// In the order in which the runs were given.
    [[nodiscard]] const std::vector<RunCurves>& runCurves() const { return m_curves; }

    /// Whether the axes follow the curves; not so once a person has zoomed or panned.
    [[nodiscard]] bool isFitted() const { return m_isFitted; }
    void fit();
    /// As if a person had moved there.
    void showPlaces(const QCPRange& range);

    /// Where the cursor stands, which has no place by default.
    void setCursorPlace(std::optional<double> place);
    [[nodiscard]] const CurveCursor& cursor() const { return m_cursor; }
    /// What the cursor reads; empty without one.
    [[nodiscard]] CurveReading reading() const;

    void beginExport(bool withLegend) override;
    void endExport() override;

Q_SIGNALS:
    /// A person has zoomed or panned.
    void moved();
    /// All curves are wanted again.
    void fitWanted();
    /// A person has moved the cursor to this place, or away, or what it reads there has changed.
    void cursorMoved(std::optional<double> place);

protected:
    void updateColors() final;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    struct Fit
    {
        QCPRange places;
        QCPRange values;
    };

    void setUpAxes();
    void setUpLegend();
    void addLegend();
    void matchCurves(const std::vector<ComparedRun>& runs);
    void updateCurves();
    void updateAxes();
    void updateTickCount();
    void updateFineness();
    [[nodiscard]] Fit fitOfCurves() const;
    [[nodiscard]] double leastLastEpoch() const;
    void onRangeChanged();
    [[nodiscard]] bool isLogarithmic() const { return m_unit == Unit::Plain && m_view.isLogarithmic; }
    void moveCursor(std::optional<double> place);
    void stepCursor(int direction);
    void tellReading();
    void zoom(double factor);
    void pan(double x, double y);

    int m_trainColumn;
    int m_valColumn;
    Unit m_unit;
    CurveCursor m_cursor;
    bool m_isRead = false;              ///< Whether it was moved here, and not in the plot beside.
    std::array<QCPGraph*, 3> m_samples; ///< Without values: how training, validation and best epoch look.
    CurveView m_view;
    std::vector<ComparedRun> m_runs;
    std::vector<RunCurves> m_curves; ///< One for each of the runs.
    Fit m_fit;
    bool m_isFitted = true;
    bool m_isFitting = false;
    QTimer m_redraw;
};

} // namespace bitops
