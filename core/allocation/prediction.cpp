// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/allocation/prediction.h"

#include "core/graph/layer.h"
#include "core/network/imported_grids.h"
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

/// Of a graph, of whose layers `readsChosen` says whether the activations that they read, with that index
/// among those that cost something, are chosen at all.
template <typename ReadsChosen>
std::optional<Prediction> predict(const Graph& graph, const SensitivityTable& table, bool withActivations,
                                  bool withClassifier, const ReadsChosen& readsChosen)
{
    Prediction sum;
    std::size_t next = 0;
    for (const Node& node : graph.nodes()) {
        const std::size_t index = isLayer(node.operation) ? next++ : next;
        const bool isClassifier =
            node.operation == Operation::FullyConnected && &node == &graph.nodes().back();
        if (!hasWeights(node.operation) || (isClassifier && !withClassifier)) {
            continue;
        }
        const std::string layer = graph.pathOf(node);
        const Tensor& input = graph.input(node);
        if (!add(sum, table, layer, LayerPart::Weights, node.weightBits) ||
            (withActivations && readsChosen(node, index) &&
             !add(sum, table, layer, LayerPart::Activations, input.bits))) {
            return std::nullopt;
        }
    }
    return sum;
}

} // namespace

std::optional<Prediction> predict(const Design& design, const SensitivityTable& table, bool withActivations,
                                  bool withClassifier)
{
    if (const ImportedNetwork* const network = design.imported()) {
        const Graph& graph = network->graph;
        return predict(graph, table, withActivations, withClassifier, [&](const Node&, std::size_t layer) {
            return gridOfInput(*network, layer).has_value();
        });
    }
    const LoweredNetwork lowered = lowerNetwork(*design.blocks());
    if (!lowered.problems.empty()) {
        return std::nullopt;
    }
    const Graph& graph = lowered.graph;
    return predict(graph, table, withActivations, withClassifier,
                   [&graph](const Node& node, std::size_t) { return graph.input(node).producer != noNode; });
}

} // namespace bitops
