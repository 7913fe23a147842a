// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/network/result.h"

#include <QObject>

class QAction;
class QWidget;

namespace bitops {

class NetworkDocument;
class TrainingPanel;
class TrainingSession;

/// Train, pause, stop. Train is off with the reason as its tool tip where it cannot be done.
class TrainingActions : public QObject
{
    Q_OBJECT

public:
    TrainingActions(NetworkDocument* document, TrainingPanel* setUp, TrainingSession* session,
                    QWidget* window);

    [[nodiscard]] QAction* trainAction() const { return m_train; }
    /// Checked while paused.
    [[nodiscard]] QAction* pauseAction() const { return m_pause; }
    [[nodiscard]] QAction* stopAction() const { return m_stop; }

    /// Starts the training, if nothing stands in its way.
    Status start();
    /// Asks whether to stop a running training. True: there is none, or it is to be stopped.
    bool maybeStop();

private:
    void train();
    void update();
    /// Why training cannot start; empty if it can.
    [[nodiscard]] QString obstacle() const;

    NetworkDocument* m_document;
    TrainingPanel* m_setUp;
    TrainingSession* m_session;
    QWidget* m_window;
    QAction* m_train;
    QAction* m_pause;
    QAction* m_stop;
};

} // namespace bitops
