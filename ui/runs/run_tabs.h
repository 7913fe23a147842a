// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/runs/run_scan.h"

#include <QObject>
#include <QString>

#include <vector>

class QTabWidget;

namespace bitops {

class ClassesPanel;
class CurvesPanel;
class NetworkDocument;
class PlotExports;
class RunComparison;
class RunLibrary;
class RunsPanel;
class CurrentRun;
class TradeoffPanel;
class WeightsPanel;

/// What the window shows of the library's runs, each a tab.
class RunTabs : public QObject
{
    Q_OBJECT

public:
    /// Shows the curves of the runs that are selected, and of the published one as long as it is live, or
    /// where none is selected. Bit operations are counted as the document's. If it `remembers`, what is set
    /// in the tabs lasts longer than the window.
    RunTabs(RunLibrary* library, NetworkDocument* document, bool remembers, QTabWidget* tabs);

    /// Makes their plots exportable.
    void addPlots(PlotExports* exports) const;

    [[nodiscard]] RunLibrary* library() const { return m_library; }
    [[nodiscard]] CurvesPanel* curves() const { return m_curves; }
    [[nodiscard]] RunsPanel* panel() const { return m_panel; }
    /// Of a single run that is compared, else "runs".
    [[nodiscard]] QString nameOfCompared() const;
    /// The runs whose curves are shown.
    [[nodiscard]] const RunComparison* comparison() const { return m_comparison; }
    [[nodiscard]] TradeoffPanel* tradeoff() const { return m_tradeoff; }
    /// Those of them that the library has.
    [[nodiscard]] std::vector<ListedRunPtr> comparedRuns() const;
    [[nodiscard]] bool haveComparedEpochs() const;
    /// What the tabs about a single run show.
    [[nodiscard]] CurrentRun* currentRun() const { return m_current; }
    [[nodiscard]] WeightsPanel* weights() const { return m_weights; }
    [[nodiscard]] ClassesPanel* classes() const { return m_classes; }

private:
    void compare();

    RunLibrary* m_library;
    RunComparison* m_comparison;
    CurvesPanel* m_curves;
    RunsPanel* m_panel;
    TradeoffPanel* m_tradeoff;
    CurrentRun* m_current;
    WeightsPanel* m_weights;
    ClassesPanel* m_classes;
};

} // namespace bitops
