// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/network/network.h"
#include "core/network/result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace bitops {

/// How NETWORK reads in the help.
inline constexpr const char* networkHelp =
    "A .bitops, .py, .ipynb or .txt file, preset:NAME, or tuples: \"[(32,1,8),(64,2,4)]\"";

/// The network that an argument stands for. It may hold values out of range.
Result<Network> networkFromArgument(const std::string& argument);

/// The size of an image; channels are those of the network if none are given.
struct InputSize
{
    std::optional<std::int64_t> channels;
    std::int64_t height = 0;
    std::int64_t width = 0;
};

/// "3x224x224" or "224x224"; none if it is neither.
std::optional<InputSize> inputSizeFromText(std::string_view text);

} // namespace bitops
