// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/training/trainer_process.h"

#include "core/runs/data_text.h"
#include "ui/base/run_text.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>
#include <QStandardPaths>

#include <unistd.h>

#include <utility>

namespace bitops {

TrainerProcess::TrainerProcess(QString program, QObject* parent)
    : QObject(parent)
    , m_program(std::move(program))
{
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &TrainerProcess::pressHarder);
    connect(&m_process, &QProcess::started, this, &TrainerProcess::started);
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &TrainerProcess::readOutput);
    connect(&m_process, &QProcess::readyReadStandardError, this, &TrainerProcess::readErrors);
    connect(&m_process, &QProcess::errorOccurred, this, &TrainerProcess::takeFailedStart);
    connect(&m_process, &QProcess::finished, this, &TrainerProcess::takeEnd);
}

TrainerProcess::~TrainerProcess()
{
    blockSignals(true); // Receivers of a half-destroyed object would find it in their hands.
    stopAndWait();
}

QString TrainerProcess::locateTrainer()
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

void TrainerProcess::start(const QString& runFolder, const RunRecord& before)
{
    Q_ASSERT(!m_isRunning);
    m_runFolder = runFolder;
    m_record = before;
    m_lines = {};
    m_errorLines = {};
    m_errorTail.clear();
    m_urgency = Urgency::None;
    m_isRunning = true;
    m_process.setChildProcessModifier([] {
        // So that the window stays quick beside a training on all processors; costs nothing where they idle.
        [[maybe_unused]] const int priority = ::nice(10);
    });
    m_process.start(m_program, {runFolder});
}

void TrainerProcess::pause()
{
    send(Command::Pause);
}

void TrainerProcess::resume()
{
    send(Command::Resume);
}

void TrainerProcess::stop()
{
    if (m_isRunning && m_urgency == Urgency::None) {
        pressHarder();
    }
}

bool TrainerProcess::stopAndWait()
{
    stop();
    while (m_isRunning) {
        const bool isKilled = m_urgency == Urgency::Killed;
        m_process.waitForFinished(static_cast<int>(m_graceTime.count()));
        if (isKilled) {
            break;
        }
        if (m_isRunning) {
            pressHarder();
        }
    }
    return !m_isRunning;
}

void TrainerProcess::send(Command command)
{
    if (m_isRunning) {
        m_process.write(QByteArray::fromStdString(commandToLine(command)) + '\n');
    }
}

void TrainerProcess::pressHarder()
{
    switch (m_urgency) {
    case Urgency::None:
        m_urgency = Urgency::Asked;
        send(Command::Stop);
        Q_EMIT stateChanged();
        break;
    case Urgency::Asked:
        m_urgency = Urgency::Terminated;
        m_process.terminate();
        break;
    case Urgency::Terminated:
    case Urgency::Killed:
        m_urgency = Urgency::Killed;
        m_record.fail(tr("The trainer did not stop when it was asked to, and was killed.").toStdString());
        m_process.kill();
        return;
    }
    m_patience.start(m_graceTime);
}

void TrainerProcess::endBecause(const std::string& reason)
{
    m_record.fail(reason);
    m_urgency = Urgency::Asked; // It is past asking.
    pressHarder();
    Q_EMIT stateChanged();
}

void TrainerProcess::readOutput()
{
    const std::size_t droppedBefore = m_lines.droppedLines();
    m_lines.append(m_process.readAllStandardOutput().toStdString());
    while (const auto line = m_lines.takeLine()) {
        takeLine(*line);
    }
    if (m_lines.droppedLines() > droppedBefore) {
        Q_EMIT messageLogged(tr("Ignored a line of the trainer that was too long."));
    }
}

void TrainerProcess::readErrors()
{
    constexpr qsizetype mostTailBytes = 4'096;
    const QByteArray bytes = m_process.readAllStandardError();
    m_errorTail = (m_errorTail + bytes).right(mostTailBytes);
    m_errorLines.append(bytes.toStdString());
    while (const auto line = m_errorLines.takeLine()) {
        Q_EMIT messageLogged(QString::fromStdString(*line));
    }
}

void TrainerProcess::takeLine(const std::string& line)
{
    if (m_record.outcome()) {
        Q_EMIT messageLogged(tr("Ignored a line of the trainer after its last event."));
        return;
    }
    const Result<Event> event = eventFromLine(line);
    if (!event) {
        Q_EMIT messageLogged(QString::fromStdString(event.error().message));
        return;
    }
    if (const Status status = m_record.apply(*event); !status) {
        endBecause(status.error().message);
        return;
    }
    announce(*event);
}

void TrainerProcess::announce(const Event& event)
{
    if (const auto* epoch = std::get_if<EpochEvent>(&event)) {
        Q_EMIT epochCompleted(*epoch);
    } else if (std::holds_alternative<ProgressEvent>(event)) {
        Q_EMIT progressed();
    } else if (const auto* configuration = std::get_if<ConfigurationEvent>(&event)) {
        Q_EMIT messageLogged(configurationText(*configuration));
    } else if (const auto* data = std::get_if<DataEvent>(&event)) {
        const std::string text = describe(*data);
        if (!text.empty()) {
            Q_EMIT messageLogged(QString::fromStdString(text));
        }
    } else if (const auto* notice = std::get_if<NoticeEvent>(&event)) {
        Q_EMIT messageLogged(QString::fromStdString(notice->message));
    } else if (const auto* test = std::get_if<TestEvent>(&event)) {
        Q_EMIT messageLogged(tr("Test with the weights of epoch %1: loss %2, accuracy %3 %.")
                                 .arg(test->epoch)
                                 .arg(QLocale().toString(test->loss, 'f', 4))
                                 .arg(QLocale().toString(100 * test->accuracy, 'f', 2)));
    } else if (const auto* unknown = std::get_if<UnknownEvent>(&event)) {
        Q_EMIT messageLogged(
            tr("Ignored an event of the unknown type \"%1\".").arg(QString::fromStdString(unknown->type)));
    } else if (std::holds_alternative<StartedEvent>(event) || std::holds_alternative<PausedEvent>(event) ||
               std::holds_alternative<ResumedEvent>(event)) {
        Q_EMIT stateChanged();
    }
}

void TrainerProcess::takeFailedStart(QProcess::ProcessError error)
{
    // Any other error is followed by finished().
    if (error == QProcess::FailedToStart) {
        m_record.fail(
            tr("Could not start the trainer %1: %2.").arg(m_program, m_process.errorString()).toStdString());
        end();
    }
}

void TrainerProcess::takeEnd(int exitCode, QProcess::ExitStatus status)
{
    readOutput();
    readErrors();
    if (const std::string rest = m_lines.takeRest(); !rest.empty()) {
        takeLine(rest);
    }
    if (const std::string rest = m_errorLines.takeRest(); !rest.empty()) {
        Q_EMIT messageLogged(QString::fromStdString(rest));
    }
    m_record.conclude(status == QProcess::CrashExit, exitCode, m_errorTail.toStdString());
    end();
}

void TrainerProcess::end()
{
    m_patience.stop();
    m_isRunning = false;
    Q_EMIT ended();
}

} // namespace bitops
