// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <system_error>

namespace bitops {

/// Puts the names in a folder on the disk: without this a power cut can take new ones with it. What cannot be
/// synced, because the file system has no such ability or the folder may not be read, is no error. Else
/// false: errno says why.
bool syncFolder(const std::filesystem::path& folder);

/// Makes a folder in one that is there; its name is on the disk then. A folder that is there already stays.
std::error_code makeFolder(const std::filesystem::path& folder);

/// The same with those on the way to it.
std::error_code makeFolders(const std::filesystem::path& folder);

} // namespace bitops
