// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/runs/known_designs.h"

#include <algorithm>

namespace bitops {

namespace {

constexpr std::string_view blanks = " \t\r\n";

/// Behind the closing quote of the string that begins here.
std::size_t endOfString(std::string_view text, std::size_t at)
{
    for (++at; at < text.size() && text[at] != '"'; ++at) {
        at += text[at] == '\\' ? 1 : 0;
    }
    return std::min(at + 1, text.size());
}

/// Behind the closing bracket of the object that begins here.
std::size_t endOfObject(std::string_view text, std::size_t at)
{
    std::size_t depth = 0;
    while (at < text.size()) {
        const char character = text[at];
        if (character == '"') {
            at = endOfString(text, at);
            continue;
        }
        ++at;
        if (character == '{' || character == '[') {
            ++depth;
        } else if ((character == '}' || character == ']') && --depth == 0) {
            break;
        }
    }
    return at;
}

std::size_t skipBlanks(std::string_view text, std::size_t at)
{
    return std::min(text.find_first_not_of(blanks, at), text.size());
}

} // namespace

std::optional<Design> KnownDesigns::find(std::string_view text) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_designs.find(std::string(text));
    return found == m_designs.end() ? std::nullopt : std::optional(found->second);
}

void KnownDesigns::add(std::string_view text, const Design& design)
{
    if (design.blocks() == nullptr) {
        return;
    }
    const std::lock_guard lock(m_mutex);
    if (m_designs.size() < most) {
        m_designs.try_emplace(std::string(text), design);
    }
}

std::string_view objectOfKey(std::string_view text, std::string_view key)
{
    std::size_t depth = 0;
    std::size_t at = 0;
    while (at < text.size()) {
        const char character = text[at];
        if (character != '"') {
            depth += character == '{' || character == '[' ? 1U : 0U;
            depth -= (character == '}' || character == ']') && depth > 0 ? 1U : 0U;
            ++at;
            continue;
        }
        const std::size_t end = endOfString(text, at);
        const bool isWanted =
            depth == 1 && text.substr(at + 1, end - at - 1).starts_with(key) && end - at - 2 == key.size();
        at = end;
        const std::size_t colon = isWanted ? skipBlanks(text, end) : text.size();
        if (colon < text.size() && text[colon] == ':') {
            const std::size_t begin = skipBlanks(text, colon + 1);
            const bool isObject = begin < text.size() && text[begin] == '{';
            return isObject ? text.substr(begin, endOfObject(text, begin) - begin) : std::string_view();
        }
    }
    return {};
}

} // namespace bitops
