// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/network/arithmetic.h"
#include "core/network/block_layers.h"
#include "core/network/block_parameters.h"
#include "core/network/block_type_entries.h"
#include "core/network/convolution_chain.h"

#include <array>
#include <string_view>

namespace bitops {

namespace {

constexpr std::array parameters{block_parameter::outChannels, block_parameter::stride,
                                block_parameter::kernel, block_parameter::expansion};

constexpr std::array layers{block_layer::expand, block_layer::depthwise, block_layer::project};

/// No expansion layer where the expansion is 1.
std::span<const BlockLayer> layersOf(const Block& block, std::int64_t /*inputChannels*/)
{
    return std::span(layers).subspan(block.expansion == 1 ? 1 : 0);
}

/// Adds its input where the stride is 1 and the channels match.
TensorIndex lower(GraphBuilder& graph, const Block& block, TensorIndex input)
{
    const std::int64_t channels = graph.tensor(input).shape.channels;
    ConvolutionChain chain(graph, block, layersOf(block, channels), input);
    if (block.expansion != 1) {
        chain.addPointwise(channels * block.expansion);
    }
    chain.addDepthwise();
    chain.addLinear();
    if (block.stride != 1 || block.outChannels != channels) {
        return chain.end();
    }
    return graph.add(chain.end(), input,
                     {.name = "add", .range = sumRangeName, .outputBits = block.activationBits});
}

constexpr std::string_view pythonCode = R"py(

class InvertedResidual(nn.Module):
    """Expansion, depthwise convolution and linear projection (MobileNetV2).

    No expansion layer where the expansion is 1; the input is added where the
    stride is 1 and the channels match.
    """

    def __init__(
        self, in_channels, out_channels, stride, kernel=3, *, expansion, weight_bits, activation_bits=FLOAT
    ):
        super().__init__()
        hidden = in_channels * expansion
        self.activation_bits = activation_bits
        self.has_expansion = expansion != 1
        self.has_skip = stride == 1 and in_channels == out_channels
        if self.has_expansion:
            self.expand = QuantizedConv2d(in_channels, hidden, bits=weight_bits[0])
        self.depthwise = QuantizedConv2d(hidden, hidden, kernel, stride, groups=hidden, bits=weight_bits[-2])
        self.project = QuantizedConv2d(hidden, out_channels, bits=weight_bits[-1])
        channels = [hidden, hidden, out_channels] if self.has_expansion else [hidden, out_channels]
        for number, width in enumerate(channels, start=1):
            self.add_module(f"bn{number}", nn.BatchNorm2d(width))
        if activation_bits != FLOAT:
            self.register_buffer("range", torch.zeros(()))
@ROUNDED_SUMS@            if self.has_skip:
@ROUNDED_SUMS@                self.register_buffer("sum_range", torch.zeros(()))

    def forward(self, x):
        if self.has_expansion:
            y = activate(self.bn1(self.expand(x)), self.activation_bits)
            y = activate(self.bn2(self.depthwise(y)), self.activation_bits)
            y = self.bn3(self.project(y))
        else:
            y = activate(self.bn1(self.depthwise(x)), self.activation_bits)
            y = self.bn2(self.project(y))
        y = quantize_tracked(self, "range", y, self.activation_bits)
@UNROUNDED_SUMS@        return y + x if self.has_skip else y
@ROUNDED_SUMS@        return quantize_tracked(self, "sum_range", y + x, self.activation_bits) if self.has_skip else y
)py";

} // namespace

constinit const BlockTypeInfo invertedResidualBlock{
    .type = BlockType::InvertedResidual,
    .name = "inverted_residual",
    .title = Translator::marked("Inverted residual"),
    .shortTitle = Translator::marked("InvRes"),
    .reportTitle = Translator::marked("inverted_residual"),
    .parameters = parameters,
    .layers = layersOf,
    .lower = lower,
    // Wider in its middle, as its channels are.
    .outline = {.corners = BlockOutline::Corners::Cut, .width = 9, .height = 0.18},
    .pythonClass = "InvertedResidual",
    .pythonCode = pythonCode,
};

} // namespace bitops
