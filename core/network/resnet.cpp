// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/network/resnet.h"

#include "core/network/deployed_network.h"

#include <initializer_list>

namespace bitops {

namespace {

/// Stages of so many blocks, of which the first one strides in all stages but the first.
void appendStages(Network& network, std::initializer_list<std::int64_t> channels, std::int64_t blocks)
{
    std::int64_t stride = 1;
    for (const std::int64_t width : channels) {
        appendRepeated(network.blocks, deployedBlock(BlockType::BasicResidual, width, stride), blocks);
        stride = 2;
    }
}

} // namespace

Network resNet18()
{
    Network network = deployedNetwork(Benchmark::ImageNet, /*stemChannels=*/64);
    network.blocks.front().type = BlockType::ConvPool;
    network.blocks.front().kernel = 7;
    appendStages(network, {64, 128, 256, 512}, /*blocks=*/2);
    return network;
}

Network resNet20Cifar10()
{
    Network network = deployedNetwork(Benchmark::Cifar10, /*stemChannels=*/16);
    appendStages(network, {16, 32, 64}, /*blocks=*/3);
    return network;
}

} // namespace bitops
