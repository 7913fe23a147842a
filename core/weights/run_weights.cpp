// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/weights/run_weights.h"

#include "core/base/foreign_text.h"
#include "core/base/translator.h"
#include "core/graph/layer.h"
#include "core/network/lowering.h"
#include "core/network/rounded_bits.h"
#include "core/weights/checkpoint_file.h"
#include "core/weights/weight_grid.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <cstring>
#include <string_view>
#include <tuple>

namespace bitops {

namespace {

/// Where a parameter or buffer stands in the network's layers; `last` for what is none of theirs.
struct Place
{
    std::size_t block;
    bool isNorm;
    std::string name;

    bool operator<(const Place& other) const
    {
        return std::tie(block, isNorm, name) < std::tie(other.block, other.isNorm, other.name);
    }
};

/// blocks.10 comes behind blocks.9, batch norms behind convolutions, the classifier at the end.
Place placeOf(const std::string& name, std::size_t blocks)
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

bool isOfTheNetwork(std::string_view name)
{
    return name.starts_with("blocks.") || name.starts_with("classifier.") || name == poolRangeName;
}

std::string layerOfStep(const std::string& name)
{
    return name.substr(0, name.size() - checkpoint_name::step.size());
}

/// A layer learns steps where its weights are rounded to several of them, and as many as it has scales.
bool canHaveStep(const Layer& layer, const StoredTensor& step, const TrainingConfiguration& training)
{
    const auto steps = static_cast<std::int64_t>(step.bytes.size() / sizeof(float));
    return training.quantizer == Quantizer::Lsq && layer.weightBits != floatBits && layer.weightBits > 1 &&
           step.type == "F32" && steps == (training.perChannel ? layer.output.channels : 1);
}

/// What is wrong with the learned steps; empty if nothing is.
std::string faultOfSteps(const RunWeights& weights, const std::vector<Layer>& layers)
{
    for (const auto& [name, step] : weights.steps) {
        const std::string wanted = layerOfStep(name);
        const auto layer = std::find_if(layers.begin(), layers.end(),
                                        [&wanted](const Layer& known) { return pathOf(known) == wanted; });
        if (layer == layers.end() || !canHaveStep(*layer, step, weights.training)) {
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
    const std::vector<Layer> layers = layersOf(graphOf(weights.network));
    for (const Layer& layer : layers) {
        const StoredTensor* const tensor = findTensor(weights.tensors, pathOf(layer) + ".weight");
        if (tensor == nullptr || tensor->type != "F32" || tensor->shape != weightShape(layer)) {
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
    for (auto& [name, tensor] : file->content.tensors) {
        if (isOfTheNetwork(name)) {
            (name.ends_with(checkpoint_name::step) ? weights.steps : weights.tensors)
                .emplace_back(name, std::move(tensor));
        }
    }
    const std::size_t blocks = weights.network.blocks.size();
    std::sort(weights.tensors.begin(), weights.tensors.end(), [blocks](const auto& a, const auto& b) {
        return placeOf(a.first, blocks) < placeOf(b.first, blocks);
    });
    if (const std::string fault = faultOf(weights); !fault.empty()) {
        return unusableCheckpoint(checkpoint, fault);
    }
    return weights;
}

bool isOnTheNotebooksGrid(const RunWeights& weights)
{
    const std::vector<Layer> layers = layersOf(graphOf(weights.network));
    const bool isFloat = std::all_of(layers.begin(), layers.end(),
                                     [](const Layer& layer) { return layer.weightBits == floatBits; });
    return isFloat || (weights.steps.empty() && !weights.training.perChannel);
}

bool hasUnroundedSums(const RunWeights& weights)
{
    const Graph graph = graphOf(weights.network);
    return std::any_of(graph.nodes().begin(), graph.nodes().end(), [&](const Node& node) {
        return roundedBits(graph, node, weights.training.arithmetic) != graph.output(node).bits;
    });
}

RunWeights withQuantizedWeights(RunWeights weights)
{
    for (const Layer& layer : layersOf(graphOf(weights.network))) {
        const auto named =
            std::find_if(weights.tensors.begin(), weights.tensors.end(),
                         [name = pathOf(layer) + ".weight"](const auto& own) { return own.first == name; });
        StoredTensor& tensor = named->second;
        const StoredTensor* const step =
            findTensor(weights.steps, pathOf(layer) + std::string(checkpoint_name::step));
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
