// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/cost/cost_report.h"

#include <benchmark/benchmark.h>

#include <array>
#include <string>

using namespace bitops;

namespace {

/// So that figures can be compared with earlier ones.
constexpr std::array types{BlockType::Separable, BlockType::Conv, BlockType::InvertedResidual};

/// A thousand blocks of these types, with changing channels and bits.
Network thousandBlocks()
{
    Network network;
    for (int i = 0; i < 1'000; ++i) {
        network.blocks.push_back({.type = types.at(static_cast<std::size_t>(i) % types.size()),
                                  .outChannels = 16 + i % 7 * 16,
                                  .weightBits = 1 + i % 16,
                                  .activationBits = 1 + i % 16});
    }
    return network;
}

void countCosts(benchmark::State& state, CountingRule rule)
{
    const Network network = thousandBlocks();
    for (auto unused : state) {
        benchmark::DoNotOptimize(computeCosts(network, {rule, true}));
    }
}

} // namespace

int main(int argc, char** argv)
{
    for (const CountingRuleInfo& info : countingRules()) {
        benchmark::RegisterBenchmark(("cost of 1000 blocks/" + std::string(info.name)).c_str(), countCosts,
                                     info.rule)
            ->Unit(benchmark::kMicrosecond);
    }
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
}
