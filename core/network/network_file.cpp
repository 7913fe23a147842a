// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/network/network_file.h"

#include "core/network/network_json.h"
#include "core/network/text_file.h"

namespace bitops {

Result<Network> loadNetwork(const std::filesystem::path& path)
{
    const Result<std::string> text = readTextFile(path);
    if (!text) {
        return text.error();
    }
    Result<Network> network = networkFromText(*text);
    if (!network) {
        return Error{"Could not open " + path.string() + " as a network: " + network.error().message + "."};
    }
    return network;
}

Status saveNetwork(const Network& network, const std::filesystem::path& path)
{
    return writeTextFile(path, networkToText(network));
}

} // namespace bitops
