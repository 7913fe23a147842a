// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/sweep_text.h"
#include "core/sweep/sweep_record.h"
#include "core/sweep/sweep_status.h"
#include "tests/benchmarks/stored_sweep.h"

#include <benchmark/benchmark.h>

using namespace bitops;

namespace {

void countPerRun(benchmark::State& state)
{
    using benchmark::Counter;
    state.counters["per_run"] =
        Counter(static_cast<double>(state.range(0)), Counter::kIsIterationInvariantRate | Counter::kInvert);
}

/// From the text of a file to all runs, checked.
void planRuns(benchmark::State& state)
{
    for (auto unused : state) {
        benchmark::DoNotOptimize(planOf("/nowhere", state.range(0)));
    }
    countPerRun(state);
}

/// What `bitops sweep FILE --status` does, from the text of the file to the text for the terminal.
void tellStatus(benchmark::State& state)
{
    const TemporaryFolder folder;
    storeRuns(planOf(folder.path, state.range(0)));
    for (auto unused : state) {
        const SweepPlan plan = planOf(folder.path, state.range(0));
        benchmark::DoNotOptimize(sweepStatusToText(plan, SweepLook(plan).all()));
    }
    countPerRun(state);
}

/// What is looked at before a sweep goes on.
void findTasks(benchmark::State& state)
{
    const TemporaryFolder folder;
    const SweepPlan plan = planOf(folder.path, state.range(0));
    storeRuns(plan);
    for (auto unused : state) {
        benchmark::DoNotOptimize(tasksOf(plan));
    }
    countPerRun(state);
}

/// The list of all runs, with those of the sweep in it.
void listSweep(benchmark::State& state)
{
    const TemporaryFolder folder;
    const SweepPlan plan = planOf(folder.path, state.range(0));
    storeRuns(plan);
    if (!writeSweepRecord(plan, "0.1.0")) {
        state.SkipWithError("Could not write the record.");
    }
    for (auto unused : state) {
        benchmark::DoNotOptimize(scanRuns(folder.path, {}));
    }
    countPerRun(state);
}

BENCHMARK(planRuns)->Arg(1'000)->Arg(10'000)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(tellStatus)->Arg(1'000)->Arg(10'000)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(findTasks)->Arg(1'000)->Arg(10'000)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(listSweep)->Arg(1'000)->Arg(10'000)->Unit(benchmark::kMillisecond)->UseRealTime();

} // namespace

BENCHMARK_MAIN();
