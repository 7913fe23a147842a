// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/base/background_job.h"
#include "ui/exports/export_text.h"

#include <QObject>

class QMainWindow;

namespace bitops {

class BusyNotice;

/// Files of runs that have to be read for them: that is done beside the window's thread, its status bar says
/// so and has a button to stop. One at a time.
class BackgroundExport : public QObject
{
    Q_OBJECT

public:
    /// Of the file. Has copies of all that it needs, and ends soon once it is asked to stop.
    using Content = std::function<Result<std::string>(const std::stop_token& stop)>;

    explicit BackgroundExport(QMainWindow* window);

    /// Asks for a file first, `fileName` proposed. `run` is its name. Cancels what is going on.
    void start(const QString& run, const QString& title, const FileType& type, const QString& fileName,
               const Content& content);
    void cancel();
    [[nodiscard]] bool isGoingOn() const { return m_job.isGoingOn(); }

Q_SIGNALS:
    /// It has begun or ended.
    void changed();

private:
    QMainWindow* m_window;
    BusyNotice* m_notice;
    BackgroundJob m_job; ///< Last: waits for what goes on when it goes.
};

} // namespace bitops
