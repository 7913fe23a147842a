// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/network/block_layers.h"
#include "core/network/block_parameters.h"
#include "core/network/block_type_entries.h"
#include "core/network/convolution_chain.h"

#include <array>
#include <string_view>

namespace bitops {

namespace {

constexpr std::array parameters{block_parameter::outChannels, block_parameter::stride,
                                block_parameter::kernel};

constexpr std::array layers{block_layer::depthwise, block_layer::pointwise};

std::span<const BlockLayer> layersOf(const Block& /*block*/, std::int64_t /*inputChannels*/)
{
    return layers;
}

TensorIndex lower(GraphBuilder& graph, const Block& block, TensorIndex input)
{
    ConvolutionChain chain(graph, block, layers, input);
    chain.addDepthwise();
    chain.addPointwise(block.outChannels);
    return chain.end();
}

constexpr std::string_view pythonCode = R"py(

class Separable(nn.Module):
    """A depthwise and a pointwise convolution (MobileNetV1)."""

    def __init__(self, in_channels, out_channels, stride, kernel=3, *, weight_bits, activation_bits=FLOAT):
        super().__init__()
        self.activation_bits = activation_bits
        self.depthwise = QuantizedConv2d(
            in_channels, in_channels, kernel, stride, groups=in_channels, bits=weight_bits[0]
        )
        self.pointwise = QuantizedConv2d(in_channels, out_channels, bits=weight_bits[1])
        self.bn1 = nn.BatchNorm2d(in_channels)
        self.bn2 = nn.BatchNorm2d(out_channels)

    def forward(self, x):
        x = activate(self.bn1(self.depthwise(x)), self.activation_bits)
        return activate(self.bn2(self.pointwise(x)), self.activation_bits)
)py";

} // namespace

constinit const BlockTypeInfo separableBlock{
    .type = BlockType::Separable,
    .name = "separable",
    .title = Translator::marked("Separable"),
    .shortTitle = Translator::marked("Sep"),
    .reportTitle = Translator::marked("separable"),
    .parameters = parameters,
    .layers = layersOf,
    .lower = lower,
    .outline = {.corners = BlockOutline::Corners::Round, .width = 6},
    .pythonClass = "Separable",
    .pythonCode = pythonCode,
};

} // namespace bitops
