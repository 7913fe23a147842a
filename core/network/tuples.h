// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/network/network.h"
#include "core/network/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace bitops {

/// Reads the notebook's list of (out channels, stride, weight bits): "[(32, 1, 8), (64, 2, 4)]", with white
/// space, line breaks, Python comments and trailing commas wherever Python allows them. The error names the
/// line and column of the problem, from 1.
Result<std::vector<Block>> blocksFromTuples(std::string_view text);

/// "[(32, 1, 8), (64, 2, 4)]". Only out channels, stride and the first layer's weight bits are kept.
std::string blocksToTuples(const std::vector<Block>& blocks);

} // namespace bitops
