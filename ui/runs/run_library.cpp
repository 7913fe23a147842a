// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/runs/run_library.h"

#include "core/jobs/trainer_lock.h"
#include "core/runs/run_activity.h"
#include "core/runs/run_identity.h"
#include "core/runs/sensitivity.h"
#include "ui/base/files.h"
#include "ui/base/paths.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <QStandardPaths>

#include <algorithm>
#include <chrono>
#include <iterator>
#include <memory>
#include <system_error>
#include <utility>

namespace bitops {

namespace {

using namespace std::chrono_literals;

constexpr auto soon = 100ms;
constexpr auto slow = 2s;
constexpr auto slower = 5s; ///< Where nothing goes on.
/// That are stored at once: a sweep of ten thousand runs would get as many files. Theirs follow from their
/// order.
constexpr std::size_t mostLooksOfSweeps = 500;
/// Folders; those of further runs are looked at every now and then.
constexpr qsizetype mostWatched = 200;

using Runs = std::vector<ListedRunPtr>;

/// Whether `folder` is parent / name of something: asked of each run whenever the list has changed.
bool isWithin(const std::filesystem::path& folder, const std::filesystem::path& parent)
{
    const std::string& whole = folder.native();
    const std::string& before = parent.native();
    if (before.empty() || !whole.starts_with(before)) {
        return false;
    }
    const std::size_t name = before.ends_with('/') ? before.size() : before.size() + 1;
    return whole.size() > name && whole[name - 1] == '/' && whole.find('/', name) == std::string::npos;
}

/// Where the run of this folder stands in the list, or would stand.
Runs::const_iterator placeOf(const Runs& runs, const std::filesystem::path& folder)
{
    return std::lower_bound(
        runs.begin(), runs.end(), folder,
        [](const ListedRunPtr& run, const std::filesystem::path& path) { return run->folder < path; });
}

/// In place of the one of the same folder, if there is one.
void replace(Runs& runs, const ListedRunPtr& run)
{
    const auto place = placeOf(runs, run->folder);
    if (place != runs.end() && (*place)->folder == run->folder) {
        runs[static_cast<std::size_t>(place - runs.begin())] = run;
    }
}

/// The same, or as one more.
void put(Runs& runs, const ListedRunPtr& run)
{
    const auto place = placeOf(runs, run->folder);
    if (place == runs.end() || (*place)->folder != run->folder) {
        runs.insert(place, run);
    } else {
        runs[static_cast<std::size_t>(place - runs.begin())] = run;
    }
}

/// The runs of two folders as one list, in which each stands once.
RunScan scanBoth(const std::filesystem::path& folder, const std::filesystem::path& shared, const Runs& known,
                 const ClusterTasks& tasks, const std::stop_token& stop)
{
    RunScan scan = scanRuns(folder, known, stop, tasks);
    if (shared.empty() || shared == folder) {
        return scan;
    }
    RunScan more = scanRuns(shared, known, stop, tasks);
    RunScan both;
    both.problem = scan.problem.empty() ? more.problem : scan.problem;
    const auto isBefore = [](const ListedRunPtr& first, const ListedRunPtr& second) {
        return first->folder < second->folder;
    };
    std::set_union(scan.runs.begin(), scan.runs.end(), more.runs.begin(), more.runs.end(),
                   std::back_inserter(both.runs), isBefore);
    return both;
}

ListedRunPtr withoutFigures(const ListedRun& run)
{
    auto listed = std::make_shared<ListedRun>(run);
    if (run.summary) {
        const RunSummary& summary = *run.summary;
        listed->summary = RunSummary::of(summary.folder(), summary.description(),
                                         summary.record().withoutFigures(), run.isGoingOn());
    }
    listed->detail = RunDetail::List;
    return listed;
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
{
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

void RunLibrary::setFolder(const std::filesystem::path& folder)
{
    if (folder != m_folder) {
        m_folder = folder;
        m_reading.cancel(); // It is another folder's.
        scan();
    }
}

void RunLibrary::setSharedFolder(const std::filesystem::path& folder)
{
    if (folder != m_sharedFolder) {
        m_sharedFolder = folder;
        m_reading.cancel();
        scan();
    }
}

ListedRunPtr RunLibrary::find(const std::filesystem::path& folder) const
{
    if (m_published != nullptr && m_published->folder == folder) {
        return m_published;
    }
    const auto found = placeOf(m_scan.runs, folder);
    return found == runs().end() || (*found)->folder != folder ? nullptr : *found;
}

void RunLibrary::setClusterTasks(ClusterTasks tasks)
{
    if (tasks != *m_clusterTasks) {
        m_clusterTasks = std::make_shared<const ClusterTasks>(std::move(tasks));
        refresh();
    }
}

bool RunLibrary::isInFolder(const ListedRun& run) const
{
    return isWithin(run.folder, m_folder) ||
           (!m_sharedFolder.empty() && isWithin(run.folder, m_sharedFolder));
}

void RunLibrary::publish(ListedRun run)
{
    if (const ListedRunPtr known = find(run.folder)) {
        run.notes = known->notes;
        run.identity = known->identity;
        run.stamp.notes = known->stamp.notes;
    } else if (Result<RunNotes> notes = loadRunNotes(run.folder)) {
        run.notes = *std::move(notes);
    }
    if (m_published != nullptr && m_published->folder != run.folder) {
        replace(m_scan.runs, withoutFigures(*m_published)); // Of that of all others is enough, too.
    }
    m_published = std::make_shared<const ListedRun>(std::move(run));
    m_isPublishedAnew = true;
    if (isInFolder(*m_published)) {
        put(m_scan.runs, m_published);
    }
    identify(m_scan.runs);
    if (!m_published->isLive) {
        refresh(); // Its files may have come to say something else.
    }
    Q_EMIT changed();
}

/// Also the published one, where it lies elsewhere.
void RunLibrary::identify(std::vector<ListedRunPtr>& runs)
{
    const bool isElsewhere = m_published != nullptr && !isInFolder(*m_published);
    if (isElsewhere) {
        runs.push_back(m_published);
    }
    identifyRuns(runs);
    if (isElsewhere) {
        m_published = runs.back();
        runs.pop_back();
    } else if (m_published != nullptr) {
        const auto place = placeOf(runs, m_published->folder);
        m_published = place != runs.end() && (*place)->folder == m_published->folder ? *place : m_published;
    }
}

/// Beside the window's thread, and once: where they cannot be stored, they last as long as the window.
void RunLibrary::keepLooks()
{
    std::vector<std::pair<std::filesystem::path, RunLook>> looks;
    std::vector<std::pair<std::filesystem::path, RunLook>> ofSweeps;
    for (const ListedRunPtr& run : runs()) {
        if (!run->notes.look() && run->identity && !m_looked.contains(run->folder)) {
            (isInFolder(*run) ? looks : ofSweeps).emplace_back(run->folder, run->identity->look);
        }
    }
    if (ofSweeps.size() <= mostLooksOfSweeps) {
        looks.insert(looks.end(), ofSweeps.begin(), ofSweeps.end());
    }
    if (looks.empty() || m_storing.isGoingOn()) {
        return;
    }
    for (const auto& [folder, look] : looks) {
        m_looked.insert(folder);
    }
    m_storing.start([this, looks](const std::stop_token& stop) -> BackgroundJob::Finish {
        for (const auto& [folder, look] : looks) {
            if (!stop.stop_requested()) {
                static_cast<void>(changeRunNotes(folder, [&given = look](RunNotes& notes) {
                    if (!notes.look()) {
                        notes.mark = notes.color && *notes.color != given.color ? notes.mark : given.mark;
                        notes.color = notes.color.value_or(given.color);
                    }
                }));
            }
        }
        return [this] { refresh(); };
    });
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
    if (m_reading.isGoingOn()) {
        m_scansAgain = true;
        return;
    }
    m_isPublishedAnew = false;
    m_reading.start([this, folder = m_folder, shared = m_sharedFolder, known = m_scan.runs,
                     tasks = m_clusterTasks](const std::stop_token& stop) -> BackgroundJob::Finish {
        const auto scan = std::make_shared<RunScan>(scanBoth(folder, shared, known, *tasks, stop));
        identifyRuns(scan->runs); // So that little is left to be done in the window's thread.
        return [this, scan] { take(std::move(*scan)); };
    });
}

void RunLibrary::take(RunScan scan)
{
    if (std::exchange(m_scansAgain, false)) {
        refresh();
    }
    const ListedRunPtr publishedBefore = m_published;
    takePublished(scan);
    if (m_published != nullptr) {
        identify(scan.runs);
    }
    const bool isFirst = !std::exchange(m_isRead, true);
    const bool isSame = !isFirst && scan.runs == m_scan.runs && scan.problem == m_scan.problem &&
                        m_published == publishedBefore;
    m_scan = std::move(scan);
    if (watch()) {
        refresh();
    }
    keepLooks();
    if (!isSame) {
        Q_EMIT changed();
    }
}

/// What was published since the reading began is ahead of what was read, and a run that is live may have lost
/// its files.
void RunLibrary::takePublished(RunScan& scan)
{
    if (m_published == nullptr) {
        return;
    }
    const auto read = placeOf(scan.runs, m_published->folder);
    const bool isListed = read != scan.runs.end() && (*read)->folder == m_published->folder;
    if (m_isPublishedAnew || m_published->isLive) {
        if (isListed && (*read)->stamp.notes != m_published->stamp.notes) {
            auto noted = std::make_shared<ListedRun>(*m_published);
            noted->notes = (*read)->notes;
            noted->stamp.notes = (*read)->stamp.notes;
            m_published = std::move(noted);
        }
        if (isInFolder(*m_published)) {
            put(scan.runs, m_published);
        }
    } else if (isInFolder(*m_published)) {
        m_published = isListed ? *read : nullptr;
    } else if (std::error_code code; !std::filesystem::exists(m_published->folder, code)) {
        m_published.reset();
    }
}

bool RunLibrary::watch()
{
    QSet<QString> wanted;
    const QString parent = fromPath(m_folder);
    const bool isThere = QFile::exists(parent);
    if (isThere) {
        wanted += parent;
    }
    if (!m_sharedFolder.empty() && QFile::exists(fromPath(m_sharedFolder))) {
        wanted += fromPath(m_sharedFolder);
    }
    bool isAnyGoingOn = false;
    for (const ListedRunPtr& run : runs()) {
        const bool isNotStarted = run->summary && run->summary->state() == RunState::NotStarted;
        const bool isGoingOn = run->isGoingOn() && !run->isLive;
        isAnyGoingOn = isAnyGoingOn || isGoingOn;
        if ((isGoingOn || isNotStarted) && wanted.size() < mostWatched) {
            wanted += fromPath(run->folder);
        }
    }
    // A folder that was removed is watched no longer, also if another one has its name now.
    const QStringList directories = m_watcher.directories();
    const QSet<QString> watched(directories.begin(), directories.end());
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
    m_looked.erase(folder);
    const Result<RunNotes> notes = changeRunNotes(folder, change);
    if (!notes) {
        return notes.error();
    }
    if (const ListedRunPtr run = find(folder); run != nullptr && run->notes != *notes) {
        auto noted = std::make_shared<ListedRun>(*run);
        noted->notes = *notes;
        if (run == m_published) {
            m_published = noted;
        }
        replace(m_scan.runs, noted);
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
    identify(m_scan.runs);
    Q_EMIT changed();
    refresh(); // A reading that is under way may not have seen it.
    return status;
}

Status RunLibrary::moveToTrash(const std::filesystem::path& folder)
{
    const QString path = fromPath(folder);
    if (isBeingTrained(folder) || isTrainerAtWork(sensitivityFolder(folder))) {
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
    if (const ListedRunPtr gone = find(folder)) {
        m_scan.runs.erase(std::remove(m_scan.runs.begin(), m_scan.runs.end(), gone), m_scan.runs.end());
        if (gone == m_published) {
            m_published.reset();
        }
        identify(m_scan.runs);
        Q_EMIT changed();
    }
    refresh();
    return success();
}

} // namespace bitops
