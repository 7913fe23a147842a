// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/network/network_file.h"

#include "core/network/core_tr.h"
#include "core/network/foreign_text.h"
#include "core/network/network_json.h"
#include "core/network/text_file.h"
#include "core/network/tuples.h"

#include <algorithm>
#include <cctype>
#include <string>

namespace bitops {

namespace {

Result<Network> networkFromPython(std::string_view text, std::string name)
{
    Result<std::vector<Block>> blocks = blocksFromTuples(text);
    if (!blocks) {
        return blocks.error();
    }
    return Network{.name = std::move(name), .blocks = *std::move(blocks)};
}

bool hasEnding(const std::filesystem::path& path, std::string_view wanted)
{
    std::string ending = path.extension().string();
    std::transform(ending.begin(), ending.end(), ending.begin(),
                   [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
    return ending == wanted;
}

} // namespace

bool isPythonFile(const std::filesystem::path& path)
{
    return hasEnding(path, ".py");
}

bool isNetworkFile(const std::filesystem::path& path)
{
    return hasEnding(path, ".bitops");
}

Result<Network> loadNetwork(const std::filesystem::path& path)
{
    const Result<std::string> text = readTextFile(path);
    if (!text) {
        return text.error();
    }
    Result<Network> network =
        isPythonFile(path) ? networkFromPython(*text, path.stem().string()) : networkFromText(*text);
    if (!network) {
        return Error{
            Core::tr("Could not open %1 as a network: %2.", pathText(path), network.error().message)};
    }
    return network;
}

Status saveNetwork(const Network& network, const std::filesystem::path& path)
{
    return writeTextFile(path, networkToText(network));
}

} // namespace bitops
