// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/graph/graph_builder.h"
#include "core/graph/layer.h"

namespace bitops {

/// A square convolution in no block, with padding (kernel − 1) / 2, not quantized.
inline Layer singleConvolution(const Shape& input, std::int64_t outChannels, std::int64_t kernel,
                               std::int64_t stride, std::int64_t groups = 1,
                               std::optional<LayerForm> form = {})
{
    GraphBuilder builder;
    builder.convolution(
        builder.input(input, floatBits), {.name = "layer"},
        {.channels = outChannels, .window = squareWindow(kernel, stride), .groups = groups, .form = form});
    const Graph graph = builder.take();
    return layerOf(graph, graph.node(0));
}

} // namespace bitops
