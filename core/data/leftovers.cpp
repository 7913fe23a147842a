// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/leftovers.h"

#include "core/data/data_files.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace bitops {

namespace {

/// The one table of leftovers; their names in small letters.
constexpr std::array<std::string_view, 21> leftovers{
    "__macosx", // macOS, in archives
    "icon\r",
    "network trash folder",
    "temporary items", // macOS, on shares
    "thumbs.db",
    "ehthumbs.db",
    "ehthumbs_vista.db",
    "desktop.ini", // Windows
    "$recycle.bin",
    "recycler",
    "recycled",
    "system volume information",
    "found.000",  // Windows, on disks
    "lost+found", // ext file systems
    "@eadir",
    "#recycle",
    "#snapshot",
    "@tmp", // Synology
    "@recycle",
    "@recently-snapshot", // QNAP
    "__pycache__",        // Python
};

} // namespace

bool isLeftover(const std::filesystem::path& path)
{
    const std::string name = inSmallLetters(path.filename().string());
    return name.starts_with('.') || std::find(leftovers.begin(), leftovers.end(), name) != leftovers.end();
}

} // namespace bitops
