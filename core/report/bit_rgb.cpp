// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/bit_rgb.h"

#include "core/graph/bits.h"

#include <cmath>
#include <cstddef>

namespace bitops {

namespace {

/// From 1 bit up. They differ in lightness and strength as well as in hue: on one line from blue to violet, 5
/// to 8 bits would be one colour for many people.
constexpr std::array<Rgb, 8> narrow{{{0x95, 0x60, 0x0f},
                                     {0x0c, 0x7a, 0x5e},
                                     {0x14, 0x69, 0x80},
                                     {0x22, 0x74, 0xd8},
                                     {0x3e, 0x5c, 0x92},
                                     {0x4a, 0x3f, 0xd2},
                                     {0x76, 0x29, 0xa4},
                                     {0x9d, 0x5b, 0xa8}}};
/// Of 16 bits; what lies between it and 8 is mixed.
constexpr Rgb widest{0xb2, 0x3a, 0x56};
constexpr Rgb floatRgb{0x6b, 0x72, 0x80};

} // namespace

Rgb bitRgb(int bits)
{
    if (!isBitWidth(bits) || bits == floatBits) {
        return floatRgb;
    }
    if (static_cast<std::size_t>(bits) <= narrow.size()) {
        return narrow.at(static_cast<std::size_t>(bits) - 1);
    }
    const double part = std::log2(bits) - 3;
    Rgb color{};
    for (std::size_t i = 0; i < color.size(); ++i) {
        const double low = narrow.back()[i];
        color[i] = static_cast<std::uint8_t>(std::lround(low + (widest[i] - low) * part));
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
