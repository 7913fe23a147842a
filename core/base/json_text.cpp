// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/json_text.h"

#include "core/base/foreign_text.h"
#include "core/base/utf8.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <string_view>

namespace bitops {

namespace {

/// RFC 8259, section 7.
std::string escaped(char32_t code)
{
    std::array<char, 16> text{};
    if (code < 0x10000) {
        std::snprintf(text.data(), text.size(), "\\u%04x", static_cast<unsigned>(code));
    } else {
        const auto rest = static_cast<unsigned>(code - 0x10000);
        std::snprintf(text.data(), text.size(), "\\u%04x\\u%04x", 0xD800U + (rest >> 10U),
                      0xDC00U + (rest & 0x3FFU));
    }
    return text.data();
}

std::string toText(const nlohmann::ordered_json& json, int indentation)
{
    const std::string document = json.dump(indentation, ' ', false, nlohmann::json::error_handler_t::replace);
    std::string text;
    text.reserve(document.size());
    for (std::string_view rest = document; !rest.empty();) {
        const Utf8Character character = firstCharacter(rest);
        // Line breaks are those between the values: within strings, they are escaped already.
        if (character.code != '\n' && actsOnText(character.code)) {
            text += escaped(character.code);
        } else {
            text += rest.substr(0, character.bytes);
        }
        rest.remove_prefix(character.bytes);
    }
    return text;
}

} // namespace

std::string jsonToText(const nlohmann::ordered_json& json)
{
    return toText(json, /*indentation=*/2) + "\n";
}

std::string jsonToLine(const nlohmann::ordered_json& json)
{
    return toText(json, /*indentation=*/-1);
}

nlohmann::ordered_json without(const nlohmann::ordered_json& object,
                               const std::vector<std::string_view>& keys)
{
    nlohmann::ordered_json rest = nlohmann::ordered_json::object();
    for (const auto& [key, value] : object.items()) {
        if (std::find(keys.begin(), keys.end(), key) == keys.end()) {
            rest[key] = value;
        }
    }
    return rest;
}

} // namespace bitops
