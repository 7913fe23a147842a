// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/runs/run_events.h"
#include "core/runs/run_scan.h"
#include "ui/base/background_job.h"

#include <QObject>
#include <QString>

#include <deque>
#include <filesystem>
#include <memory>

namespace bitops {

/// The run that panels about a single run show, with all of its events. One that is published with its
/// figures is there at once; others are read beside the window's thread, and again when they have changed.
class CurrentRun : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Null: none. A run that has changed is given again.
    void setRun(const ListedRunPtr& run);

    /// Whether anybody looks at it: as long as nobody does, no run is read.
    void setSeen(bool isSeen);

    /// In bytes, of the runs that are kept to go back to, the one that is shown not counted.
    void setRoom(std::size_t bytes) { m_room = bytes; }

    /// Null without a run, while one is read for the first time, and if it cannot be read. Valid until the
    /// next change.
    [[nodiscard]] const RunRecord* record() const { return m_record.get(); }
    /// Empty without a run.
    [[nodiscard]] std::filesystem::path folder() const;
    [[nodiscard]] QString name() const;
    [[nodiscard]] bool isLoading() const { return m_isLoading; }
    /// Why it cannot be read; empty if it can.
    [[nodiscard]] const QString& problem() const { return m_problem; }

Q_SIGNALS:
    /// It is another run, or there is more of it.
    void changed();

private:
    using RecordPtr = std::shared_ptr<const RunRecord>;
    struct Read
    {
        std::filesystem::path folder;
        RunStamp stamp; ///< Before it was read.
        RecordPtr record;
        std::uintmax_t bytes = 0; ///< Of its events.
    };

    void load();
    void read(const ReadEvents& before);
    void take(const Read& read, const QString& problem);
    void keep(Read read);

    ListedRunPtr m_run;
    bool m_isSeen = true;
    RecordPtr m_record;
    /// The last used first: the one that is shown, and as many more as there is room for.
    std::deque<Read> m_cache;
    std::size_t m_room = 24'000'000; ///< One run of a thousand epochs takes some megabytes.
    bool m_isLoading = false;
    QString m_problem;
    std::filesystem::path m_readFolder; ///< Of what is being read.
    BackgroundJob m_reading; ///< Last: waits for what is read when it goes, and the rest is still there then.
};

} // namespace bitops
