// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>
#include <cstdint>
#include <string>

namespace bitops {

/// Red, green and blue, from 0 to 255.
using Rgb = std::array<std::uint8_t, 3>;

/// The colour of a bit-width, the same in table, picture, bars and reports, on light ground and on dark: dark
/// enough for white numbers, and told apart by colour-blind people; the number always stands beside.
Rgb bitRgb(int bits);

/// "#2274d8"
std::string hexText(const Rgb& color);

} // namespace bitops
