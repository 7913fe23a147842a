// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/stored_run.h"
#include "ui/runs/curve_plot.h"
#include "ui/runs/epoch_table_model.h"
#include "ui/runs/run_comparison.h"
#include "ui/runs/run_library.h"
#include "ui/runs/run_selection.h"
#include "ui/runs/runs_model.h"
#include "ui/runs/runs_panel.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QStyleFactory>
#include <QTableView>
#include <QTemporaryDir>

#include <benchmark/benchmark.h>

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>

using namespace bitops;

namespace {

constexpr int epochs = 100;
/// In each epoch, as of a training of ten seconds an epoch: at most five a second.
constexpr int progressEvents = 50;

/// Figures with all their digits, as a trainer writes them.
EpochEvent epochOf(int epoch)
{
    const double part = static_cast<double>(epoch) / epochs;
    return {.epoch = epoch,
            .trainLoss = 2.3 * std::exp(-2 * part),
            .trainAccuracy = 0.8 * (1 - std::exp(-4 * part)),
            .valLoss = 2.35 * std::exp(-1.8 * part),
            .valAccuracy = 0.78 * (1 - std::exp(-4 * part)),
            .seconds = 10.123,
            .imagesPerSecond = 1234.567,
            .learningRate = 1e-3};
}

std::vector<Event> eventsOfTraining()
{
    std::vector<Event> events;
    for (int epoch = 1; epoch <= epochs; ++epoch) {
        for (int step = 1; step <= progressEvents; ++step) {
            events.emplace_back(ProgressEvent{.epoch = epoch,
                                              .step = step * 16,
                                              .steps = progressEvents * 16,
                                              .loss = 1.2345678901234 + step,
                                              .imagesPerSecond = 1234.567});
        }
        events.emplace_back(epochOf(epoch));
    }
    events.emplace_back(CompletedEvent{.epochs = epochs, .seconds = 1012.3});
    return events;
}

/// A folder with as many runs as asked for, each with the events of a whole training: copies of one.
struct StoredRuns
{
    QTemporaryDir folder;

    explicit StoredRuns(int count)
    {
        const std::filesystem::path parent = folder.path().toStdString();
        const auto path = [&](int run) { return parent / ("run" + std::to_string(1'000 + run)); };
        addStoredEvents(storeRun(parent, path(0).filename(), {}, false), eventsOfTraining());
        for (int run = 1; run < count; ++run) {
            std::filesystem::copy(path(0), path(run));
        }
    }
};

/// Lets the system forget what it keeps of the runs' files in memory.
void forget(const std::filesystem::path& parent)
{
    for (const auto& entry : std::filesystem::recursive_directory_iterator(parent)) {
        const int file = ::open(entry.path().c_str(), O_RDONLY | O_CLOEXEC);
        ::fsync(file);
        ::posix_fadvise(file, 0, 0, POSIX_FADV_DONTNEED);
        ::close(file);
    }
}

/// From an object that reads the folder until its runs are all in the table's model; the second argument says
/// whether the files come from the disk.
void openRuns(benchmark::State& state)
{
    const auto count = static_cast<int>(state.range(0));
    const StoredRuns runs(count);
    for (auto unused : state) {
        if (state.range(1) != 0) {
            state.PauseTiming();
            forget(runs.folder.path().toStdString());
            state.ResumeTiming();
        }
        RunLibrary library(runs.folder.path().toStdString());
        RunComparison comparison(&library);
        const RunsModel model(&library, &comparison);
        QElapsedTimer timer;
        timer.start();
        while (model.rowCount() < count && !timer.hasExpired(60'000)) {
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        }
        if (model.rowCount() < count) {
            state.SkipWithError("Could not read the runs.");
        }
    }
}

/// The longest that the window's thread is busy at a stretch while runs are read and shown.
void keepAlive(benchmark::State& state)
{
    const auto count = static_cast<int>(state.range(0));
    const StoredRuns runs(count);
    double longest = 0;
    for (auto unused : state) {
        RunLibrary library(runs.folder.path().toStdString());
        RunComparison comparison(&library);
        RunsModel model(&library, &comparison);
        RunSelection selection(&library);
        RunsPanel panel(&library, &model, &selection, false);
        panel.resize(900, 400);
        panel.show();
        QElapsedTimer all;
        all.start();
        while (model.rowCount() < count && !all.hasExpired(60'000)) {
            QElapsedTimer step;
            step.start();
            QCoreApplication::processEvents(QEventLoop::AllEvents);
            longest = std::max(longest, static_cast<double>(step.nsecsElapsed()) / 1e6);
        }
    }
    state.counters["longest_ms"] = longest;
}

/// All runs are looked at again, and none has changed.
void lookAgain(benchmark::State& state)
{
    const StoredRuns runs(static_cast<int>(state.range(0)));
    const std::filesystem::path folder = runs.folder.path().toStdString();
    const RunScan known = scanRuns(folder, {});
    for (auto unused : state) {
        benchmark::DoNotOptimize(scanRuns(folder, known.runs));
    }
}

/// All runs are selected: looks are chosen for them, and a plot gets the curves of those that are drawn.
void selectRuns(benchmark::State& state)
{
    const StoredRuns runs(static_cast<int>(state.range(0)));
    RunLibrary library(runs.folder.path().toStdString());
    while (!library.isRead()) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    std::vector<std::filesystem::path> folders;
    for (const ListedRunPtr& run : library.runs()) {
        folders.push_back(run->folder);
    }
    RunComparison comparison(&library);
    CurvePlot plot(EpochTableModel::TrainLossColumn, EpochTableModel::ValLossColumn, CurvePlot::Unit::Plain);
    const auto select = [&](const std::vector<std::filesystem::path>& selected) {
        comparison.setRuns(selected);
        plot.setRuns(comparison.runs());
    };
    for (auto unused : state) {
        select(folders);
        state.PauseTiming();
        select({});
        state.ResumeTiming();
    }
}

BENCHMARK(openRuns)
    ->ArgNames({"runs", "cold"})
    ->Args({500, 0})
    ->Args({500, 1})
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();
BENCHMARK(keepAlive)->Arg(500)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(selectRuns)->Arg(30)->Arg(500)->Unit(benchmark::kMillisecond);
BENCHMARK(lookAgain)->Arg(500)->Unit(benchmark::kMillisecond)->UseRealTime();

} // namespace

int main(int argc, char** argv)
{
    const QApplication application(argc, argv);
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
}
