// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/allocation/prediction.h"

#include "core/graph/layer.h"
#include "core/network/lowering.h"

namespace bitops {

namespace {

/// Adds what the part loses with these bits. False if that is not known.
bool add(Prediction& sum, const SensitivityTable& table, const std::string& layer, LayerPart part, int bits)
{
    if (bits == floatBits) {
        return true;
    }
    const SensitivityMeasurement* const measured = table.find(layer, part, bits);
    if (measured == nullptr) {
        return false;
    }
    sum.lossIncrease += measured->lossIncrease;
    sum.accuracyDrop += measured->accuracyDrop;
    return true;
}

} // namespace

std::optional<Prediction> predict(const Network& network, const SensitivityTable& table, bool withActivations,
                                  bool withClassifier)
{
    const LoweredNetwork lowered = lowerNetwork(network);
    if (!lowered.problems.empty()) {
        return std::nullopt;
    }
    Prediction sum;
    const Graph& graph = lowered.graph;
    for (const Node& node : graph.nodes()) {
        const bool isLeftOut = node.operation == Operation::FullyConnected && !withClassifier;
        if (!hasWeights(node.operation) || isLeftOut) {
            continue;
        }
        const std::string layer = graph.pathOf(node);
        const Tensor& input = graph.input(node);
        const bool readsImage = input.producer == noNode;
        if (!add(sum, table, layer, LayerPart::Weights, node.weightBits) ||
            (withActivations && !readsImage && !add(sum, table, layer, LayerPart::Activations, input.bits))) {
            return std::nullopt;
        }
    }
    return sum;
}

} // namespace bitops
