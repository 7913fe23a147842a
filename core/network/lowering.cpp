// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/network/lowering.h"

#include "core/graph/graph_builder.h"
#include "core/network/arithmetic.h"
#include "core/network/block_lowering.h"

namespace bitops {

namespace {

/// The most nodes that a block becomes, for memory that is asked for at once.
constexpr std::size_t nodesOfBlock = 4;

/// Adds the block. Gives the tensor behind it.
TensorIndex addBlock(GraphBuilder& graph, const Block& block, std::size_t index, TensorIndex input)
{
    graph.beginBlock(index);
    const TensorIndex output = lowerBlock(graph, block, input);
    graph.endGroup();
    return output;
}

void addClassifier(GraphBuilder& graph, const Network& network, TensorIndex features)
{
    const TensorIndex averages = graph.globalAveragePool(
        features, {.name = "pooling", .range = poolRangeName, .outputBits = graph.tensor(features).bits});
    graph.fullyConnected(
        averages, {.name = "classifier"},
        {.features = network.classes, .weightBits = network.classifierBits, .hasBias = true});
}

} // namespace

LoweredNetwork lowerNetwork(const Network& network)
{
    std::vector<Problem> problems = validateFrame(network);
    bool isSound = problems.empty();
    GraphBuilder graph;
    TensorIndex end = 0;
    if (isSound) {
        graph.reserve(nodesOfBlock * network.blocks.size() + 2, network.blocks.size());
        end = graph.input(network.input.shape, network.input.bits);
    }
    // A stand-in keeps the checks of single fields going where the true shape is not known.
    const Shape standIn{1, limits::inputSide.most, limits::inputSide.most};
    for (std::size_t i = 0; i < network.blocks.size(); ++i) {
        const Block& block = network.blocks[i];
        const std::vector<Problem> found =
            validateBlock(block, i, isSound ? graph.tensor(end).shape : standIn);
        problems.insert(problems.end(), found.begin(), found.end());
        isSound = isSound && found.empty();
        if (isSound) {
            end = addBlock(graph, block, i, end);
        }
    }
    if (isSound) {
        addClassifier(graph, network, end);
    }
    return {graph.take(), std::move(problems)};
}

Graph graphOf(const Network& network)
{
    return lowerNetwork(network).graph;
}

} // namespace bitops
