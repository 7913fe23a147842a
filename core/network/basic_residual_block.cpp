// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/graph/graph_builder.h"
#include "core/network/arithmetic.h"
#include "core/network/block_layers.h"
#include "core/network/block_parameters.h"
#include "core/network/block_type_entries.h"

#include <array>
#include <string_view>

namespace bitops {

namespace {

constexpr std::array parameters{block_parameter::outChannels, block_parameter::stride,
                                block_parameter::kernel};

constexpr std::array layers{block_layer::conv1, block_layer::conv2, block_layer::downsample};

bool hasShapeOfInput(const Block& block, std::int64_t inputChannels)
{
    return block.stride == 1 && block.outChannels == inputChannels;
}

/// The shortcut has a convolution where the shape changes.
std::span<const BlockLayer> layersOf(const Block& block, std::int64_t inputChannels)
{
    return std::span(layers).first(hasShapeOfInput(block, inputChannels) ? 2 : 3);
}

/// Both summands are rounded on signed grids of their own, as all that is in memory is; the sum behind its
/// ReLU6 as the output of any convolution.
TensorIndex lower(GraphBuilder& graph, const Block& block, TensorIndex input)
{
    const auto convolution = [&graph, &block](std::size_t layer, TensorIndex from, const Window& window,
                                              NodeSettings node) {
        constexpr std::array<std::string_view, 3> norms{"bn1", "bn2", "bn3"};
        node.name = layers.at(layer).name;
        node.norm = norms.at(layer);
        node.outputBits = block.activationBits;
        return graph.convolution(
            from, node,
            {.channels = block.outChannels, .window = window, .weightBits = block.weightBits.ofLayer(layer)});
    };
    const TensorIndex inner = convolution(0, input, squareWindow(block.kernel, block.stride),
                                          {.activation = ActivationFunction::Relu6});
    const TensorIndex main =
        convolution(1, inner, squareWindow(block.kernel, /*stride=*/1), {.range = projectionRangeName});
    const TensorIndex shortcut =
        hasShapeOfInput(block, graph.tensor(input).shape.channels)
            ? input
            : convolution(2, input, squareWindow(/*kernel=*/1, block.stride), {.range = "downsample_range"});
    return graph.add(
        main, shortcut,
        {.name = "add", .activation = ActivationFunction::Relu6, .outputBits = block.activationBits});
}

constexpr std::string_view pythonCode = R"py(

class BasicResidual(nn.Module):
    """Two convolutions, to whose result the input is added (ResNet).

    Where the stride is not 1 or the channels differ, a 1×1 convolution fits the
    input to the sum.
    """

    def __init__(self, in_channels, out_channels, stride, kernel=3, *, weight_bits, activation_bits=FLOAT):
        super().__init__()
        self.activation_bits = activation_bits
        self.has_downsample = stride != 1 or in_channels != out_channels
        self.conv1 = QuantizedConv2d(in_channels, out_channels, kernel, stride, bits=weight_bits[0])
        self.conv2 = QuantizedConv2d(out_channels, out_channels, kernel, bits=weight_bits[1])
        if self.has_downsample:
            self.downsample = QuantizedConv2d(in_channels, out_channels, 1, stride, bits=weight_bits[2])
        for number in range(1, len(weight_bits) + 1):
            self.add_module(f"bn{number}", nn.BatchNorm2d(out_channels))
        if activation_bits != FLOAT:
            self.register_buffer("range", torch.zeros(()))
            if self.has_downsample:
                self.register_buffer("downsample_range", torch.zeros(()))

    def forward(self, x):
        y = activate(self.bn1(self.conv1(x)), self.activation_bits)
        y = quantize_tracked(self, "range", self.bn2(self.conv2(y)), self.activation_bits)
        if self.has_downsample:
            x = quantize_tracked(self, "downsample_range", self.bn3(self.downsample(x)), self.activation_bits)
@ROUNDED_SUMS@        return activate(y + x, self.activation_bits)
@UNROUNDED_SUMS@        return F.relu6(y + x)
)py";

} // namespace

constinit const BlockTypeInfo basicResidualBlock{
    .type = BlockType::BasicResidual,
    .name = "basic_residual",
    .title = Translator::marked("Basic residual"),
    .shortTitle = Translator::marked("Res"),
    .reportTitle = Translator::marked("basic_residual"),
    .parameters = parameters,
    .layers = layersOf,
    .lower = lower,
    // An octagon.
    .outline = {.corners = BlockOutline::Corners::Cut, .width = 6, .height = 0.2},
    .pythonClass = "BasicResidual",
    .pythonCode = pythonCode,
};

} // namespace bitops
