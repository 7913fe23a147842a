// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/network_argument.h"

#include "core/network/network_file.h"
#include "core/network/presets.h"
#include "core/network/tuples.h"

#include <charconv>
#include <filesystem>
#include <system_error>
#include <vector>

namespace bitops {

namespace {

constexpr std::string_view presetPrefix = "preset:";

Result<Network> networkFromPreset(std::string_view name)
{
    std::optional<Network> network = findPreset(name);
    if (network) {
        return *std::move(network);
    }
    std::string names;
    for (const Preset& preset : presets()) {
        names += (names.empty() ? "" : ", ") + std::string(preset.name);
    }
    return Error{"Could not find the preset \"" + std::string(name) + "\": there is " + names + "."};
}

Result<Network> networkFromTuples(std::string_view text)
{
    Result<std::vector<Block>> blocks = blocksFromTuples(text);
    if (!blocks) {
        return Error{"Could not read the tuples: " + blocks.error().message + "."};
    }
    return Network{.name = "tuples", .blocks = *std::move(blocks)};
}

} // namespace

Result<Network> networkFromArgument(const std::string& argument)
{
    if (argument.starts_with(presetPrefix)) {
        return networkFromPreset(std::string_view(argument).substr(presetPrefix.size()));
    }
    std::error_code code;
    if (looksLikeTuples(argument) && !std::filesystem::exists(argument, code)) {
        return networkFromTuples(argument);
    }
    return loadNetwork(argument);
}

std::optional<InputSize> inputSizeFromText(std::string_view text)
{
    std::vector<std::int64_t> sizes;
    while (true) {
        std::int64_t size = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), size);
        if (error != std::errc()) {
            return std::nullopt;
        }
        sizes.push_back(size);
        text.remove_prefix(static_cast<std::size_t>(end - text.data()));
        if (text.empty()) {
            break;
        }
        if (text.front() != 'x') {
            return std::nullopt;
        }
        text.remove_prefix(1);
    }
    if (sizes.size() == 2) {
        return InputSize{std::nullopt, sizes[0], sizes[1]};
    }
    return sizes.size() == 3 ? std::optional(InputSize{sizes[0], sizes[1], sizes[2]}) : std::nullopt;
}

} // namespace bitops
