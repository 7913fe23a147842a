// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/sensitivity/layer_bits.h"

#include "core/graph/layer.h"
#include "core/network/lowering.h"
#include "ui/design/design_rows.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace bitops {

namespace {

/// In the order of the block.
std::vector<Layer> layersOfBlock(const Graph& graph, std::size_t block)
{
    std::vector<Layer> layers = layersOf(graph);
    std::erase_if(layers, [block](const Layer& layer) { return layer.block != block; });
    return layers;
}

void setWeightBits(Block& block, std::size_t layer, std::size_t layers, int bits)
{
    std::vector<int> all(layers);
    for (std::size_t i = 0; i < layers; ++i) {
        all[i] = i == layer ? bits : block.weightBits.ofLayer(i);
    }
    const bool areAlike = std::ranges::all_of(all, [bits](int other) { return other == bits; });
    block.weightBits = areAlike ? WeightBits(bits) : WeightBits(std::move(all));
}

/// A layer reads what its own block gives on, or the one before, or the image.
std::optional<Network> withInputBits(const Network& design, std::size_t block, std::size_t layer, int bits)
{
    const auto reads = [&](const Network& network) {
        const LoweredNetwork lowered = lowerNetwork(network);
        const std::vector<Layer> layers = layersOfBlock(lowered.graph, block);
        return layer < layers.size() ? layers[layer].inputBits : 0;
    };
    if (reads(design) == bits) {
        return design;
    }
    for (const std::size_t source : {block, block - 1}) {
        if (source < design.blocks.size()) { // Before the first one there is none.
            Network changed = design;
            changed.blocks[source].activationBits = bits;
            if (reads(changed) == bits) {
                return changed;
            }
        }
    }
    Network changed = design;
    changed.input.bits = bits;
    return reads(changed) == bits ? std::optional(std::move(changed)) : std::nullopt;
}

} // namespace

std::optional<Design> withLayerBits(const Design& design, std::size_t row, std::size_t layerInRow,
                                    LayerPart part, int bits)
{
    if (const ImportedNetwork* const imported = design.imported()) {
        ImportedNetwork changed = *imported;
        LayerBits own = changed.layers->bitsOf(changed.graph, row);
        (part == LayerPart::Weights ? own.weights : own.activations) = bits;
        changed.layers->setBits(changed.graph, row, own);
        return changed;
    }
    const Network& network = *design.blocks();
    if (part == LayerPart::Activations) {
        std::optional<Network> changed = withInputBits(network, row, layerInRow, bits);
        return changed ? std::optional<Design>(*std::move(changed)) : std::nullopt;
    }
    const LoweredNetwork lowered = lowerNetwork(network);
    Network changed = network;
    setWeightBits(changed.blocks[row], layerInRow, layersOfBlock(lowered.graph, row).size(), bits);
    return changed;
}

Design floatDesign(const Design& design)
{
    std::vector<Block> rows = rowsOf(design);
    for (Block& row : rows) {
        row.weightBits = floatBits;
        row.activationBits = floatBits;
    }
    Design made = withRows(design, rows);
    if (Network* const network = made.blocks()) {
        network->classifierBits = floatBits;
    }
    return made;
}

} // namespace bitops
