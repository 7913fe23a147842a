// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>
#include <string_view>

namespace bitops {

/// What a job is: the "kind" of its run.json. A file that names none is of a training.
enum class JobKind {
    Training,
    Evaluation, ///< Of a run's best weights on a data set.
};

/// "training", "evaluation".
std::string_view nameOf(JobKind kind);
/// None for what this version does not know.
std::optional<JobKind> jobKindFrom(std::string_view name);

} // namespace bitops
