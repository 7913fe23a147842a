// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/training/network_module.h"

#include "core/network/layer.h"
#include "core/training/quantized_layers.h"
#include "core/training/quantizers.h"

#include <utility>

namespace bitops {

namespace {

/// Depthwise K×K, batch norm, ReLU6, pointwise 1×1, batch norm, ReLU6.
class SeparableModule : public BlockModule
{
public:
    SeparableModule(const BlockLayers& layers, int activationBits, const QuantizationScheme& scheme)
        : m_depthwise(register_module("depthwise", std::make_shared<QuantizedConvolution>(layers[0], scheme)))
        , m_pointwise(register_module("pointwise", std::make_shared<QuantizedConvolution>(layers[1], scheme)))
        , m_firstNorm(register_module("bn1", torch::nn::BatchNorm2d(layers[0].output.channels)))
        , m_secondNorm(register_module("bn2", torch::nn::BatchNorm2d(layers[1].output.channels)))
        , m_activationBits(activationBits)
    {
    }

    torch::Tensor forward(torch::Tensor images) override
    {
        images = activate(m_firstNorm(m_depthwise->forward(images)));
        return activate(m_secondNorm(m_pointwise->forward(images)));
    }

private:
    [[nodiscard]] torch::Tensor activate(const torch::Tensor& images) const
    {
        return quantizeActivations(torch::relu6(images), m_activationBits);
    }

    std::shared_ptr<QuantizedConvolution> m_depthwise;
    std::shared_ptr<QuantizedConvolution> m_pointwise;
    torch::nn::BatchNorm2d m_firstNorm;
    torch::nn::BatchNorm2d m_secondNorm;
    int m_activationBits;
};

std::shared_ptr<BlockModule> makeBlock(const Block& block, const BlockLayers& layers,
                                       const QuantizationScheme& scheme)
{
    switch (block.type) {
    case BlockType::Separable:
        return std::make_shared<SeparableModule>(layers, block.activationBits, scheme);
    case BlockType::Conv:
    case BlockType::InvertedResidual:
        break;
    }
    return nullptr;
}

} // namespace

NetworkModule::NetworkModule(const Network& network, const QuantizationScheme& scheme)
{
    torch::nn::ModuleList blocks;
    Shape shape = network.input.shape;
    int bits = network.input.bits;
    for (std::size_t i = 0; i < network.blocks.size(); ++i) {
        const Block& block = network.blocks[i];
        m_blocks.push_back(makeBlock(block, lowerBlock(block, i, shape, bits), scheme));
        blocks->push_back(std::static_pointer_cast<torch::nn::Module>(m_blocks.back()));
        shape = outputShape(block, shape);
        bits = block.activationBits;
    }
    register_module("blocks", blocks);
    const Layer classifier = lowerClassifier(network, shape.channels, bits);
    m_classifier = register_module("classifier", std::make_shared<QuantizedLinear>(classifier, scheme));
}

torch::Tensor NetworkModule::forward(torch::Tensor images)
{
    for (const std::shared_ptr<BlockModule>& block : m_blocks) {
        images = block->forward(std::move(images));
    }
    const torch::Tensor features =
        torch::flatten(torch::adaptive_avg_pool2d(images, {1, 1}), /*start_dim=*/1);
    return m_classifier->forward(features);
}

std::int64_t NetworkModule::parameterCount() const
{
    std::int64_t count = 0;
    for (const auto& parameter : named_parameters()) {
        count += isLearnedStep(parameter.key()) ? 0 : parameter->numel();
    }
    return count;
}

bool isLearnedStep(std::string_view parameterName)
{
    return parameterName.ends_with(".step");
}

} // namespace bitops
