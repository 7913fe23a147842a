// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/training/trainer_process.h"

#include "core/runs/data_text.h"
#include "ui/base/run_text.h"

#include <QLocale>

#include <utility>

namespace bitops {

TrainerProcess::TrainerProcess(QString program, QObject* parent)
    : QObject(parent)
    , m_job(std::move(program), JobKind::Training)
{
    connect(&m_job, &JobProcess::started, this, &TrainerProcess::started);
    connect(&m_job, &JobProcess::eventCame, this, &TrainerProcess::takeEvent);
    connect(&m_job, &JobProcess::messageLogged, this, &TrainerProcess::messageLogged);
    connect(&m_job, &JobProcess::stopping, this, [this] {
        takeFailure();
        Q_EMIT stateChanged();
    });
    connect(&m_job, &JobProcess::ended, this, [this] {
        takeFailure();
        Q_EMIT ended();
    });
}

TrainerProcess::~TrainerProcess()
{
    blockSignals(true); // Receivers of a half-destroyed object would find it in their hands.
    stopAndWait();
}

void TrainerProcess::start(const QString& runFolder, const RunRecord& before)
{
    m_runFolder = runFolder;
    m_record = before;
    m_job.start(runFolder);
}

void TrainerProcess::takeEvent(const Event& event)
{
    static_cast<void>(m_record.apply(event)); // What it would refuse does not come here.
    announce(event);
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

void TrainerProcess::takeFailure()
{
    if (!m_job.failure().empty()) {
        m_record.fail(m_job.failure());
    }
}

} // namespace bitops
