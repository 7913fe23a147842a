// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/bit_rgb.h"

#include "core/graph/bits.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace bitops {

namespace {

/// Colours of 1, 2, 4, 8 and 16 bits; what lies between is mixed.
constexpr std::array<Rgb, 5> anchors{
    {{0xa0, 0x5f, 0x10}, {0x0c, 0x7a, 0x62}, {0x24, 0x76, 0xc6}, {0x5f, 0x4c, 0xcf}, {0x9a, 0x3a, 0x86}}};
constexpr Rgb floatRgb{0x6b, 0x72, 0x80};

} // namespace

Rgb bitRgb(int bits)
{
    if (!isBitWidth(bits) || bits == floatBits) {
        return floatRgb;
    }
    const double place = std::log2(bits);
    const auto lower = std::min(static_cast<std::size_t>(place), anchors.size() - 2);
    const double part = place - static_cast<double>(lower);
    Rgb color{};
    for (std::size_t i = 0; i < color.size(); ++i) {
        const double low = anchors.at(lower)[i];
        color[i] = static_cast<std::uint8_t>(std::lround(low + (anchors.at(lower + 1)[i] - low) * part));
    }
    return color;
}

std::string hexText(const Rgb& color)
{
    constexpr const char* digits = "0123456789abcdef";
    std::string text = "#";
    for (const std::uint8_t value : color) {
        text += digits[value / 16];
        text += digits[value % 16];
    }
    return text;
}

} // namespace bitops
