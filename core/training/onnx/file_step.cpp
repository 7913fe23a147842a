// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/training/onnx/file_step.h"

#include "core/formats/onnx/runnable.h"
#include "core/training/onnx/layers.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace bitops::onnx {

namespace {

constexpr std::string_view batchNormalization = "BatchNormalization";

/// The tensor that a view of the import's own shows.
TensorIndex viewed(const LoadedModel& model, TensorIndex tensor)
{
    const Graph& graph = model.graph();
    NodeIndex producer = graph.tensor(tensor).producer;
    while (producer != noNode && !model.imported.origins.nodes[producer].node) {
        tensor = graph.inputs(graph.node(producer)).front();
        producer = graph.tensor(tensor).producer;
    }
    return tensor;
}

/// N × channels × rows × columns of what has fewer sides or more.
torch::Tensor asImages(const torch::Tensor& values)
{
    return values.reshape({values.size(0), values.size(1), -1, 1});
}

torch::Tensor normalized(torch::nn::BatchNorm2dImpl& norm, const NormWeights& weights,
                         const torch::Tensor& values, bool isLast)
{
    constexpr std::int64_t sidesOfImages = 4;
    const ActivationScheme scheme{.hasRelu6 = false};
    const torch::Tensor first = isLast ? values.movedim(-1, 1) : values;
    const torch::Tensor result =
        first.dim() == sidesOfImages
            ? normalizeAndActivate(norm, weights, first, scheme)
            : normalizeAndActivate(norm, weights, asImages(first), scheme).reshape(first.sizes());
    return isLast ? result.movedim(1, -1) : result;
}

/// A part of a quantizer, or one to signs.
bool isOfQuantizer(const FileOperation& operation)
{
    return operation.isRounding() || operation.operation() == "BipolarQuant";
}

/// A norm with the figures of the file.
torch::nn::BatchNorm2d normOf(const FileOperation& operation, Constants& constants)
{
    const InferredNode& node = operation.node();
    const Attribute* const epsilon = node.node->attribute("epsilon");
    const torch::Tensor scale = constants.at(node.inputs[1]);
    torch::nn::BatchNorm2d norm(torch::nn::BatchNorm2dOptions(scale.numel())
                                    .eps(epsilon == nullptr ? 1e-5 : epsilon->real.value_or(1e-5F)));
    const torch::NoGradGuard noGradient;
    norm->weight.copy_(scale.flatten());
    norm->bias.copy_(constants.at(node.inputs[2]).flatten());
    norm->running_mean.copy_(constants.at(node.inputs[3]).flatten());
    norm->running_var.copy_(constants.at(node.inputs[4]).flatten());
    return norm;
}

} // namespace

torch::Tensor applied(const std::vector<FileOperation>& operations, torch::Tensor values)
{
    for (const FileOperation& operation : operations) {
        values = operation.compute(values);
    }
    return values;
}

std::vector<FileOperation> viewsTo(LoadedModel& model, TensorIndex from, TensorId to, Constants& constants)
{
    const TensorId source = model.imported.origins.tensors[viewed(model, from)];
    std::vector<FileOperation> views;
    while (to != source) {
        const std::optional<std::size_t> producer = producerOf(model.inferred, to);
        TORCH_CHECK(producer, "a tensor of the file is not in its graph");
        views.emplace_back(model, *producer, 0, constants);
        to = model.inferred.nodes[*producer].inputs.front();
    }
    std::reverse(views.begin(), views.end());
    return views;
}

FileStep::FileStep(LoadedModel& model, NodeIndex index, Constants& constants,
                   const QuantizationScheme& scheme, const std::optional<TrainedBits>& trained)
{
    const NodeOrigin& origin = model.imported.origins.nodes[index];
    if (!origin.node) {
        return;
    }
    addViews(model, index, constants);
    addTail(model, origin, constants);
    if (hasWeights(model.graph().node(index).operation)) {
        addLayer(model, index, constants, scheme, trained);
    } else {
        m_main.emplace(model, *origin.node, origin.output, constants);
        if (m_main->operation() == batchNormalization) { // It is trained as those behind layers are.
            m_tail.insert(m_tail.begin(), *m_main);
            m_main.reset();
        }
    }
    if (trained && trained->areQuantizersLeftOut) {
        leaveQuantizersOut();
    }
    const auto norm = std::find_if(m_tail.begin(), m_tail.end(), [](const FileOperation& operation) {
        return operation.operation() == batchNormalization;
    });
    if (norm != m_tail.end()) {
        m_normAt = static_cast<std::size_t>(norm - m_tail.begin());
        m_norm = normOf(*norm, constants);
    }
    // Whole numbers that others read cannot be left as they were.
    const TensorId end = origin.tail.end;
    m_isRounded = !isInteger(model.inferred.facts[end].type) &&
                  std::any_of(m_tail.begin(), m_tail.end(),
                              [](const FileOperation& operation) { return operation.isRounding(); });
}

void FileStep::addViews(LoadedModel& model, NodeIndex index, Constants& constants)
{
    const Graph& graph = model.graph();
    const InferredNode& node = model.inferred.nodes[*model.imported.origins.nodes[index].node];
    const std::span<const TensorIndex> inputs = graph.inputs(graph.node(index));
    for (const TensorId tensor : node.inputs) {
        if (tensor != noTensor && !model.inferred.facts[tensor].isConstant &&
            m_views.size() < inputs.size()) {
            m_views.push_back(viewsTo(model, inputs[m_views.size()], tensor, constants));
        }
    }
}

void FileStep::addTail(LoadedModel& model, const NodeOrigin& origin, Constants& constants)
{
    for (const std::size_t node : origin.tail.nodes) {
        m_tail.emplace_back(model, node, 0, constants);
    }
}

void FileStep::leaveQuantizersOut()
{
    m_tail.erase(std::remove_if(m_tail.begin(), m_tail.end(), isOfQuantizer), m_tail.end());
    if (m_main && isOfQuantizer(*m_main)) {
        m_main.reset();
    }
}

void FileStep::addLayer(LoadedModel& model, NodeIndex index, Constants& constants,
                        const QuantizationScheme& scheme, const std::optional<TrainedBits>& trained)
{
    const NodeOrigin& origin = model.imported.origins.nodes[index];
    const bitops::Node& node = model.graph().node(index);
    LayerTail tail;
    if (origin.tail.isScaled && takesScale(node)) {
        tail.scale = m_tail.front().constant();
        m_tail.erase(m_tail.begin());
    }
    if (origin.tail.hasBias && (!origin.tail.isScaled || takesScale(node))) {
        const torch::Tensor bias = m_tail.front().constant();
        m_biasDims = bias.sizes().vec();
        tail.bias = bias.flatten(); // Biases are known by their one side.
        m_tail.erase(m_tail.begin());
    }
    const std::optional<int> bits = trained ? std::optional(trained->weights) : std::nullopt;
    m_layer = makeFileLayer(model, node, model.inferred.nodes[*origin.node], tail, constants, scheme, bits);
}

torch::Tensor FileStep::operate(std::span<const torch::Tensor> inputs, const torch::Tensor& weight,
                                const torch::Tensor& bias) const
{
    std::vector<torch::Tensor> seen(inputs.begin(), inputs.end());
    for (std::size_t i = 0; i < m_views.size(); ++i) {
        seen[i] = applied(m_views[i], seen[i]);
    }
    if (m_layer != nullptr) {
        return m_layer->compute(seen.front(), weight, m_biasDims ? torch::Tensor() : bias);
    }
    if (!m_main) {
        return seen.front();
    }
    if (m_givesLogarithms) {
        return m_main->computeAs("LogSoftmax", seen);
    }
    return m_main->compute(seen);
}

torch::Tensor FileStep::finish(torch::Tensor values, torch::nn::BatchNorm2dImpl* norm,
                               const NormWeights& weights, const torch::Tensor& bias, bool rounds) const
{
    if (m_biasDims) {
        values = values + bias.reshape(*m_biasDims);
    }
    for (std::size_t i = 0; i < m_tail.size(); ++i) {
        if (norm != nullptr && m_normAt == i) {
            values = normalized(*norm, weights, values, isChannelsLast(*m_tail[i].node().node));
        } else if (rounds || !m_isRounded || !m_tail[i].isRounding()) {
            values = m_tail[i].compute(values);
        } else if (isBehindRelu(i)) {
            values = torch::minimum(values, highestLevels(i, values));
        }
    }
    return values;
}

bool FileStep::isBehindRelu(std::size_t place) const
{
    constexpr std::string_view relu = "Relu";
    if (place > 0) {
        return m_tail[place - 1].operation() == relu;
    }
    return m_main && m_main->operation() == relu;
}

torch::Tensor FileStep::highestLevels(std::size_t place, const torch::Tensor& values) const
{
    torch::Tensor levels = torch::full_like(values.slice(0, 0, 1), std::numeric_limits<double>::infinity());
    while (place < m_tail.size() && m_tail[place].isRounding()) {
        levels = m_tail[place++].compute(levels);
    }
    return levels;
}

} // namespace bitops::onnx
