// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/network/bits.h"

namespace bitops {

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
