// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/training/named_tensors.h"
#include "core/weights/stored_tensors.h"

#include <filesystem>
#include <map>
#include <string>

namespace bitops {

/// Tensors and texts in a file: the format is told in core/weights/stored_tensors.h.
struct TensorFile
{
    std::map<std::string, std::string> metadata;
    NamedTensors tensors; ///< float32, int64, int16 or uint8.
};

/// Replaces the file or leaves it as it was. The error is one sentence.
Status writeTensorFile(const std::filesystem::path& path, const TensorFile& content);

/// What was read of the tensor file `path`, for LibTorch. Refuses, by name, shapes that it does not take.
Result<NamedTensors> toTensors(const std::filesystem::path& path,
                               const std::map<std::string, StoredTensor>& stored);

} // namespace bitops
