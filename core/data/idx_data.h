// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/data/image_set.h"
#include "core/network/result.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>

namespace bitops {

/// The file `name` of such a data set in a folder, as it is or packed (.gz), with a hyphen or a dot before
/// "idx"; none if there is no such file. Names: "train-images", "train-labels", "t10k-images", "t10k-labels".
std::optional<std::filesystem::path> findIdxFile(const std::filesystem::path& folder, const char* name);

/// MNIST, Fashion-MNIST and what else comes in their format (http://yann.lecun.com/exdb/mnist): IDX files of
/// grey images and of labels, plain or gzip. Training images from train-*, validation images from t10k-*.
/// Images are brought to `shape` (see ImageFitter).
///
/// MNIST and Fashion-MNIST are told by the labels that their training images begin with; they have 10
/// classes. Other data have as many as the network, `classes`, which their labels must not exceed.
///
/// Asks before each part whether it may go on, and gives none if not. Errors name the file and what is wrong
/// with it.
Result<std::optional<DataSet>> loadIdx(const std::filesystem::path& folder, const Shape& shape,
                                       std::int64_t classes, const std::function<bool()>& mayGoOn);

} // namespace bitops
