// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/network/network.h"

#include <optional>
#include <string_view>
#include <vector>

namespace bitops {

/// A network that comes with the program.
struct Preset
{
    std::string_view name;        ///< As in `preset:NAME`.
    std::string_view description; ///< One line.
    Network network;
};

const std::vector<Preset>& presets();

std::optional<Network> findPreset(std::string_view name);

/// The notebook's network: five separable blocks on 3×32×32 of 8, 4, 2, 4 and 8 bits.
Network notebookNetwork();

} // namespace bitops
