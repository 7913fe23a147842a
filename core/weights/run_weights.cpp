// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/weights/run_weights.h"

#include "core/base/foreign_text.h"
#include "core/base/translator.h"
#include "core/graph/layer.h"
#include "core/grids/weight_grid.h"
#include "core/network/lowering.h"
#include "core/network/rounded_bits.h"
#include "core/network/state_names.h"
#include "core/weights/checkpoint_file.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <cstring>
#include <functional>
#include <map>
#include <numeric>
#include <string_view>
#include <tuple>
#include <utility>

namespace bitops {

namespace {

/// Where a parameter or buffer stands in the network's layers; `last` for what is none of theirs.
struct OrderedPlace
{
    std::size_t part;
    bool isNorm;
    std::string name;

    bool operator<(const OrderedPlace& other) const
    {
        return std::tie(part, isNorm, name) < std::tie(other.part, other.isNorm, other.name);
    }
};

/// blocks.10 comes behind blocks.9, batch norms behind convolutions, the classifier at the end.
OrderedPlace placeInBlocks(const std::string& name, std::size_t blocks)
{
    constexpr std::string_view prefix = "blocks.";
    if (!name.starts_with(prefix)) {
        return {blocks, false, name};
    }
    const std::size_t block = std::strtoull(name.c_str() + prefix.size(), nullptr, 10);
    const std::size_t dot = name.find('.', prefix.size());
    const bool isNorm = dot != std::string::npos && name.compare(dot, 3, ".bn") == 0;
    return {block, isNorm, name};
}

/// Sorts by the nodes of the graph.
class Places
{
public:
    explicit Places(const Design& design)
        : m_blocks(design.blocks() == nullptr ? 0 : design.blocks()->blocks.size())
        , m_areBlocks(design.blocks() != nullptr)
    {
        const std::vector<StateNames> names = stateNamesOf(design);
        for (std::size_t i = 0; i < names.size(); ++i) {
            m_nodes.emplace(names[i].norm, std::pair(i, true));
            m_nodes.insert_or_assign(names[i].layer, std::pair(i, false));
            m_nodes.emplace(names[i].range, std::pair(i, true));
        }
    }

    [[nodiscard]] bool isOfTheNetwork(const std::string& name) const
    {
        if (m_areBlocks) {
            return name.starts_with("blocks.") || name.starts_with("classifier.") || name == poolRangeName;
        }
        return m_nodes.contains(partOf(name));
    }

    [[nodiscard]] OrderedPlace of(const std::string& name) const
    {
        if (m_areBlocks) {
            return placeInBlocks(name, m_blocks);
        }
        const auto& [node, isNorm] = m_nodes.at(partOf(name));
        return {node, isNorm, name};
    }

private:
    /// "conv" of "conv.weight".
    static std::string partOf(const std::string& name) { return name.substr(0, name.find('.')); }

    std::map<std::string, std::pair<std::size_t, bool>> m_nodes; ///< And whether it is a norm's or a range.
    std::size_t m_blocks;
    bool m_areBlocks;
};

/// A layer under the name of its tensors.
using NamedLayers = std::vector<std::pair<std::string, Layer>>;

NamedLayers weightedLayersOf(const Design& design)
{
    NamedLayers layers;
    const Graph graph = graphOf(design);
    const std::vector<StateNames> names = stateNamesOf(design);
    for (NodeIndex i = 0; i < graph.nodes().size(); ++i) {
        if (hasWeights(graph.node(i).operation)) {
            layers.emplace_back(names[i].layer, layerOf(graph, graph.node(i)));
        }
    }
    return layers;
}

/// The layout of weights of an imported layer is that of its file's operator.
bool isOfLayer(const StoredTensor& tensor, const Layer& layer, bool isImported)
{
    const std::vector<std::int64_t> wanted = weightShape(layer);
    const auto count = [](const std::vector<std::int64_t>& shape) {
        return std::accumulate(shape.begin(), shape.end(), std::int64_t{1}, std::multiplies<>());
    };
    return tensor.type == "F32" &&
           (isImported ? count(tensor.shape) == count(wanted) : tensor.shape == wanted);
}

std::string layerOfStep(const std::string& name)
{
    return name.substr(0, name.size() - checkpoint_name::step.size());
}

/// A layer learns steps where its weights are rounded to several of them, and as many as it has scales.
bool canHaveStep(const Layer& layer, const StoredTensor& step, std::int64_t channels,
                 const TrainingConfiguration& training)
{
    const auto steps = static_cast<std::int64_t>(step.bytes.size() / sizeof(float));
    return training.quantizer == Quantizer::Lsq && layer.weightBits != floatBits && layer.weightBits > 1 &&
           step.type == "F32" && steps == (training.perChannel ? channels : 1);
}

/// What is wrong with the learned steps; empty if nothing is. Precondition: all layers have weights.
std::string faultOfSteps(const RunWeights& weights, const NamedLayers& layers)
{
    for (const auto& [name, step] : weights.steps) {
        const std::string wanted = layerOfStep(name);
        const auto layer = std::find_if(layers.begin(), layers.end(),
                                        [&wanted](const auto& known) { return known.first == wanted; });
        if (layer == layers.end() ||
            !canHaveStep(layer->second, step, findTensor(weights.tensors, wanted + ".weight")->shape.front(),
                         weights.training)) {
            return Translator::tr("it has a learned step %1 where no such step can be", excerpt(name));
        }
        const std::vector<float> values = floatsOf(step);
        if (!std::all_of(values.begin(), values.end(),
                         [](float value) { return std::isfinite(value) && value > 0; })) {
            return Translator::tr("its learned step %1 is no number above 0", excerpt(name));
        }
    }
    return {};
}

/// What the checkpoint lacks, or has too much of; empty if nothing is wrong.
std::string faultOf(const RunWeights& weights)
{
    const NamedLayers layers = weightedLayersOf(weights.network);
    for (const auto& [name, layer] : layers) {
        const StoredTensor* const tensor = findTensor(weights.tensors, name + ".weight");
        if (tensor == nullptr || !isOfLayer(*tensor, layer, weights.network.imported() != nullptr)) {
            return Translator::tr("it lacks the weights of %1", pathOf(layer));
        }
    }
    return faultOfSteps(weights, layers);
}

} // namespace

Result<RunWeights> loadRunWeights(const std::filesystem::path& checkpoint)
{
    Result<CheckpointFile> file = readCheckpointFile(checkpoint);
    if (!file) {
        return file.error();
    }
    RunWeights weights{std::move(file->network), std::move(file->training), {}, {}};
    const Places places(weights.network);
    for (auto& [name, tensor] : file->content.tensors) {
        if (places.isOfTheNetwork(name)) {
            (name.ends_with(checkpoint_name::step) ? weights.steps : weights.tensors)
                .emplace_back(name, std::move(tensor));
        }
    }
    std::sort(weights.tensors.begin(), weights.tensors.end(),
              [&places](const auto& a, const auto& b) { return places.of(a.first) < places.of(b.first); });
    if (const std::string fault = faultOf(weights); !fault.empty()) {
        return unusableCheckpoint(checkpoint, fault);
    }
    return weights;
}

bool isOnTheNotebooksGrid(const RunWeights& weights)
{
    const NamedLayers layers = weightedLayersOf(weights.network);
    const bool isFloat = std::all_of(layers.begin(), layers.end(),
                                     [](const auto& layer) { return layer.second.weightBits == floatBits; });
    return isFloat || (weights.steps.empty() && !weights.training.perChannel);
}

bool hasUnroundedSums(const RunWeights& weights)
{
    if (weights.network.imported() != nullptr) {
        return false; // Its file says what is rounded.
    }
    const Graph graph = graphOf(weights.network);
    return std::any_of(graph.nodes().begin(), graph.nodes().end(), [&](const Node& node) {
        return roundedBits(graph, node, weights.training.arithmetic) != graph.output(node).bits;
    });
}

RunWeights withQuantizedWeights(RunWeights weights)
{
    for (const auto& [path, layer] : weightedLayersOf(weights.network)) {
        const auto named =
            std::find_if(weights.tensors.begin(), weights.tensors.end(),
                         [name = path + ".weight"](const auto& own) { return own.first == name; });
        StoredTensor& tensor = named->second;
        const StoredTensor* const step = findTensor(weights.steps, path + std::string(checkpoint_name::step));
        const auto channels = static_cast<std::size_t>(tensor.shape.front());
        const std::vector<float> quantized =
            step == nullptr ? quantizedOnGrid(floatsOf(tensor), layer.weightBits,
                                              weights.training.perChannel ? channels : std::size_t{1})
                            : quantizedWithSteps(floatsOf(tensor), layer.weightBits, floatsOf(*step));
        std::memcpy(tensor.bytes.data(), quantized.data(), tensor.bytes.size());
    }
    return weights;
}

} // namespace bitops
