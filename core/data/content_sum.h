// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <string_view>

namespace bitops {

/// XXH64 (https://github.com/Cyan4973/xxHash/blob/dev/doc/xxhash_spec.md), the same on every machine: tells
/// whether bytes are still the same ones, at the speed of memory. No protection against forgery.
std::uint64_t contentSum(std::string_view bytes, std::uint64_t seed = 0);

} // namespace bitops
