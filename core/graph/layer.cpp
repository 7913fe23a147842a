// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/graph/layer.h"

namespace bitops {

namespace {

/// The part of a tensor's rows that a layer takes at once.
Shape repeated(Shape shape, std::int64_t repeats)
{
    shape.height = repeats == 1 ? shape.height : shape.height / repeats;
    return shape;
}

} // namespace

Layer layerOf(const Graph& graph, const Node& node)
{
    const Group* const group = node.group == noGroup ? nullptr : &graph.groups()[node.group];
    const Tensor& input = graph.input(node);
    const Tensor& output = graph.output(node);
    return {
        .group = group == nullptr ? std::string_view() : group->name,
        .name = node.name,
        .block = group == nullptr ? std::nullopt : group->block,
        .operation = node.operation,
        .form = node.form,
        .input = repeated(input.shape, node.repeats),
        .output = repeated(output.shape, node.repeats),
        .window = node.window,
        .repeats = node.repeats,
        .groups = node.groups,
        .weightBits = node.weightBits,
        .inputBits = input.bits,
        .outputBits = output.bits,
        .hasBias = node.hasBias,
        .hasNorm = node.hasNorm(),
    };
}

std::vector<Layer> layersOf(const Graph& graph)
{
    std::vector<Layer> layers;
    for (const Node& node : graph.nodes()) {
        if (isLayer(node.operation)) {
            layers.push_back(layerOf(graph, node));
        }
    }
    return layers;
}

std::string pathOf(const Layer& layer)
{
    std::string path(layer.group);
    if (layer.block) {
        path.append(".").append(std::to_string(*layer.block));
    }
    return path.append(path.empty() ? "" : ".").append(layer.name);
}

std::vector<std::int64_t> weightShape(const Layer& layer)
{
    const Window& window = layer.window;
    switch (layer.operation) {
    case Operation::Convolution:
        return {layer.output.channels, layer.input.channels / layer.groups, window.rows.kernel,
                window.columns.kernel};
    case Operation::TransposedConvolution:
        return {layer.input.channels, layer.output.channels / layer.groups, window.rows.kernel,
                window.columns.kernel};
    default:
        return {layer.output.channels, layer.input.channels};
    }
}

} // namespace bitops
