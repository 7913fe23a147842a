// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/runs/trainability.h"

#include "core/base/foreign_text.h"
#include "core/base/translator.h"
#include "core/formats/onnx/trainable.h"
#include "core/graph/layer.h"
#include "core/network/lowering.h"

#include <algorithm>
#include <map>
#include <utility>

namespace bitops {

namespace {

bool makesOnePixel(const Graph& graph, const Node& node)
{
    const Shape& output = graph.output(node).shape;
    return node.hasNorm() && output.height == 1 && output.width == 1;
}

/// The first that does; null if none.
const Node* nodeOfOnePixel(const Graph& graph)
{
    const auto found = std::find_if(graph.nodes().begin(), graph.nodes().end(),
                                    [&graph](const Node& node) { return makesOnePixel(graph, node); });
    return found == graph.nodes().end() ? nullptr : &*found;
}

/// Why a batch of one image teaches a network nothing, as the end of a sentence; empty if it does.
std::string reasonAgainstOneImage(const Design& design)
{
    if (const Network* const network = design.blocks()) {
        const std::optional<std::size_t> block = blockOfOnePixel(*network);
        return block ? Translator::tr(
                           "block %1 makes a single pixel of an image, and a batch norm learns nothing "
                           "from one value",
                           *block)
                     : std::string();
    }
    const Graph& graph = design.imported()->graph;
    const Node* const node = nodeOfOnePixel(graph);
    return node == nullptr
               ? std::string()
               : Translator::tr(
                     "layer %1 makes a single pixel of an image, and a batch norm learns nothing from "
                     "one value",
                     graph.pathOf(*node));
}

/// The rule that numbers for each channel break, one sentence; empty if they do not.
std::string brokenByChannels(const TrainingConfiguration& configuration, std::int64_t channels)
{
    const std::size_t given = configuration.mean.size();
    if (given > 1 && static_cast<std::int64_t>(given) != channels) {
        return Translator::tr("Training: mean and deviation have %1 numbers, but the network's input has %2 "
                              "channels: they are one number, or one for each.",
                              given, channels);
    }
    const bool isOfColors = given == 0 && configuration.normalization == Normalization::ImageNet;
    return isOfColors && channels != 3
               ? Translator::tr(
                     "Training: the normalization of ImageNet is that of 3 channels, but the network's "
                     "input has %1.",
                     channels)
               : std::string();
}

std::string shapeText(const std::vector<std::int64_t>& shape)
{
    std::string text;
    for (const std::int64_t length : shape) {
        text += (text.empty() ? "" : "×") + std::to_string(length);
    }
    return text;
}

using LayersByPath = std::map<std::string, Layer>;

LayersByPath weightedLayersOf(const Graph& graph)
{
    LayersByPath layers;
    for (const Layer& layer : layersOf(graph)) {
        if (hasWeights(layer.operation)) {
            layers.emplace(pathOf(layer), layer);
        }
    }
    return layers;
}

} // namespace

std::optional<std::size_t> blockOfOnePixel(const Network& network)
{
    const auto [graph, problems] = lowerNetwork(network);
    if (!problems.empty()) {
        return std::nullopt;
    }
    const Node* const node = nodeOfOnePixel(graph);
    return node == nullptr ? std::nullopt : graph.groups().at(node->group).block;
}

std::string batchSizeAdvice(const Design& design)
{
    const std::string reason = reasonAgainstOneImage(design);
    return reason.empty() ? reason
                          : Translator::tr("Its training needs a batch size of 2 or more: %1.", reason);
}

std::vector<std::string> validate(const TrainingConfiguration& configuration, const Design& design)
{
    std::vector<std::string> broken = validate(configuration);
    const std::string reason = configuration.batchSize == 1 ? reasonAgainstOneImage(design) : std::string();
    if (!reason.empty()) {
        broken.push_back(
            Translator::tr("Training: batch size is 1, but must be 2 or more for this network: %1.", reason));
    }
    if (std::string rule = brokenByChannels(configuration, design.inputShape().channels); !rule.empty()) {
        broken.push_back(std::move(rule));
    }
    return broken;
}

Status checkModel(const Design& design)
{
    const ImportedNetwork* const network = design.imported();
    if (network == nullptr) {
        return success();
    }
    const Result<onnx::LoadedModel> model = onnx::loadModel(network->file.path, network->file.sizes);
    if (!model) {
        return model.error();
    }
    const std::string obstacle = onnx::obstacleToTraining(*model, network->graph);
    return obstacle.empty() ? success()
                            : Status(Error{Translator::tr("Could not train %1: %2.",
                                                          pathText(network->file.path), obstacle)});
}

std::string lackOfImages(const Design& design, std::int64_t trainingImages)
{
    // A single image that is left over joins the batch before it (see steps_per_epoch.h): only where there is
    // no other image is it a batch by itself.
    const std::string reason = trainingImages == 1 ? reasonAgainstOneImage(design) : std::string();
    return reason.empty()
               ? reason
               : Translator::tr("there is one training image, and this network needs two or more: %1",
                                reason);
}

std::string weightsMisfit(const Design& design, const Design& source)
{
    const Graph graph = graphOf(design);
    const Graph sourceGraph = graphOf(source);
    const LayersByPath own = weightedLayersOf(graph);
    const LayersByPath given = weightedLayersOf(sourceGraph);
    for (const auto& [path, layer] : own) {
        const auto same = given.find(path);
        if (same == given.end()) {
            return Translator::tr("it has no layer %1", path);
        }
        if (weightShape(same->second) != weightShape(layer)) {
            return Translator::tr("its layer %1 has weights of %2, this network's of %3", path,
                                  shapeText(weightShape(same->second)), shapeText(weightShape(layer)));
        }
        if (same->second.hasBias != layer.hasBias || same->second.hasNorm != layer.hasNorm) {
            return Translator::tr("its layer %1 has other biases or batch norms than this network's", path);
        }
    }
    for (const auto& [path, layer] : given) {
        if (!own.contains(path)) {
            return Translator::tr("this network has no layer %1", path);
        }
    }
    return {};
}

} // namespace bitops
