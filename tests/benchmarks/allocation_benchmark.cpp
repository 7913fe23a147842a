// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/allocation/allocation_problem.h"
#include "tests/core/allocation/random_sensitivity.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <string>
#include <vector>

using namespace bitops;

namespace {

/// With 8 widths to choose from.
const std::vector<int> widths{1, 2, 3, 4, 5, 6, 7, 8};

/// Separable blocks, two layers each, as MobileNetV1 has them: channels grow, sides shrink.
Network networkOf(int layers)
{
    Network network{.input = {{3, 224, 224}, 8}};
    const int blocks = layers / 2;
    for (int i = 0; i < blocks; ++i) {
        const bool strides = i % (blocks / 5) == 0;
        network.blocks.push_back(
            {.outChannels = 32 + 16 * i, .stride = strides ? 2 : 1, .activationBits = 8});
    }
    return network;
}

/// The median and the longest of answers for many budgets, each of another network's measurements in turn.
void solve(benchmark::State& state, const AllocationRequest& request, bool hasWeightBudget)
{
    using Clock = std::chrono::steady_clock;
    const Network network = networkOf(static_cast<int>(state.range(0)));
    std::vector<AllocationProblem> problems;
    for (std::uint32_t seed = 1; seed <= 8; ++seed) {
        problems.push_back(
            *AllocationProblem::make(network, test::randomSensitivity(network, seed, widths), request));
    }
    std::vector<double> milliseconds;
    int turn = 0;
    for (auto unused : state) {
        const AllocationProblem& problem = problems[static_cast<std::size_t>(turn) % problems.size()];
        const std::int64_t low = problem.leastBitops();
        const std::int64_t high = problem.leastLoss().bitops;
        AllocationBudget budget{low + (high - low) / 101 * (1 + turn * 37 % 100), {}};
        if (hasWeightBudget) {
            budget.weightBits = problem.leastWeightBits() * (20 + turn % 30) / 10;
        }
        const Clock::time_point start = Clock::now();
        benchmark::DoNotOptimize(problem.solve(budget));
        milliseconds.push_back(std::chrono::duration<double, std::milli>(Clock::now() - start).count());
        state.SetIterationTime(milliseconds.back() / 1'000);
        ++turn;
    }
    std::sort(milliseconds.begin(), milliseconds.end());
    state.counters["median_ms"] = milliseconds[milliseconds.size() / 2];
    state.counters["most_ms"] = milliseconds.back();
}

void add(const std::string& name, const AllocationRequest& request, bool hasWeightBudget)
{
    benchmark::RegisterBenchmark(name.c_str(), solve, request, hasWeightBudget)
        ->Arg(30)
        ->Arg(60)
        ->Arg(120)
        ->UseManualTime()
        ->Unit(benchmark::kMillisecond);
}

} // namespace

int main(int argc, char** argv)
{
    const CostOptions counting{CountingRule::Product, false};
    add("weights", {.counting = counting}, false);
    add("weights per block", {.counting = counting, .perBlock = true}, false);
    add("weights, two budgets", {.counting = counting}, true);
    add("weights and activations", {.counting = counting, .withActivations = true}, false);
    add("weights and activations per block",
        {.counting = counting, .perBlock = true, .withActivations = true}, false);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
}
