// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/core_tr.h"
#include "core/network/block_type.h"

/// The layers with weights of which the types of blocks are made.
namespace bitops::block_layer {

inline constexpr BlockLayer conv{
    .name = "conv",
    .title = [] { return Core::tr("Convolution"); },
};

inline constexpr BlockLayer depthwise{
    .name = "depthwise",
    .title = [] { return Core::tr("Depthwise"); },
    .lightness = 0.5,
};

inline constexpr BlockLayer pointwise{
    .name = "pointwise",
    .title = [] { return Core::tr("Pointwise"); },
};

inline constexpr BlockLayer expand{
    .name = "expand",
    .title = [] { return Core::tr("Expansion"); },
    .lightness = 0.3,
};

inline constexpr BlockLayer project{
    .name = "project",
    .title = [] { return Core::tr("Projection"); },
    .lightness = -0.25,
};

inline constexpr BlockLayer conv1{
    .name = "conv1",
    .title = [] { return Core::tr("First convolution"); },
};

inline constexpr BlockLayer conv2{
    .name = "conv2",
    .title = [] { return Core::tr("Second convolution"); },
    .lightness = 0.3,
};

inline constexpr BlockLayer downsample{
    .name = "downsample",
    .title = [] { return Core::tr("Shortcut"); },
    .lightness = -0.25,
};

} // namespace bitops::block_layer
