// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/data/image_set.h"
#include "core/data/pixel_values.h"
#include "core/training/learner.h"
#include "core/training/metric_sums.h"

#include <cstdint>
#include <functional>

namespace bitops {

enum class ValidationEnd { Done, Stopped, NotFinite };

/// Asks the learner about all images, batch by batch in their order, and adds up its answers. `mayGoOn` is
/// asked before each batch, with the images that are done; once it says no, the validation is stopped.
/// Batches of another size, or other threads, give other sums in their last bits.
ValidationEnd validateImages(Learner& learner, const ImageSet& images, int batchSize,
                             const PixelValues& pixelValues,
                             const std::function<bool(std::int64_t done)>& mayGoOn, MetricSums& sums);

} // namespace bitops
