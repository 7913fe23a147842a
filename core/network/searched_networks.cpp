// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/network/searched_networks.h"

#include <array>
#include <cmath>

namespace bitops {

namespace {

/// A row of such a network's table.
struct Stage
{
    std::int64_t expansion;
    std::int64_t channels;
    std::int64_t repeats;
    std::int64_t stride;
    std::int64_t kernel;
};

constexpr std::int64_t stemChannels = 32;
constexpr std::int64_t lastChannels = 1'280;

void append(Network& network, const Stage& stage)
{
    Block block = deployedBlock(BlockType::InvertedResidual, stage.channels, stage.stride);
    block.kernel = stage.kernel;
    block.expansion = stage.expansion;
    appendRepeated(network.blocks, block, stage.repeats);
}

std::int64_t scaledChannels(double width, std::int64_t channels)
{
    return roundedChannels(width * static_cast<double>(channels));
}

} // namespace

Network mnasNet(double width)
{
    // The first is a separable block whose 1×1 convolution has no activation: no expansion, that is.
    constexpr std::array stages{
        Stage{1, 16, 1, 1, 3}, Stage{3, 24, 3, 2, 3},  Stage{3, 40, 3, 2, 5},  Stage{6, 80, 3, 2, 5},
        Stage{6, 96, 2, 1, 3}, Stage{6, 192, 4, 2, 5}, Stage{6, 320, 1, 1, 3},
    };
    Network network = deployedNetwork(Benchmark::ImageNet, scaledChannels(width, stemChannels));
    for (Stage stage : stages) {
        stage.channels = scaledChannels(width, stage.channels);
        append(network, stage);
    }
    network.blocks.push_back(pointwiseConvolution(lastChannels));
    return network;
}

Network efficientNetLite(int number)
{
    struct Scale
    {
        double width;
        double depth;
        std::int64_t side;
    };
    constexpr std::array scales{
        Scale{1.0, 1.0, 224}, Scale{1.0, 1.1, 240}, Scale{1.1, 1.2, 260},
        Scale{1.2, 1.4, 280}, Scale{1.4, 1.8, 300},
    };
    constexpr std::array stages{
        Stage{1, 16, 1, 1, 3},  Stage{6, 24, 2, 2, 3},  Stage{6, 40, 2, 2, 5},  Stage{6, 80, 3, 2, 3},
        Stage{6, 112, 3, 1, 5}, Stage{6, 192, 4, 2, 5}, Stage{6, 320, 1, 1, 3},
    };
    const auto [width, depth, side] = scales.at(static_cast<std::size_t>(number));
    Network network = deployedNetwork(Benchmark::ImageNet, stemChannels);
    network.input.shape = {3, side, side};
    for (Stage stage : stages) {
        stage.channels = scaledChannels(width, stage.channels);
        // The first and the last stage are of one block, however deep the network is.
        if (stage.repeats > 1) {
            stage.repeats = static_cast<std::int64_t>(std::ceil(depth * static_cast<double>(stage.repeats)));
        }
        append(network, stage);
    }
    network.blocks.push_back(pointwiseConvolution(lastChannels));
    return network;
}

Network proxylessNasMobile()
{
    // Blocks that the search left out, which would only pass their input on, are not listed.
    constexpr std::array stages{
        Stage{1, 16, 1, 1, 3},  Stage{3, 32, 1, 2, 5}, Stage{3, 32, 1, 1, 3},  Stage{3, 40, 1, 2, 7},
        Stage{3, 40, 1, 1, 3},  Stage{3, 40, 2, 1, 5}, Stage{6, 80, 1, 2, 7},  Stage{3, 80, 3, 1, 5},
        Stage{6, 96, 1, 1, 5},  Stage{3, 96, 3, 1, 5}, Stage{6, 192, 2, 2, 7}, Stage{3, 192, 2, 1, 7},
        Stage{6, 320, 1, 1, 7},
    };
    Network network = deployedNetwork(Benchmark::ImageNet, stemChannels);
    for (const Stage& stage : stages) {
        append(network, stage);
    }
    network.blocks.push_back(pointwiseConvolution(lastChannels));
    return network;
}

} // namespace bitops
