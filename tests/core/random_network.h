// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/network/block_lowering.h"
#include "core/network/block_type.h"
#include "core/network/network.h"

#include <algorithm>
#include <random>

namespace bitops {

/// Its last block fits 64 bits under some rules only. Each layer alone fits under `product`, their sum does
/// not.
inline Network networkAtTheLimit()
{
    Network network;
    network.name = "limit";
    network.input = {{1'024, 4'096, 4'096}, 32};
    network.blocks = {{.type = BlockType::Separable,
                       .outChannels = 1'024,
                       .stride = 1,
                       .kernel = 3,
                       .weightBits = 1,
                       .activationBits = 32},
                      {.type = BlockType::InvertedResidual,
                       .outChannels = 7'168,
                       .stride = 1,
                       .kernel = 3,
                       .expansion = 64,
                       .weightBits = 32,
                       .activationBits = 32}};
    return network;
}

/// Networks of all block types, a different one for each seed.
class RandomNetwork
{
public:
    explicit RandomNetwork(std::uint32_t seed)
        : m_random(seed)
    {
    }

    /// One that breaks no rule. Bits of weights are at most `mostBits`.
    Network sound(int mostBits = 16)
    {
        Network network;
        network.name = "random";
        network.input = {{between(1, 8), between(1, 300), between(1, 300)}, bits(16)};
        network.classes = between(2, 200);
        network.classifierBits = bits(mostBits);
        std::int64_t channels = network.input.shape.channels;
        const std::int64_t blocks = between(1, 12);
        for (std::int64_t i = 0; i < blocks; ++i) {
            network.blocks.push_back(block(channels, mostBits));
            channels = network.blocks.back().outChannels;
        }
        return network;
    }

    /// One whose numbers are anything, often at or past the limits.
    Network wild()
    {
        Network network = sound();
        network.input.shape = {extreme(65'536), extreme(4'096), extreme(4'096)};
        network.classes = extreme(100'000);
        for (Block& block : network.blocks) {
            block.outChannels = extreme(65'536);
            block.stride = extreme(8);
            block.kernel = extreme(15);
            block.expansion = extreme(64);
            if (between(0, 3) == 0) {
                block.weightBits = static_cast<int>(extreme(32));
            }
        }
        return network;
    }

    std::int64_t between(std::int64_t low, std::int64_t high)
    {
        return low + static_cast<std::int64_t>(m_random() % static_cast<std::uint64_t>(high - low + 1));
    }

private:
    Block block(std::int64_t inputChannels, int mostBits)
    {
        const auto types = static_cast<std::int64_t>(blockTypeTable().size());
        Block made{.type = blockTypeTable()[static_cast<std::size_t>(between(0, types - 1))]->type,
                   .outChannels = between(0, 3) == 0 ? inputChannels : between(1, 500),
                   .stride = between(0, 1) == 0 ? 1 : between(1, 8),
                   .kernel = 2 * between(0, 7) + 1,
                   .weightBits = bits(mostBits),
                   .activationBits = between(0, 1) == 0 ? floatBits : bits(16)};
        if (made.type == BlockType::InvertedResidual) {
            made.expansion = between(1, 8);
        }
        if (between(0, 2) == 0) {
            std::vector<int> perLayer(layersOf(made, inputChannels).size());
            std::generate(perLayer.begin(), perLayer.end(), [&] { return bits(mostBits); });
            made.weightBits = WeightBits(perLayer);
        }
        return made;
    }

    int bits(int most) { return static_cast<int>(between(1, most)); }

    /// Something within the limit, the limit itself, just past it, or far off.
    std::int64_t extreme(std::int64_t limit)
    {
        switch (between(0, 9)) {
        case 0:
            return between(-1, 1);
        case 1:
            return limit + 1;
        case 2:
            return std::numeric_limits<std::int64_t>::max() - between(0, 1);
        case 3:
        case 4:
        case 5:
        case 6:
            return limit;
        default:
            return between(1, limit);
        }
    }

    std::mt19937 m_random;
};

} // namespace bitops
