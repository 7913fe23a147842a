// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/proposal/proposal_queue.h"

#include <QObject>

class QAction;
class QMainWindow;
class QMenu;

namespace bitops {

class Baseline;
class QueueRunner;
class TrainingPanel;

/// What is done with proposals: take, put away, pin, train. What cannot be done is off, with the reason as
/// its tool tip. Owns none of what it is given.
class ProposalActions : public QObject
{
    Q_OBJECT

public:
    /// Tells in the window's status bar what was queued.
    ProposalActions(BitProposals* proposals, Baseline* baseline, TrainingPanel* setUp, QueueRunner* queue,
                    QMainWindow* window);

    [[nodiscard]] QAction* takeAction() const { return m_take; }
    [[nodiscard]] QAction* putAwayAction() const { return m_putAway; }
    [[nodiscard]] QAction* pinAction() const { return m_pin; }
    [[nodiscard]] QAction* queueAction() const { return m_queue; }
    /// Which ones are to be trained.
    [[nodiscard]] QMenu* queueMenu() const { return m_queueMenu; }
    [[nodiscard]] const ProposalChoice& choice() const { return m_choice; }

    /// Gives a widget the keys of the actions, while it has the focus: Return takes, Esc puts away.
    void addKeysTo(QWidget* widget) const;

private:
    void fillMenu();
    void update();
    void pin();
    void addToQueue();
    [[nodiscard]] QString obstacleToQueue(const std::vector<QueuedJob>& jobs) const;

    BitProposals* m_proposals;
    Baseline* m_baseline;
    TrainingPanel* m_setUp;
    QueueRunner* m_runner;
    QMainWindow* m_window;
    QAction* m_take;
    QAction* m_putAway;
    QAction* m_pin;
    QAction* m_queue;
    QMenu* m_queueMenu;
    ProposalChoice m_choice;
};

} // namespace bitops
