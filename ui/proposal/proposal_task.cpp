// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/proposal/proposal_task.h"

#include "core/graph/layer.h"
#include "core/graph/skips.h"
#include "core/network/imported_grids.h"
#include "ui/design/design_rows.h"

#include <algorithm>
#include <set>
#include <utility>

namespace bitops {

namespace {

/// What ends keep, and what stands for bits that are to be chosen.
constexpr int endBits = 8;

bool isLocked(const ProposalTask& task, std::size_t block)
{
    return std::binary_search(task.locked.begin(), task.locked.end(), block);
}

bool isEnd(std::size_t row, std::size_t rows)
{
    return row == 0 || row + 1 == rows;
}

/// Whether it has weights, and is no classifier that does not count: that is the last node.
bool isChosen(const ImportedNetwork& network, std::size_t row, bool withClassifier)
{
    const Node& node = network.graph.node(network.layers->node(row));
    const bool isClassifier =
        node.operation == Operation::FullyConnected && &node == &network.graph.nodes().back();
    return hasWeights(node.operation) && (withClassifier || !isClassifier);
}

/// The weights of imported layers that are chosen; the activations with them, where they are.
void clearBits(ImportedNetwork& network, const ProposalTask& task)
{
    for (std::size_t row = 0; row < network.layers->count(); ++row) {
        LayerBits bits = network.layers->bitsOf(network.graph, row);
        if (isChosen(network, row, task.counting.withClassifier) && !isLocked(task, row)) {
            bits.weights = endBits;
        }
        if (task.wishes.withActivations && gridOfInput(network, row)) {
            bits.activations = endBits;
        }
        network.layers->setBits(network.graph, row, bits);
    }
}

void clearBits(Network& network, const ProposalTask& task)
{
    for (std::size_t i = 0; i < network.blocks.size(); ++i) {
        if (!isLocked(task, i)) {
            network.blocks[i].weightBits = endBits;
        }
        if (task.wishes.withActivations) {
            network.blocks[i].activationBits = endBits;
        }
    }
    if (task.counting.withClassifier) {
        network.classifierBits = endBits;
    }
}

} // namespace

ProposalTask taskOf(Design design, const CostOptions& counting, const ProposalWishes& wishes,
                    std::vector<std::size_t> locked, std::shared_ptr<const SensitivityTable> measured)
{
    ProposalTask task{std::move(design), counting, wishes, std::move(locked), std::move(measured)};
    task.design.setName({});
    if (ImportedNetwork* const network = task.design.imported()) {
        task.wishes.perBlock = task.wishes.perSkip && hasSkips(network->graph); // Its rows are layers.
        clearBits(*network, task);
    } else {
        clearBits(*task.design.blocks(), task);
    }
    task.wishes.perSkip = false; // Stands in perBlock.
    return task;
}

AllocationRequest requestOf(const ProposalTask& task)
{
    AllocationRequest request{.counting = task.counting,
                              .bits = task.wishes.bits,
                              .perBlock = task.wishes.perBlock,
                              .withActivations = task.wishes.withActivations};
    const CostReport costs = costsByRow(task.design, task.counting);
    const auto keep = [&](std::size_t layer) {
        const Layer& kept = costs.layers[layer].layer;
        if (hasWeights(kept.operation)) {
            request.bitsOfLayers[costs.pathOf(layer)] = {kept.weightBits};
        }
    };
    for (const BlockCost& row : costs.blocks) {
        const bool isKeptEnd = task.wishes.keepsEnds && isEnd(row.block, costs.blocks.size());
        for (std::size_t i = row.firstLayer; i < row.firstLayer + row.layerCount; ++i) {
            if (isLocked(task, row.block) || (isKeptEnd && costs.isInTotal(costs.layers[i]))) {
                keep(i);
            }
        }
    }
    const bool hasClassifier = !costs.layers.empty() && costs.layers.back().isClassifier;
    if (task.wishes.keepsEnds && hasClassifier && task.counting.withClassifier) {
        keep(costs.layers.size() - 1);
    }
    return request;
}

std::vector<int> measuredBits(const SensitivityTable& table)
{
    std::set<int> all;
    for (const std::string& layer : table.layers()) {
        const std::vector<int> bits = table.bitsOf(layer, LayerPart::Weights);
        all.insert(bits.begin(), bits.end());
    }
    return {all.begin(), all.end()};
}

bool hasActivations(const SensitivityTable& table)
{
    return std::any_of(table.layers().begin(), table.layers().end(), [&table](const std::string& layer) {
        return !table.bitsOf(layer, LayerPart::Activations).empty();
    });
}

Design uniformDesign(const Design& design, int bits, bool withClassifier)
{
    if (const Network* const blocks = design.blocks()) {
        Network network = *blocks;
        for (Block& block : network.blocks) {
            block.weightBits = bits;
        }
        if (withClassifier) {
            network.classifierBits = bits;
        }
        return network;
    }
    ImportedNetwork network = *design.imported();
    for (std::size_t row = 0; row < network.layers->count(); ++row) {
        if (isChosen(network, row, withClassifier)) {
            LayerBits own = network.layers->bitsOf(network.graph, row);
            own.weights = bits;
            network.layers->setBits(network.graph, row, own);
        }
    }
    return network;
}

} // namespace bitops
