// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/sweep/slurm_queue.h"
#include "ui/runs/run_sweeps.h"

#include <QWidget>

#include <filesystem>

class QLabel;
class QProgressBar;
class QToolButton;

namespace bitops {

class ElidedLabel;
class SweepCluster;
class SweepRunner;

/// How far a sweep is, and what can be done about that: to go on with it, to pause and to stop it.
class SweepControls : public QWidget
{
    Q_OBJECT

public:
    SweepControls(SweepRunner* runner, SweepCluster* cluster, QWidget* parent = nullptr);

    /// Null for none.
    void setSweep(ListedSweepPtr sweep);
    /// What went wrong with it last, for a row of its own; hidden if nothing did.
    [[nodiscard]] QLabel* problem() const { return m_problem; }

Q_SIGNALS:
    /// The sweep in this folder, which was submitted once, is to go on: where, is to be asked.
    void goOnWanted(const std::filesystem::path& folder);

private:
    void showState();
    void goOn();
    void stop();
    [[nodiscard]] bool isOurs() const;
    /// What waits or is trained on the cluster; null if nothing does.
    [[nodiscard]] const SlurmQueue* queue() const;
    /// What went wrong with it last; empty if nothing did.
    [[nodiscard]] QString notice() const;
    [[nodiscard]] QString stateText() const;
    /// Why it cannot go on now; empty if it can.
    [[nodiscard]] QString obstacle() const;

    SweepRunner* m_runner;
    SweepCluster* m_cluster;
    ListedSweepPtr m_sweep;
    ElidedLabel* m_state;
    QLabel* m_problem;
    QProgressBar* m_progress;
    QToolButton* m_goOn;
    QToolButton* m_pause;
    QToolButton* m_stop;
};

} // namespace bitops
