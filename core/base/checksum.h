// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace bitops {

/// http://www.isthe.com/chongo/tech/comp/fnv/
inline constexpr std::uint64_t checksumOfNothing = 0xcbf29ce484222325U;
/// Of these bytes behind those that `before` is the sum of.
std::uint64_t checksumOf(std::string_view bytes, std::uint64_t before = checksumOfNothing);

/// Of all bytes of a file, which is read piece by piece.
Result<std::uint64_t> fileChecksum(const std::filesystem::path& path);

/// In 16 hexadecimal digits.
std::string checksumText(std::uint64_t checksum);

} // namespace bitops
