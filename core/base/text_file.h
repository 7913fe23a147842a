// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/foreign_file.h"
#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <stop_token>
#include <string>
#include <string_view>

namespace bitops {

/// To an open descriptor, however many writes it takes. False if it takes no more: errno says why.
bool writeWhole(int file, std::string_view text);

/// What a text may take that is read whole: no design, recipe or table of this program comes near it.
inline constexpr std::uint64_t mostTextBytes = 64ULL << 20U;

/// Whether something has this name, be it a link that leads nowhere. What cannot be told is taken for there.
bool isThere(const std::filesystem::path& path);

/// The whole file, if it is a regular one of at most so many bytes (see ForeignFile). The error says what
/// stood in the way: "Could not read x.bitops: No such file or directory."
Result<std::string> readTextFile(const std::filesystem::path& path, std::uint64_t mostBytes = mostTextBytes,
                                 const std::stop_token& stop = {});

/// Replaces the file or leaves it as it was, whatever happens on the way: the bytes go to a temporary file
/// beside it, which is synced to the disk and renamed over it, and then the folder is synced. Each step is
/// checked. What a link leads to is replaced, not the link; permissions stay. A device or a pipe that
/// somebody reads is written to as it is. After an error the file is the old or the new one, whole.
Status writeTextFile(const std::filesystem::path& path, std::string_view text);

/// Whether a file of this name is what a process that was ended within writeTextFile() left beside `target`.
bool isLeftoverOf(const std::filesystem::path& target, const std::filesystem::path& file);

/// Whether writeTextFile() can be expected to work there: said before work begins whose result it is to take.
/// Makes no file.
Status checkWritable(const std::filesystem::path& path);

} // namespace bitops
