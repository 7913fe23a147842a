// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A day of work in little: a window that follows 200 runs and a trainer, in which somebody edits all the
// while.
//
//     endurance_benchmark MINUTES [EVENTS]
//
// The trainer says EVENTS (a million) in that time, 50 other runs go on in their files, and a script of keys
// edits the design, takes edits back, and looks into one tab after the other. Twenty times a line tells how
// much memory the window has and what an edit has cost it; the last lines compare the last quarter with the
// second one, since the first one ends when all has been shown once. The program is its own trainer.

#include "tests/support/stored_run.h"
#include "ui/design/block_table_model.h"
#include "ui/design/block_table_view.h"
#include "ui/design/blocks_panel.h"
#include "ui/design/network_document.h"
#include "ui/runs/run_library.h"
#include "ui/runs/run_tabs.h"
#include "ui/training/training_session.h"
#include "ui/window/main_window.h"

#include <QAction>
#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <iostream>
#include <thread>
#include <vector>

using namespace bitops;

namespace {

constexpr int runs = 200;
constexpr int growingRuns = 50;
constexpr int samples = 20;
constexpr int epochs = 500; ///< Of the trainer.
constexpr int editPauseMs = 250;

// The trainer
// ------------------------------------------------------------------------------------------------

LayersEvent layersOf(int epoch)
{
    LayersEvent event{epoch, {}};
    for (int i = 0; i < 12; ++i) {
        event.layers.push_back({.layer = "blocks." + std::to_string(i) + ".depthwise",
                                .bits = 4,
                                .sqnr = 12.345678 + epoch,
                                .clipped = 0.0123,
                                .changed = 0.0321,
                                .scale = 0.0123,
                                .levels = {-8, 7},
                                .range = {-0.1, 0.1},
                                .histogram = std::vector<std::int64_t>(64, epoch)});
    }
    return event;
}

/// Says so many events within the seconds, and keeps them in the run's folder, as a trainer does.
int playTrainer(const std::filesystem::path& folder, std::int64_t events, double seconds)
{
    std::ofstream stored(folder / run_file::events, std::ios::app | std::ios::binary);
    const auto begin = std::chrono::steady_clock::now();
    std::int64_t said = 0;
    const auto say = [&](const Event& event) {
        const std::string line = eventToLine(event) + '\n';
        stored << line;
        std::cout << line;
        ++said;
    };
    say(HelloEvent{.protocol = protocolVersion, .trainer = "endurance"});
    say(StartedEvent{.epoch = 1, .epochs = epochs, .trainingImages = 40'000, .validationImages = 10'000});
    const std::int64_t steps = events / epochs;
    for (int epoch = 1; epoch <= epochs; ++epoch) {
        for (std::int64_t step = 1; step <= steps; ++step) {
            say(ProgressEvent{.epoch = epoch,
                              .step = step,
                              .steps = steps,
                              .loss = 1.2345678901234,
                              .imagesPerSecond = 1234.567});
            if (said % 100 == 0) {
                std::cout.flush();
                stored.flush();
                const double due = seconds * static_cast<double>(said) / static_cast<double>(events);
                std::this_thread::sleep_until(begin + std::chrono::duration<double>(due));
            }
        }
        say(storedEpoch(epoch, 0.8 - 0.5 / epoch));
        say(layersOf(epoch));
    }
    say(CompletedEvent{.epochs = epochs, .seconds = seconds});
    std::cout.flush();
    return exit_code::done;
}

// The window
// -------------------------------------------------------------------------------------------------

double residentMegabytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    constexpr double pagesPerMegabyte = 256;
    return file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').value(1).toDouble() / pagesPerMegabyte
                                          : 0;
}

/// Time of the processor that this thread has had, in milliseconds: on a busy machine it tells more than a
/// clock.
double threadMilliseconds()
{
    timespec time{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return 1e3 * static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e6;
}

double medianOf(std::vector<double> values)
{
    if (values.empty()) {
        return 0;
    }
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

/// What was seen in a twentieth of the time.
struct Sample
{
    double megabytes = 0;
    double editMs = 0;    ///< Median, of the processor.
    double longestMs = 0; ///< That the window's thread was busy at a stretch, of the processor.
};

class Endurance
{
public:
    Endurance(const std::filesystem::path& folder, const QString& trainer)
        : m_folder(folder)
        , m_window({trainer, folder, false, {}})
    {
        m_window.resize(1'480, 920);
        m_window.show();
        QApplication::setActiveWindow(&m_window);
    }

    void go(std::chrono::duration<double> time)
    {
        m_window.findChild<QAction*>(QStringLiteral("train"))->trigger();
        std::printf("%8s %10s %8s %10s %10s %12s\n", "minute", "events", "edits", "memory MB", "edit ms",
                    "longest ms");
        QElapsedTimer clock;
        clock.start();
        for (int i = 1; i <= samples; ++i) {
            const auto until = time * i / samples;
            Sample sample;
            std::vector<double> costs;
            do {
                costs.push_back(edit());
                sample.longestMs = std::max(sample.longestMs, rest());
            } while (std::chrono::nanoseconds(clock.nsecsElapsed()) < until);
            sample.editMs = medianOf(costs);
            sample.megabytes = residentMegabytes();
            m_samples.push_back(sample);
            std::printf("%8.2f %10lld %8d %10.1f %10.2f %12.1f\n",
                        static_cast<double>(clock.elapsed()) / 60'000, static_cast<long long>(eventsSeen()),
                        m_edits, sample.megabytes, sample.editMs, sample.longestMs);
            std::fflush(stdout);
        }
        compare();
    }

private:
    /// Of an edit by keys, and all that the window shows of it, in milliseconds of the processor.
    double edit()
    {
        BlockTableView* const table = m_window.blocksPanel()->table();
        const double before = threadMilliseconds();
        const int kind = m_edits++ % 8;
        if (kind == 0) {
            table->setCurrentIndex(table->model()->index(m_edits % 5, BlockTableModel::WeightBitsColumn));
        }
        if (kind == 7) {
            m_window.document()->undoStack()->undo();
        } else {
            QTest::keyClick(table, kind % 2 == 0 ? Qt::Key_Down : Qt::Key_Up, Qt::ControlModifier);
        }
        QCoreApplication::processEvents();
        const double cost = threadMilliseconds() - before;
        if (m_edits % 10 == 0) {
            auto* const tabs = m_window.findChild<QTabWidget*>(QStringLiteral("centralTabs"));
            tabs->setCurrentIndex((tabs->currentIndex() + 1) % tabs->count());
        }
        growARun();
        return cost;
    }

    /// Another program trains it: nobody tells the window but the file.
    void growARun()
    {
        const int run = m_edits % growingRuns;
        addStoredEvents(m_folder / std::to_string(run),
                        {ProgressEvent{.epoch = 6, .step = m_edits, .steps = 1'000'000, .loss = 1.5}});
    }

    /// Until the next edit. Gives the longest that the thread was busy at a stretch.
    static double rest()
    {
        double longest = 0;
        QElapsedTimer pause;
        pause.start();
        while (!pause.hasExpired(editPauseMs)) {
            const double before = threadMilliseconds();
            QCoreApplication::processEvents(QEventLoop::AllEvents);
            longest = std::max(longest, threadMilliseconds() - before);
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
        }
        return longest;
    }

    /// That the trainer has said, by what the window knows of its epochs.
    [[nodiscard]] std::int64_t eventsSeen() const
    {
        const std::optional<ProgressEvent>& progress = m_window.session()->record().progress();
        return progress ? std::int64_t{progress->epoch - 1} * (progress->steps + 2) + progress->step : 0;
    }

    void compare() const
    {
        const auto mean = [this](int quarter, double Sample::*figure) {
            double sum = 0;
            for (int i = quarter * samples / 4; i < (quarter + 1) * samples / 4; ++i) {
                sum += m_samples[static_cast<std::size_t>(i)].*figure;
            }
            return sum * 4 / samples;
        };
        const auto tell = [&mean](const char* name, double Sample::*figure) {
            const double early = mean(1, figure);
            const double late = mean(3, figure);
            std::printf("%s: %.2f in the second quarter, %.2f in the last one: %+.1f %%\n", name, early, late,
                        100 * (late - early) / early);
        };
        tell("memory, MB", &Sample::megabytes);
        tell("an edit, ms", &Sample::editMs);
    }

    std::filesystem::path m_folder;
    MainWindow m_window;
    int m_edits = 0;
    std::vector<Sample> m_samples;
};

void storeRuns(const std::filesystem::path& folder)
{
    for (int i = 0; i < runs; ++i) {
        storeRun(folder, std::to_string(i), {0.1, 0.2, 0.3, 0.35, 0.4 + 0.001 * i}, i >= growingRuns);
    }
}

} // namespace

int main(int argc, char** argv)
{
    const char* const plan = std::getenv("BITOPS_ENDURANCE"); // NOLINT(concurrency-mt-unsafe)
    if (plan != nullptr) {
        const QList<QByteArray> words = QByteArray(plan).split(' ');
        return playTrainer(argv[argc - 1], words.at(0).toLongLong(), words.at(1).toDouble());
    }
    const double minutes = argc > 1 ? QByteArray(argv[1]).toDouble() : 0;
    const std::int64_t events = argc > 2 ? QByteArray(argv[2]).toLongLong() : 1'000'000;
    if (minutes <= 0 || events < epochs) {
        std::fprintf(stderr, "Usage: endurance_benchmark MINUTES [EVENTS]\n");
        return exit_code::wrongUsage;
    }
    const std::chrono::duration<double> time = std::chrono::duration<double, std::ratio<60>>(minutes);
    const QApplication application(argc, argv);
    const QTemporaryDir folder;
    storeRuns(folder.path().toStdString());
    qputenv("BITOPS_ENDURANCE",
            QByteArray::number(qlonglong(events)) + ' ' + QByteArray::number(time.count()));
    Endurance(folder.path().toStdString(), QCoreApplication::applicationFilePath()).go(time);
    return exit_code::done;
}
