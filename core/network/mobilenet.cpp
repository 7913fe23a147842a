// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/network/mobilenet.h"

#include <algorithm>
#include <cmath>

namespace bitops {

namespace {

constexpr int deployedBits = 8;

Network emptyNetwork(ImageSet images)
{
    const bool isCifar = images == ImageSet::Cifar10;
    const std::int64_t side = isCifar ? 32 : 224;
    return Network{
        .input = {{3, side, side}, deployedBits},
        .classes = isCifar ? 10 : 1'000,
        .classifierBits = deployedBits,
    };
}

Block deployedBlock(BlockType type, std::int64_t outChannels, std::int64_t stride)
{
    return Block{
        .type = type,
        .outChannels = outChannels,
        .stride = stride,
        .weightBits = deployedBits,
        .activationBits = deployedBits,
    };
}

Block pointwiseConvolution(std::int64_t outChannels)
{
    Block block = deployedBlock(BlockType::Conv, outChannels, /*stride=*/1);
    block.kernel = 1;
    return block;
}

} // namespace

std::int64_t roundedChannels(double channels)
{
    constexpr std::int64_t divisor = 8;
    const auto nearest = static_cast<std::int64_t>(channels + divisor / 2.0) / divisor * divisor;
    const std::int64_t rounded = std::max(divisor, nearest);
    return static_cast<double>(rounded) < 0.9 * channels ? rounded + divisor : rounded;
}

Network mobileNetV1(ImageSet images, double width)
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
    const bool isCifar = images == ImageSet::Cifar10;
    const auto channels = [width](std::int64_t full) {
        return roundedChannels(width * static_cast<double>(full));
    };
    Network network = emptyNetwork(images);
    network.blocks.push_back(deployedBlock(BlockType::Conv, channels(32), isCifar ? 1 : 2));
    for (const Stage& stage : stages) {
        network.blocks.push_back(deployedBlock(BlockType::Separable, channels(stage.channels),
                                               isCifar ? stage.cifarStride : stage.stride));
    }
    return network;
}

Network mobileNetV2(ImageSet images, double width)
{
    struct Stage
    {
        std::int64_t expansion;
        std::int64_t channels;
        int blocks;
        std::int64_t stride;
        std::int64_t cifarStride;
    };
    constexpr std::array stages{
        Stage{1, 16, 1, 1, 1}, Stage{6, 24, 2, 2, 1},  Stage{6, 32, 3, 2, 2},  Stage{6, 64, 4, 2, 2},
        Stage{6, 96, 3, 1, 1}, Stage{6, 160, 3, 2, 2}, Stage{6, 320, 1, 1, 1},
    };
    constexpr double lastChannels = 1280;
    const bool isCifar = images == ImageSet::Cifar10;
    Network network = emptyNetwork(images);
    network.blocks.push_back(deployedBlock(BlockType::Conv, roundedChannels(32 * width), isCifar ? 1 : 2));
    for (const Stage& stage : stages) {
        const std::int64_t channels = roundedChannels(width * static_cast<double>(stage.channels));
        for (int i = 0; i < stage.blocks; ++i) {
            const std::int64_t stride = i > 0 ? 1 : isCifar ? stage.cifarStride : stage.stride;
            Block block = deployedBlock(BlockType::InvertedResidual, channels, stride);
            block.expansion = stage.expansion;
            network.blocks.push_back(block);
        }
    }
    // Narrow networks keep the full width here, as in the paper.
    network.blocks.push_back(pointwiseConvolution(roundedChannels(lastChannels * std::max(1.0, width))));
    return network;
}

} // namespace bitops
