// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/core_tr.h"
#include "core/network/block_type.h"

/// The parameters of which the types of blocks are made.
namespace bitops::block_parameter {

inline constexpr BlockParameter outChannels{
    .key = "out_channels",
    .value = &Block::outChannels,
    .field = Field::OutChannels,
    .limits = limits::channels,
    .isRequired = true,
    .step = 8,
    .symbol = [] { return Core::tr("Ch."); },
    .meaning = [] { return Core::tr("Output channels"); },
    .editText = [] { return Core::tr("Change Output Channels"); },
};

inline constexpr BlockParameter stride{
    .key = "stride",
    .value = &Block::stride,
    .field = Field::Stride,
    .limits = limits::stride,
    .isRequired = true,
    .symbol = [] { return Core::tr("S"); },
    .meaning = [] { return Core::tr("Stride of the spatial convolution"); },
    .editText = [] { return Core::tr("Change Stride"); },
};

inline constexpr BlockParameter kernel{
    .key = "kernel",
    .value = &Block::kernel,
    .field = Field::Kernel,
    .limits = limits::kernel,
    .isOdd = true,
    .step = 2,
    .symbol = [] { return Core::tr("K"); },
    .meaning = [] { return Core::tr("Kernel size of the spatial convolution, odd"); },
    .editText = [] { return Core::tr("Change Kernel"); },
};

inline constexpr BlockParameter expansion{
    .key = "expansion",
    .value = &Block::expansion,
    .field = Field::Expansion,
    .limits = limits::expansion,
    .symbol = [] { return Core::tr("t"); },
    .meaning =
        [] {
            return Core::tr("Expansion of an inverted residual: its inner channels over its input channels");
        },
    .editText = [] { return Core::tr("Change Expansion"); },
};

} // namespace bitops::block_parameter
