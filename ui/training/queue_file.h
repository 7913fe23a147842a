// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/base/owned_file.h"

#include <QObject>
#include <QString>

namespace bitops {

class QueueRunner;

/// Keeps a window's queue in a file of its own, so that it lasts longer than the window, whichever way that
/// ends. The file is there while the queue is not empty; one without a living owner is taken over by the next
/// window.
class QueueFile : public QObject
{
    Q_OBJECT

public:
    /// The folder is made when there is something to keep. An empty name: nothing is kept or restored.
    QueueFile(QueueRunner* runner, QString folder, QObject* parent = nullptr);

    /// Puts what closed windows have left behind into the queue, which is held then.
    void restore();

Q_SIGNALS:
    /// A queue cannot be kept or restored: a sentence for the user.
    void failed(const QString& sentence);

private:
    bool keep();
    void takeOver(OwnedFile file);
    bool fail(const QString& reason);

    QueueRunner* m_runner;
    QString m_folder;
    OwnedFile m_file;
    bool m_hasFailed = false; ///< It is told once, until it works again.
};

} // namespace bitops
