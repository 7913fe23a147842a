// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/network/result.h"

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace bitops {

/// What a folder holds, in the order of the names' bytes, hidden entries left out. The error is the reason
/// alone, to be named by who knows what the folder is for.
Result<std::vector<std::filesystem::path>> entriesOf(const std::filesystem::path& folder);

/// "0", "1", …: for classes without names.
std::vector<std::string> numberedClasses(std::size_t count);

} // namespace bitops
