// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/network/design.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace bitops {

/// The stack of blocks that a word on a command line or in a file stands for: "preset:NAME", tuples such as
/// "[(32,1,8),(64,2,4)]", or a file that loadNetwork() reads, a relative one from `base` on (empty: the
/// current folder). It may hold values out of range.
Result<Network> networkFromSource(const std::string& source, const std::filesystem::path& base = {});

/// The design of either kind that it stands for: a file may be a model, too, with the checksum of what it is
/// of. `sizes` are those of a model's input that its file leaves open; see design_file.h.
Result<Design> designFromSource(const std::string& source, const std::filesystem::path& base,
                                const std::vector<std::int64_t>& sizes = {});

/// Whether such a word names a file.
bool isFileSource(const std::string& source, const std::filesystem::path& base = {});

} // namespace bitops
