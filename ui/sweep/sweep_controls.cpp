// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/sweep/sweep_controls.h"

#include "core/runs/sweep_folder.h"
#include "ui/base/elided_label.h"
#include "ui/base/icons.h"
#include "ui/base/plain_text.h"
#include "ui/runs/sweep_rows_model.h"
#include "ui/sweep/sweep_cluster.h"
#include "ui/sweep/sweep_runner.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QToolButton>

#include <system_error>
#include <utility>

namespace bitops {

SweepControls::SweepControls(SweepRunner* runner, SweepCluster* cluster, QWidget* parent)
    : QWidget(parent)
    , m_runner(runner)
    , m_cluster(cluster)
    , m_state(new ElidedLabel)
    , m_problem(new QLabel(this))
    , m_progress(new QProgressBar)
    , m_goOn(new QToolButton)
    , m_pause(new QToolButton)
    , m_stop(new QToolButton)
{
    m_state->setObjectName(QStringLiteral("sweepState"));
    m_state->setForegroundRole(QPalette::PlaceholderText);
    m_state->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_state->setMinimumWidth(m_state->minimumSizeHint().width());
    m_progress->setObjectName(QStringLiteral("sweepProgress"));
    m_progress->setAccessibleName(tr("Progress of the sweep"));
    m_progress->setTextVisible(false);
    m_progress->setMinimumWidth(36);
    m_progress->setMaximumWidth(60);
    m_problem->setObjectName(QStringLiteral("sweepProblem"));
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_goOn->setObjectName(QStringLiteral("goOnWithSweep"));
    m_goOn->setIcon(symbolIcon(Symbol::Play));
    m_goOn->setAccessibleName(tr("Go on with the sweep"));
    connect(m_goOn, &QToolButton::clicked, this, &SweepControls::goOn);
    m_pause->setObjectName(QStringLiteral("pauseSweep"));
    m_pause->setCheckable(true);
    connect(m_pause, &QToolButton::clicked, this,
            [this](bool isPaused) { isPaused ? m_runner->pause() : m_runner->resume(); });
    m_stop->setObjectName(QStringLiteral("stopSweep"));
    m_stop->setIcon(symbolIcon(Symbol::Stop));
    m_stop->setAccessibleName(tr("Stop the sweep"));
    m_stop->setToolTip(tr("Stop the sweep: its runs keep what they have, and it can go on later"));
    connect(m_stop, &QToolButton::clicked, this, &SweepControls::stop);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(8);
    layout->addWidget(m_state, 1);
    layout->addWidget(m_progress);
    for (QToolButton* button : {m_goOn, m_pause, m_stop}) {
        button->setFocusPolicy(Qt::TabFocus);
        layout->addWidget(button);
    }
    connect(runner, &SweepRunner::changed, this, &SweepControls::showState);
    connect(cluster, &SweepCluster::changed, this, &SweepControls::showState);
    showState();
}

void SweepControls::goOn()
{
    if (m_cluster->isFor(m_sweep->folder)) {
        Q_EMIT goOnWanted(m_sweep->folder);
    } else {
        m_cluster->forgetNotice();
        m_runner->goOn(m_sweep->folder);
    }
}

void SweepControls::stop()
{
    if (isOurs() || queue() == nullptr) {
        m_runner->stop();
    } else if (!m_cluster->isBusy()) {
        m_cluster->cancel(m_sweep->folder);
    }
}

const SlurmQueue* SweepControls::queue() const
{
    const SlurmQueue* const queue = m_sweep == nullptr ? nullptr : m_cluster->queueOf(m_sweep->folder);
    return queue == nullptr || queue->empty() ? nullptr : queue;
}

void SweepControls::setSweep(ListedSweepPtr sweep)
{
    m_sweep = std::move(sweep);
    showState();
}

/// Whether this window trains it, or is about to: which one it prepares is not known yet.
bool SweepControls::isOurs() const
{
    return m_runner->isBusy() &&
           (m_sweep == nullptr || m_runner->folder().empty() || m_runner->folder() == m_sweep->folder);
}

QString SweepControls::obstacle() const
{
    if (m_sweep == nullptr) {
        return tr("There is no sweep.");
    }
    if (m_runner->isBusy()) {
        return tr("A sweep is being trained: it has to end first, or to be stopped.");
    }
    if (queue() != nullptr) {
        return tr("Slurm trains it: it goes on by itself.");
    }
    if (m_sweep->working() > 0) {
        return tr("Another program trains runs of it.");
    }
    std::error_code code;
    if (!std::filesystem::exists(m_sweep->folder / keptSweepFile, code)) {
        return tr("Its folder does not have the sweep itself: open its file under Training › Sweep.");
    }
    return m_sweep->done() == m_sweep->planned() ? tr("All of its runs are done.") : QString();
}

QString SweepControls::notice() const
{
    const auto isAbout = [this](const std::filesystem::path& folder) {
        return m_sweep == nullptr || folder.empty() || folder == m_sweep->folder;
    };
    return !m_cluster->notice().isEmpty() && isAbout(m_cluster->noticed()) ? m_cluster->notice()
           : isAbout(m_runner->folder())                                   ? m_runner->notice()
                                                                           : QString();
}

QString SweepControls::stateText() const
{
    const bool ours = isOurs();
    if (m_cluster->isBusy()) {
        return tr("Waiting for Slurm…");
    }
    if (ours && m_runner->state() == SweepRunner::State::Preparing) {
        return tr("Looking for what is left to do…");
    }
    if (m_sweep == nullptr) {
        return {};
    }
    if (const SlurmQueue* const tasks = queue()) {
        const std::size_t working = m_cluster->workingOf(m_sweep->folder);
        return tr("Slurm: %1 of %2 done, %3 at work, %4 waiting")
            .arg(m_sweep->done())
            .arg(m_sweep->planned())
            .arg(working)
            .arg(tasks->size() - working);
    }
    const QString progress = sweepProgressText(*m_sweep);
    switch (ours ? m_runner->state() : SweepRunner::State::Idle) {
    case SweepRunner::State::Paused:
        return tr("Paused: %1").arg(progress);
    case SweepRunner::State::Stopping:
        return tr("Stopping: %1").arg(progress);
    default:
        break;
    }
    return ours && m_runner->leftCores() > 0 ? tr("%1; %Ln at a time beside the other training", nullptr,
                                                  static_cast<int>(m_runner->atOnce()))
                                                   .arg(progress)
                                             : progress;
}

void SweepControls::showState()
{
    const bool ours = isOurs();
    m_state->setText(stateText());
    m_problem->setText(QStringLiteral("⚠ ") + notice());
    m_problem->setVisible(!notice().isEmpty() && !m_cluster->isBusy());
    m_progress->setVisible(m_sweep != nullptr);
    if (m_sweep != nullptr) {
        constexpr int steps = 1'000;
        m_progress->setRange(0, steps);
        m_progress->setValue(qRound(steps * m_sweep->partDone()));
    }
    const QString reason = obstacle();
    const bool isOnCluster = !ours && queue() != nullptr;
    m_goOn->setVisible(!ours && !isOnCluster && m_sweep != nullptr);
    m_goOn->setEnabled(reason.isEmpty());
    m_goOn->setToolTip(reason.isEmpty() ? tr("Go on with the sweep: what is done stays, and what was begun "
                                             "goes on where it was")
                                        : plainToolTip(reason));
    const bool isPaused = m_runner->state() == SweepRunner::State::Paused;
    m_pause->setVisible(ours);
    m_pause->setChecked(isPaused);
    m_pause->setEnabled(isPaused || m_runner->state() == SweepRunner::State::Running);
    m_pause->setIcon(symbolIcon(isPaused ? Symbol::Resume : Symbol::Pause));
    m_pause->setAccessibleName(isPaused ? tr("Resume the sweep") : tr("Pause the sweep"));
    m_pause->setToolTip(m_pause->accessibleName());
    m_stop->setVisible(ours || isOnCluster);
    m_stop->setEnabled(isOnCluster ? !m_cluster->isBusy()
                                   : m_runner->state() != SweepRunner::State::Stopping);
}

} // namespace bitops
