// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/weights/network_values_source.h"

#include "core/base/translator.h"
#include "core/graph/layer.h"
#include "core/grids/weight_grid.h"
#include "core/network/lowering.h"
#include "core/network/rounded_bits.h"
#include "core/network/state_entries.h"
#include "core/network/state_names.h"
#include "core/weights/checkpoint_file.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <random>
#include <utility>
#include <vector>

namespace bitops {

namespace {

/// Adds the scales of all layers that are rounded; `learned` gives those that a layer has learned, if any.
template <typename Learned>
void addScales(NetworkValues& values, const Graph& graph, bool perChannel, const Learned& learned)
{
    for (const Node& node : graph.nodes()) {
        if (!hasWeights(node.operation) || node.weightBits == floatBits) {
            continue;
        }
        std::string path = graph.pathOf(node);
        std::optional<std::vector<float>> scales = learned(path, node);
        if (!scales) {
            const auto count =
                perChannel ? static_cast<std::size_t>(graph.output(node).shape.channels) : std::size_t{1};
            scales = gridScales(values.state.at(path + ".weight"), node.weightBits, count);
        }
        values.weightScales.emplace(std::move(path), *std::move(scales));
    }
}

/// The node of the same path; null if there is none.
const Node* findNode(const Graph& graph, const std::string& path)
{
    const auto found = std::find_if(graph.nodes().begin(), graph.nodes().end(),
                                    [&](const Node& node) { return graph.pathOf(node) == path; });
    return found == graph.nodes().end() ? nullptr : &*found;
}

/// Why ranges of the run are none for these bits: the range of one bit is a mean, of more a maximum.
bool hasOtherRange(int bits, int bitsOfRun)
{
    return bitsOfRun == floatBits || (bits == 1) != (bitsOfRun == 1);
}

Error otherStructure(const std::string& name)
{
    return Error{Translator::tr("the run's network is another one: it has no %1 of that size", name)};
}

/// Values uniform in ±bound.
void draw(std::vector<float>& values, double bound, std::mt19937_64& random)
{
    constexpr double unit = 0x1p-53;
    for (float& value : values) {
        // Not a distribution of the standard library, which each library computes in its own way.
        const double part = static_cast<double>(random() >> 11U) * unit;
        value = static_cast<float>((2 * part - 1) * bound);
    }
}

std::vector<float> untrained(const StateEntry& entry, const Graph& graph, std::mt19937_64& random)
{
    constexpr float rangeOfRelu6 = 6;
    std::vector<float> values(entry.count());
    switch (entry.role) {
    case StateRole::Weight:
    case StateRole::Bias: {
        const Layer layer = layerOf(graph, graph.node(entry.node));
        const std::int64_t summed = layer.input.channels / layer.groups * layer.window.area();
        draw(values, 1 / std::sqrt(static_cast<double>(summed)), random);
        break;
    }
    case StateRole::NormScale:
    case StateRole::NormVariance:
        std::fill(values.begin(), values.end(), 1.0F);
        break;
    case StateRole::NormShift:
    case StateRole::NormMean:
        break;
    case StateRole::Range:
        values.front() = rangeOfRelu6;
        break;
    }
    return values;
}

} // namespace

Result<NetworkValues> valuesOf(const RunWeights& weights, const Network& network)
{
    const Arithmetic arithmetic = weights.training.arithmetic;
    const Graph graph = graphOf(network);
    const Graph trained = graphOf(weights.network);
    NetworkValues values{.arithmetic = arithmetic};
    for (const StateEntry& entry : stateEntries(graph, arithmetic)) {
        const Node& node = graph.node(entry.node);
        const Node* const own = findNode(trained, graph.pathOf(node));
        if (own == nullptr || own->operation != node.operation || own->window != node.window ||
            own->groups != node.groups) {
            return otherStructure(entry.name);
        }
        const int bits = roundedBits(graph, node, arithmetic);
        if (entry.role == StateRole::Range && hasOtherRange(bits, roundedBits(trained, *own, arithmetic))) {
            return Error{
                Translator::tr("the run has no range for bit-width %1 behind %2, where its own is %3", bits,
                               graph.pathOf(node), roundedBits(trained, *own, arithmetic))};
        }
        const StoredTensor* const tensor = findTensor(weights.tensors, entry.name);
        if (tensor == nullptr || tensor->type != "F32" || tensor->shape != entry.shape) {
            return otherStructure(entry.name);
        }
        values.state.emplace(entry.name, floatsOf(*tensor));
    }
    addScales(values, graph, weights.training.perChannel,
              [&](const std::string& path, const Node& node) -> std::optional<std::vector<float>> {
                  const StoredTensor* const step =
                      findTensor(weights.steps, path + std::string(checkpoint_name::step));
                  const bool isOfTheseBits =
                      step != nullptr && findNode(trained, path)->weightBits == node.weightBits;
                  return isOfTheseBits ? std::optional(floatsOf(*step)) : std::nullopt;
              });
    return values;
}

NetworkValues importedValuesOf(const RunWeights& weights, const ImportedNetwork& network)
{
    NetworkValues values{.arithmetic = weights.training.arithmetic};
    for (const auto& [name, tensor] : weights.tensors) {
        if (tensor.type == "F32") {
            values.state.emplace(name, floatsOf(tensor));
        }
    }
    const Graph& graph = network.graph;
    const Graph& trained = weights.network.imported()->graph;
    const std::vector<StateNames> names = stateNamesOf(weights.network);
    for (NodeIndex i = 0; i < graph.nodes().size(); ++i) {
        const Node& node = graph.node(i);
        if (hasOtherRange(graph.output(node).bits, trained.output(trained.node(i)).bits)) {
            values.state.erase(names[i].range);
        }
        if (!hasWeights(node.operation) || node.weightBits == floatBits) {
            continue;
        }
        const std::string& layer = names[i].layer;
        const StoredTensor& tensor = *findTensor(weights.tensors, layer + ".weight");
        const StoredTensor* const step =
            findTensor(weights.steps, layer + std::string(checkpoint_name::step));
        const auto count =
            weights.training.perChannel ? static_cast<std::size_t>(tensor.shape.front()) : std::size_t{1};
        const bool isLearned = step != nullptr && trained.node(i).weightBits == node.weightBits;
        values.weightScales.emplace(layer, !isLearned ? gridScales(floatsOf(tensor), node.weightBits, count)
                                                      : floatsOf(*step));
    }
    return values;
}

NetworkValues untrainedValues(const Network& network)
{
    const Graph graph = graphOf(network);
    NetworkValues values;
    std::mt19937_64 random; // The same for all: a file is to be the same each time it is written.
    for (const StateEntry& entry : stateEntries(graph, values.arithmetic)) {
        values.state.emplace(entry.name, untrained(entry, graph, random));
    }
    addScales(values, graph, /*perChannel=*/false,
              [](const std::string&, const Node&) { return std::optional<std::vector<float>>(); });
    return values;
}

} // namespace bitops
