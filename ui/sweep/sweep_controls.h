// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/runs/run_sweeps.h"

#include <QWidget>

class QProgressBar;
class QToolButton;

namespace bitops {

class ElidedLabel;
class SweepRunner;

/// How far a sweep is, and what can be done about that: to go on with it, to pause and to stop it.
class SweepControls : public QWidget
{
    Q_OBJECT

public:
    explicit SweepControls(SweepRunner* runner, QWidget* parent = nullptr);

    /// Null for none.
    void setSweep(ListedSweepPtr sweep);

private:
    void showState();
    [[nodiscard]] bool isOurs() const;
    [[nodiscard]] QString stateText() const;
    /// Why it cannot go on now; empty if it can.
    [[nodiscard]] QString obstacle() const;

    SweepRunner* m_runner;
    ListedSweepPtr m_sweep;
    ElidedLabel* m_state;
    QProgressBar* m_progress;
    QToolButton* m_goOn;
    QToolButton* m_pause;
    QToolButton* m_stop;
};

} // namespace bitops
