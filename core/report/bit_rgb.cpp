// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/bit_rgb.h"

#include "core/network/bits.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace bitops {

namespace {

/// Colours of 1, 2, 4, 8 and 16 bits; what lies between is mixed.
constexpr std::array<Rgb, 5> anchors{
    {{0xa0, 0x5f, 0x10}, {0x0c, 0x7a, 0x62}, {0x24, 0x76, 0xc6}, {0x5f, 0x4c, 0xcf}, {0x9a, 0x3a, 0x86}}};
constexpr Rgb floatRgb{0x6b, 0x72, 0x80};

/// Relative luminance. Source: WCAG 2.1, https://www.w3.org/TR/WCAG21/#dfn-relative-luminance
double luminance(const Rgb& color)
{
    const auto linear = [](std::uint8_t value) {
        const double part = value / 255.0;
        return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color[0]) + 0.7152 * linear(color[1]) + 0.0722 * linear(color[2]);
}

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

bool isWhiteReadableOn(const Rgb& ground)
{
    // WCAG's contrast is the same for both where (L + 0.05)² = 0.05 · 1.05, at 0.18. White is read well on
    // saturated colours a little above it, too, and has the 3 : 1 there that large and bold writing needs.
    return luminance(ground) < 0.29;
}

} // namespace bitops
