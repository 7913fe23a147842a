// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jobs/training_configuration.h"
#include "core/network/presets.h"
#include "tests/core/allocation/random_sensitivity.h"
#include "tests/ui/design/imported_models.h"
#include "ui/base/explorer_style.h"
#include "ui/design/block_table_model.h"
#include "ui/design/block_table_view.h"
#include "ui/design/blocks_panel.h"
#include "ui/design/network_document.h"
#include "ui/design/network_plot.h"
#include "ui/proposal/bit_proposals.h"
#include "ui/sensitivity/current_sensitivity.h"
#include "ui/training/job_process.h"
#include "ui/training/training_session.h"
#include "ui/window/main_window.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QItemSelectionModel>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <benchmark/benchmark.h>

#include <algorithm>
#include <array>
#include <functional>
#include <memory>
#include <vector>

using namespace bitops;

namespace {

constexpr QSize windowSize(1480, 920);

/// Between two edits, so that the window comes to rest.
constexpr int pauseMs = 20;

/// So that figures can be compared with earlier ones.
constexpr std::array types{BlockType::Separable, BlockType::Conv, BlockType::InvertedResidual};

/// The notebook's blocks over and over, of these types, as many as asked for.
Network networkOf(std::size_t blocks)
{
    const Network notebook = notebookNetwork();
    Network network = notebook;
    network.blocks.clear();
    for (std::size_t i = 0; i < blocks; ++i) {
        Block block = notebook.blocks[i % notebook.blocks.size()];
        block.stride = i < notebook.blocks.size() ? block.stride : 1;
        block.type = types.at(i % types.size());
        network.blocks.push_back(block);
    }
    return network;
}

/// Notes that a widget has been painted.
class PaintWatch : public QObject
{
public:
    explicit PaintWatch(QWidget* widget) { widget->installEventFilter(this); }

    bool hasPainted = false;

    bool eventFilter(QObject* /*watched*/, QEvent* event) override
    {
        hasPainted |= event->type() == QEvent::Paint;
        return false;
    }
};

/// Milliseconds from an edit until table and plot are painted, for each turn of the benchmark, which `edit`
/// takes there and back; empty if that cannot be measured, which `state` then tells.
std::vector<double> measure(benchmark::State& state, MainWindow& window,
                            const std::function<void(bool isUp)>& edit)
{
    QApplication::setActiveWindow(&window);
    QTest::qWait(200); // Until all is painted that comes with the window.

    PaintWatch plotWatch(window.networkPlot());
    PaintWatch tableWatch(window.blocksPanel()->table()->viewport());
    std::vector<double> times;
    bool isUp = false;
    for (auto unused : state) {
        plotWatch.hasPainted = tableWatch.hasPainted = false;
        QElapsedTimer timer;
        timer.start();
        edit(isUp);
        while ((!plotWatch.hasPainted || !tableWatch.hasPainted) && !timer.hasExpired(5'000)) {
            QCoreApplication::processEvents(QEventLoop::AllEvents);
        }
        times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        isUp = !isUp;
        if (timer.hasExpired(5'000)) {
            state.SkipWithError("Could not measure the edit: nothing was painted.");
            return {};
        }
        state.PauseTiming();
        QTest::qWait(pauseMs);
        state.ResumeTiming();
    }
    return times;
}

/// The same of a key that changes a bit-width in the table.
std::vector<double> measureEdits(benchmark::State& state, MainWindow& window, int block)
{
    BlockTableView* table = window.blocksPanel()->table();
    table->setFocus();
    window.blocksPanel()->setCurrentBlock(block);
    // Said in full: the view itself would go by the control key of the last edit.
    table->selectionModel()->setCurrentIndex(
        table->model()->index(table->blockModel()->rowOf(block), BlockTableModel::WeightBitsColumn),
        QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    const auto cost = [&window] { return window.document()->costs().total.bitops; };
    const std::int64_t costBefore = cost();
    bool hasChanged = false;
    const std::vector<double> times = measure(state, window, [&](bool isUp) {
        QTest::keyClick(table, isUp ? Qt::Key_Up : Qt::Key_Down, Qt::ControlModifier);
        hasChanged |= cost() != costBefore;
    });
    if (!hasChanged) {
        state.SkipWithError("Could not measure the edit: the keys changed no bits.");
        return {};
    }
    return times;
}

/// What `part` of the times do not exceed.
double quantile(std::vector<double> times, double part)
{
    std::sort(times.begin(), times.end());
    return times[static_cast<std::size_t>(part * static_cast<double>(times.size() - 1))];
}

void report(benchmark::State& state, const std::vector<double>& times)
{
    if (!times.empty()) {
        state.counters["median_ms"] = quantile(times, 0.5);
        state.counters["p95_ms"] = quantile(times, 0.95);
        state.counters["most_ms"] = quantile(times, 1.0);
    }
}

void editBits(benchmark::State& state)
{
    const auto blocks = static_cast<std::size_t>(state.range(0));
    MainWindow window({QString(), {}, false});
    window.resize(windowSize);
    window.show();
    window.document()->setNetwork(networkOf(blocks));
    if (!QTest::qWaitForWindowExposed(&window)) {
        state.SkipWithError("Could not show the window.");
        return;
    }
    report(state, measureEdits(state, window, static_cast<int>(blocks / 2)));
}

/// The same of the layers of a model that was imported, in groups of three with a skip connection each.
void editImportedBits(benchmark::State& state)
{
    const auto layers = static_cast<int>(state.range(0));
    const test::ModelFolder model(test::deepModel(layers));
    MainWindow window({QString(), {}, false});
    window.resize(windowSize);
    window.show();
    if (!window.document()->open(model.path()) || !QTest::qWaitForWindowExposed(&window)) {
        state.SkipWithError("Could not show the model.");
        return;
    }
    report(state, measureEdits(state, window, layers / 2));
}

/// The budget of proposals is dragged, over the window's design: until the preview is painted.
void measureDrag(benchmark::State& state, MainWindow& window)
{
    BitProposals* const proposals = window.proposals();
    QObject::disconnect(window.sensitivity(), nullptr, proposals, nullptr);
    proposals->setMeasured(
        std::make_shared<const SensitivityTable>(test::randomSensitivity(window.document()->design(), 1)));
    const bool isSolved =
        QTest::qWaitFor([proposals] { return proposals->state() == BitProposals::State::Solved; }, 60'000);
    if (!isSolved || !QTest::qWaitForWindowExposed(&window)) {
        state.SkipWithError("Could not show the window with proposals.");
        return;
    }
    report(state, measure(state, window, [proposals](bool isUp) { proposals->setBudget(isUp ? 130 : 110); }));
}

/// Of about so many layers.
void dragBudget(benchmark::State& state)
{
    MainWindow window({QString(), {}, false});
    window.resize(windowSize);
    window.show();
    window.document()->setNetwork(networkOf(static_cast<std::size_t>(state.range(0)) / 2)); // 1 to 3 each.
    measureDrag(state, window);
}

/// The same of a model that was imported.
void dragImportedBudget(benchmark::State& state)
{
    const test::ModelFolder model(test::deepModel(static_cast<int>(state.range(0))));
    MainWindow window({QString(), {}, false});
    window.resize(windowSize);
    window.show();
    if (!window.document()->open(model.path())) {
        state.SkipWithError("Could not show the model.");
        return;
    }
    measureDrag(state, window);
}

/// Until the trainer trains, or has ended.
bool waitForProgress(TrainingSession& session)
{
    const auto isPast = [&session] { return session.record().progress() || !session.isRunning(); };
    return QTest::qWaitFor(isPast, 60'000) && session.isRunning();
}

/// The same while the window's trainer trains the notebook's network on all processors.
void editBitsWhileTraining(benchmark::State& state)
{
    const QTemporaryDir folder;
    MainWindow window({JobProcess::locateTrainer(), folder.path().toStdString(), false});
    window.show();
    window.document()->setNetwork(notebookNetwork());
    TrainingConfiguration configuration;
    configuration.epochs = 1'000;
    configuration.threads = QThread::idealThreadCount();
    if (!QTest::qWaitForWindowExposed(&window) ||
        !window.session()->start(window.document()->network(), configuration) ||
        !waitForProgress(*window.session())) {
        state.SkipWithError("Could not start the training.");
        return;
    }
    report(state, measureEdits(state, window, 2));
    if (!window.session()->isRunning()) {
        state.SkipWithError("Could not measure beside a training: it has ended.");
    }
    window.session()->stop();
    if (!QTest::qWaitFor([&window] { return !window.session()->isRunning(); }, 60'000)) {
        state.SkipWithError("Could not stop the training.");
    }
}

BENCHMARK(editBits)->Arg(5)->Arg(52)->Arg(1'000)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(editImportedBits)->Arg(60)->Arg(500)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(dragBudget)->Arg(60)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(dragImportedBudget)->Arg(60)->Arg(500)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(editBitsWhileTraining)->Unit(benchmark::kMillisecond)->UseRealTime();

} // namespace

int main(int argc, char** argv)
{
    const QApplication application(argc, argv);
    QApplication::setStyle(new ExplorerStyle); // The application owns it.
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
}
