// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/number_text.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace bitops {

std::string storageText(std::int64_t bits)
{
    return groupedText(bytesOfBits(bits));
}

std::string shapeToText(const Shape& shape)
{
    return std::to_string(shape.channels) + "x" + std::to_string(shape.height) + "x" +
           std::to_string(shape.width);
}

std::string fixedText(double value, int digits)
{
    // The largest number has 309 digits in front of the point.
    std::array<char, 400> buffer{};
    const auto result = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value,
                                      std::chars_format::fixed, std::min(digits, 60));
    return {buffer.data(), result.ptr};
}

std::string percentToText(double share)
{
    return fixedText(100 * share, 1) + " %";
}

std::string decimalText(double value)
{
    return fixedText(value, 2);
}

} // namespace bitops
