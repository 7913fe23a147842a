// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/stored_run.h"
#include "ui/runs/curve_plot.h"
#include "ui/runs/epoch_table_model.h"

#include <QApplication>
#include <QStyleFactory>
#include <QTemporaryDir>

#include <benchmark/benchmark.h>

#include <cmath>
#include <memory>
#include <random>

using namespace bitops;

namespace {

constexpr int runCount = 20;
constexpr int epochCount = 1'000;

/// Losses that fall and jitter, as measured ones do.
std::vector<EpochEvent> epochsOf(unsigned seed)
{
    std::mt19937 random(seed);
    std::normal_distribution<double> jitter(0, 0.03);
    std::vector<EpochEvent> epochs;
    for (int epoch = 1; epoch <= epochCount; ++epoch) {
        const double loss = 0.4 + 0.02 * seed + 2 * std::exp(-epoch / 150.0);
        epochs.push_back({.epoch = epoch,
                          .trainLoss = loss + jitter(random),
                          .trainAccuracy = 1 - loss / 3,
                          .valLoss = 1.2 * loss + 2 * jitter(random),
                          .valAccuracy = 0.9 - loss / 3 + jitter(random),
                          .seconds = 10});
    }
    return epochs;
}

/// Twenty runs of a thousand epochs: one that grows, and nineteen stored ones.
struct Scene
{
    QTemporaryDir folder;
    std::vector<EpochEvent> epochs = epochsOf(0); ///< Of the first run.
    std::vector<ComparedRun> runs{grown()};
    CurvePlot plot{EpochTableModel::TrainLossColumn, EpochTableModel::ValLossColumn, CurvePlot::Unit::Plain};

    explicit Scene(double smoothing)
    {
        for (unsigned i = 1; i < runCount; ++i) {
            ListedRun run;
            run.folder = storeRun(folder.path().toStdString(), "run" + std::to_string(i), {}, false);
            const std::vector<EpochEvent> stored = epochsOf(i);
            addStoredEvents(run.folder, {stored.begin(), stored.end()});
            run.summary = *RunSummary::load(run.folder);
            run.identity = RunIdentity{
                {},
                run.folder.filename().string(),
                {runColors.at(i % runColors.size()).value, runMarks.at(i % runMarks.size()).value}};
            runs.push_back({std::make_shared<const ListedRun>(run)});
        }
        plot.resize(700, 400);
        plot.show();
        plot.setRuns(runs);
        plot.setView({.smoothing = smoothing});
        plot.drawNow();
    }

    /// The first run as it is now.
    [[nodiscard]] ComparedRun grown() const
    {
        const std::filesystem::path path = folder.path().toStdString() + "/run0";
        return {std::make_shared<const ListedRun>(toldRun(path, epochs))};
    }
};

/// What a new epoch of the growing run costs, until it is drawn.
void growByAnEpoch(benchmark::State& state)
{
    Scene scene(static_cast<double>(state.range(0)) / 100);
    EpochEvent epoch = scene.epochs.back();
    for (auto unused : state) {
        ++epoch.epoch;
        scene.epochs.push_back(epoch);
        scene.runs.front() = scene.grown();
        scene.plot.setRuns(scene.runs);
        scene.plot.drawNow();
    }
}

/// What a step of the wheel costs.
void zoom(benchmark::State& state)
{
    Scene scene(static_cast<double>(state.range(0)) / 100);
    bool isIn = false;
    for (auto unused : state) {
        scene.plot.xAxis->scaleRange(isIn ? 0.8 : 1.25);
        scene.plot.replot();
        isIn = !isIn;
    }
}

/// What a movement of the pointer costs.
void moveCursor(benchmark::State& state)
{
    Scene scene(0.6);
    double place = 1;
    for (auto unused : state) {
        place = place < epochCount ? place + 1 : 1;
        scene.plot.setCursorPlace(place);
        benchmark::DoNotOptimize(scene.plot.reading());
    }
}

/// What a step of the smoothing's slider costs.
void smooth(benchmark::State& state)
{
    Scene scene(0.5);
    bool isMore = false;
    for (auto unused : state) {
        scene.plot.setView({.smoothing = isMore ? 0.9 : 0.8});
        scene.plot.replot();
        isMore = !isMore;
    }
}

BENCHMARK(growByAnEpoch)->Arg(0)->Arg(60)->Unit(benchmark::kMillisecond);
BENCHMARK(zoom)->Arg(0)->Arg(60)->Unit(benchmark::kMillisecond);
BENCHMARK(moveCursor)->Unit(benchmark::kMillisecond);
BENCHMARK(smooth)->Unit(benchmark::kMillisecond);

} // namespace

int main(int argc, char** argv)
{
    const QApplication application(argc, argv);
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
}
