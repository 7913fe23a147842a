// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/network/network.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace bitops {

/// 13352960 as "13,352,960".
std::string groupedText(std::int64_t value);

/// A shape as "3x32x32": channels, height, width.
std::string shapeToText(const Shape& shape);

/// With so many digits behind the point, which is a point in every locale.
std::string fixedText(double value, int digits);

/// 0.0755 as "7.5 %", to a tenth.
std::string percentToText(double share);

/// 4.526 as "4.53", to a hundredth.
std::string decimalText(double value);

/// A number of digits, points and commas, such as those above, with the signs of the language of the texts
/// for people: "1,234.5" as "1.234,5".
std::string localText(std::string_view number);

/// 13352960 with the signs of that language.
std::string countText(std::int64_t value);

/// Bytes that hold so many bits.
constexpr std::int64_t bytesOfBits(std::int64_t bits)
{
    return bits / 8 + (bits % 8 != 0 ? 1 : 0);
}

/// The same as "46,171".
std::string storageText(std::int64_t bits);

} // namespace bitops
