// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/training/job_process.h"

#include "core/jobs/failed_start.h"
#include "ui/base/paths.h"
#include "ui/base/settings.h"
#include "ui/base/sleep_inhibitor.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QStandardPaths>

#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <utility>

namespace bitops {

namespace {

using Clock = std::chrono::steady_clock;

std::chrono::milliseconds timeUntil(JobFollower::Time time)
{
    return std::max(std::chrono::milliseconds(0),
                    std::chrono::ceil<std::chrono::milliseconds>(time - Clock::now()));
}

} // namespace

JobProcess::JobProcess(QString program, JobKind kind, QObject* parent)
    : QObject(parent)
    , m_program(std::move(program))
    , m_kind(kind)
{
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, [this] { carryOut(m_follower.takeTime(Clock::now())); });
    connect(&m_process, &QProcess::started, this, &JobProcess::started);
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &JobProcess::readOutput);
    connect(&m_process, &QProcess::readyReadStandardError, this, &JobProcess::readErrors);
    connect(&m_process, &QProcess::errorOccurred, this, &JobProcess::takeFailedStart);
    connect(&m_process, &QProcess::finished, this, &JobProcess::takeExit);
}

JobProcess::~JobProcess()
{
    blockSignals(true); // Receivers of a half-destroyed object would find it in their hands.
    stopAndWait();
    keepAwake(false); // A trainer that cannot be killed has not ended.
}

QString JobProcess::locateTrainer()
{
    QString chosen = qEnvironmentVariable("BITOPS_TRAINER");
    if (!chosen.isEmpty()) {
        return chosen;
    }
    const QString name = QStringLiteral("bitops-trainer");
    QString beside = QCoreApplication::applicationDirPath() + QLatin1Char('/') + name;
    if (QFileInfo(beside).isExecutable()) {
        return beside;
    }
    const QString inPath = QStandardPaths::findExecutable(name);
    return inPath.isEmpty() ? beside : inPath;
}

void JobProcess::start(const QString& folder)
{
    Q_ASSERT(!m_isRunning);
    m_follower = JobFollower({m_graceTime, m_graceTime});
    m_failure.clear();
    m_isRunning = true;
    keepAwake(true);
    m_process.setChildProcessModifier([isLow = loadSettings().lowPriority] {
        // So that the window stays quick beside a training on all processors; costs nothing where they idle.
        [[maybe_unused]] const int priority = isLow ? ::nice(10) : 0;
    });
    m_process.start(m_program, {folder});
}

void JobProcess::pause()
{
    if (m_isRunning) {
        carryOut(m_follower.pause());
        keepAwake(false);
    }
}

void JobProcess::resume()
{
    if (m_isRunning) {
        carryOut(m_follower.resume());
        keepAwake(true);
    }
}

void JobProcess::stop()
{
    if (m_isRunning && !m_follower.isStopping()) {
        carryOut(m_follower.stop(Clock::now()));
        Q_EMIT stopping();
    }
}

bool JobProcess::stopAndWait()
{
    stop();
    while (m_isRunning) {
        const auto deadline = m_follower.deadline();
        const auto time = deadline ? timeUntil(*deadline) : m_graceTime;
        const bool isGone = m_process.waitForFinished(static_cast<int>(time.count()));
        if (!deadline) { // It was killed.
            break;
        }
        if (!isGone) {
            carryOut(m_follower.pressHarder(Clock::now()));
        }
    }
    return !m_isRunning;
}

void JobProcess::carryOut(const JobActions& actions)
{
    for (const JobAction& action : actions) {
        std::visit([this](const auto& known) { carryOut(known); }, action);
    }
    awaitDeadline();
}

void JobProcess::carryOut(PassOverLine)
{
    Q_EMIT messageLogged(tr("Ignored a line of the trainer after its last event."));
}

void JobProcess::carryOut(const Refuse& refusal)
{
    m_failure = refusal.reason;
    Q_EMIT stopping();
}

void JobProcess::carryOut(SendSignal signal)
{
    if (signal.signal == SIGKILL) {
        m_process.kill();
    } else {
        m_process.terminate();
    }
}

void JobProcess::awaitDeadline()
{
    if (const auto deadline = m_follower.deadline()) {
        m_patience.start(timeUntil(*deadline));
    } else {
        m_patience.stop();
    }
}

void JobProcess::readOutput()
{
    carryOut(m_follower.takeOutput(m_process.readAllStandardOutput().toStdString(), Clock::now()));
}

void JobProcess::readErrors()
{
    carryOut(m_follower.takeErrors(m_process.readAllStandardError().toStdString()));
}

void JobProcess::takeFailedStart(QProcess::ProcessError error)
{
    // Any other error is followed by finished().
    if (error == QProcess::FailedToStart) {
        m_failure = describeFailedStart(toPath(m_program), m_process.errorString().toStdString());
        end();
    }
}

void JobProcess::takeExit(int exitCode, QProcess::ExitStatus status)
{
    readOutput();
    readErrors();
    carryOut(m_follower.takeExit({status == QProcess::CrashExit, exitCode}));
    const JobEnd& jobEnd = *m_follower.end();
    if (jobEnd.manner == JobEnd::Manner::Killed) {
        m_failure = tr("The trainer did not stop when it was asked to, and was killed.").toStdString();
    } else if (jobEnd.manner == JobEnd::Manner::Died || jobEnd.manner == JobEnd::Manner::Terminated) {
        m_failure = describeDeath(jobEnd, m_kind);
    }
    end();
}

void JobProcess::keepAwake(bool on)
{
    if (on != m_keepsAwake) {
        m_keepsAwake = on;
        on ? SleepInhibitor::instance().addJob() : SleepInhibitor::instance().removeJob();
    }
}

void JobProcess::end()
{
    m_patience.stop();
    m_isRunning = false;
    keepAwake(false);
    Q_EMIT ended();
}

} // namespace bitops
