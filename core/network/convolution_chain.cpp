// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/network/convolution_chain.h"

#include "core/network/arithmetic.h"

#include <array>

namespace bitops {

void ConvolutionChain::addDepthwise()
{
    const std::int64_t channels = m_graph.tensor(m_end).shape.channels;
    add({.activation = ActivationFunction::Relu6}, {.channels = channels,
                                                    .window = squareWindow(m_block.kernel, m_block.stride),
                                                    .groups = channels,
                                                    .form = LayerForm::Depthwise});
}

void ConvolutionChain::addDense()
{
    add({.activation = ActivationFunction::Relu6}, {.channels = m_block.outChannels,
                                                    .window = squareWindow(m_block.kernel, m_block.stride),
                                                    .form = LayerForm::Dense});
}

void ConvolutionChain::addPointwise(std::int64_t channels)
{
    add({.activation = ActivationFunction::Relu6}, {.channels = channels});
}

void ConvolutionChain::addLinear()
{
    add({.range = projectionRangeName}, {.channels = m_block.outChannels});
}

void ConvolutionChain::add(NodeSettings&& node, ConvolutionSettings&& settings)
{
    static constexpr std::array<std::string_view, 3> norms{"bn1", "bn2", "bn3"};
    node.name = m_layers[m_place].name;
    node.norm = norms.at(m_place);
    node.outputBits = m_block.activationBits;
    settings.weightBits = m_block.weightBits.ofLayer(m_place);
    m_end = m_graph.convolution(m_end, node, settings);
    ++m_place;
}

} // namespace bitops
