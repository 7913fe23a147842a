// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include "ui/base/background_job.h"

#include <QObject>
#include <QString>
#include <QTimer>

class QAction;
class QMainWindow;

namespace bitops {

class Design;
class NetworkDocument;
class QueueRunner;
class TrainingPanel;
class TrainingSession;

/// Train, queue, pause, stop. While a training is running, to train is to queue. What cannot be done is off,
/// with the reason as its tool tip.
class TrainingActions : public QObject
{
    Q_OBJECT

public:
    /// Tells in the window's status bar what was queued.
    TrainingActions(NetworkDocument* document, TrainingPanel* setUp, TrainingSession* session,
                    QueueRunner* queue, QMainWindow* window);

    [[nodiscard]] QAction* trainAction() const { return m_train; }
    [[nodiscard]] QAction* queueAction() const { return m_queue; }
    /// Checked while paused.
    [[nodiscard]] QAction* pauseAction() const { return m_pause; }
    [[nodiscard]] QAction* stopAction() const { return m_stop; }
    /// Measures the weights of the model that the design is of, in a dialog that leaves the window usable.
    [[nodiscard]] QAction* evaluateAction() const { return m_evaluate; }

    /// Starts the training, if nothing stands in its way.
    Status start();
    /// Trains this design by the recipe of the set-up: now, or when what is trained has ended. Says in a
    /// dialog why it cannot be started.
    void train(const Design& design);
    /// Stops the training, and holds the queue: nothing starts after it by itself.
    void stop();
    /// Asks whether to stop a running training. True: there is none, or it is to be stopped.
    bool maybeStop();

private:
    [[nodiscard]] Status start(const Design& design);
    void addToQueue(const Design& design);
    void evaluate();
    void update();
    /// Reads the model that the design is of beside the window, a moment after the last edit.
    void checkModelSoon();
    void checkModelNow();
    /// Why neither can be done; empty if they can, as far as that is known.
    [[nodiscard]] QString obstacle() const;

    NetworkDocument* m_document;
    TrainingPanel* m_setUp;
    TrainingSession* m_session;
    QueueRunner* m_runner;
    QMainWindow* m_window;
    QAction* m_train;
    QAction* m_queue;
    QAction* m_pause;
    QAction* m_stop;
    QAction* m_evaluate;
    QString m_obstacleOfModel; ///< Why the model that the design is of cannot be trained, as far as was read.
    QTimer m_checkDelay;
    BackgroundJob m_check;
};

} // namespace bitops
