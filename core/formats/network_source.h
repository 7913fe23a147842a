// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/network/network.h"

#include <filesystem>
#include <string>

namespace bitops {

/// The stack of blocks that a word on a command line or in a file stands for: "preset:NAME", tuples such as
/// "[(32,1,8),(64,2,4)]", or a file that loadNetwork() reads, a relative one from `base` on (empty: the
/// current folder). It may hold values out of range.
Result<Network> networkFromSource(const std::string& source, const std::filesystem::path& base = {});

/// Whether such a word names a file.
bool isFileSource(const std::string& source, const std::filesystem::path& base = {});

} // namespace bitops
