// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/data/image_set.h"
#include "core/jobs/job_kind.h"
#include "core/jobs/training_configuration.h"
#include "core/network/network.h"

#include <functional>
#include <optional>

namespace bitops {

/// The data set that a configuration names: "shapes", or a folder of one of the kinds in README.md, brought
/// to the network's input, for a job of this kind. The error is one sentence: what is missing or damaged, or
/// why the network cannot be trained on it (channels that no image has, or another number of classes).
/// `mayGoOn` is asked every now and then, on the calling thread, and may take its time; once it says no,
/// there is none.
Result<std::optional<DataSet>> loadDataSet(const TrainingConfiguration& configuration, const Network& network,
                                           const std::function<bool()>& mayGoOn,
                                           JobKind kind = JobKind::Training);

} // namespace bitops
