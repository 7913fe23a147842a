// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QPlainTextEdit;
class QString;

namespace bitops {

class TrainingSession;

/// What the session logs, to be read: where each run is kept, how it ended, and what the trainer says.
QPlainTextEdit* makeTrainingLog(const TrainingSession* session);
/// One more message of a trainer.
void logMessage(QPlainTextEdit* log, const QString& message);

} // namespace bitops
