// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/network/design.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace CLI {
class App;
class Option;
} // namespace CLI

namespace bitops {

/// "3x224x224", "224x224" or, of an input that is no image, as many sizes as it has; behind a comma those of
/// another input, with `nextInput` between them. None if it is none of these.
std::optional<std::vector<std::int64_t>> inputSizesFromText(std::string_view text);

/// A network as a command is given it, and what of it is changed to fit other data.
struct NetworkArgument
{
    std::string network;
    std::vector<std::int64_t> input = {}; ///< Channels, height, width, or the last two; empty: the network's.
    std::optional<std::int64_t> classes = {};
};

struct NetworkOptions
{
    CLI::Option* network;
    CLI::Option* input;
    CLI::Option* classes;
};

/// Adds NETWORK, --input and --classes. `argument` outlives the command.
NetworkOptions addNetwork(CLI::App& command, NetworkArgument& argument);

/// The stack of blocks that an argument stands for, so changed. It may hold values out of range.
Result<Network> networkFrom(const NetworkArgument& argument);

/// The design of either kind, so changed.
Result<Design> designFrom(const NetworkArgument& argument);

} // namespace bitops
