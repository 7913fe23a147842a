// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/proposal/proposal_task.h"

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

bool isEnd(const ProposalTask& task, std::size_t block)
{
    return block == 0 || block + 1 == task.network.blocks.size();
}

} // namespace

ProposalTask taskOf(Network network, const CostOptions& counting, const ProposalWishes& wishes,
                    std::vector<std::size_t> locked, std::shared_ptr<const SensitivityTable> measured)
{
    ProposalTask task{std::move(network), counting, wishes, std::move(locked), std::move(measured)};
    task.network.name.clear();
    for (std::size_t i = 0; i < task.network.blocks.size(); ++i) {
        if (!isLocked(task, i)) {
            task.network.blocks[i].weightBits = endBits;
        }
        if (wishes.withActivations) {
            task.network.blocks[i].activationBits = endBits;
        }
    }
    if (counting.withClassifier) {
        task.network.classifierBits = endBits;
    }
    return task;
}

AllocationRequest requestOf(const ProposalTask& task)
{
    AllocationRequest request{.counting = task.counting,
                              .bits = task.wishes.bits,
                              .perBlock = task.wishes.perBlock,
                              .withActivations = task.wishes.withActivations};
    const CostReport costs = computeCosts(task.network, task.counting);
    for (std::size_t i = 0; i < costs.layers.size(); ++i) {
        const LayerCost& layer = costs.layers[i];
        const std::optional<std::size_t> block = layer.layer.block;
        const bool isKeptEnd =
            task.wishes.keepsEnds &&
            (block ? isEnd(task, *block) : layer.isClassifier && task.counting.withClassifier);
        if ((block && isLocked(task, *block)) || isKeptEnd) {
            request.bitsOfLayers[costs.pathOf(i)] = {layer.layer.weightBits};
        }
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

Network uniformNetwork(Network network, int bits, bool withClassifier)
{
    for (Block& block : network.blocks) {
        block.weightBits = bits;
    }
    if (withClassifier) {
        network.classifierBits = bits;
    }
    return network;
}

} // namespace bitops
