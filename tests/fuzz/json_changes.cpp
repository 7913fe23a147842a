// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/fuzz/changes.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <limits>
#include <utility>
#include <vector>

namespace bitops::fuzz {

namespace {

using Json = nlohmann::ordered_json;

/// What readers are apt to have forgotten.
Json unexpected(Random& random)
{
    using Range = std::numeric_limits<std::int64_t>;
    static const std::vector<Json> values{0,
                                          1,
                                          -1,
                                          2,
                                          17,
                                          32,
                                          33,
                                          1'000'000,
                                          Range::max(),
                                          Range::min(),
                                          0.5,
                                          -0.0,
                                          1e308,
                                          5e-324,
                                          1e15,
                                          8.0,
                                          true,
                                          false,
                                          nullptr,
                                          "",
                                          "..",
                                          "/dev/null",
                                          "a\nb\u0007",
                                          "\u202Exy",
                                          "1e3",
                                          Json::array(),
                                          Json::object(),
                                          {1, 2, 3},
                                          {{"a", 1}}};
    return values[below(values.size(), random)];
}

void collect(Json& value, std::vector<Json*>& all)
{
    all.push_back(&value);
    if (value.is_structured()) {
        for (Json& part : value) {
            collect(part, all);
        }
    }
}

/// A member or an element of the value.
void changePart(Json& value, Random& random)
{
    if (value.empty()) {
        return;
    }
    const auto chosen = std::next(value.begin(), static_cast<std::ptrdiff_t>(below(value.size(), random)));
    switch (below(3, random)) {
    case 0:
        value.erase(chosen);
        break;
    case 1:
        if (value.is_array()) {
            value.insert(chosen, Json(*chosen));
        } else {
            value[chosen.key() + "x"] = *chosen;
        }
        break;
    default:
        std::swap(*chosen, value.front());
        break;
    }
}

void changeValue(Json& value, const std::vector<Json*>& all, Random& random)
{
    constexpr std::size_t mostBytes = 100;
    if (value.is_structured() && below(2, random) == 0) {
        changePart(value, random);
    } else if (value.is_string() && below(2, random) == 0) {
        value = changedBytes(value.get<std::string>(), mostBytes);
    } else if (value.is_number_integer() && below(2, random) == 0) {
        const auto number = static_cast<std::uint64_t>(value.get<std::int64_t>());
        value = static_cast<std::int64_t>(below(2, random) == 0 ? number + 1 : number - 1);
    } else if (below(2, random) == 0) {
        value = Json(*all[below(all.size(), random)]);
    } else {
        value = unexpected(random);
    }
}

} // namespace

void changeJson(std::string& text, Random& random)
{
    constexpr std::size_t grown = 64;
    Json json = Json::parse(text, nullptr, /*allow_exceptions=*/false);
    if (json.is_discarded()) {
        text = changedBytes(std::move(text), text.size() + grown);
        return;
    }
    std::vector<Json*> all;
    collect(json, all);
    changeValue(*all[below(all.size(), random)], all, random);
    text = json.dump(below(2, random) == 0 ? 2 : -1, ' ', false, Json::error_handler_t::ignore);
}

void changeJsonLine(std::string& text, Random& random)
{
    const std::size_t at = below(text.size() + 1, random);
    const std::size_t before = at == 0 ? std::string::npos : text.rfind('\n', at - 1);
    const std::size_t first = before == std::string::npos ? 0 : before + 1;
    const std::size_t end = std::min(text.find('\n', at), text.size());
    std::string line = text.substr(first, end - first);
    changeJson(line, random);
    text.replace(first, end - first, line);
}

} // namespace bitops::fuzz
