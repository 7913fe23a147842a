// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/report/runs_csv.h"
#include "ui/runs/curve_reading.h"
#include "ui/runs/curve_view.h"
#include "ui/runs/run_tab.h"

#include <QStackedWidget>

#include <optional>
#include <vector>

class QLabel;

namespace bitops {

class CurveControls;
class CurvePlot;
class RunComparison;

/// Loss and accuracy of the runs that are compared; those of a run that trains grow. Where there is nothing
/// to be shown, what to do to get there.
class CurvesPanel : public QStackedWidget, public RunTab
{
    Q_OBJECT

public:
    explicit CurvesPanel(const RunComparison* comparison, QWidget* parent = nullptr);

    [[nodiscard]] QWidget* page() override { return this; }
    [[nodiscard]] QString title() const override;
    void addPlots(PlotExports* exports) override;
    void restore(const QSettings& settings) override;
    void keep(SettingsFile::Values& values) const override;

    /// The part of the curves that is seen.
    [[nodiscard]] CurveRange visibleRange() const;

    [[nodiscard]] CurvePlot* lossPlot() const { return m_loss; }
    [[nodiscard]] CurvePlot* accuracyPlot() const { return m_accuracy; }

    [[nodiscard]] CurveView view() const;
    void setView(const CurveView& view);

Q_SIGNALS:
    /// The cursor reads this now; empty: it is gone.
    void readingChanged(const CurveReading& reading);

private:
    QWidget* createCurves();
    void connectPlot(CurvePlot* plot, CurvePlot* other);
    void updateRuns();
    void showLimit();
    void updateView();
    void showAll();

    const RunComparison* m_comparison;
    CurvePlot* m_loss;
    CurvePlot* m_accuracy;
    CurveControls* m_controls;
    QLabel* m_limit; ///< Says that not all runs are drawn.
};

} // namespace bitops
