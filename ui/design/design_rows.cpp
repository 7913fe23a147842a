// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/design/design_rows.h"

#include "core/network/presets.h"

#include <utility>

namespace bitops {

namespace {

Block rowOf(const ImportedNetwork& network, std::size_t layer)
{
    const Node& node = network.graph.node(network.layers->node(layer));
    const LayerBits bits = network.layers->bitsOf(network.graph, layer);
    return {.type = BlockType::Conv,
            .outChannels = network.graph.output(node).shape.channels,
            .stride = node.window.rows.stride,
            .kernel = node.window.rows.kernel,
            .weightBits = bits.weights,
            .activationBits = bits.activations};
}

} // namespace

std::vector<Block> rowsOf(const Design& design)
{
    if (const Network* const stack = design.blocks()) {
        return stack->blocks;
    }
    const ImportedNetwork& network = *design.imported();
    std::vector<Block> rows;
    rows.reserve(network.layers->count());
    for (std::size_t i = 0; i < network.layers->count(); ++i) {
        rows.push_back(rowOf(network, i));
    }
    return rows;
}

CostReport costsByRow(const Design& design, CostOptions options)
{
    CostReport report = computeCosts(design, options);
    if (design.imported() == nullptr) {
        return report;
    }
    for (std::size_t i = 0; i < report.layers.size(); ++i) {
        const LayerCost& layer = report.layers[i];
        report.blocks.push_back({.block = i,
                                 .output = layer.layer.output,
                                 .firstLayer = i,
                                 .layerCount = 1,
                                 .macs = layer.macs,
                                 .bitops = layer.bitops,
                                 .convolutionBitops = layer.bitops});
    }
    return report;
}

CostReport withoutRows(CostReport report)
{
    if (!report.layers.empty() && !report.layers.front().layer.block) {
        report.blocks.clear();
    }
    return report;
}

void setRowBits(ImportedNetwork& network, std::size_t row, const Block& block)
{
    network.layers->setBits(network.graph, row, {block.weightBits.ofLayer(0), block.activationBits});
}

Design withRows(Design design, const std::vector<Block>& rows)
{
    if (Network* const stack = design.blocks()) {
        stack->blocks = rows;
        return design;
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
        setRowBits(*design.imported(), i, rows[i]);
    }
    return design;
}

Design withUniformWeights(const Design& design, int bits)
{
    if (const Network* const stack = design.blocks()) {
        return withUniformBits(*stack, bits);
    }
    ImportedNetwork network = *design.imported();
    for (std::size_t i = 0; i < network.layers->count(); ++i) {
        if (hasWeights(network.graph.node(network.layers->node(i)).operation)) {
            LayerBits own = network.layers->bitsOf(network.graph, i);
            own.weights = bits;
            network.layers->setBits(network.graph, i, own);
        }
    }
    return network;
}

bool areLayerBits(const Block& block)
{
    return block.weightBits.isUniform() && isBitWidth(block.weightBits.ofLayer(0)) &&
           isBitWidth(block.activationBits);
}

std::vector<std::string> layerPaths(const ImportedNetwork& network)
{
    std::vector<std::string> paths;
    paths.reserve(network.layers->count());
    for (std::size_t i = 0; i < network.layers->count(); ++i) {
        paths.push_back(network.graph.pathOf(network.graph.node(network.layers->node(i))));
    }
    return paths;
}

const Network& stackOf(const Design& design)
{
    static const Network none;
    return design.blocks() == nullptr ? none : *design.blocks();
}

} // namespace bitops
