// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/foreign_text.h"

#include "core/base/utf8.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace bitops {

namespace {

/// What acts on a terminal or on the text around it. The marks of direction: Unicode Standard Annex 9,
/// section 2; those of U+2028 and U+2029 end a line. U+FEFF is the byte order mark, U+FFF9 to U+FFFB hide
/// what is between them, and U+E0000 to U+E007F are tags that nobody sees.
constexpr std::array acting{
    CodeRange{0x00, 0x1F},     CodeRange{0x7F, 0x9F},     CodeRange{0x061C, 0x061C},
    CodeRange{0x200E, 0x200F}, CodeRange{0x2028, 0x202E}, CodeRange{0x2066, 0x2069},
    CodeRange{0xFEFF, 0xFEFF}, CodeRange{0xFFF9, 0xFFFB}, CodeRange{0xE0000, 0xE007F}};

/// How many bytes at its beginning are letters, digits and signs of ASCII, which most texts are made of: they
/// are as they should be, and not looked at one by one.
std::size_t plainBytes(std::string_view text)
{
    const auto* const end = std::find_if(text.begin(), text.end(), [](char letter) {
        const auto byte = static_cast<unsigned char>(letter);
        return byte < 0x20 || byte >= 0x7F;
    });
    return static_cast<std::size_t>(end - text.begin());
}

std::string writtenOut(const Utf8Character& character)
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

bool actsOnText(char32_t code)
{
    return isIn(acting, code);
}

std::string printable(std::string_view text)
{
    std::string result;
    result.reserve(text.size());
    while (true) {
        const std::size_t plain = plainBytes(text);
        result += text.substr(0, plain);
        text.remove_prefix(plain);
        if (text.empty()) {
            return result;
        }
        const Utf8Character character = firstCharacter(text);
        if (character.isValid && !actsOnText(character.code)) {
            result += text.substr(0, character.bytes);
        } else {
            result += writtenOut(character);
        }
        text.remove_prefix(character.bytes);
    }
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
    while (true) {
        text.remove_prefix(plainBytes(text));
        if (text.empty()) {
            return true;
        }
        const Utf8Character character = firstCharacter(text);
        if (!character.isValid) {
            return false;
        }
        text.remove_prefix(character.bytes);
    }
}

} // namespace bitops
