// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/network/imported_network.h"

#include <cstdint>
#include <filesystem>
#include <vector>

namespace bitops {

/// Reads a network from an ONNX file, with QONNX's operators and others' quantizers; its weights are not
/// read. `sizes` are those of its first input behind the batch, channels first, or of its pixels alone; empty
/// for those of the file. It is named after the file. What cannot be counted is noted; what is damaged or
/// impossible is refused.
Result<ImportedNetwork> loadOnnx(const std::filesystem::path& path, const std::vector<std::int64_t>& sizes);

/// What is said where an ONNX model is asked for more than that.
Error onlyCounted(const std::filesystem::path& path);

} // namespace bitops
