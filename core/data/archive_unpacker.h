// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <functional>

namespace bitops {

/// What an archive may become at most, so that a small one cannot fill a disk.
struct UnpackLimits
{
    std::int64_t bytes = 0;
    std::int64_t entries = 0;
};

/// Unpacks a .tar or .tar.gz into the folder, which must be there. Nothing is trusted, whether or not the
/// caller has compared the archive's sum: a path that is absolute or goes up, anything but files and folders
/// (links, devices, pipes), and what exceeds the limits ends it with an error; what was unpacked until then
/// stays for the caller to remove, as it does if the archive is damaged. Permissions and owners are not taken
/// over.
///
/// `mayGoOn` is told now and then how many bytes were written; once it says no, the result is false.
Result<bool> unpackArchive(const std::filesystem::path& archive, const std::filesystem::path& folder,
                           const UnpackLimits& limits, const std::function<bool(std::int64_t)>& mayGoOn);

} // namespace bitops
