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
    .symbol = Core::marked("Ch."),
    .meaning = Core::marked("Output channels"),
    .editText = Core::marked("Change Output Channels"),
};

inline constexpr BlockParameter stride{
    .key = "stride",
    .value = &Block::stride,
    .field = Field::Stride,
    .limits = limits::stride,
    .isRequired = true,
    .symbol = Core::marked("S"),
    .meaning = Core::marked("Stride of the spatial convolution"),
    .editText = Core::marked("Change Stride"),
};

inline constexpr BlockParameter kernel{
    .key = "kernel",
    .value = &Block::kernel,
    .field = Field::Kernel,
    .limits = limits::kernel,
    .isOdd = true,
    .step = 2,
    .symbol = Core::marked("K"),
    .meaning = Core::marked("Kernel size of the spatial convolution, odd"),
    .editText = Core::marked("Change Kernel"),
};

inline constexpr BlockParameter expansion{
    .key = "expansion",
    .value = &Block::expansion,
    .field = Field::Expansion,
    .limits = limits::expansion,
    .symbol = Core::marked("t"),
    .meaning = Core::marked("Expansion of an inverted residual: its inner channels over its input channels"),
    .editText = Core::marked("Change Expansion"),
};

} // namespace bitops::block_parameter
