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

/// The largest of values on a grid is on it, too: the pool rounds nothing.
TensorIndex lower(GraphBuilder& graph, const Block& block, TensorIndex input)
{
    ConvolutionChain chain(graph, block, layers, input);
    chain.addDense();
    return graph.maxPool(chain.end(), {.name = "pool", .outputBits = block.activationBits},
                         squareWindow(/*kernel=*/3, /*stride=*/2));
}

constexpr std::string_view pythonCode = R"py(

class ConvPool(nn.Module):
    """A dense convolution and max pooling over 3×3 with a stride of 2 (the stem of ResNet)."""

    def __init__(self, in_channels, out_channels, stride, kernel=3, *, weight_bits, activation_bits=FLOAT):
        super().__init__()
        self.activation_bits = activation_bits
        self.conv = QuantizedConv2d(in_channels, out_channels, kernel, stride, bits=weight_bits[0])
        self.bn1 = nn.BatchNorm2d(out_channels)

    def forward(self, x):
        x = activate(self.bn1(self.conv(x)), self.activation_bits)
        return F.max_pool2d(x, kernel_size=3, stride=2, padding=1)
)py";

} // namespace

constinit const BlockTypeInfo convPoolBlock{
    .type = BlockType::ConvPool,
    .name = "conv_pool",
    .title = Translator::marked("Convolution and max pool"),
    .shortTitle = Translator::marked("ConvPool"),
    .reportTitle = Translator::marked("conv_pool"),
    .parameters = parameters,
    .layers = layersOf,
    .lower = lower,
    .outline = {.corners = BlockOutline::Corners::Cut, .width = 8, .height = 0.15},
    .pythonClass = "ConvPool",
    .pythonCode = pythonCode,
};

} // namespace bitops
