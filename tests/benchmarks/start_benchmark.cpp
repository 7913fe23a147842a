// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text_file.h"
#include "core/formats/network_json.h"
#include "core/network/presets.h"
#include "ui/base/explorer_style.h"
#include "ui/design/network_document.h"
#include "ui/design/network_plot.h"
#include "ui/training/job_process.h"
#include "ui/window/main_window.h"

#include <QApplication>
#include <QFile>
#include <QProcess>
#include <QSettings>
#include <QTemporaryDir>
#include <QTimer>

#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <vector>

using namespace bitops;

namespace {

/// Of the machine's steady clock, which all its programs share.
std::int64_t nowNs()
{
    return std::chrono::steady_clock::now().time_since_epoch().count();
}

/// Resident pages, those of shared libraries among them.
double residentMemoryMb()
{
    QFile file(QStringLiteral("/proc/self/smaps_rollup"));
    if (!file.open(QIODevice::ReadOnly)) {
        return 0;
    }
    double kib = 0;
    const QList<QByteArray> lines = file.readAll().split('\n');
    for (const QByteArray& line : lines) {
        if (line.startsWith("Rss:")) {
            kib = line.simplified().split(' ').value(1).toDouble();
        }
    }
    return kib * 1'024 / 1e6;
}

/// Tells when the plot, the last to be laid out, has been painted.
class FirstPaint : public QObject
{
public:
    using QObject::QObject;

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::Paint) {
            watched->removeEventFilter(this);
            // After the event that paints all of the window.
            QTimer::singleShot(0, this, [] {
                const std::int64_t painted = nowNs();
                // At rest: what comes after the first picture has come.
                QTimer::singleShot(1'000, qApp, [painted] {
                    std::printf("%lld %.1f\n", static_cast<long long>(painted), residentMemoryMb());
                    std::fflush(stdout);
                    QCoreApplication::quit();
                });
            });
        }
        return false;
    }
};

/// A window as `bitops-explorer` opens it, with the last session's design. Prints when it was painted first,
/// and its memory in MB.
int showWindow(const QString& folder)
{
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, folder);
    MainWindow window({JobProcess::locateTrainer(), folder.toStdString(), true, folder});
    window.restoreSession();
    FirstPaint watch;
    window.networkPlot()->installEventFilter(&watch);
    window.show();
    return QApplication::exec();
}

/// Leaves a session in the folder with the notebook's design.
bool leaveSession(const QString& folder)
{
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, folder);
    MainWindow window({QString(), folder.toStdString(), true, folder});
    window.show();
    const QString file = folder + QStringLiteral("/design.bitops");
    window.document()->setNetwork(notebookNetwork());
    return writeTextFile(file.toStdString(), networkToText(window.document()->network())) &&
           window.openFile(file) && window.close();
}

/// From the start of a process until its window is painted, warm.
void paintFirstWindow(benchmark::State& state)
{
    const QTemporaryDir folder;
    if (!leaveSession(folder.path())) {
        state.SkipWithError("Could not leave a session.");
        return;
    }
    std::vector<double> times;
    double memory = 0;
    for (auto unused : state) {
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        const std::int64_t start = nowNs();
        process.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--window"), folder.path()});
        if (!process.waitForFinished(30'000) || process.exitCode() != 0) {
            state.SkipWithError("Could not start the window.");
            return;
        }
        const QList<QByteArray> words = process.readAllStandardOutput().simplified().split(' ');
        times.push_back(static_cast<double>(words.value(0).toLongLong() - start) / 1e6);
        memory = std::max(memory, words.value(1).toDouble());
        state.SetIterationTime(times.back() / 1e3);
    }
    std::sort(times.begin(), times.end());
    state.counters["median_ms"] = times[times.size() / 2];
    state.counters["memory_MB"] = memory;
}

BENCHMARK(paintFirstWindow)->Unit(benchmark::kMillisecond)->UseManualTime();

} // namespace

int main(int argc, char** argv)
{
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QApplication::setStyle(new ExplorerStyle); // The application owns it.
    const QApplication application(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("bitops-benchmark"));
    if (argc == 3 && qstrcmp(argv[1], "--window") == 0) {
        return showWindow(QString::fromLocal8Bit(argv[2]));
    }
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
}
