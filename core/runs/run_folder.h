// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/network/network.h"
#include "core/network/result.h"
#include "core/runs/run_record.h"
#include "core/runs/training_configuration.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <stop_token>
#include <string>

namespace bitops {

/// What `run.json` holds: all that is needed to repeat a run.
struct RunDescription
{
    Network network;
    TrainingConfiguration training;
    std::string program; ///< Version of the program that made the run.
    std::string created; ///< UTC, "2026-11-23T15:27:13Z".

    bool operator==(const RunDescription&) const = default;
};

std::string descriptionToText(const RunDescription& description);
/// Strict about keys and types; whether network and configuration are sound is for validate() to say.
Result<RunDescription> descriptionFromText(std::string_view text);

/// The files of a run folder.
namespace run_file {
inline constexpr const char* description = "run.json";
inline constexpr const char* events = "events.jsonl";
inline constexpr const char* lastCheckpoint = "last.ckpt";
inline constexpr const char* previousCheckpoint = "previous.ckpt";  ///< What last.ckpt was before.
inline constexpr const char* previousLink = "previous.ckpt.linked"; ///< On its way to becoming previous.ckpt.
inline constexpr const char* bestCheckpoint = "best.ckpt";
inline constexpr std::array checkpoints{lastCheckpoint, previousCheckpoint, bestCheckpoint};
inline constexpr std::array all{description, events, lastCheckpoint, bestCheckpoint};
} // namespace run_file

/// `$XDG_DATA_HOME/io.github.bitops_explorer.BitOpsExplorer/runs`, with the default of the XDG Base
/// Directory Specification. The same for the window and the command line.
std::filesystem::path defaultRunsFolder();

/// Makes a new folder in `parent` (which is made, too), named after the UTC time and the network, with its
/// run.json. Gives its path. A name that is taken gets a number.
Result<std::filesystem::path> createRunFolder(const std::filesystem::path& parent,
                                              RunDescription description);

/// Writes run.json into `folder` itself, which is made if need be. Refuses a folder that has a run already.
Status createRunAt(const std::filesystem::path& folder, RunDescription description);

Result<RunDescription> loadRunDescription(const std::filesystem::path& folder);

/// What is read of a run's events.
enum class RunDetail {
    All,
    Epochs, ///< Not the progress within epochs, nor the figures of layers and classes: most of the file.
};

/// Reads events.jsonl. A last line without a line break (the trainer died while writing) is left out, as are
/// lines that are no events. No file is an empty record; a file that cannot be read is an error, and so is
/// one whose reading was stopped.
Result<RunRecord> loadRunRecord(const std::filesystem::path& folder, RunDetail detail = RunDetail::All,
                                const std::stop_token& stop = {});

/// What was read of a run's events, to go on from there when more of them have come.
struct ReadEvents
{
    RunRecord record;
    std::uintmax_t bytes = 0; ///< Of the file, up to the end of its last complete line.
};

/// Adds to `known` what has come since. A file that has become shorter is read from its beginning.
Result<ReadEvents> readEvents(const std::filesystem::path& folder, ReadEvents known,
                              RunDetail detail = RunDetail::All, const std::stop_token& stop = {});

} // namespace bitops
