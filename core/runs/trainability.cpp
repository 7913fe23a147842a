// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/runs/trainability.h"

#include "core/base/translator.h"
#include "core/graph/layer.h"
#include "core/network/lowering.h"

#include <map>

namespace bitops {

namespace {

std::string onePixelReason(std::size_t block)
{
    return Translator::tr(
        "block %1 makes a single pixel of an image, and a batch norm learns nothing from one value", block);
}

bool makesOnePixel(const Graph& graph, const Node& node)
{
    const Shape& output = graph.output(node).shape;
    return node.hasNorm() && output.height == 1 && output.width == 1;
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
    for (const Node& node : graph.nodes()) {
        if (makesOnePixel(graph, node)) {
            return graph.groups().at(node.group).block;
        }
    }
    return std::nullopt;
}

std::string batchSizeAdvice(const Network& network)
{
    const std::optional<std::size_t> block = blockOfOnePixel(network);
    return block ? Translator::tr("Its training needs a batch size of 2 or more: %1.", onePixelReason(*block))
                 : "";
}

std::vector<std::string> validate(const TrainingConfiguration& configuration, const Network& network)
{
    std::vector<std::string> broken = validate(configuration);
    const std::optional<std::size_t> block =
        configuration.batchSize == 1 ? blockOfOnePixel(network) : std::nullopt;
    if (block) {
        broken.push_back(
            Translator::tr("Training: batch size is 1, but must be 2 or more for this network: %1.",
                           onePixelReason(*block)));
    }
    return broken;
}

std::string lackOfImages(const Network& network, std::int64_t trainingImages)
{
    // A single image that is left over joins the batch before it (see steps_per_epoch.h): only where there is
    // no other image is it a batch by itself.
    const std::optional<std::size_t> block = trainingImages == 1 ? blockOfOnePixel(network) : std::nullopt;
    return block ? Translator::tr("there is one training image, and this network needs two or more: %1",
                                  onePixelReason(*block))
                 : "";
}

std::string weightsMisfit(const Network& network, const Network& source)
{
    const auto [graph, problems] = lowerNetwork(network);
    const auto [sourceGraph, sourceProblems] = lowerNetwork(source);
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
