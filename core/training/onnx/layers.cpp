// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/training/onnx/layers.h"

#include "core/training/onnx/operation.h"
#include "core/training/window_operations.h"

#include <utility>
#include <vector>

namespace bitops::onnx {

namespace {

using torch::Tensor;

class FileConvolution final : public QuantizedLayer
{
public:
    FileConvolution(LayerWeights weights, const bitops::Node& node, bool isLast,
                    const QuantizationScheme& scheme)
        : QuantizedLayer(std::move(weights), node.weightBits, scheme)
        , m_window(node.window)
        , m_groups(node.groups)
        , m_isTransposed(node.operation == Operation::TransposedConvolution)
        , m_isLast(isLast)
    {
    }

    Tensor compute(const Tensor& values, const Tensor& weight, const Tensor& bias) const override
    {
        Tensor images = m_isLast ? values.movedim(-1, 1) : values;
        const bool isLine = images.dim() < sidesOfPlanes; // An image of one column.
        images = isLine ? images.unsqueeze(-1) : images;
        Tensor made = m_isTransposed ? convolveTransposed(images, weight, bias, m_window, m_groups)
                                     : convolve(images, weight, bias, m_window, m_groups);
        made = isLine ? made.squeeze(-1) : made;
        return m_isLast ? made.movedim(1, -1) : made;
    }

private:
    Window m_window;
    std::int64_t m_groups;
    bool m_isTransposed;
    bool m_isLast;
};

/// Of MatMul and Gemm: weights of features × channels, on either side.
class FileProduct final : public QuantizedLayer
{
public:
    struct Form
    {
        bool areWeightsLeft = false;
        double alpha = 1; ///< What the product is multiplied by, and then the bias.
        double beta = 1;
    };

    FileProduct(LayerWeights weights, const bitops::Node& node, const Form& form,
                const QuantizationScheme& scheme)
        : QuantizedLayer(std::move(weights), node.weightBits, scheme)
        , m_form(form)
    {
    }

    Tensor compute(const Tensor& values, const Tensor& weight, const Tensor& bias) const override
    {
        if (m_form.areWeightsLeft) {
            return torch::matmul(weight, values);
        }
        const bool isPlain = m_form.alpha == 1 && m_form.beta == 1 &&
                             (!bias.defined() || (bias.dim() == 1 && bias.numel() == weight.size(0)));
        if (isPlain) {
            return torch::linear(values, weight, bias);
        }
        const Tensor product = torch::linear(values, weight, {}) * m_form.alpha;
        return bias.defined() ? product + bias * m_form.beta : product;
    }

private:
    Form m_form;
};

/// Weights as LibTorch has them: of convolutions four sides, channels second; of products features first.
Tensor arranged(const Tensor& weights, const InferredNode& node, bool areWeightsLeft)
{
    if (node.rule->role == Role::Product) {
        const bool isTurned = areWeightsLeft || node.node->integer("transB", 0) != 0;
        return isTurned ? weights : weights.t();
    }
    const Tensor first = isChannelsLast(*node.node) ? weights.movedim(-1, 1) : weights;
    return first.dim() < sidesOfPlanes ? first.unsqueeze(-1) : first;
}

/// A number for each feature, to be combined with weights.
Tensor ofFeatures(const Tensor& numbers, const Tensor& weights)
{
    std::vector<std::int64_t> dims(static_cast<std::size_t>(weights.dim()), 1);
    dims.front() = numbers.numel();
    return numbers.reshape(dims);
}

/// Mean magnitudes: one for each feature, or one for all.
Tensor meanMagnitudes(const Tensor& weights, bool perFeature)
{
    const Tensor magnitudes = weights.abs();
    return perFeature ? magnitudes.flatten(1).mean(1) : magnitudes.mean().reshape({1});
}

/// Weights before they are rounded, and what the file rounds them to, both times the scale. Where signs are
/// all that the file keeps of them, the scale is that of the signs: the weights have one of their own.
LayerWeights scaled(Tensor weight, Tensor rounded, const Tensor& scale)
{
    if (!scale.defined()) {
        return {std::move(weight), {}, std::move(rounded)};
    }
    const bool areSigns = rounded.abs().eq(1).all().item<bool>() && !weight.equal(rounded);
    const Tensor own = areSigns ? scale.flatten() / meanMagnitudes(weight, scale.numel() > 1) : scale;
    return {weight * ofFeatures(own, weight), {}, rounded * ofFeatures(scale, rounded)};
}

Tensor owned(const Tensor& tensor)
{
    return tensor.detach().clone(torch::MemoryFormat::Contiguous);
}

} // namespace

bool takesScale(const bitops::Node& node)
{
    // Of a transposed one, the features are not the weights' first side.
    return node.operation != Operation::TransposedConvolution;
}

std::shared_ptr<QuantizedLayer> makeFileLayer(LoadedModel& model, const bitops::Node& ofFile,
                                              const InferredNode& node, const LayerTail& tail,
                                              Constants& constants, const QuantizationScheme& scheme,
                                              std::optional<int> trainedBits)
{
    bitops::Node graphNode = ofFile;
    graphNode.weightBits = trainedBits.value_or(ofFile.weightBits);
    const Operands& operands = node.rule->operands;
    const bool areWeightsLeft =
        node.rule->role == Role::Product && model.inferred.facts[node.inputs[operands.data]].isConstant;
    const TensorId tensor = node.inputs[areWeightsLeft ? operands.data : operands.weights];
    LayerWeights weights = scaled(arranged(constants.unrounded(tensor), node, areWeightsLeft),
                                  arranged(constants.at(tensor), node, areWeightsLeft), tail.scale);
    weights.weight = owned(weights.weight);
    const bool computesAsFile = !trainedBits && graphNode.weightBits != floatBits;
    weights.quantized = computesAsFile ? owned(weights.quantized) : Tensor();
    const std::size_t third = operands.bias.value_or(node.inputs.size());
    if (third < node.inputs.size() && node.inputs[third] != noTensor) {
        const Tensor bias = constants.at(node.inputs[third]);
        weights.bias = owned(bias.numel() == weights.weight.size(0) ? bias.flatten() : bias);
    } else if (tail.bias.defined()) {
        weights.bias = owned(tail.bias);
    }
    if (node.rule->role != Role::Product) {
        return std::make_shared<FileConvolution>(std::move(weights), graphNode, isChannelsLast(*node.node),
                                                 scheme);
    }
    const auto real = [&node](std::string_view name) {
        const Attribute* const found = node.node->attribute(name);
        return found == nullptr || !found->real ? 1.0 : static_cast<double>(*found->real);
    };
    return std::make_shared<FileProduct>(
        std::move(weights), graphNode,
        FileProduct::Form{.areWeightsLeft = areWeightsLeft, .alpha = real("alpha"), .beta = real("beta")},
        scheme);
}

} // namespace bitops::onnx
