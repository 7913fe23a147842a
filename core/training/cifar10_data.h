// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/network/result.h"
#include "core/training/image_set.h"

#include <filesystem>
#include <functional>
#include <optional>

namespace bitops {

/// CIFAR-10 in its binary format: records of one label byte (0–9) and 3,072 bytes of a 3×32×32 image,
/// planes of red, green, blue (https://www.cs.toronto.edu/~kriz/cifar.html). Training images from all
/// data_batch_*.bin in the folder, in the order of their names; validation images from test_batch.bin.
/// Asks before each file of training images whether it may go on, and gives none if not. The error names the
/// file and what is wrong with it.
Result<std::optional<DataSet>> loadCifar10(const std::filesystem::path& folder,
                                           const std::function<bool()>& mayGoOn);

} // namespace bitops
