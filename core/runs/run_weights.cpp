// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/runs/run_weights.h"

#include "core/network/core_tr.h"
#include "core/network/layer.h"
#include "core/network/network_json.h"
#include "core/network/validation.h"
#include "core/runs/weight_grid.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstring>
#include <exception>
#include <iterator>
#include <string_view>
#include <tuple>

namespace bitops {

namespace {

constexpr std::string_view stepSuffix = ".step";

Error unusable(const std::filesystem::path& path, const std::string& reason)
{
    return Error{Core::tr("Could not take weights from %1: %2.", path.string(), reason)};
}

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
    return name.starts_with("blocks.") || name.starts_with("classifier.");
}

std::vector<float> floatsOf(const StoredTensor& tensor)
{
    std::vector<float> values(tensor.bytes.size() / sizeof(float));
    std::memcpy(values.data(), tensor.bytes.data(), values.size() * sizeof(float));
    return values;
}

StoredTensor* findIn(NamedStoredTensors& tensors, std::string_view name)
{
    const auto found = std::find_if(tensors.begin(), tensors.end(),
                                    [name](const auto& named) { return named.first == name; });
    return found == tensors.end() ? nullptr : &found->second;
}

/// The shape of the layer's weights in a state dictionary.
std::vector<std::int64_t> weightShape(const Layer& layer)
{
    if (layer.kind == LayerKind::Classifier) {
        return {layer.output.channels, layer.input.channels};
    }
    return {layer.output.channels, layer.input.channels / layer.groups, layer.kernel, layer.kernel};
}

/// Whether the layer's weights and, if it has one, its learned step are what the network says.
bool isLayerWhole(RunWeights& weights, const Layer& layer)
{
    const StoredTensor* const tensor = findIn(weights.tensors, layerPath(layer) + ".weight");
    if (tensor == nullptr || tensor->type != "F32" || tensor->shape != weightShape(layer)) {
        return false;
    }
    const StoredTensor* const step = findIn(weights.steps, layerPath(layer) + std::string(stepSuffix));
    if (step == nullptr) {
        return true;
    }
    const auto steps = static_cast<std::int64_t>(step->bytes.size() / sizeof(float));
    return step->type == "F32" && (steps == 1 || steps == layer.output.channels);
}

Result<RunWeights> fromContent(const std::filesystem::path& path, StoredTensors content)
{
    Result<Network> network = networkFromText(content.metadata.at("network"));
    Result<TrainingConfiguration> training =
        configurationFromJson(nlohmann::json::parse(content.metadata.at("training")), "training");
    if (!network || !training || !validate(*network).empty()) {
        return unusable(path, Core::tr("its network or configuration cannot be read"));
    }
    RunWeights weights{*std::move(network), *std::move(training), {}, {}};
    for (auto& [name, tensor] : content.tensors) {
        if (isOfTheNetwork(name)) {
            (name.ends_with(stepSuffix) ? weights.steps : weights.tensors)
                .emplace_back(name, std::move(tensor));
        }
    }
    const std::size_t blocks = weights.network.blocks.size();
    std::sort(weights.tensors.begin(), weights.tensors.end(), [blocks](const auto& a, const auto& b) {
        return placeOf(a.first, blocks) < placeOf(b.first, blocks);
    });
    for (const Layer& layer : lower(weights.network)) {
        if (!isLayerWhole(weights, layer)) {
            return unusable(path, Core::tr("it lacks the weights of %1", layerPath(layer)));
        }
    }
    return weights;
}

} // namespace

Result<RunWeights> loadRunWeights(const std::filesystem::path& checkpoint)
{
    Result<StoredTensors> content = readStoredTensors(checkpoint);
    if (!content) {
        return content.error();
    }
    if (content->metadata["format"] != "bitops-checkpoint") {
        return unusable(checkpoint, Core::tr("it is no checkpoint"));
    }
    if (content->metadata["version"] != "1") {
        return unusable(checkpoint, Core::tr("its format is version %1, and this program knows version %2",
                                             content->metadata["version"], 1));
    }
    try {
        return fromContent(checkpoint, *std::move(content));
    } catch (const std::exception&) {
        return unusable(checkpoint, Core::tr("it lacks what a checkpoint must have"));
    }
}

bool isOnTheNotebooksGrid(const RunWeights& weights)
{
    return weights.steps.empty() && !weights.training.perChannel;
}

RunWeights withQuantizedWeights(RunWeights weights)
{
    for (const Layer& layer : lower(weights.network)) {
        StoredTensor& tensor = *findIn(weights.tensors, layerPath(layer) + ".weight");
        const StoredTensor* const step = findIn(weights.steps, layerPath(layer) + std::string(stepSuffix));
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
