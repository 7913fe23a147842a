// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/network/lowering.h"

#include "core/graph/graph_builder.h"
#include "core/network/arithmetic.h"
#include "core/network/block_lowering.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace bitops {

namespace {

/// For memory that is asked for at once.
constexpr std::size_t usualNodesOfBlock = 3;

/// Adds the block behind `end`, which becomes the tensor behind the block. If that has no size, nothing is
/// added, and the problem is given.
std::optional<Problem> addBlock(GraphBuilder& graph, const Block& block, std::size_t index, TensorIndex& end)
{
    graph.beginBlock(index);
    const TensorIndex output = lowerBlock(graph, block, end);
    const Shape& shape = graph.tensor(output).shape;
    const std::int64_t side = std::min(shape.height, shape.width);
    if (!limits::inputSide.contain(side)) {
        graph.dropGroup();
        return Problem{Problem::Kind::OutOfRange, Field::OutputSize, index, side, limits::inputSide};
    }
    graph.endGroup();
    end = output;
    return std::nullopt;
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
    return lowerNetwork(network, Graph());
}

LoweredNetwork lowerNetwork(const Network& network, Graph&& spent)
{
    std::vector<Problem> problems = validateFrame(network);
    bool isSound = problems.empty();
    GraphBuilder graph(std::move(spent));
    TensorIndex end = 0;
    if (isSound) {
        graph.reserve(usualNodesOfBlock * network.blocks.size() + 2, network.blocks.size());
        end = graph.input(network.input.shape, network.input.bits);
    }
    for (std::size_t i = 0; i < network.blocks.size(); ++i) {
        const Block& block = network.blocks[i];
        const std::vector<Problem> found =
            validateBlock(block, i, isSound ? std::optional(graph.tensor(end).shape.channels) : std::nullopt);
        problems.insert(problems.end(), found.begin(), found.end());
        isSound = isSound && found.empty();
        if (isSound) {
            const std::optional<Problem> problem = addBlock(graph, block, i, end);
            if (problem) {
                problems.push_back(*problem);
                isSound = false;
            }
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

Graph graphOf(const Design& design)
{
    return design.blocks() != nullptr ? graphOf(*design.blocks()) : design.imported()->graph;
}

} // namespace bitops
