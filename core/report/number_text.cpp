// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/number_text.h"

#include <array>
#include <cstdio>

namespace bitops {

std::string groupedText(std::int64_t value)
{
    std::string text = std::to_string(value);
    const std::size_t firstDigit = value < 0 ? 1 : 0;
    for (std::size_t at = text.size(); at > firstDigit + 3;) {
        at -= 3;
        text.insert(at, 1, ',');
    }
    return text;
}

std::string shapeToText(const Shape& shape)
{
    return std::to_string(shape.channels) + "x" + std::to_string(shape.height) + "x" +
           std::to_string(shape.width);
}

std::string percentToText(double share)
{
    std::array<char, 32> buffer{};
    std::snprintf(buffer.data(), buffer.size(), "%.1f %%", 100 * share);
    return buffer.data();
}

std::string decimalText(double value)
{
    std::array<char, 400> buffer{};
    std::snprintf(buffer.data(), buffer.size(), "%.2f", value);
    return buffer.data();
}

} // namespace bitops
