// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/jobs/training_configuration.h"
#include "core/network/imported_network.h"
#include "core/runs/model_source.h"

#include <optional>

namespace bitops {

// A model's file together with the recipe of the window's set-up.

/// How the file itself says that its images are normalised, as those that this program writes do; none if it
/// does not, or cannot be read.
std::optional<ModelScale> scaleOf(const ModelFile& file);

/// The weights of the file for a job, fed with images as the recipe says.
ModelSource modelSourceOf(const ModelFile& file, const TrainingConfiguration& recipe);

} // namespace bitops
