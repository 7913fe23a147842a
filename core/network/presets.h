// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/translator.h"
#include "core/network/network.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bitops {

/// A network that comes with the program.
struct Preset
{
    std::string name;      ///< As in `preset:NAME`.
    TranslatableText text; ///< What it is, in one line: see describe().
    std::string subject;   ///< Stands for %1 in it, such as "MobileNetV2 0.5".
    Network network;
};

/// "MobileNetV2 0.5 for CIFAR-10, weights and activations of 8 bits", in the language of the texts for
/// people.
std::string describe(const Preset& preset);

const std::vector<Preset>& presets();

std::optional<Network> findPreset(std::string_view name);

/// The notebook's network: five separable blocks on 3×32×32 of 8, 4, 2, 4 and 8 bits.
Network notebookNetwork();

/// The network with all weights of its blocks at `bits`. Activations and classifier stay as they are.
Network withUniformBits(Network network, int bits);

} // namespace bitops
