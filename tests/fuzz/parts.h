// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace bitops::fuzz {

// Several files in one input: three bytes with its length before each of them but the last.

inline std::string joined(const std::vector<std::string>& parts)
{
    std::string input;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const std::size_t size = parts[i].size();
        if (i + 1 < parts.size()) {
            input += {static_cast<char>(size & 0xFF), static_cast<char>(size >> 8U & 0xFF),
                      static_cast<char>(size >> 16U & 0xFF)};
        }
        input += parts[i];
    }
    return input;
}

/// As many as that, of whatever input: what is missing is empty.
inline std::vector<std::string> partsOf(std::string_view input, std::size_t count)
{
    std::vector<std::string> parts(count);
    for (std::size_t i = 0; i < count; ++i) {
        std::size_t size = input.size();
        if (i + 1 < count) {
            size = 0;
            for (std::size_t byte = 0; byte < std::min<std::size_t>(3, input.size()); ++byte) {
                size |= static_cast<std::size_t>(static_cast<unsigned char>(input[byte])) << (8 * byte);
            }
            input.remove_prefix(std::min<std::size_t>(3, input.size()));
        }
        size = std::min(size, input.size());
        parts[i] = input.substr(0, size);
        input.remove_prefix(size);
    }
    return parts;
}

} // namespace bitops::fuzz
