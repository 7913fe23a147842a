// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/network/deployed_network.h"

#include <algorithm>

namespace bitops {

namespace {

constexpr int deployedBits = 8;

} // namespace

Network deployedNetwork(Benchmark benchmark, std::int64_t stemChannels)
{
    const bool isCifar = benchmark == Benchmark::Cifar10;
    const std::int64_t side = isCifar ? 32 : 224;
    return Network{
        .input = {{3, side, side}, deployedBits},
        .blocks = {deployedBlock(BlockType::Conv, stemChannels, isCifar ? 1 : 2)},
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

void appendRepeated(std::vector<Block>& blocks, Block block, std::int64_t repeats)
{
    for (std::int64_t i = 0; i < repeats; ++i) {
        blocks.push_back(block);
        block.stride = 1;
    }
}

std::int64_t roundedChannels(double channels)
{
    constexpr std::int64_t divisor = 8;
    const auto nearest = static_cast<std::int64_t>(channels + divisor / 2.0) / divisor * divisor;
    const std::int64_t rounded = std::max(divisor, nearest);
    return static_cast<double>(rounded) < 0.9 * channels ? rounded + divisor : rounded;
}

} // namespace bitops
