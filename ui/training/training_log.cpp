// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/training/training_log.h"

#include "ui/base/panel_help.h"
#include "ui/base/plain_text.h"
#include "ui/training/training_session.h"

#include <QCoreApplication>
#include <QPlainTextEdit>

namespace bitops {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(bitops::TrainingLog)
};

} // namespace

QPlainTextEdit* makeTrainingLog(const TrainingSession* session)
{
    auto* log = new QPlainTextEdit;
    log->setReadOnly(true);
    log->setMaximumBlockCount(5'000);
    log->setAccessibleName(Texts::tr("Messages of the trainer"));
    log->setPlaceholderText(
        Texts::tr("Where each run is kept, how it ended, and what the trainer says beside its results."));
    setPanelHelp(
        log, QStringLiteral("panel-tables"),
        Texts::tr("Where each run is kept, its recipe, how it ended, and what the trainer says beside "
                  "its results."));
    QObject::connect(session, &TrainingSession::messageLogged, log,
                     [log](const QString& message) { logMessage(log, message); });
    return log;
}

void logMessage(QPlainTextEdit* log, const QString& message)
{
    log->appendPlainText(shownLines(message));
}

} // namespace bitops
