// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/translator.h"
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
    .symbol = Translator::marked("Ch."),
    .meaning = Translator::marked("Output channels"),
    .editText = Translator::marked("Change Output Channels"),
};

inline constexpr BlockParameter stride{
    .key = "stride",
    .value = &Block::stride,
    .field = Field::Stride,
    .limits = limits::stride,
    .isRequired = true,
    .symbol = Translator::marked("S"),
    .meaning = Translator::marked("Stride of the spatial convolution"),
    .editText = Translator::marked("Change Stride"),
};

inline constexpr BlockParameter kernel{
    .key = "kernel",
    .value = &Block::kernel,
    .field = Field::Kernel,
    .limits = limits::kernel,
    .isOdd = true,
    .step = 2,
    .symbol = Translator::marked("K"),
    .meaning = Translator::marked("Kernel size of the spatial convolution, odd"),
    .editText = Translator::marked("Change Kernel"),
};

inline constexpr BlockParameter expansion{
    .key = "expansion",
    .value = &Block::expansion,
    .field = Field::Expansion,
    .limits = limits::expansion,
    .symbol = Translator::marked("t"),
    .meaning =
        Translator::marked("Expansion of an inverted residual: its inner channels over its input channels"),
    .editText = Translator::marked("Change Expansion"),
};

} // namespace bitops::block_parameter
