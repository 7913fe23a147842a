// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/runs/run_record.h"

#include <cstdint>
#include <filesystem>
#include <stop_token>

namespace bitops {

/// What is read of a run's events.
enum class RunDetail {
    All,
    Epochs, ///< Not the progress within epochs, nor the figures of layers and classes: most of the file.
    /// The same for a list of runs, which is to be there at once: of a file of more than mostListedBytes only
    /// the beginning and the end. RunRecord::bytesLeftOut() tells.
    List,
};

/// What a list of runs reads of the events of each, and how much of that is the file's end.
inline constexpr std::uintmax_t mostListedBytes = 256ULL << 20U;
inline constexpr std::uintmax_t listedBytesAtEnd = 64ULL << 20U;

/// No file of events is longer: what a line of each epoch takes, times the most epochs that a run can have.
inline constexpr std::uintmax_t mostEventBytes = 128ULL << 30U;

/// Reads events.jsonl. A last line without a line break (the trainer died while writing) is left out, as are
/// lines that are no events, which RunRecord::damage() counts. No file is an empty record; a file that cannot
/// be read is an error, and so is one whose reading was stopped.
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
