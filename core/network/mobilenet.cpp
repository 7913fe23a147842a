// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/network/mobilenet.h"

#include "core/network/deployed_network.h"

#include <algorithm>
#include <array>

namespace bitops {

Network mobileNetV1(Benchmark benchmark, double width)
{
    struct Stage
    {
        std::int64_t channels;
        std::int64_t stride;
        std::int64_t cifarStride;
    };
    constexpr std::array stages{
        Stage{64, 1, 1},  Stage{128, 2, 2},  Stage{128, 1, 1},  Stage{256, 2, 2}, Stage{256, 1, 1},
        Stage{512, 2, 2}, Stage{512, 1, 1},  Stage{512, 1, 1},  Stage{512, 1, 1}, Stage{512, 1, 1},
        Stage{512, 1, 1}, Stage{1024, 2, 2}, Stage{1024, 1, 1},
    };
    const bool isCifar = benchmark == Benchmark::Cifar10;
    const auto channels = [width](std::int64_t full) {
        return roundedChannels(width * static_cast<double>(full));
    };
    Network network = deployedNetwork(benchmark, channels(32));
    for (const Stage& stage : stages) {
        network.blocks.push_back(deployedBlock(BlockType::Separable, channels(stage.channels),
                                               isCifar ? stage.cifarStride : stage.stride));
    }
    return network;
}

Network mobileNetV2(Benchmark benchmark, double width)
{
    struct Stage
    {
        std::int64_t expansion;
        std::int64_t channels;
        std::int64_t repeats;
        std::int64_t stride;
        std::int64_t cifarStride;
    };
    constexpr std::array stages{
        Stage{1, 16, 1, 1, 1}, Stage{6, 24, 2, 2, 1},  Stage{6, 32, 3, 2, 2},  Stage{6, 64, 4, 2, 2},
        Stage{6, 96, 3, 1, 1}, Stage{6, 160, 3, 2, 2}, Stage{6, 320, 1, 1, 1},
    };
    constexpr double lastChannels = 1280;
    const bool isCifar = benchmark == Benchmark::Cifar10;
    Network network = deployedNetwork(benchmark, roundedChannels(32 * width));
    for (const Stage& stage : stages) {
        const std::int64_t channels = roundedChannels(width * static_cast<double>(stage.channels));
        Block block =
            deployedBlock(BlockType::InvertedResidual, channels, isCifar ? stage.cifarStride : stage.stride);
        block.expansion = stage.expansion;
        appendRepeated(network.blocks, block, stage.repeats);
    }
    // Narrow networks keep the full width here, as in the paper.
    network.blocks.push_back(pointwiseConvolution(roundedChannels(lastChannels * std::max(1.0, width))));
    return network;
}

} // namespace bitops
