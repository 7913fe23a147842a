// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/training/warm_start.h"

#include "core/network/layer.h"
#include "core/runs/run_folder.h"
#include "core/training/checkpoint.h"
#include "core/training/network_module.h"
#include "core/training/quantizers.h"
#include "core/weights/checkpoint_file.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <string>

namespace bitops {

namespace {

using torch::Tensor;

std::string shapeText(const Tensor& tensor)
{
    std::string text;
    for (const std::int64_t length : tensor.sizes()) {
        text += (text.empty() ? "" : "×") + std::to_string(length);
    }
    return text.empty() ? "one value" : text;
}

bool isOfOptimizer(const std::string& name)
{
    return name.starts_with(checkpoint_name::optimizer);
}

/// Whether a run has such a tensor, and what it means, follows from the bits of that run.
bool dependsOnBits(const std::string& name)
{
    return isLearnedStep(name) || isRange(name);
}

/// What stands in the way; empty if nothing does.
std::string misfit(const NamedTensors& source, const NamedTensors& own)
{
    for (const auto& [name, tensor] : own) {
        const auto place = source.find(name);
        if (dependsOnBits(name)) {
            continue;
        }
        if (place == source.end()) {
            return "it has no tensor " + name;
        }
        if (place->second.sizes() != tensor.sizes() || place->second.dtype() != tensor.dtype()) {
            return "its tensor " + name + " is " + shapeText(place->second) + ", but this network's is " +
                   shapeText(tensor);
        }
    }
    for (const auto& [name, tensor] : source) {
        if (!own.contains(name) && !isOfOptimizer(name) && !dependsOnBits(name)) {
            return "this network has no tensor " + name;
        }
    }
    return {};
}

int bitsOf(const std::vector<Layer>& layers, const std::string& name)
{
    const auto layer = std::find_if(layers.begin(), layers.end(),
                                    [&name](const Layer& known) { return layerPath(known) == name; });
    return layer == layers.end() ? floatBits : layer->weightBits;
}

void startSteps(const Network& network, const TrainingConfiguration& configuration, const Checkpoint& source,
                const NamedTensors& own)
{
    const std::vector<Layer> before = lower(source.network);
    for (const Layer& layer : lower(network)) {
        const std::string name = layerPath(layer);
        const auto step = own.find(name + ".step");
        if (step == own.end()) {
            continue;
        }
        const auto learned = source.state.find(step->first);
        const bool isTakenOver = learned != source.state.end() && bitsOf(before, name) == layer.weightBits &&
                                 learned->second.sizes() == step->second.sizes();
        step->second.copy_(isTakenOver ? learned->second
                                       : initialStep(own.at(name + ".weight"), layer.weightBits,
                                                     configuration.perChannel, configuration.arithmetic));
    }
}

/// The bits of what each range of a network bounds, or would bound.
std::map<std::string, int> bitsOfRanges(const Network& network)
{
    std::map<std::string, int> bits;
    for (std::size_t i = 0; i < network.blocks.size(); ++i) {
        const std::string block = "blocks." + std::to_string(i) + ".";
        bits[block + projectionRangeName] = bits[block + sumRangeName] = network.blocks[i].activationBits;
    }
    if (!network.blocks.empty()) {
        bits[poolRangeName] = network.blocks.back().activationBits;
    }
    return bits;
}

/// At 0, a range begins with the first batch.
void startRanges(const Network& network, const Checkpoint& source, const NamedTensors& own)
{
    const std::map<std::string, int> before = bitsOfRanges(source.network);
    for (const auto& [name, bits] : bitsOfRanges(network)) {
        const auto range = own.find(name);
        if (range == own.end()) {
            continue;
        }
        const auto known = before.find(name);
        const auto tracked = source.state.find(name);
        const bool isTakenOver = known != before.end() && known->second == bits &&
                                 tracked != source.state.end() &&
                                 tracked->second.sizes() == range->second.sizes();
        isTakenOver ? range->second.copy_(tracked->second) : range->second.zero_();
    }
}

} // namespace

Status startFromOtherRun(const Network& network, const TrainingConfiguration& configuration,
                         const NamedTensors& weights)
{
    const torch::NoGradGuard noGradient;
    const std::filesystem::path path =
        std::filesystem::path(configuration.startFrom) /
        (configuration.startCheckpoint == StartCheckpoint::Best ? run_file::bestCheckpoint
                                                                : run_file::lastCheckpoint);
    const Result<Checkpoint> source = loadCheckpoint(path);
    if (!source) {
        return source.error();
    }
    if (const std::string reason = misfit(source->state, weights); !reason.empty()) {
        return Error{"Could not begin with the weights of " + path.string() + ": " + reason + "."};
    }
    for (const auto& [name, tensor] : weights) {
        if (!dependsOnBits(name)) {
            tensor.copy_(source->state.at(name));
        }
    }
    startSteps(network, configuration, *source, weights);
    startRanges(network, *source, weights);
    return success();
}

} // namespace bitops
