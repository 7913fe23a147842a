// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/graph/bits.h"

#include <algorithm>

namespace bitops {

namespace {

constexpr int mostQuantizedBits = 16;

} // namespace

const std::vector<int>& bitWidths()
{
    static const std::vector<int> widths = [] {
        std::vector<int> all;
        for (int bits = 1; bits <= mostQuantizedBits; ++bits) {
            all.push_back(bits);
        }
        all.push_back(floatBits);
        return all;
    }();
    return widths;
}

int steppedBits(int bits, int steps)
{
    // Float takes the place after the widest quantized width. Both are clamped before they are added, so that
    // no number of bits or steps overflows.
    constexpr int lastPlace = mostQuantizedBits + 1;
    const int place = std::clamp(bits, 1, lastPlace);
    const int target = std::clamp(place + std::clamp(steps, -lastPlace, lastPlace), 1, lastPlace);
    return target == lastPlace ? floatBits : target;
}

std::string WeightBits::toText() const
{
    std::string text;
    for (const int bits : m_bits) {
        if (!text.empty()) {
            text += "·";
        }
        text += std::to_string(bits);
    }
    return text;
}

} // namespace bitops
