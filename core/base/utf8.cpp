// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/utf8.h"

namespace bitops {

namespace {

struct Lead
{
    std::size_t bytes;
    unsigned char mask;   ///< Of the bits that tell the length,
    unsigned char marker; ///< which are these.
    char32_t least;       ///< Smaller codes would be written in fewer bytes.
};
/// The Unicode Standard, table 3-6 and definition D92.
constexpr std::array leads{Lead{1, 0x80, 0x00, 0}, Lead{2, 0xE0, 0xC0, 0x80}, Lead{3, 0xF0, 0xE0, 0x800},
                           Lead{4, 0xF8, 0xF0, 0x10000}};

bool isScalar(char32_t code)
{
    return code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF);
}

} // namespace

Utf8Character firstCharacter(std::string_view text)
{
    const auto first = static_cast<unsigned char>(text.front());
    const Utf8Character invalid{1, first, false};
    for (const Lead& lead : leads) {
        if ((first & lead.mask) != lead.marker) {
            continue;
        }
        if (text.size() < lead.bytes) {
            return invalid;
        }
        char32_t code = first & static_cast<unsigned char>(~lead.mask);
        for (std::size_t i = 1; i < lead.bytes; ++i) {
            const auto next = static_cast<unsigned char>(text[i]);
            if ((next & 0xC0) != 0x80) {
                return invalid;
            }
            code = code << 6U | (next & 0x3FU);
        }
        return code >= lead.least && isScalar(code) ? Utf8Character{lead.bytes, code, true} : invalid;
    }
    return invalid;
}

} // namespace bitops
