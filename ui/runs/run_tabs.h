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
class FileActions;
class NetworkDocument;
class PlotExports;
class QueueRunner;
class RunActions;
class RunComparison;
class RunLibrary;
class RunsPanel;
class ShownRun;
class TradeoffPanel;
class TrainingPanel;
class TrainingSession;
class WeightsPanel;

/// What the window shows of all runs: composes library, panels and actions.
class RunTabs : public QObject
{
    Q_OBJECT

public:
    /// What the tabs work with; not owned.
    struct Surroundings
    {
        NetworkDocument* document;
        FileActions* files;
        TrainingPanel* setUp;
        TrainingSession* session;
        QueueRunner* queue;
        CurvesPanel* curves;
        bool remembers; ///< Whether what is set in the tabs lasts longer than the window.
    };

    /// Shows the runs of the session's folder, also when that changes, and the curves of those that are
    /// selected among them.
    RunTabs(const Surroundings& surroundings, QTabWidget* tabs);

    /// Makes their plots exportable.
    void addPlots(PlotExports* exports) const;

    [[nodiscard]] RunLibrary* library() const { return m_library; }
    [[nodiscard]] RunsPanel* panel() const { return m_panel; }
    /// Of a single run that is compared, else "runs".
    [[nodiscard]] QString nameOfCompared() const;
    /// The selected runs, and the session's as long as it goes on, or where none is selected.
    [[nodiscard]] const RunComparison* comparison() const { return m_comparison; }
    [[nodiscard]] TradeoffPanel* tradeoff() const { return m_tradeoff; }
    /// Those of them that have been read, and the session's as it is now.
    [[nodiscard]] std::vector<ListedRunPtr> comparedRuns() const;
    [[nodiscard]] bool haveComparedEpochs() const;
    /// What the tabs about a single run show.
    [[nodiscard]] ShownRun* shown() const { return m_shown; }
    [[nodiscard]] WeightsPanel* weights() const { return m_weights; }
    [[nodiscard]] ClassesPanel* classes() const { return m_classes; }

private:
    void compare();
    [[nodiscard]] ListedRunPtr ownRun(const ListedRunPtr& listed) const;
    void connectTradeoff(RunActions* actions);

    TrainingSession* m_session;
    RunLibrary* m_library;
    RunComparison* m_comparison;
    RunsPanel* m_panel;
    TradeoffPanel* m_tradeoff;
    ShownRun* m_shown;
    WeightsPanel* m_weights;
    ClassesPanel* m_classes;
    bool m_isTraining = false;
};

} // namespace bitops
