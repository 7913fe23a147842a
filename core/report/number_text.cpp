// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/number_text.h"

#include "core/base/core_tr.h"

#include <algorithm>
#include <array>
#include <charconv>

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

std::string localText(std::string_view number)
{
    //: The decimal point of numbers.
    const std::string point = Core::tr(".");
    //: The sign between thousands.
    const std::string separator = Core::tr(",");
    std::string text;
    for (const char character : number) {
        text += character == '.' ? point : character == ',' ? separator : std::string(1, character);
    }
    return text;
}

std::string countText(std::int64_t value)
{
    return localText(groupedText(value));
}

} // namespace bitops
