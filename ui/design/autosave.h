// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/base/owned_file.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <string>

namespace bitops {

class NetworkDocument;

/// Keeps the changes that are not saved yet in a file of its own, two seconds after they are made, so that a
/// crash costs no more than three. The file goes away when the design is saved or given up; one that is
/// left behind is found by takeLeftovers(). Each window has a file of its own. Whether an end is a good one
/// is for the window to say, by discard(): the destructor leaves the file. Must go before the document.
class Autosave : public QObject
{
    Q_OBJECT

public:
    /// How long after a change it is kept: a second less than a crash may cost, for the timer, which may be
    /// late by a twentieth, and the writing.
    static constexpr int delayInMs = 2'000;

    /// The folder is made when there is something to keep. An empty name: nothing is kept.
    Autosave(NetworkDocument* document, QString folder, QObject* parent = nullptr);

    [[nodiscard]] const QString& folder() const { return m_folder; }
    /// Empty while nothing is kept.
    [[nodiscard]] QString file() const { return m_file.isHeld() ? m_file.path() : QString(); }

    /// Keeps at once what has changed; false if it cannot, which failed() tells.
    bool keepNow();
    /// The changes are saved, or not wanted any more.
    void discard();

Q_SIGNALS:
    /// Once, until it works again: a sentence for the user.
    void failed(const QString& sentence);

private:
    void update();
    bool fail(const QString& reason);

    NetworkDocument* m_document;
    QString m_folder;
    OwnedFile m_file;
    std::string m_kept; ///< What the file holds.
    bool m_hasFailed = false;
    QTimer m_timer;
};

} // namespace bitops
