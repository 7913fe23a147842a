// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/training/warm_start.h"

#include "core/network/layer.h"
#include "core/runs/checkpoint_file.h"
#include "core/runs/run_folder.h"
#include "core/training/checkpoint.h"
#include "core/training/network_module.h"
#include "core/training/quantizers.h"

#include <algorithm>
#include <filesystem>
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

/// What stands in the way; empty if nothing does.
std::string misfit(const NamedTensors& source, const NamedTensors& own)
{
    for (const auto& [name, tensor] : own) {
        const auto place = source.find(name);
        if (isLearnedStep(name)) {
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
        if (!own.contains(name) && !isOfOptimizer(name) && !isLearnedStep(name)) {
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
        step->second.copy_(
            isTakenOver ? learned->second
                        : initialStep(own.at(name + ".weight"), layer.weightBits, configuration.perChannel));
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
        if (!isLearnedStep(name)) {
            tensor.copy_(source->state.at(name));
        }
    }
    startSteps(network, configuration, *source, weights);
    return success();
}

} // namespace bitops
