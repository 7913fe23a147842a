// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;

namespace bitops {

class RunHeading;
class TrainingSession;

/// Which run is trained and how far it is: epoch, pace, time left, best validation so far, and how it ended.
class ProgressPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ProgressPanel(TrainingSession* session, QWidget* parent = nullptr);

    /// In one line.
    [[nodiscard]] QString summary() const;

Q_SIGNALS:
    /// It says something else.
    void shown();

protected:
    void changeEvent(QEvent* event) override;

private:
    void showSession();
    void showOutcome();
    [[nodiscard]] QString epochText() const;
    [[nodiscard]] QString paceText() const;
    [[nodiscard]] QString timeLeftText() const;
    [[nodiscard]] QString bestText() const;

    TrainingSession* m_session;
    RunHeading* m_run;
    QLabel* m_epoch;
    QLabel* m_percent;
    QProgressBar* m_bar;
    QLabel* m_pace;
    QLabel* m_timeLeft;
    QLabel* m_best;
    QLabel* m_outcome;
};

} // namespace bitops
