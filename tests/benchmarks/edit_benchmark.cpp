// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/network/presets.h"
#include "ui/document/network_document.h"
#include "ui/models/block_table_model.h"
#include "ui/panels/block_table_view.h"
#include "ui/panels/blocks_panel.h"
#include "ui/plots/network_plot.h"
#include "ui/window/main_window.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QStyleFactory>
#include <QTest>

#include <benchmark/benchmark.h>

#include <algorithm>
#include <vector>

using namespace bitops;

namespace {

/// The notebook's blocks over and over, of every type, as many as asked for.
Network networkOf(std::size_t blocks)
{
    const Network notebook = notebookNetwork();
    Network network = notebook;
    network.blocks.clear();
    for (std::size_t i = 0; i < blocks; ++i) {
        Block block = notebook.blocks[i % notebook.blocks.size()];
        block.stride = i < notebook.blocks.size() ? block.stride : 1;
        block.type = blockTypes.at(i % blockTypes.size());
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

/// From a key that changes a bit-width in the table until table and plot are painted.
void editBits(benchmark::State& state)
{
    const auto blocks = static_cast<std::size_t>(state.range(0));
    MainWindow window({QString(), {}, false});
    window.show();
    window.document()->setNetwork(networkOf(blocks));
    BlockTableView* table = window.blocksPanel()->table();
    table->setFocus();
    window.blocksPanel()->setCurrentBlock(static_cast<int>(blocks / 2));
    const QModelIndex cell =
        table->model()->index(static_cast<int>(blocks / 2), BlockTableModel::WeightBitsColumn);
    table->setCurrentIndex(cell);
    if (!QTest::qWaitForWindowExposed(&window)) {
        state.SkipWithError("Could not show the window.");
        return;
    }
    QApplication::setActiveWindow(&window);
    QTest::qWait(200); // Until all is painted that comes with the window.

    PaintWatch plotWatch(window.networkPlot());
    PaintWatch tableWatch(table->viewport());
    std::vector<double> times;
    bool isUp = false;
    for (auto unused : state) {
        plotWatch.hasPainted = tableWatch.hasPainted = false;
        QElapsedTimer timer;
        timer.start();
        QTest::keyClick(table, isUp ? Qt::Key_Up : Qt::Key_Down, Qt::ControlModifier);
        while ((!plotWatch.hasPainted || !tableWatch.hasPainted) && !timer.hasExpired(5'000)) {
            QCoreApplication::processEvents(QEventLoop::AllEvents);
        }
        times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        QCoreApplication::processEvents();
        isUp = !isUp;
        if (timer.hasExpired(5'000)) {
            state.SkipWithError("Could not measure the edit: nothing was painted.");
            return;
        }
    }
    std::nth_element(times.begin(), times.begin() + static_cast<std::ptrdiff_t>(times.size() / 2),
                     times.end());
    state.counters["median_ms"] = times[times.size() / 2];
}

BENCHMARK(editBits)->Arg(5)->Arg(52)->Arg(1'000)->Unit(benchmark::kMillisecond)->UseRealTime();

} // namespace

int main(int argc, char** argv)
{
    const QApplication application(argc, argv);
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
}
