// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

class QAction;

namespace bitops {

class DataActions;
class NetworkDocument;
class RunTabs;
class TrainingActions;
class TrainingPanel;

/// What is offered where there is no run to show: to train the design on the screen, with the time that this
/// takes, to look at the run that was made last, and to get images to train on.
class TrainingOffers : public QObject
{
    Q_OBJECT

public:
    struct Targets
    {
        const NetworkDocument* document;
        const TrainingPanel* setUp;
        TrainingActions* training;
        DataActions* data;
    };

    /// Puts the offers where the tabs and the list of runs have nothing to show.
    TrainingOffers(const Targets& targets, RunTabs* runs);

private:
    void update();
    void showLastRun();
    [[nodiscard]] QString timeText() const;

    Targets m_targets;
    RunTabs* m_runs;
    QAction* m_train;
    QAction* m_showLast;
    QAction* m_getData;
};

} // namespace bitops
