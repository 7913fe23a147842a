// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/runs/run_scan.h"

#include "core/runs/known_designs.h"

#include <algorithm>
#include <atomic>
#include <system_error>
#include <thread>
#include <utility>

namespace bitops {

namespace {

/// What was read of the run the last time, if its events can be gone on with from there.
ReadEvents readBefore(const ListedRun* known, const RunStamp& stamp)
{
    const bool isSameRun =
        known != nullptr && known->summary && known->stamp.description == stamp.description;
    return isSameRun ? ReadEvents{known->summary->record().withoutFigures(), known->eventBytes}
                     : ReadEvents{};
}

ListedRunPtr readRun(const std::filesystem::path& folder, const RunStamp& stamp, const ListedRun* known,
                     KnownDesigns& designs, const std::stop_token& stop)
{
    auto run = std::make_shared<ListedRun>();
    run->folder = folder;
    run->stamp = stamp;
    run->identity = known != nullptr ? known->identity : std::nullopt;
    if (run->identity && known->stamp.description != stamp.description) {
        run->identity->recipe.clear();
    }
    Result<RunNotes> notes = loadRunNotes(folder);
    if (notes) {
        run->notes = *std::move(notes);
    } else {
        run->problem = notes.error().message;
    }
    Result<ReadEvents> events = readEvents(folder, readBefore(known, stamp), RunDetail::List, stop);
    run->eventBytes = events ? events->bytes : 0;
    Result<RunDescription> description =
        events ? loadRunDescription(folder, designs) : Result<RunDescription>(events.error());
    if (!description) {
        run->problem = description.error().message;
        return run;
    }
    const bool isTrained = isAtWork(stamp.sign, events->record);
    run->summary = RunSummary::of(folder, *std::move(description), std::move(events->record), isTrained);
    run->problem = run->problem.empty() ? describeDamage(run->summary->record()) : run->problem;
    return run;
}

/// The same object, unless its notes were changed.
ListedRunPtr withNotes(const ListedRunPtr& known, const RunStamp& stamp)
{
    if (known->stamp.notes == stamp.notes) {
        return known;
    }
    auto run = std::make_shared<ListedRun>(*known);
    run->stamp.notes = stamp.notes;
    Result<RunNotes> notes = loadRunNotes(run->folder);
    if (run->summary) { // Else what keeps it from being read is said.
        run->problem = notes ? describeDamage(run->summary->record()) : notes.error().message;
    }
    run->notes = notes ? *std::move(notes) : RunNotes();
    return run;
}

/// Whether nothing but the notes can have changed since then.
bool hasSameEvents(const ListedRun& known, RunStamp stamp)
{
    stamp.notes = known.stamp.notes;
    return known.isLive || known.stamp == stamp;
}

/// The run in a folder: the known object where nothing has changed.
ListedRunPtr lookAt(const std::filesystem::path& folder, const std::vector<ListedRunPtr>& known,
                    ClusterTask task, KnownDesigns& designs, const std::stop_token& stop)
{
    const RunStamp stamp = stampOf(folder, task);
    const auto last = std::lower_bound(
        known.begin(), known.end(), folder,
        [](const ListedRunPtr& run, const std::filesystem::path& path) { return run->folder < path; });
    const ListedRun* const before = last != known.end() && (*last)->folder == folder ? last->get() : nullptr;
    const bool isRead = before != nullptr && hasSameEvents(*before, stamp);
    return isRead ? withNotes(*last, stamp) : readRun(folder, stamp, before, designs, stop);
}

/// Few folders are not worth a thread; a network file system, which lets each wait, serves more of them.
std::size_t threadsFor(std::size_t folders)
{
    constexpr std::size_t foldersOfAThread = 200;
    constexpr std::size_t most = 8;
    const std::size_t cores = std::max(1U, std::thread::hardware_concurrency());
    return std::min({folders / foldersOfAThread + 1, cores, most});
}

} // namespace

FileStamp fileStampOf(const std::filesystem::path& file)
{
    std::error_code code;
    FileStamp stamp;
    stamp.time = std::filesystem::last_write_time(file, code);
    if (code) {
        return {};
    }
    stamp.size = std::filesystem::file_size(file, code);
    return code ? FileStamp{} : stamp;
}

RunStamp stampOf(const std::filesystem::path& folder, ClusterTask task)
{
    return {.description = fileStampOf(folder / run_file::description),
            .events = fileStampOf(folder / run_file::events),
            .notes = fileStampOf(folder / runNotesFile),
            .sign = trainerSign(folder, task)};
}

bool ListedRun::isGoingOn() const
{
    return summary ? isAtWork(stamp.sign, summary->record()) : stamp.sign != TrainerSign::None;
}

std::string ListedRun::name() const
{
    return !notes.name.empty() ? notes.name : identity ? identity->name : folder.filename().string();
}

RunScan scanRuns(const std::filesystem::path& parent, const std::vector<ListedRunPtr>& known,
                 const std::stop_token& stop, const ClusterTasks& tasks)
{
    RunScan scan;
    Result<std::vector<std::filesystem::path>> folders = runFoldersIn(parent);
    if (!folders) {
        scan.problem = folders.error().message;
        return scan;
    }
    scan.runs.resize(folders->size());
    KnownDesigns designs;
    std::atomic<std::size_t> next = 0;
    const auto work = [&] {
        for (std::size_t i = next++; i < folders->size() && !stop.stop_requested(); i = next++) {
            const std::filesystem::path& folder = (*folders)[i];
            const auto task = tasks.find(folder);
            scan.runs[i] = lookAt(folder, known, task == tasks.end() ? ClusterTask::Unknown : task->second,
                                  designs, stop);
        }
    };
    {
        std::vector<std::jthread> others;
        for (std::size_t i = 1; i < threadsFor(folders->size()); ++i) {
            others.emplace_back(work);
        }
        work();
    } // All have ended.
    scan.runs.erase(std::find(scan.runs.begin(), scan.runs.end(), nullptr), scan.runs.end());
    return scan;
}

} // namespace bitops
