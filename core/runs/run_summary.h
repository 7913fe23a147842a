// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/runs/run_folder.h"

#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace bitops {

enum class RunState {
    NotStarted,  ///< No trainer has worked on it.
    Running,     ///< A trainer is at work.
    Paused,      ///< So it is, but it waits.
    Completed,   ///< All epochs are done.
    Stopped,     ///< Ended because it was asked to; can be resumed.
    Diverged,    ///< The loss was not finite.
    Failed,      ///< Something else ended it.
    Interrupted, ///< Its trainer is gone without a word: killed, or the power was cut. Can be resumed.
};

/// "not started", "running", …
std::string_view nameOf(RunState state);

/// The weight bits of a stack's blocks, or of an imported network's layers.
std::vector<WeightBits> bitsOfParts(const Design& design);
/// Whether all of them are the same.
bool areUniform(const std::vector<WeightBits>& bits);

/// One line about the blocks or layers and their bits: "5 blocks of 8, 4, 2, 4, 8 bits", "53 layers of 8
/// bits".
std::string designSummary(const Design& design);

/// Whether all of it is float, whichever the quantizer.
bool quantizesNothing(const Design& design);

/// "ste", "lsq per channel"; "float" where no layer has bits to be brought to.
std::string quantizerName(const RunDescription& description);

/// That name for people, in the language of their texts: "lsq je Kanal".
std::string describeQuantizer(const std::string& name);
/// "shapes", or the last part of the data set's path.
std::string dataName(const TrainingConfiguration& training);

/// What a list of runs tells of one, read from its folder.
class RunSummary
{
public:
    /// The error is one sentence that names the file. To stop is an error, too.
    static Result<RunSummary> load(const std::filesystem::path& folder, RunDetail detail = RunDetail::All,
                                   const std::stop_token& stop = {});
    /// Of one whose trainer is known: nothing is read, and `isAtWork` says whether that trainer still is.
    static RunSummary of(const std::filesystem::path& folder, RunDescription description, RunRecord record,
                         bool isAtWork);

    [[nodiscard]] const std::filesystem::path& folder() const { return m_folder; }
    /// The folder's own name.
    [[nodiscard]] std::string name() const;
    [[nodiscard]] const RunDescription& description() const { return m_description; }
    [[nodiscard]] const RunRecord& record() const { return m_record; }
    [[nodiscard]] RunState state() const { return m_state; }
    /// Whether `bitops train --resume` can go on with it.
    [[nodiscard]] bool isResumable() const;

    [[nodiscard]] std::string quantizer() const { return quantizerName(m_description); }
    [[nodiscard]] std::string data() const { return dataName(m_description.training); }
    [[nodiscard]] int epochsDone() const;
    [[nodiscard]] int epochsPlanned() const { return m_description.training.epochs; }
    /// The epoch of the highest validation accuracy; null before the first.
    [[nodiscard]] const EpochEvent* bestEpoch() const { return m_record.bestEpoch(); }

private:
    RunSummary(std::filesystem::path folder, RunDescription description, RunRecord record, RunState state);

    std::filesystem::path m_folder;
    RunDescription m_description;
    RunRecord m_record;
    RunState m_state;
};

/// The runs in a folder, in the order of their names, which is that of their beginning; of what cannot be
/// read, the errors. A folder inside it that holds none of a run's files is no run.
struct RunList
{
    std::vector<RunSummary> runs;
    std::vector<Error> errors;
};

/// The folders in `parent` that are runs, in the order of their names. No folder has none.
Result<std::vector<std::filesystem::path>> runFoldersIn(const std::filesystem::path& parent);

/// No folder is an empty list.
RunList listRuns(const std::filesystem::path& parent);

/// A run's folder: `run` itself where that is a path of one, else the run of that name in `parent`.
Result<std::filesystem::path> findRun(const std::string& run, const std::filesystem::path& parent);

} // namespace bitops
