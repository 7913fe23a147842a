// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/bit_list.h"

#include "app/cli/number_options.h"
#include "core/base/foreign_text.h"

#include <CLI/CLI.hpp>

#include <optional>
#include <set>
#include <sstream>
#include <string_view>

namespace bitops {

namespace {

constexpr std::int64_t mostBits = 16; // Of more there is float alone.

/// None if the text is something else.
std::optional<std::vector<int>> bitsFromText(std::string_view text)
{
    std::set<int> bits;
    std::istringstream list(std::string(text) + ",");
    for (std::string item; std::getline(list, item, ',');) {
        const Result<std::int64_t> number = wholeNumberFromText(item);
        if (!number || *number < 1 || *number > mostBits) {
            return std::nullopt;
        }
        bits.insert(static_cast<int>(*number));
    }
    return std::vector<int>(bits.begin(), bits.end());
}

std::string textOf(const std::vector<int>& bits)
{
    std::string text;
    for (const int width : bits) {
        text += (text.empty() ? "" : ",") + std::to_string(width);
    }
    return text;
}

} // namespace

CLI::Option* addBitList(CLI::App& command, const std::string& name, std::vector<int>& bits,
                        const std::string& help)
{
    const auto read = [name, &bits](const std::string& text) {
        const std::optional<std::vector<int>> given = bitsFromText(text);
        if (!given) {
            throw CLI::ValidationError(
                name, "\"" + excerpt(text) + "\" is no list of bit-widths from 1 to 16, such as 2,3,4,6,8");
        }
        bits = *given;
    };
    return command.add_option_function<std::string>(name, read, help)
        ->type_name("LIST")
        ->default_str(textOf(bits));
}

} // namespace bitops
