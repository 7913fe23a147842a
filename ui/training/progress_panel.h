// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;

namespace bitops {

class TrainingSession;

/// How far the training is: epoch, pace, time left, best validation so far, and how it ended.
class ProgressPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ProgressPanel(TrainingSession* session, QWidget* parent = nullptr);

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
    QLabel* m_epoch;
    QLabel* m_percent;
    QProgressBar* m_bar;
    QLabel* m_pace;
    QLabel* m_timeLeft;
    QLabel* m_best;
    QLabel* m_outcome;
};

} // namespace bitops
