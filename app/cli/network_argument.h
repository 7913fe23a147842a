// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/network/network.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace CLI {
class App;
class Option;
} // namespace CLI

namespace bitops {

/// The size of an image; channels are those of the network if none are given.
struct InputSize
{
    std::optional<std::int64_t> channels;
    std::int64_t height = 0;
    std::int64_t width = 0;
};

/// "3x224x224" or "224x224"; none if it is neither.
std::optional<InputSize> inputSizeFromText(std::string_view text);

/// A network as a command is given it, and what of it is changed to fit other data.
struct NetworkArgument
{
    std::string network;
    std::optional<InputSize> input = {};
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

/// The network that an argument stands for, so changed. It may hold values out of range.
Result<Network> networkFrom(const NetworkArgument& argument);

} // namespace bitops
