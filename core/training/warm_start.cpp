// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/training/warm_start.h"

#include "core/network/lowering.h"
#include "core/network/state_names.h"
#include "core/runs/run_folder.h"
#include "core/training/checkpoint.h"
#include "core/training/network_module.h"
#include "core/training/quantizers.h"
#include "core/weights/checkpoint_file.h"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace bitops {

namespace {

std::string shapeText(const torch::Tensor& tensor)
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

/// Bits by the names of tensors that follow from them: the learned steps and ranges that a network has, or
/// would have with another quantizer or other bits.
using BitsByName = std::map<std::string, int>;

BitsByName bitsByName(const Design& design)
{
    BitsByName bits;
    const Graph graph = graphOf(design);
    const std::vector<StateNames> names = stateNamesOf(design);
    for (NodeIndex i = 0; i < graph.nodes().size(); ++i) {
        const Node& node = graph.node(i);
        if (hasWeights(node.operation)) {
            bits.emplace(std::string(names[i].layer).append(checkpoint_name::step), node.weightBits);
        }
        if (!names[i].range.empty()) {
            bits.emplace(names[i].range, graph.output(node).bits);
        }
    }
    return bits;
}

/// A training, and the one that it begins from.
struct Start
{
    NamedTensors own;
    NamedTensors source;
    BitsByName ownBits;
    BitsByName sourceBits;

    /// Whether a run has such a tensor, and what it means, follows from the bits of that run.
    [[nodiscard]] bool dependsOnBits(const std::string& name) const
    {
        return ownBits.contains(name) || sourceBits.contains(name);
    }
};

/// What stands in the way; empty if nothing does.
std::string misfit(const Start& start)
{
    for (const auto& [name, tensor] : start.own) {
        const auto place = start.source.find(name);
        if (start.dependsOnBits(name)) {
            continue;
        }
        if (place == start.source.end()) {
            return "it has no tensor " + name;
        }
        if (place->second.sizes() != tensor.sizes() || place->second.dtype() != tensor.dtype()) {
            return "its tensor " + name + " is " + shapeText(place->second) + ", but this network's is " +
                   shapeText(tensor);
        }
    }
    for (const auto& [name, tensor] : start.source) {
        if (!start.own.contains(name) && !isOfOptimizer(name) && !start.dependsOnBits(name)) {
            return "this network has no tensor " + name;
        }
    }
    return {};
}

/// What the other run has learned or tracked under this name, if it means the same here.
std::optional<torch::Tensor> tensorOfSameBits(const Start& start, const std::string& name)
{
    const auto bits = start.sourceBits.find(name);
    const auto tensor = start.source.find(name);
    const bool isSame = bits != start.sourceBits.end() && bits->second == start.ownBits.at(name) &&
                        tensor != start.source.end() && tensor->second.sizes() == start.own.at(name).sizes();
    return isSame ? std::optional(tensor->second) : std::nullopt;
}

/// What a step or a range begins with by itself. At 0, a range takes the first batch's.
torch::Tensor newTensor(const Start& start, const std::string& name,
                        const TrainingConfiguration& configuration)
{
    if (!isLearnedStep(name)) {
        return TrackedGrid::newRange();
    }
    const std::string layer = name.substr(0, name.size() - checkpoint_name::step.size());
    return initialStep(start.own.at(layer + ".weight"), start.ownBits.at(name), configuration.perChannel,
                       configuration.arithmetic);
}

void takeOver(const Start& start, const TrainingConfiguration& configuration)
{
    for (const auto& [name, tensor] : start.own) {
        if (!start.dependsOnBits(name)) {
            tensor.copy_(start.source.at(name));
        }
    }
    for (const auto& [name, tensor] : start.own) { // New steps follow from the weights.
        if (start.dependsOnBits(name)) {
            const std::optional<torch::Tensor> known = tensorOfSameBits(start, name);
            tensor.copy_(known ? *known : newTensor(start, name, configuration));
        }
    }
}

} // namespace

Status startFromOtherRun(const Design& design, const TrainingConfiguration& configuration,
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
    const Start start{weights, source->state, bitsByName(design), bitsByName(source->network)};
    if (const std::string reason = misfit(start); !reason.empty()) {
        return Error{"Could not begin with the weights of " + path.string() + ": " + reason + "."};
    }
    takeOver(start, configuration);
    return success();
}

} // namespace bitops
