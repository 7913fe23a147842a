// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/file_name_part.h"

#include "core/base/utf8.h"

#include <array>

namespace bitops {

namespace {

/// Blanks, joiners, punctuation, private and noncharacters outside of ASCII: what separates words, or what
/// nobody can see or type. Source: the Unicode Character Database.
constexpr std::array separating{
    CodeRange{0x80, 0xA9},     CodeRange{0xAB, 0xB4},       CodeRange{0xB6, 0xB9},
    CodeRange{0xBB, 0xBF},     CodeRange{0xD7, 0xD7},       CodeRange{0xF7, 0xF7},
    CodeRange{0x034F, 0x034F}, CodeRange{0x061C, 0x061C},   CodeRange{0x115F, 0x1160},
    CodeRange{0x1680, 0x1680}, CodeRange{0x17B4, 0x17B5},   CodeRange{0x180B, 0x180F},
    CodeRange{0x2000, 0x206F}, CodeRange{0x3000, 0x3004},   CodeRange{0x3008, 0x3020},
    CodeRange{0x3164, 0x3164}, CodeRange{0xE000, 0xF8FF},   CodeRange{0xFE00, 0xFE0F},
    CodeRange{0xFEFF, 0xFEFF}, CodeRange{0xFF00, 0xFF0F},   CodeRange{0xFF1A, 0xFF20},
    CodeRange{0xFF3B, 0xFF40}, CodeRange{0xFF5B, 0xFF65},   CodeRange{0xFFA0, 0xFFA0},
    CodeRange{0xFFF0, 0xFFFF}, CodeRange{0xE0000, 0x10FFFF}};

/// Whether a folder's name keeps the character: letters, digits and signs of all scripts.
bool isPlain(const Utf8Character& character)
{
    const char32_t code = character.code;
    if (code < 0x80) {
        return (code >= 'a' && code <= 'z') || (code >= 'A' && code <= 'Z') || (code >= '0' && code <= '9') ||
               code == '_';
    }
    return character.isValid && !isIn(separating, code);
}

} // namespace

std::string fileNamePart(std::string_view name)
{
    constexpr std::size_t mostCharacters = 40;
    std::string part;
    std::size_t characters = 0;
    while (!name.empty() && characters < mostCharacters) {
        const Utf8Character character = firstCharacter(name);
        if (isPlain(character)) {
            part += name.substr(0, character.bytes);
            ++characters;
        } else if (!part.empty() && part.back() != '-') {
            part += '-';
            ++characters;
        }
        name.remove_prefix(character.bytes);
    }
    part.resize(part.find_last_not_of('-') + 1); // npos + 1 is 0
    return part.empty() ? "network" : part;
}

} // namespace bitops
