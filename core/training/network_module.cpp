// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/training/network_module.h"

#include "core/training/norm_activation.h"
#include "core/training/quantized_layers.h"

#include <string>

namespace bitops {

BlockModule::BlockModule(const Block& block, const BlockLayers& layers, bool hasSkip,
                         const QuantizationScheme& scheme)
    : m_activationBits(block.activationBits)
    , m_hasSkip(hasSkip)
{
    // All convolutions before all norms: the order in which the notebook's class draws its initial weights.
    for (const Layer& layer : layers) {
        m_convolutions.push_back(register_module(std::string(layerName(layer.kind)),
                                                 std::make_shared<QuantizedConvolution>(layer, scheme)));
        m_isLinear.push_back(layer.kind == LayerKind::Projection);
    }
    for (std::size_t i = 0; i < layers.size(); ++i) {
        m_norms.push_back(register_module(normName(i), torch::nn::BatchNorm2d(layers[i].output.channels)));
    }
    if (m_isLinear.back()) {
        m_projectionGrid = {*this, projectionRangeName, m_activationBits, TrackedGrid::Values::Signed};
    }
    if (hasSkip && roundsSums(scheme.arithmetic)) {
        m_sumGrid = {*this, sumRangeName, m_activationBits, TrackedGrid::Values::Signed};
    }
}

void BlockModule::fitLearnedSteps() const
{
    for (const std::shared_ptr<QuantizedConvolution>& convolution : m_convolutions) {
        convolution->fitLearnedStep();
    }
}

torch::Tensor BlockModule::forward(const torch::Tensor& images)
{
    torch::Tensor values = images;
    for (std::size_t i = 0; i < m_convolutions.size(); ++i) {
        const bool isLinear = m_isLinear[i];
        const ActivationScheme scheme{.hasRelu6 = !isLinear, .bits = isLinear ? floatBits : m_activationBits};
        values = normalizeAndActivate(*m_norms[i], m_convolutions[i]->forward(values), scheme);
        values = isLinear ? m_projectionGrid.round(values, is_training()) : values;
    }
    return m_hasSkip ? m_sumGrid.round(values + images, is_training()) : values;
}

TrackedGrid::Values BlockModule::givenValues() const
{
    return m_isLinear.back() ? TrackedGrid::Values::Signed : TrackedGrid::Values::NotNegative;
}

NetworkModule::NetworkModule(const Network& network, const QuantizationScheme& scheme)
{
    torch::nn::ModuleList blocks;
    Shape shape = network.input.shape;
    int bits = network.input.bits;
    for (std::size_t i = 0; i < network.blocks.size(); ++i) {
        const Block& block = network.blocks[i];
        m_blocks.push_back(std::make_shared<BlockModule>(block, lowerBlock(block, i, shape, bits),
                                                         hasSkip(block, shape), scheme));
        blocks->push_back(std::static_pointer_cast<torch::nn::Module>(m_blocks.back()));
        shape = outputShape(block, shape);
        bits = block.activationBits;
    }
    register_module("blocks", blocks);
    if (roundsSums(scheme.arithmetic)) {
        m_poolGrid = {*this, poolRangeName, bits, m_blocks.back()->givenValues()};
    }
    const Layer classifier = lowerClassifier(network, shape.channels, bits);
    m_classifier = register_module("classifier", std::make_shared<QuantizedLinear>(classifier, scheme));
}

void NetworkModule::fitLearnedSteps() const
{
    for (const std::shared_ptr<BlockModule>& block : m_blocks) {
        block->fitLearnedSteps();
    }
    m_classifier->fitLearnedStep();
}

torch::Tensor NetworkModule::forward(torch::Tensor images)
{
    for (const std::shared_ptr<BlockModule>& block : m_blocks) {
        images = block->forward(images);
    }
    const torch::Tensor features =
        torch::flatten(torch::adaptive_avg_pool2d(images, {1, 1}), /*start_dim=*/1);
    return m_classifier->forward(m_poolGrid.round(features, is_training()));
}

std::int64_t NetworkModule::parameterCount() const
{
    std::int64_t count = 0;
    for (const auto& parameter : named_parameters()) {
        count += isLearnedStep(parameter.key()) ? 0 : parameter->numel();
    }
    return count;
}

bool isRange(std::string_view bufferName)
{
    const std::string_view name = bufferName.substr(bufferName.rfind('.') + 1); // npos + 1 is 0
    return name == projectionRangeName || name == sumRangeName || name == poolRangeName;
}

bool isLearnedStep(std::string_view parameterName)
{
    return parameterName.ends_with(".step");
}

} // namespace bitops
