// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/training/training_actions.h"

#include "core/runs/trainability.h"
#include "ui/base/files.h"
#include "ui/base/format.h"
#include "ui/base/icons.h"
#include "ui/base/make_action.h"
#include "ui/base/problem_text.h"
#include "ui/base/tell_problem.h"
#include "ui/design/network_document.h"
#include "ui/training/evaluation_dialog.h"
#include "ui/training/queue_runner.h"
#include "ui/training/training_panel.h"
#include "ui/training/training_session.h"

#include <QAction>
#include <QMainWindow>
#include <QMessageBox>
#include <QPushButton>
#include <QStatusBar>

namespace bitops {

namespace {

constexpr int checkDelayMs = 300; ///< Edits follow one another.

} // namespace

TrainingActions::TrainingActions(NetworkDocument* document, TrainingPanel* setUp, TrainingSession* session,
                                 QueueRunner* queue, QMainWindow* window)
    : QObject(window)
    , m_document(document)
    , m_setUp(setUp)
    , m_session(session)
    , m_runner(queue)
    , m_window(window)
    , m_train(new QAction(tr("&Train"), this))
    , m_queue(makeAction(this, QStringLiteral("addToQueue"), tr("Add to &Queue"), tr("Ctrl+F5"),
                         [this] { addToQueue(m_document->design()); }))
    , m_pause(new QAction(tr("&Pause"), this))
    , m_stop(new QAction(tr("&Stop"), this))
    , m_evaluate(makeAction(this, QStringLiteral("evaluateModel"), tr("&Evaluate Model…"), {},
                            [this] { evaluate(); }))
{
    m_train->setObjectName(QStringLiteral("train"));
    m_train->setShortcut(QKeySequence(tr("F5")));
    m_pause->setObjectName(QStringLiteral("pauseTraining"));
    m_pause->setShortcut(QKeySequence(tr("F6")));
    m_pause->setCheckable(true);
    m_stop->setObjectName(QStringLiteral("stopTraining"));
    m_stop->setIcon(symbolIcon(Symbol::Stop));
    for (QAction* action : {m_train, m_pause, m_stop}) {
        action->setIconVisibleInMenu(false);
    }
    m_stop->setShortcut(QKeySequence(tr("Shift+F5")));

    connect(m_train, &QAction::triggered, this, [this] { train(m_document->design()); });
    connect(m_pause, &QAction::triggered, this,
            [this](bool pause) { pause ? m_session->pause() : m_session->resume(); });
    connect(m_stop, &QAction::triggered, this, &TrainingActions::stop);
    m_checkDelay.setSingleShot(true);
    m_checkDelay.setInterval(checkDelayMs);
    connect(&m_checkDelay, &QTimer::timeout, this, &TrainingActions::checkModelNow);
    connect(document, &NetworkDocument::aboutToResetBlocks, this, [this] { m_obstacleOfModel.clear(); });
    connect(document, &NetworkDocument::costsChanged, this, &TrainingActions::checkModelSoon);
    connect(document, &NetworkDocument::costsChanged, this, &TrainingActions::update);
    connect(setUp, &TrainingPanel::configurationChanged, this, &TrainingActions::update);
    connect(session, &TrainingSession::stateChanged, this, &TrainingActions::update);
    update();
}

void TrainingActions::checkModelSoon()
{
    m_check.cancel();
    m_checkDelay.stop();
    if (m_document->imported() != nullptr) {
        m_checkDelay.start();
    }
}

void TrainingActions::checkModelNow()
{
    m_check.start([this, design = m_document->design()](const std::stop_token&) -> BackgroundJob::Finish {
        const Status status = checkModel(design);
        const QString obstacle = status ? QString() : toQString(status.error().message);
        return [this, obstacle] {
            m_obstacleOfModel = obstacle;
            update();
        };
    });
}

QString TrainingActions::obstacle() const
{
    if (!m_document->costs().isComplete()) {
        return problemText(m_document->costs().problems.front());
    }
    const TrainingConfiguration configuration = m_setUp->configuration();
    for (const std::string& folder : {configuration.data, configuration.startFrom}) {
        if (const Status status = checkFileName(toQString(folder)); !status) {
            return toQString(status.error().message);
        }
    }
    const std::vector<std::string> problems = validate(configuration, m_document->design());
    return problems.empty() ? QString()
                            : tr("This cannot be trained: %1").arg(QString::fromStdString(problems.front()));
}

void TrainingActions::update()
{
    const QString broken = obstacle();
    const QString reason = plainToolTip(broken.isEmpty() ? m_obstacleOfModel : broken);
    const bool isOfOne = m_setUp->configuration().batchSize == 1;
    m_setUp->showBatchSizeProblem(isOfOne ? toQString(batchSizeAdvice(m_document->design())) : QString());
    m_train->setEnabled(reason.isEmpty());
    const bool isRunning = m_session->isBusy();
    m_train->setIcon(symbolIcon(isRunning ? Symbol::Queue : Symbol::Play, Ink::OnAccent));
    m_train->setText(isRunning ? tr("&Train When This Ends") : tr("&Train"));
    m_train->setIconText(isRunning ? tr("Queue") : tr("Train"));
    m_train->setToolTip(!reason.isEmpty() ? reason
                        : isRunning       ? tr("A training is running: puts this design into the queue (F5)")
                                          : tr("Train this design in the background (F5)"));
    m_queue->setEnabled(reason.isEmpty());
    m_queue->setToolTip(
        reason.isEmpty() ? tr("Trains this design, as it is now, when its turn has come (Ctrl+F5)") : reason);
    const bool isModel = m_document->imported() != nullptr;
    m_evaluate->setEnabled(isModel);
    m_evaluate->setToolTip(
        isModel ? tr("Measures the model's weights at the bits of the design, on the data of the set-up or "
                     "on others")
                : tr("Only an ONNX model has weights of its own: those of a run are evaluated in the list "
                     "of runs."));
    const auto state = m_session->state();
    m_pause->setEnabled(state == TrainingSession::State::Running || state == TrainingSession::State::Paused);
    m_pause->setChecked(state == TrainingSession::State::Paused);
    m_pause->setText(m_pause->isChecked() ? tr("&Resume") : tr("&Pause"));
    m_pause->setIcon(symbolIcon(m_pause->isChecked() ? Symbol::Resume : Symbol::Pause));
    m_stop->setEnabled(m_session->isBusy() && state != TrainingSession::State::Stopping);
}

Status TrainingActions::start()
{
    return start(m_document->design());
}

Status TrainingActions::start(const Design& design)
{
    if (m_session->isBusy()) {
        return Error{tr("A training is running.").toStdString()};
    }
    if (const QString reason = obstacle(); !reason.isEmpty()) {
        return Error{reason.toStdString()};
    }
    // What was read of the model may be of the bits before the last edit.
    if (Status status = checkModel(design); !status) {
        return status;
    }
    return m_session->start(design, m_setUp->configuration());
}

void TrainingActions::evaluate()
{
    auto* dialog = new EvaluationDialog(*m_document->imported(), m_setUp->configuration(),
                                        m_session->trainer(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

void TrainingActions::stop()
{
    m_runner->hold();
    m_session->stop();
}

void TrainingActions::addToQueue(const Design& design)
{
    m_runner->add({.network = design, .training = m_setUp->configuration()});
    constexpr int messageMs = 8'000;
    m_window->statusBar()->showMessage(m_runner->isHeld()
                                           ? tr("Added to the queue, which is held: start it under Progress.")
                                           : tr("Added to the queue: it is trained when its turn has come."),
                                       messageMs);
}

void TrainingActions::train(const Design& design)
{
    if (m_session->isBusy()) {
        addToQueue(design);
        return;
    }
    if (const Status status = start(design); !status) {
        tellProblem(m_window, tr("Training"), QString::fromStdString(status.error().message));
    }
}

bool TrainingActions::maybeStop()
{
    if (!m_session->isRunning()) {
        return true;
    }
    QMessageBox question(QMessageBox::Question, tr("Stop Training?"),
                         tr("A training is running. Its epochs so far are kept in its run folder."),
                         QMessageBox::Cancel, m_window);
    const QPushButton* stop = question.addButton(tr("&Stop and Close"), QMessageBox::AcceptRole);
    question.exec();
    return question.clickedButton() == stop;
}

} // namespace bitops
