// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Where a step of training stands to what the processor can do (Williams et al., "Roofline", CACM 2009): what
// it computes and moves, beside the products and the bandwidth that the same run measures.

#include "core/cost/cost_report.h"
#include "core/network/presets.h"
#include "core/training/kernels/lanes.h"
#include "core/training/learner.h"
#include "core/training/torch_setup.h"

#include <benchmark/benchmark.h>

#include <cstddef>
#include <string>
#include <vector>

using namespace bitops;

namespace {

constexpr std::int64_t batchSize = 64;
constexpr int mostThreads = 2;

TrainingConfiguration configuration()
{
    TrainingConfiguration training;
    training.threads = mostThreads;
    training.quantizer = Quantizer::Ste;
    return training;
}

/// What a step takes at least.
struct StepSize
{
    double operations = 0; ///< Multiplications and additions, forward and twice as many on the way back.
    /// Of feature maps, if none stays in a cache: each is written and read, and read twice on the way back,
    /// as what a convolution has read and for the gradient of what it has made, which is written and read.
    double bytes = 0;
};

StepSize sizeOf(const Network& network)
{
    constexpr double passes = 6;
    StepSize size;
    for (const LayerCost& layer : computeCosts(network, {CountingRule::Product, true}).layers) {
        size.operations += 2. * 3. * static_cast<double>(layer.macs) * batchSize;
        size.bytes += passes * sizeof(float) * static_cast<double>(layer.layer.output.values()) * batchSize;
    }
    return size;
}

/// So many a round, of all threads that take part, as a rate.
void count(benchmark::State& state, const char* name, double number)
{
    if (state.thread_index() == 0) { // Rounds are those of all threads.
        state.counters[name] = benchmark::Counter(number, benchmark::Counter::kIsIterationInvariantRate);
    }
}

BITOPS_FMA_CLONES
float multiply(std::int64_t rounds)
{
    constexpr std::size_t chains = 10; // Enough to be in flight at once.
    Lanes8 sum[chains] = {};
    const Lanes8 factor = Lanes8{} + 0.999F;
    const Lanes8 addend = Lanes8{} + 0.001F;
    for (std::int64_t i = 0; i < rounds; ++i) {
#pragma GCC unroll 10
        for (Lanes8& chain : sum) {
            chain = chain * factor + addend;
        }
    }
    float all = 0;
    for (const Lanes8& chain : sum) {
        all += chain[0];
    }
    return all;
}

/// The most that this many threads can multiply and add.
void products(benchmark::State& state)
{
    constexpr std::int64_t rounds = 1'000'000;
    for (auto unused : state) {
        benchmark::DoNotOptimize(multiply(rounds));
    }
    constexpr double operations = 2. * 10 * laneCount * rounds;
    count(state, "operations", operations);
}

/// A map of so many megabytes, read and written by each thread.
void memory(benchmark::State& state)
{
    std::vector<float> values(static_cast<std::size_t>(state.range(0)) * 1'000'000 / sizeof(float), 1);
    for (auto unused : state) {
        for (float& value : values) {
            value = value * 0.5F + 1;
        }
        benchmark::ClobberMemory();
    }
    count(state, "bytes", 2. * sizeof(float) * static_cast<double>(values.size()));
}

void step(benchmark::State& state, const Network& network, bool trains)
{
    at::set_num_threads(static_cast<int>(state.range(0)));
    Learner learner(network, configuration());
    const Shape& shape = network.input.shape;
    torch::manual_seed(1);
    const Batch batch{torch::randn({batchSize, shape.channels, shape.height, shape.width})
                          .contiguous(torch::MemoryFormat::ChannelsLast),
                      torch::randint(0, network.classes, {batchSize}, torch::kInt64)};
    for (auto unused : state) {
        trains ? learner.trainBatch(batch, 1e-3) : learner.validateBatch(batch);
    }
    const StepSize size = sizeOf(network);
    const double part = trains ? 1. : 1. / 3; // Forward, a map is written and read.
    count(state, "operations", size.operations * part);
    count(state, "bytes", size.bytes * part);
    count(state, "images", batchSize);
}

BENCHMARK(products)->Threads(1)->Threads(mostThreads)->UseRealTime();
BENCHMARK(memory)->Arg(8)->Arg(64)->Threads(1)->Threads(mostThreads)->UseRealTime();

void registerSteps(const std::string& preset)
{
    const Network network = findPreset(preset).value();
    for (const bool trains : {true, false}) {
        benchmark::RegisterBenchmark(((trains ? "train/" : "validate/") + preset).c_str(), step, network,
                                     trains)
            ->DenseRange(1, mostThreads)
            ->Unit(benchmark::kMillisecond)
            ->UseRealTime();
    }
}

} // namespace

int main(int argc, char** argv)
{
    if (!setUpTorch(configuration())) {
        return 1;
    }
    registerSteps("notebook");
    registerSteps("mobilenetv2-cifar10");
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
}
