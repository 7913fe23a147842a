// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/translator.h"
#include "core/network/block_type.h"

/// The layers with weights of which the types of blocks are made.
namespace bitops::block_layer {

inline constexpr BlockLayer conv{
    .name = "conv",
    .title = Translator::marked("Convolution"),
};

inline constexpr BlockLayer depthwise{
    .name = "depthwise",
    .title = Translator::marked("Depthwise"),
    .lightness = 0.58,
};

inline constexpr BlockLayer pointwise{
    .name = "pointwise",
    .title = Translator::marked("Pointwise"),
};

inline constexpr BlockLayer expand{
    .name = "expand",
    .title = Translator::marked("Expansion"),
    .lightness = 0.26,
};

inline constexpr BlockLayer project{
    .name = "project",
    .title = Translator::marked("Projection"),
};

inline constexpr BlockLayer conv1{
    .name = "conv1",
    .title = Translator::marked("First convolution"),
};

inline constexpr BlockLayer conv2{
    .name = "conv2",
    .title = Translator::marked("Second convolution"),
    .lightness = 0.26,
};

inline constexpr BlockLayer downsample{
    .name = "downsample",
    .title = Translator::marked("Shortcut"),
    .lightness = 0.58,
};

} // namespace bitops::block_layer
