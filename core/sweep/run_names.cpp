// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sweep/run_names.h"

#include "core/base/foreign_text.h"
#include "core/base/translator.h"
#include "core/sweep/sweep_variables.h"

#include <algorithm>

namespace bitops {

namespace {

constexpr std::size_t mostBytes = 200; ///< A file name has 255 at most.

bool isKept(char character)
{
    const auto byte = static_cast<unsigned char>(character);
    return byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') ||
           (byte >= 'A' && byte <= 'Z') || std::string_view("._+-").find(character) != std::string_view::npos;
}

std::string textOf(const std::string& key, const std::string& given,
                   const std::map<std::string, nlohmann::json>& values)
{
    if (key == "name" && !given.empty()) {
        return given;
    }
    const auto value = values.find(key);
    return value == values.end() ? "" : sweepValueText(value->second);
}

Result<std::string> filled(const std::string& pattern, const std::string& given,
                           const std::vector<std::string>& keys,
                           const std::map<std::string, nlohmann::json>& values)
{
    std::string name;
    for (std::size_t at = 0; at < pattern.size();) {
        if (pattern[at] != '{') {
            name += pattern[at++];
            continue;
        }
        const std::size_t end = std::min(pattern.find('}', at), pattern.size());
        const std::string key = pattern.substr(at + 1, end - at - 1);
        if (key != "name" && std::find(keys.begin(), keys.end(), key) == keys.end()) {
            return Error{Translator::tr("\"names\" has {%1}, which does not vary", excerpt(key))};
        }
        name += textOf(key, given, values);
        at = end + 1;
    }
    return name;
}

/// By what varies.
std::string usualName(const std::string& given, const std::vector<std::string>& keys,
                      const std::map<std::string, nlohmann::json>& values)
{
    std::string name = given;
    for (const std::string& key : keys) {
        const std::string text = textOf(key, "", values);
        if (!text.empty()) {
            name += (name.empty() ? "" : "_") + key + "-" + text;
        }
    }
    return name.empty() ? "run" : name;
}

} // namespace

std::string runNamePart(std::string_view text)
{
    std::string part;
    for (const char character : printable(text)) {
        part += isKept(character) ? character : '-';
    }
    const std::size_t first = part.find_first_not_of(".-");
    return first == std::string::npos ? "run" : part.substr(first);
}

Result<std::string> runNameOf(const std::string& pattern, const std::string& given,
                              const std::vector<std::string>& keys,
                              const std::map<std::string, nlohmann::json>& values)
{
    const Result<std::string> name =
        pattern.empty() ? usualName(given, keys, values) : filled(pattern, given, keys, values);
    if (!name) {
        return name;
    }
    std::string part = runNamePart(*name);
    if (part.size() > mostBytes) {
        return Error{
            Translator::tr("the name \"%1\" is too long for a folder; \"names\" can say how runs are "
                           "called",
                           excerpt(part))};
    }
    return part;
}

} // namespace bitops
