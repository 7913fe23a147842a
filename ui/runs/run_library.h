// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/runs/run_scan.h"
#include "ui/base/background_job.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QString>
#include <QTimer>

#include <filesystem>
#include <functional>
#include <memory>
#include <set>
#include <vector>

namespace bitops {

/// The runs of a folder, or of two, whoever made them: read beside the window's thread, and again when the
/// folder or a run that goes on changes. Who trains a run publishes it here, and it is not read as long as it
/// is live. What reads the list keeps pointers to runs; a run that changes is a new object. Each has a name
/// that none of the others has, and a look that it keeps: see core/runs/run_identity.h.
class RunLibrary : public QObject
{
    Q_OBJECT

public:
    explicit RunLibrary(std::filesystem::path folder, QObject* parent = nullptr);

    [[nodiscard]] const std::filesystem::path& folder() const { return m_folder; }
    void setFolder(const std::filesystem::path& folder);
    /// One more, which a cluster's nodes see, too; empty for none.
    [[nodiscard]] const std::filesystem::path& sharedFolder() const { return m_sharedFolder; }
    void setSharedFolder(const std::filesystem::path& folder);
    /// What clusters say of runs, from now on.
    void setClusterTasks(ClusterTasks tasks);
    /// Whether the run lies in one of them itself, and not in that of a sweep.
    [[nodiscard]] bool isInFolder(const ListedRun& run) const;

    /// In the order of their folders.
    [[nodiscard]] const std::vector<ListedRunPtr>& runs() const { return m_scan.runs; }
    /// The run of this folder; null if there is none. A run that is published need not lie in the library's.
    [[nodiscard]] ListedRunPtr find(const std::filesystem::path& folder) const;

    /// Takes over a run from who trains it: as it is now, with all of its figures. The last time, when the
    /// training has ended, it is not live any more, and from then on it is read like any other. The notes are
    /// the library's.
    void publish(ListedRun run);
    /// The run that was published last, as it is now. Null before the first, and once it has ended and its
    /// folder is gone.
    [[nodiscard]] const ListedRunPtr& published() const { return m_published; }

    /// Whether the folder has been read: before, there are no runs.
    [[nodiscard]] bool isRead() const { return m_isRead; }
    /// Why the folder cannot be listed; empty if it can.
    [[nodiscard]] QString problem() const;

    /// Reads soon what has changed.
    void refresh();

    /// Changes what is stored of the runs' notes, which another window may have written since they were read;
    /// the list has them at once. Ends with the first that cannot be stored.
    Status changeNotes(const std::vector<std::filesystem::path>& folders,
                       const std::function<void(RunNotes&)>& change);
    /// Never one that a trainer is at work on.
    Status moveToTrash(const std::filesystem::path& folder);

Q_SIGNALS:
    /// The list, a run of it, or the problem; and when the folder has been read for the first time.
    void changed();

private:
    Status changeNotesOf(const std::filesystem::path& folder, const std::function<void(RunNotes&)>& change);
    void scan();
    void take(RunScan scan);
    void takePublished(RunScan& scan);
    void identify(std::vector<ListedRunPtr>& runs);
    void keepLooks();
    /// True: something is watched that was not. What happened to it before then was not told.
    bool watch();

    std::filesystem::path m_folder;
    std::filesystem::path m_sharedFolder;
    std::shared_ptr<const ClusterTasks> m_clusterTasks = std::make_shared<const ClusterTasks>();
    RunScan m_scan;
    ListedRunPtr m_published;
    QFileSystemWatcher m_watcher;
    QTimer m_soon; ///< Several changes are read at once.
    QTimer m_slow; ///< For what no watcher tells: files that grow, locks, a folder that is yet to be made.
                   ///< Never rests: any run may be resumed from elsewhere.
    bool m_isRead = false;
    bool m_scansAgain = false;
    bool m_looksAgain = false;      ///< After a change, once more: a folder may come before its files.
    bool m_isPublishedAnew = false; ///< Since the folder was last begun to be read.
    std::set<std::filesystem::path> m_looked; ///< Runs whose looks were stored, or could not be.
    BackgroundJob m_storing;                  ///< Of looks.
    BackgroundJob m_reading; ///< Last: waits for what is read when it goes, and the rest is still there then.
};

} // namespace bitops
