// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace bitops::test {

/// Something that the core reads, or reads and writes, to be tried with faults.
struct Work
{
    const char* name;
    /// Makes what is read. Called once, without faults; throws where that fails.
    std::function<void(const std::filesystem::path& folder)> prepare;
    /// What came of it, as text that is the same each time, or what stood in the way. It can be done again in
    /// the same folder, whatever has happened there.
    std::function<Result<std::string>(const std::filesystem::path& folder)> run;
};

/// One of each kind of file that the program reads or writes.
const std::vector<Work>& works();

} // namespace bitops::test
