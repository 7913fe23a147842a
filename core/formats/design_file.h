// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/network/design.h"

#include <cstdint>
#include <filesystem>
#include <vector>

namespace bitops {

/// Reads a design of either kind: an imported network from `.onnx` (see onnx/onnx_file.h, which also says
/// what the sizes are) or from a `.bitops` file of version 2 (see design_json.h), a stack of blocks from any
/// other file (see network_file.h), whose own sizes stay.
Result<Design> loadDesign(const std::filesystem::path& path, const std::vector<std::int64_t>& sizes = {});

/// The same, with the checksum of a model's file, for what is to be saved.
Result<Design> loadDesignToKeep(const std::filesystem::path& path,
                                const std::vector<std::int64_t>& sizes = {});

} // namespace bitops
