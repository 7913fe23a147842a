// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>
#include <string_view>

namespace bitops {

/// What a job is: the "kind" of its run.json. A file that names none is of a training.
enum class JobKind {
    Training,
    Evaluation,  ///< Of a run's best weights on a data set.
    Sensitivity, ///< Of a run's best weights to bits: what each layer loses by them.
};

/// "training", "evaluation", "sensitivity".
std::string_view nameOf(JobKind kind);
/// The same within a sentence: "training", "evaluation", "measurement".
std::string_view nounOf(JobKind kind);
/// What is done to a run, within a sentence: "train", "evaluate", "measure".
std::string_view verbOf(JobKind kind);
/// None for what this version does not know.
std::optional<JobKind> jobKindFrom(std::string_view name);

} // namespace bitops
