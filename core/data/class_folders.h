// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/data/image_set.h"
#include "core/network/result.h"

#include <filesystem>
#include <functional>
#include <optional>

namespace bitops {

/// Whether the folder is one that loadClassFolders() reads: a folder in it has a picture, itself or deeper.
bool hasClassFolders(const std::filesystem::path& folder);

/// Pictures in folders, one for each class; labels in the order of the names' bytes. Hidden entries and files
/// that are no pictures (see isPictureName) are left aside; folders within a class folder belong to it.
///
/// Where the folder holds `train` with folders in it, training images come from there. Then `val`, `valid` or
/// `validation` is what validates, and `test` is kept for a test at the end; if there is only one of the two,
/// it validates. Their classes must be among those of `train`. Otherwise the folder's own folders are the
/// classes, and there are no validation images: they are to be split from the training images.
///
/// Pictures are brought to `shape` (see ImageFitter), on so many threads. `mayGoOn` is asked every some
/// pictures; there is none once it says no. Errors name the picture or folder and what is wrong with it: a
/// picture that cannot be read, a class folder without pictures, a class that is not trained.
Result<std::optional<DataSet>> loadClassFolders(const std::filesystem::path& folder, const Shape& shape,
                                                int threads, const std::function<bool()>& mayGoOn);

} // namespace bitops
