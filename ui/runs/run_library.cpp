// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/runs/run_library.h"

#include "core/jobs/trainer_lock.h"
#include "ui/base/files.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>
#include <chrono>
#include <utility>

namespace bitops {

namespace {

using namespace std::chrono_literals;

constexpr auto soon = 100ms;
constexpr auto slow = 2s;
constexpr auto slower = 5s; ///< Where nothing goes on.

QString toPath(const std::filesystem::path& path)
{
    return QFile::decodeName(path.c_str());
}

/// Qt 6.4 takes the current folder for the trash where it cannot make one. So it is made first, or not used.
bool hasTrash()
{
    const QString trash =
        QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/Trash");
    if (QFileInfo::exists(trash)) {
        return QFileInfo(trash).isDir();
    }
    return QDir().mkpath(trash) &&
           QFile::setPermissions(trash, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

} // namespace

RunLibrary::RunLibrary(std::filesystem::path folder, QObject* parent)
    : QObject(parent)
    , m_folder(std::move(folder))
    , m_reader(new QObject)
{
    m_reader->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_reader, &QObject::deleteLater);
    m_thread.setObjectName(QStringLiteral("runs"));
    m_thread.start(QThread::LowPriority);
    m_soon.setSingleShot(true);
    m_soon.setInterval(soon);
    connect(&m_soon, &QTimer::timeout, this, &RunLibrary::scan);
    connect(&m_slow, &QTimer::timeout, this, [this] {
        m_looksAgain = false;
        scan();
    });
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &RunLibrary::refresh);
    scan();
}

RunLibrary::~RunLibrary()
{
    m_stop.request_stop();
    m_thread.quit();
    m_thread.wait();
}

void RunLibrary::setFolder(const std::filesystem::path& folder)
{
    if (folder != m_folder) {
        m_folder = folder;
        refresh();
    }
}

ListedRunPtr RunLibrary::find(const std::filesystem::path& folder) const
{
    const auto found = std::lower_bound(
        runs().begin(), runs().end(), folder,
        [](const ListedRunPtr& run, const std::filesystem::path& path) { return run->folder < path; });
    return found == runs().end() || (*found)->folder != folder ? nullptr : *found;
}

QString RunLibrary::problem() const
{
    return QString::fromStdString(m_scan.problem);
}

void RunLibrary::refresh()
{
    m_looksAgain = true;
    if (!m_slow.isActive() || m_slow.intervalAsDuration() != slow) {
        m_slow.start(slow);
    }
    if (!m_soon.isActive()) {
        m_soon.start();
    }
}

void RunLibrary::scan()
{
    if (std::exchange(m_isScanning, true)) {
        m_scansAgain = true;
        return;
    }
    // This object outlives the thread, and what is still on its way to it when it goes is dropped.
    QMetaObject::invokeMethod(m_reader, [this, folder = m_folder, known = m_scan.runs,
                                         stop = m_stop.get_token()] {
        RunScan scan = scanRuns(folder, known, stop);
        QMetaObject::invokeMethod(
            this, [this, scan = std::move(scan)]() mutable { take(std::move(scan)); }, Qt::QueuedConnection);
    });
}

void RunLibrary::take(RunScan scan)
{
    m_isScanning = false;
    if (std::exchange(m_scansAgain, false)) {
        refresh();
    }
    const bool isFirst = !std::exchange(m_isRead, true);
    const bool isSame = !isFirst && scan.runs == m_scan.runs && scan.problem == m_scan.problem;
    m_scan = std::move(scan);
    if (watch()) {
        refresh();
    }
    if (!isSame) {
        Q_EMIT changed();
    }
}

bool RunLibrary::watch()
{
    QStringList wanted;
    const QString parent = toPath(m_folder);
    const bool isThere = QFile::exists(parent);
    if (isThere) {
        wanted += parent;
    }
    bool isAnyGoingOn = false;
    for (const ListedRunPtr& run : runs()) {
        const bool isNotStarted = run->summary && run->summary->state() == RunState::NotStarted;
        isAnyGoingOn = isAnyGoingOn || run->isGoingOn();
        if (run->isGoingOn() || isNotStarted) {
            wanted += toPath(run->folder);
        }
    }
    // A folder that was removed is watched no longer, also if another one has its name now.
    const QStringList watched = m_watcher.directories();
    for (const QString& path : watched) {
        if (!wanted.contains(path)) {
            m_watcher.removePath(path);
        }
    }
    bool isMore = false;
    for (const QString& path : std::as_const(wanted)) {
        if (!watched.contains(path)) {
            isMore = m_watcher.addPath(path) || isMore;
        }
    }
    const auto interval = isThere && !isAnyGoingOn && !m_looksAgain ? slower : slow;
    if (!m_slow.isActive() || m_slow.intervalAsDuration() != interval) {
        m_slow.start(interval);
    }
    return isMore;
}

Status RunLibrary::changeNotesOf(const std::filesystem::path& folder,
                                 const std::function<void(RunNotes&)>& change)
{
    Result<RunNotes> notes = loadRunNotes(folder);
    if (!notes) {
        return notes.error();
    }
    const RunNotes before = *notes;
    change(*notes);
    if (*notes != before) {
        if (Status status = saveRunNotes(folder, *notes); !status) {
            return status;
        }
    }
    for (ListedRunPtr& run : m_scan.runs) {
        if (run->folder == folder && run->notes != *notes) {
            auto changedRun = std::make_shared<ListedRun>(*run);
            changedRun->notes = *notes;
            run = changedRun;
        }
    }
    return success();
}

Status RunLibrary::changeNotes(const std::vector<std::filesystem::path>& folders,
                               const std::function<void(RunNotes&)>& change)
{
    Status status = success();
    for (const std::filesystem::path& folder : folders) {
        status = changeNotesOf(folder, change);
        if (!status) {
            break;
        }
    }
    Q_EMIT changed();
    refresh(); // A reading that is under way may not have seen it.
    return status;
}

Status RunLibrary::moveToTrash(const std::filesystem::path& folder)
{
    const QString path = toPath(folder);
    if (isTrainerAtWork(folder)) {
        return Error{tr("Could not delete the run %1: a trainer is at work on it.").arg(path).toStdString()};
    }
    if (const Status status = checkFileName(path); !status) {
        return status;
    }
    if (!hasTrash() || !QFile::moveToTrash(path)) {
        return Error{
            tr("Could not move the run %1 to the trash: its disk has none, or it may not be removed.")
                .arg(path)
                .toStdString()};
    }
    const auto gone = std::find_if(m_scan.runs.begin(), m_scan.runs.end(),
                                   [&](const ListedRunPtr& run) { return run->folder == folder; });
    if (gone != m_scan.runs.end()) {
        m_scan.runs.erase(gone);
        Q_EMIT changed();
    }
    refresh();
    return success();
}

} // namespace bitops
