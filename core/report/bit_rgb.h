// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>
#include <cstdint>
#include <string>

namespace bitops {

/// Red, green and blue, from 0 to 255.
using Rgb = std::array<std::uint8_t, 3>;

/// The colour of a bit-width, the same in table, picture, bars and reports: dark enough for white numbers,
/// and of hues that colour-blind people tell apart; the number always stands beside.
Rgb bitRgb(int bits);

/// "#2476c6"
std::string hexText(const Rgb& color);

} // namespace bitops
