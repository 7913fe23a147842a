// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/runs/run_activity.h"
#include "core/runs/run_notes.h"
#include "core/runs/run_summary.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace bitops {

/// How a file stood when it was read, to see later whether it has changed. All 0 if it was not there.
struct FileStamp
{
    std::filesystem::file_time_type time = {};
    std::uintmax_t size = 0;

    bool operator==(const FileStamp&) const = default;
};

FileStamp fileStampOf(const std::filesystem::path& file);

/// The same of all that is read of a run.
struct RunStamp
{
    FileStamp description;
    FileStamp events;
    FileStamp notes;
    TrainerSign sign = TrainerSign::None;

    bool operator==(const RunStamp&) const = default;
};

RunStamp stampOf(const std::filesystem::path& folder, ClusterTask task = ClusterTask::Unknown);

/// What a run is called, and how it looks, among the runs of its list.
struct RunIdentity
{
    std::string recipe; ///< recipeName(), which is not made twice.
    std::string name;
    RunLook look;

    bool operator==(const RunIdentity&) const = default;
};

/// A run of a list: what its folder says, and what a person wrote about it.
struct ListedRun
{
    std::filesystem::path folder;
    RunStamp stamp;                     ///< Before it was read.
    std::optional<RunSummary> summary;  ///< None if it cannot be read.
    std::uintmax_t eventBytes = 0;      ///< Of its events, how many were read.
    RunDetail detail = RunDetail::List; ///< What the summary has of them.
    /// Whether it is told by who trains it, and so is ahead of its files: of these, the notes alone are read.
    bool isLive = false;
    RunNotes notes;
    std::optional<RunIdentity> identity; ///< None before identifyRuns().
    /// Why the summary or the notes cannot be read, or what is wrong with its events, one sentence.
    std::string problem;

    /// The given one, or that of the identity, or else the folder's.
    [[nodiscard]] std::string name() const;
    [[nodiscard]] RunLook look() const { return identity ? identity->look : RunLook(); }
    /// Whether a trainer is at work on it.
    [[nodiscard]] bool isGoingOn() const;
};

/// Never changed, so that threads can share it.
using ListedRunPtr = std::shared_ptr<const ListedRun>;

struct RunScan
{
    std::vector<ListedRunPtr> runs; ///< In the order of their folders' names.
    std::string problem; ///< Why the folder cannot be listed; empty if it can, or if it is not there.
};

/// The runs in a folder. Of those known from the last time (in the same order), only the ones that have
/// changed since are read again; the others are the very same objects. `tasks` is what clusters say of runs.
/// Once it is to stop, the list ends early.
RunScan scanRuns(const std::filesystem::path& parent, const std::vector<ListedRunPtr>& known,
                 const std::stop_token& stop = {}, const ClusterTasks& tasks = {});

} // namespace bitops
