// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/network_source.h"

#include "core/base/foreign_text.h"
#include "core/base/translator.h"
#include "core/formats/design_file.h"
#include "core/formats/network_file.h"
#include "core/formats/tuples.h"
#include "core/network/presets.h"

#include <optional>
#include <string_view>
#include <system_error>
#include <utility>
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
    return Error{Translator::tr("Could not find the preset \"%1\": there is %2.", excerpt(name), names)};
}

Result<Network> networkFromTuples(std::string_view text)
{
    Result<std::vector<Block>> blocks = blocksFromTuples(text);
    if (!blocks) {
        return Error{Translator::tr("Could not read the tuples: %1.", blocks.error().message)};
    }
    return Network{.name = "tuples", .blocks = *std::move(blocks)};
}

bool isTuples(const std::string& source, const std::filesystem::path& base)
{
    std::error_code code;
    return looksLikeTuples(source) && !std::filesystem::exists(base / source, code);
}

} // namespace

Result<Network> networkFromSource(const std::string& source, const std::filesystem::path& base)
{
    if (source.starts_with(presetPrefix)) {
        return networkFromPreset(std::string_view(source).substr(presetPrefix.size()));
    }
    return isTuples(source, base) ? networkFromTuples(source) : loadNetwork(base / source);
}

Result<Design> designFromSource(const std::string& source, const std::filesystem::path& base,
                                const std::vector<std::int64_t>& sizes)
{
    if (isFileSource(source, base)) {
        return loadDesignToKeep(base / source, sizes);
    }
    Result<Network> network = networkFromSource(source, base);
    return network ? Result<Design>(Design(*std::move(network))) : network.error();
}

bool isFileSource(const std::string& source, const std::filesystem::path& base)
{
    return !source.starts_with(presetPrefix) && !isTuples(source, base);
}

} // namespace bitops
