// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/onnx/runnable.h"

#include "core/base/translator.h"
#include "core/formats/onnx/constant_values.h"
#include "core/formats/onnx/node_order.h"

#include <algorithm>

namespace bitops::onnx {

namespace {

constexpr std::size_t sidesOfImages = 4;

std::string cannotBeComputed()
{
    return Translator::tr("cannot be computed");
}

/// Of a node whose results are the same for all images.
/// Whether a constant is made of far fewer values than it has.
bool isFilledBeyondMeasure(const Inferred& model, const InferredNode& node)
{
    if (node.node->operation == "Constant") { // Its values stand in the file.
        return false;
    }
    std::int64_t read = 0;
    for (const TensorId input : node.inputs) {
        read = std::max(read, input == noTensor ? 0 : model.facts[input].count().value_or(0));
    }
    return std::any_of(node.outputs.begin(), node.outputs.end(), [&](TensorId output) {
        const std::int64_t made = output == noTensor ? 0 : model.facts[output].count().value_or(0);
        return made > std::max(mostFilled, read);
    });
}

std::string obstacleToConstant(const Inferred& model, const InferredNode& node)
{
    if (isFilledBeyondMeasure(model, node)) {
        return Translator::tr("fills a constant of more than %1 values", mostFilled);
    }
    const bool areKnown = std::all_of(node.outputs.begin(), node.outputs.end(), [&](TensorId output) {
        return output == noTensor || model.facts[output].values;
    });
    const bool canBeComputed =
        node.rule != nullptr && (node.rule->runs != nullptr || node.rule->role == Role::Source);
    return areKnown || canBeComputed ? std::string() : cannotBeComputed();
}

/// Of a result: it must be one for each image.
std::string obstacleTo(const Inferred& model, TensorId output)
{
    const std::optional<Dims>& dims = model.facts[output].dims;
    if (!dims) {
        return Translator::tr("gives a shape that is not known");
    }
    return dims->empty() || dims->front() != model.batch
               ? Translator::tr("gives %1, which are not values for each image", dimsText(*dims))
               : std::string();
}

std::string obstacleTo(const Inferred& model, const InferredNode& node)
{
    if (node.isConstant) {
        return obstacleToConstant(model, node);
    }
    if (node.rule == nullptr || node.rule->runs == nullptr) {
        return cannotBeComputed();
    }
    if (node.hasOpenGrid) {
        return Translator::tr("has no single constant bit-width");
    }
    if (node.outputs.empty() || node.outputs.front() == noTensor) {
        return {};
    }
    std::string obstacle = obstacleTo(model, node.outputs.front());
    return obstacle.empty() ? node.rule->runs(model.contextOf(node)) : obstacle;
}

std::string obstacleOfEnds(const Inferred& model)
{
    if (model.inputs.size() != 1) {
        return Translator::tr("it has %1 inputs, and images are fed to one", model.inputs.size());
    }
    if (model.outputs.size() != 1) {
        return Translator::tr("it has %1 outputs, and its answers are looked for in one",
                              model.outputs.size());
    }
    const Facts& image = model.facts[model.inputs.front()];
    if (!image.dims || image.dims->size() != sidesOfImages || image.dims->front() != model.batch) {
        return Translator::tr("its input is %1, which are no images",
                              image.dims ? dimsText(*image.dims) : std::string("?"));
    }
    return model.facts[model.outputs.front()].isConstant ? Translator::tr("its output does not change")
                                                         : std::string();
}

} // namespace

std::string obstacleToRunning(const LoadedModel& model)
{
    const Inferred& inferred = model.inferred;
    for (const InferredNode& node : inferred.nodes) {
        if (const std::string obstacle = obstacleTo(inferred, node); !obstacle.empty()) {
            return describe(*node.node, obstacle);
        }
    }
    if (!model.imported.network.notices.empty()) {
        return describe(model.imported.network.notices.front());
    }
    return obstacleOfEnds(inferred);
}

Shape imageShape(const LoadedModel& model)
{
    return model.graph().tensor(0).shape;
}

std::int64_t classesOf(const LoadedModel& model)
{
    const Inferred& inferred = model.inferred;
    return inferred.facts[inferred.outputs.front()].count().value_or(0) / inferred.batch;
}

TensorIndex answerTensor(const LoadedModel& model)
{
    const std::vector<TensorId>& tensors = model.imported.origins.tensors;
    TensorId tensor = model.inferred.outputs.front();
    auto found = std::find(tensors.begin(), tensors.end(), tensor);
    while (found == tensors.end()) { // A view, such as the last Flatten, is no tensor of the graph.
        const InferredNode& view = model.inferred.nodes[*producerOf(model.inferred, tensor)];
        tensor = view.inputs.front();
        found = std::find(tensors.begin(), tensors.end(), tensor);
    }
    return static_cast<TensorIndex>(found - tensors.begin());
}

std::optional<std::size_t> producerOf(const Inferred& model, TensorId tensor)
{
    for (std::size_t i = 0; i < model.nodes.size(); ++i) {
        const std::vector<TensorId>& outputs = model.nodes[i].outputs;
        if (std::find(outputs.begin(), outputs.end(), tensor) != outputs.end()) {
            return i;
        }
    }
    return std::nullopt;
}

} // namespace bitops::onnx
