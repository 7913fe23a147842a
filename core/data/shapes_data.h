// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/data/image_set.h"
#include "core/network/network.h"

#include <cstdint>
#include <functional>
#include <optional>

namespace bitops {

inline constexpr std::int64_t shapesTrainingImages = 10'000;
inline constexpr std::int64_t shapesValidationImages = 1'000;

/// Whether `shapes` can be drawn at this size: 1 or 3 channels, sides of 8 to 256 pixels.
bool canDrawShapes(const Shape& shape);

/// The data set that needs no files: pictures of ten shapes, as many of each, in any place, size, turn and
/// colours, on textured and noisy ground among scraps. The same pictures for every run, so that runs can be
/// compared: a run's seed decides its weights and order, not its data. See README.md.
/// Draws on so many threads, which does not change the pictures, and asks every some images whether it may go
/// on; gives none if not. Preconditions: canDrawShapes(shape), threads ≥ 1.
std::optional<DataSet> drawShapes(const Shape& shape, int threads, const std::function<bool()>& mayGoOn);

} // namespace bitops
