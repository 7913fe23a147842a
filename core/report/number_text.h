// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/grouped_text.h"
#include "core/network/network.h"

#include <cstdint>
#include <string>

namespace bitops {

/// A shape as "3x32x32": channels, height, width.
std::string shapeToText(const Shape& shape);

/// With so many digits behind the point, which is a point in every locale.
std::string fixedText(double value, int digits);

/// 0.0755 as "7.5 %", to a tenth.
std::string percentToText(double share);

/// 4.526 as "4.53", to a hundredth.
std::string decimalText(double value);

/// Bytes that hold so many bits.
constexpr std::int64_t bytesOfBits(std::int64_t bits)
{
    return bits / 8 + (bits % 8 != 0 ? 1 : 0);
}

/// The same as "46,171".
std::string storageText(std::int64_t bits);

} // namespace bitops
