// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/network/foreign_text.h"

#include <array>
#include <cstdint>
#include <cstdio>

namespace bitops {

namespace {

/// A character at the beginning of a text: how many bytes it takes, and which it is. A byte that begins no
/// character of UTF-8 stands alone, with `isValid` false and its value as code.
struct Character
{
    std::size_t bytes = 1;
    char32_t code = 0;
    bool isValid = false;
};

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

/// Precondition: the text is not empty.
Character firstCharacter(std::string_view text)
{
    const auto first = static_cast<unsigned char>(text.front());
    const Character invalid{1, first, false};
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
        return code >= lead.least && isScalar(code) ? Character{lead.bytes, code, true} : invalid;
    }
    return invalid;
}

struct Range
{
    char32_t first;
    char32_t last;
};
/// What acts on a terminal or on the text around it. The marks of direction: Unicode Standard Annex 9,
/// section 2; those of U+2028 and U+2029 end a line. U+FEFF is the byte order mark, U+FFF9 to U+FFFB hide
/// what is between them, and U+E0000 to U+E007F are tags that nobody sees.
constexpr std::array acting{Range{0x00, 0x1F},     Range{0x7F, 0x9F},     Range{0x061C, 0x061C},
                            Range{0x200E, 0x200F}, Range{0x2028, 0x202E}, Range{0x2066, 0x2069},
                            Range{0xFEFF, 0xFEFF}, Range{0xFFF9, 0xFFFB}, Range{0xE0000, 0xE007F}};

bool isActing(char32_t code)
{
    for (const Range& range : acting) {
        if (code >= range.first && code <= range.last) {
            return true;
        }
    }
    return false;
}

std::string writtenOut(const Character& character)
{
    switch (character.code) {
    case '\n':
        return "\\n";
    case '\r':
        return "\\r";
    case '\t':
        return "\\t";
    default:
        break;
    }
    std::array<char, 16> text{};
    const bool isByte = !character.isValid || character.code < 0x80;
    std::snprintf(text.data(), text.size(), isByte ? "\\x%02x" : "\\u{%04x}",
                  static_cast<unsigned int>(character.code));
    return text.data();
}

} // namespace

std::string printable(std::string_view text)
{
    std::string result;
    result.reserve(text.size());
    while (!text.empty()) {
        const Character character = firstCharacter(text);
        if (character.isValid && !isActing(character.code)) {
            result += text.substr(0, character.bytes);
        } else {
            result += writtenOut(character);
        }
        text.remove_prefix(character.bytes);
    }
    return result;
}

std::string excerpt(std::string_view text, std::size_t mostCharacters)
{
    std::size_t end = 0; // Of all but the last character that there is room for,
    std::size_t at = 0;  // and of the characters looked at.
    std::size_t characters = 0;
    while (at < text.size() && characters < mostCharacters) {
        end = at;
        at += firstCharacter(text.substr(at)).bytes;
        ++characters;
    }
    return at == text.size() ? printable(text) : printable(text.substr(0, end)) + "…";
}

std::string pathText(const std::filesystem::path& path)
{
    return printable(path.native());
}

bool isUtf8(std::string_view text)
{
    while (!text.empty()) {
        const Character character = firstCharacter(text);
        if (!character.isValid) {
            return false;
        }
        text.remove_prefix(character.bytes);
    }
    return true;
}

} // namespace bitops
