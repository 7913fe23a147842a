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

constexpr std::array layers{block_layer::conv};

std::span<const BlockLayer> layersOf(const Block& /*block*/, std::int64_t /*inputChannels*/)
{
    return layers;
}

TensorIndex lower(GraphBuilder& graph, const Block& block, TensorIndex input)
{
    ConvolutionChain chain(graph, block, layers, input);
    chain.addDense();
    return chain.end();
}

constexpr std::string_view pythonCode = R"py(

class Conv(nn.Module):
    """A dense convolution."""

    def __init__(self, in_channels, out_channels, stride, kernel=3, *, weight_bits, activation_bits=FLOAT):
        super().__init__()
        self.activation_bits = activation_bits
        self.conv = QuantizedConv2d(in_channels, out_channels, kernel, stride, bits=weight_bits[0])
        self.bn1 = nn.BatchNorm2d(out_channels)

    def forward(self, x):
        return activate(self.bn1(self.conv(x)), self.activation_bits)
)py";

} // namespace

constinit const BlockTypeInfo convBlock{
    .type = BlockType::Conv,
    .name = "conv",
    .title = Translator::marked("Convolution"),
    .shortTitle = Translator::marked("Conv"),
    .reportTitle = Translator::marked("conv"),
    .parameters = parameters,
    .layers = layersOf,
    .lower = lower,
    .pythonClass = "Conv",
    .pythonCode = pythonCode,
};

} // namespace bitops
