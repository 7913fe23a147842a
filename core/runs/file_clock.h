// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <optional>

namespace bitops {

/// What time it is by the clock that stamps the files of a folder, which on a network file system is another
/// machine's. None where no file can be made. To compare with the times of files there. A file is made at
/// the first call for a file system, and again after ten minutes; from there it is counted on.
std::optional<std::filesystem::file_time_type> fileSystemNow(const std::filesystem::path& folder);

} // namespace bitops
