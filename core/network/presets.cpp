// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/network/presets.h"

namespace bitops {

Network notebookNetwork()
{
    return Network{
        .name = "notebook",
        .blocks =
            {
                {.outChannels = 32, .stride = 1, .weightBits = 8},
                {.outChannels = 64, .stride = 2, .weightBits = 4},
                {.outChannels = 128, .stride = 2, .weightBits = 2},
                {.outChannels = 128, .stride = 1, .weightBits = 4},
                {.outChannels = 256, .stride = 2, .weightBits = 8},
            },
    };
}

const std::vector<Preset>& presets()
{
    static const std::vector<Preset> all{
        {"notebook", "The notebook's five separable blocks for CIFAR-10, of 8, 4, 2, 4 and 8 bits",
         notebookNetwork()},
    };
    return all;
}

std::optional<Network> findPreset(std::string_view name)
{
    for (const Preset& preset : presets()) {
        if (preset.name == name) {
            return preset.network;
        }
    }
    return std::nullopt;
}

} // namespace bitops
