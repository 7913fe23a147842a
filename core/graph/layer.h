// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/graph/graph.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bitops {

/// A node that costs something, with what it reads and what it makes. Names live as those of the graph do.
struct Layer
{
    std::string_view group = {}; ///< "blocks"; empty for a node without a group.
    std::string_view name = {};  ///< "depthwise"
    std::optional<std::size_t> block = {};
    Operation operation = Operation::Convolution;
    LayerForm form = LayerForm::Dense;
    Shape input = {}; ///< Of one of its repeats, as the next.
    Shape output = {};
    Window window = {};
    std::int64_t repeats = 1; ///< How often it runs for one image; see Node.
    int groups = 1;
    int weightBits = floatBits; ///< Of a matrix product: of its second input.
    int inputBits = floatBits;  ///< Of the activations that it reads.
    int outputBits = floatBits; ///< Of the activations that it gives on.
    bool hasBias = false;
    bool hasNorm = false; ///< Whether a batch norm over the output channels follows.

    bool operator==(const Layer&) const = default;
};

/// Whether nodes of this kind are counted.
constexpr bool isLayer(Operation operation)
{
    return operation <= Operation::MatrixProduct;
}

/// Precondition: isLayer().
Layer layerOf(const Graph& graph, const Node& node);

/// All layers, in the order in which they run.
std::vector<Layer> layersOf(const Graph& graph);

/// "blocks.1.depthwise" or "classifier": the layer's full name in a state dictionary.
std::string pathOf(const Layer& layer);

/// The shape of the layer's weights in a state dictionary, as torch.nn.Conv2d, ConvTranspose2d and Linear
/// have it. Precondition: it has weights.
std::vector<std::int64_t> weightShape(const Layer& layer);

} // namespace bitops
