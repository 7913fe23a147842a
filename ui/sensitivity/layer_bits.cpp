// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/sensitivity/layer_bits.h"

#include "core/graph/layer.h"
#include "core/network/lowering.h"

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

std::optional<Network> withLayerBits(const Network& design, std::size_t block, std::size_t layerInBlock,
                                     LayerPart part, int bits)
{
    if (part == LayerPart::Activations) {
        return withInputBits(design, block, layerInBlock, bits);
    }
    const LoweredNetwork lowered = lowerNetwork(design);
    Network changed = design;
    setWeightBits(changed.blocks[block], layerInBlock, layersOfBlock(lowered.graph, block).size(), bits);
    return changed;
}

Network floatNetwork(Network design)
{
    for (Block& block : design.blocks) {
        block.weightBits = floatBits;
        block.activationBits = floatBits;
    }
    design.classifierBits = floatBits;
    return design;
}

} // namespace bitops
