// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/network/result.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace bitops {

/// To an open descriptor, however many writes it takes. False if it takes no more: errno says why.
bool writeWhole(int file, std::string_view text);

/// The whole file. The error says what stood in the way: "Could not read x.bitops: No such file or
/// directory". A file of more than 64 MiB is refused: nothing that this program reads whole comes near it.
Result<std::string> readTextFile(const std::filesystem::path& path);

/// Replaces the file or leaves it as it was: the text goes to a temporary file beside it, is synced to the
/// disk, and renamed over it. A device or a pipe is written to as it is.
Status writeTextFile(const std::filesystem::path& path, std::string_view text);

} // namespace bitops
