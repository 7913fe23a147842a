// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sweep/sweep_record.h"
#include "tests/benchmarks/stored_sweep.h"
#include "ui/design/network_document.h"
#include "ui/runs/run_library.h"
#include "ui/runs/run_list_panel.h"
#include "ui/runs/run_tabs.h"
#include "ui/sweep/sweep_cluster.h"
#include "ui/sweep/sweep_panel.h"
#include "ui/sweep/sweep_runner.h"

#include <QAbstractEventDispatcher>
#include <QAction>
#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QHBoxLayout>
#include <QStyleFactory>
#include <QTabWidget>
#include <QThread>

#include <benchmark/benchmark.h>

#include <algorithm>
#include <ctime>
#include <memory>

using namespace bitops;

namespace {

constexpr int patience = 120'000; ///< Milliseconds.

/// Memory that the process has in use, in kilobytes.
double residentKilobytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    constexpr double pageKilobytes = 4;
    return file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').value(1).toDouble() * pageKilobytes : 0;
}

/// Time of the processor that this thread has had, in milliseconds: on a busy machine it tells more than a
/// clock.
double threadMilliseconds()
{
    timespec time{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return 1e3 * static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e6;
}

/// All that a window shows of runs, over those of one sweep, whose tab is in front.
struct Opened
{
    QTabWidget* tabs = new QTabWidget;
    NetworkDocument document;
    RunLibrary library;
    SweepRunner runner{QStringLiteral("trainer"), &library};
    SweepCluster cluster{QStringLiteral("trainer"), &library};
    QAction action;
    SweepPanel* panel = nullptr;
    QWidget window;         ///< Has them all, and goes before what they show.
    double longest = 0;     ///< That its thread was busy at a stretch, in milliseconds.
    double longestWork = 0; ///< The same by threadMilliseconds().

    explicit Opened(const std::filesystem::path& folder)
        : library(folder)
    {
        auto* const runs = new RunTabs(&library, &document, false, tabs);
        cluster.follow(runs->sweeps());
        panel =
            new SweepPanel({runs->sweeps(), runs->model(), runs->selection(), &runner, &cluster, &action});
        runs->add(panel);
        tabs->setCurrentWidget(panel);
        auto* layout = new QHBoxLayout(&window);
        layout->addWidget(runs->list(), 1);
        layout->addWidget(tabs, 2);
        window.resize(1'480, 920);
        window.show();
    }

    /// Those that are there. Whether there was one.
    static bool processEvents()
    {
        return QAbstractEventDispatcher::instance()->processEvents(QEventLoop::AllEvents);
    }

    template <typename Condition> bool goOnUntil(Condition isReached)
    {
        QElapsedTimer all;
        all.start();
        while (!isReached() && !all.hasExpired(patience)) {
            QElapsedTimer stretch;
            stretch.start();
            const double before = threadMilliseconds();
            if (!processEvents()) {
                QThread::msleep(1); // Not busy: it leaves the processor to who reads.
                continue;
            }
            longestWork = std::max(longestWork, threadMilliseconds() - before);
            longest = std::max(longest, static_cast<double>(stretch.nsecsElapsed()) / 1e6);
        }
        return isReached();
    }
    bool awaitTable(std::size_t runs)
    {
        return goOnUntil([&] {
            const SweepTablePtr& table = panel->table();
            return table != nullptr && table->rows.size() == runs && table->rows.front().status.best;
        });
    }
};

/// Stores the runs of a sweep, and its table.
SweepPlan storeSweep(const std::filesystem::path& folder, std::int64_t runs)
{
    SweepPlan plan = planOf(folder, runs);
    storeRuns(plan);
    static_cast<void>(writeSweepRecord(plan, "0.1.0"));
    return plan;
}

/// From a window that is shown to the table and the plot of the sweep. longest_ms is the longest that the
/// window's thread was busy at a stretch meanwhile, by the clock, and longest_cpu_ms by what it had of a
/// processor; kb_per_run is the memory that the window took for a run.
void openSweep(benchmark::State& state)
{
    const TemporaryFolder folder;
    const SweepPlan plan = storeSweep(folder.path, state.range(0));
    double longest = 0;
    double longestWork = 0;
    double kilobytes = 0;
    for (auto unused : state) {
        state.PauseTiming();
        const double before = residentKilobytes();
        auto opened = std::make_unique<Opened>(folder.path);
        state.ResumeTiming();
        if (!opened->awaitTable(plan.runs.size())) {
            state.SkipWithError("Could not open the sweep.");
        }
        state.PauseTiming();
        longest = std::max(longest, opened->longest);
        longestWork = std::max(longestWork, opened->longestWork);
        kilobytes = std::max(kilobytes, residentKilobytes() - before);
        opened.reset();
        state.ResumeTiming();
    }
    state.counters["longest_ms"] = longest;
    state.counters["longest_cpu_ms"] = longestWork;
    state.counters["kb_per_run"] = kilobytes / static_cast<double>(plan.runs.size());
}

/// A run of the sweep gets another epoch, until its row has it.
void followRun(benchmark::State& state)
{
    const TemporaryFolder folder;
    const SweepPlan plan = storeSweep(folder.path, state.range(0));
    Opened opened(folder.path);
    if (!opened.awaitTable(plan.runs.size())) {
        state.SkipWithError("Could not open the sweep.");
    }
    opened.longest = 0;
    opened.longestWork = 0;
    constexpr std::size_t interrupted = 2;
    int epoch = 10;
    for (auto unused : state) {
        addStoredEvents(plan.folderOf(plan.runs[interrupted]), {storedEpoch(++epoch, 0.5)});
        opened.library.refresh();
        opened.goOnUntil([&] { return opened.panel->table()->rows[interrupted].status.epochs == epoch; });
    }
    state.counters["longest_ms"] = opened.longest;
    state.counters["longest_cpu_ms"] = opened.longestWork;
}

#define SIZES                                                                                                \
    Arg(100)                                                                                                 \
        ->Arg(2'500)                                                                                         \
        ->Arg(5'000)                                                                                         \
        ->Arg(10'000)                                                                                        \
        ->Unit(benchmark::kMillisecond)                                                                      \
        ->MeasureProcessCPUTime()                                                                            \
        ->UseRealTime()
BENCHMARK(openSweep)->SIZES->Iterations(1);
BENCHMARK(followRun)->SIZES->Iterations(3);

} // namespace

int main(int argc, char** argv)
{
    const QApplication application(argc, argv);
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
}
