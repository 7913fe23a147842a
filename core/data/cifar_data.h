// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/data/image_set.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>

namespace bitops {

// The binary formats of CIFAR (https://www.cs.toronto.edu/~kriz/cifar.html): records of one label byte
// (CIFAR-10: 0–9) or two (CIFAR-100: the coarse label, which is not used, and the fine one, 0–99), and 3,072
// bytes of a 3×32×32 image, planes of red, green, blue. Images are brought to `shape` (see ImageFitter). Each
// loader asks again and again whether it may go on, and gives none if not. Records are read one by one, so
// that no more memory is taken than for the images in the network's shape. Errors name the file and what is
// wrong with it.

/// data_batch_<number>.bin and test_batch.bin.
bool isCifar10File(const std::string& name);
/// train.bin and test.bin.
bool isCifar100File(const std::string& name);

/// Training images from all data_batch_<number>.bin in the folder, in the order of their names; validation
/// images from test_batch.bin; names of classes from batches.meta.txt, if it is there.
Result<std::optional<DataSet>> loadCifar10(const std::filesystem::path& folder, const Shape& shape,
                                           const std::function<bool()>& mayGoOn);

/// Training images from train.bin, validation images from test.bin, names of classes from
/// fine_label_names.txt, if it is there.
Result<std::optional<DataSet>> loadCifar100(const std::filesystem::path& folder, const Shape& shape,
                                            const std::function<bool()>& mayGoOn);

} // namespace bitops
