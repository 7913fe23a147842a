// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/data/image_set.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>

namespace bitops {

/// MNIST, Fashion-MNIST and what else comes in their format (http://yann.lecun.com/exdb/mnist): IDX files of
/// grey images and of labels, plain or gzip, named as idx_files.h says. Training images from train-*,
/// validation images from t10k-* or test-*. Images are brought to `shape` (see ImageFitter).
///
/// MNIST and Fashion-MNIST are told by the labels that their training images begin with; they have 10
/// classes. Other data have as many as the network, `classes`, which their labels must not exceed; these
/// begin at 0, or at 1 where the training images have the labels from 1 to `classes`.
///
/// No more memory is taken than for the images in the network's shape and one in the file's. Asks again and
/// again whether it may go on, and gives none if not. Errors name the file and what is wrong with it.
Result<std::optional<DataSet>> loadIdx(const std::filesystem::path& folder, const Shape& shape,
                                       std::int64_t classes, const std::function<bool()>& mayGoOn);

} // namespace bitops
