// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/cost/cost_report.h"
#include "core/runs/run_summary.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace bitops {

/// What of two runs is compared.
enum class RunPart {
    Design,   ///< Of the network as a whole.
    Block,    ///< Of one block.
    Training, ///< The recipe.
    Result,   ///< What came of it.
};

/// None where a run has no such thing: a block fewer, or no epoch yet. Text is a name of a file format, such
/// as "separable", or one of a person's.
using RunValue = std::variant<std::monostate, bool, std::int64_t, double, std::string>;

/// One thing of two runs, side by side.
struct RunDifference
{
    RunPart part;
    /// As in run.json: "stride", "learning_rate"; of a result: "state", "epochs_done", "best_accuracy" (0 to
    /// 1), "best_epoch", "last_train_loss", "last_val_loss", "test_accuracy" (0 to 1), "test_loss", "bitops",
    /// "macs", "images_per_second".
    std::string key;
    std::size_t block = 0; ///< Of a block, from 0.
    RunValue first;
    RunValue second;

    [[nodiscard]] bool isDifferent() const { return first != second; }
    bool operator==(const RunDifference&) const = default;
};

/// All of two runs, in the order of the parts and, in each, of their files; also what is the same. Costs are
/// counted by `options`. What cannot be counted to its end has no value.
std::vector<RunDifference> compareRuns(const RunSummary& first, const RunSummary& second,
                                       const CostOptions& options);

} // namespace bitops
