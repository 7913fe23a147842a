// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/jobs/job_kind.h"

#include <string>

namespace bitops {

/// `--data` as it is stored: "shapes", or a folder's whole path, so that it is found wherever the trainer is
/// started. Looked at before a run is made or changed: a folder must be there and have something in it. What
/// that is, is for the trainer to see.
Result<std::string> dataFrom(const std::string& argument, JobKind kind = JobKind::Training);

/// The same of a model, which says of no data that they are its own. `file` is the model.
Result<std::string> dataOfModel(const std::string& file, const std::string& argument, JobKind kind);

/// A run whose weights a job of this kind asks: its folder's whole path.
Result<std::string> runToAsk(const std::string& argument, JobKind kind);

/// The same of `--from`: the folder of the run that another begins with; empty for none. Whether its weights
/// fit is for the trainer to see.
Result<std::string> startFrom(const std::string& argument);

} // namespace bitops
