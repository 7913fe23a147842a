// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text_file.h"
#include "core/runs/run_summary.h"
#include "core/sweep/slurm_job.h"
#include "core/sweep/sweep_lock.h"
#include "tests/support/paths.h"
#include "tests/support/patience.h"
#include "tests/support/test_main.h"
#include "tests/ui/sweep/fake_slurm.h"
#include "tests/ui/sweep/sweep_fixture.h"
#include "ui/runs/run_library.h"
#include "ui/runs/run_sweeps.h"
#include "ui/sweep/sweep_cluster.h"
#include "ui/sweep/sweep_runner.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <algorithm>
#include <memory>

using namespace bitops;
using namespace bitops::test;

namespace {

using State = SweepRunner::State;

struct SweepRunnerFixture
{
    QTemporaryDir folder;
    RunLibrary library;
    SweepRunner runner;

    explicit SweepRunnerFixture(const char* scenario = "happy", const QString& trainer = fakeTrainer())
        : library(folder.filePath(QStringLiteral("runs")).toStdString())
        , runner(trainer, &library)
    {
        qputenv("FAKE_TRAINER_SCENARIO", scenario);
        qputenv("FAKE_TRAINER_STORES", "1");
    }

    [[nodiscard]] std::filesystem::path runs() const { return library.folder(); }
    [[nodiscard]] SweepFile sweep(int seeds) const { return seedSweep(runs(), seeds); }
    [[nodiscard]] bool awaitIdle()
    {
        return QTest::qWaitFor([this] { return !runner.isBusy(); }, patience);
    }
    [[nodiscard]] bool awaitWorking(std::size_t runsAtWork)
    {
        return QTest::qWaitFor(
            [&] { return runner.counts().working == runsAtWork && allHaveAnEpoch(runsAtWork); }, patience);
    }
    [[nodiscard]] bool allHaveAnEpoch(std::size_t runsAtWork) const
    {
        for (std::size_t seed = 0; seed < runsAtWork; ++seed) {
            const Result<RunRecord> record =
                loadRunRecord(runs() / "seeds" / ("seed-" + std::to_string(seed)), RunDetail::List);
            if (!record || record->epochs().empty()) {
                return false;
            }
        }
        return true;
    }
    [[nodiscard]] RunState stateOf(const char* run) const
    {
        const Result<RunSummary> summary = RunSummary::load(runs() / "seeds" / run);
        return summary ? summary->state() : RunState::NotStarted;
    }
};

} // namespace

class TestSweepRunner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void trainsAllRuns()
    {
        SweepRunnerFixture fixture;
        QSignalSpy ended(&fixture.runner, &SweepRunner::ended);

        fixture.runner.start(fixture.sweep(3), 2);
        QCOMPARE(fixture.runner.state(), State::Preparing);
        QVERIFY(ended.wait(patience));

        QCOMPARE(ended.size(), 1);
        QCOMPARE(fixture.runner.state(), State::Idle);
        QCOMPARE(fixture.runner.counts(), (SweepCounts{.runs = 3, .completed = 3}));
        QVERIFY2(fixture.runner.notice().isEmpty(), qPrintable(fixture.runner.notice()));
        QCOMPARE(fixture.stateOf("seed-2"), RunState::Completed);
        QTRY_COMPARE(fixture.library.runs().size(), std::size_t{3});
        const RunSweeps sweeps(&fixture.library);
        QCOMPARE(sweeps.sweeps().size(), std::size_t{1});
        QVERIFY(!isSweepAtWork(fixture.runs() / "seeds"));
    }

    void trainsNothingTwice()
    {
        SweepRunnerFixture fixture;
        fixture.runner.start(fixture.sweep(2));
        QVERIFY(fixture.awaitIdle());
        qputenv("FAKE_TRAINER_SCENARIO", "fails");

        fixture.runner.goOn(fixture.runs() / "seeds");
        QVERIFY(fixture.awaitIdle());

        QCOMPARE(fixture.runner.counts(), (SweepCounts{.runs = 2, .completed = 2}));
        fixture.runner.start(fixture.sweep(3)); // One more seed.
        QVERIFY(fixture.awaitIdle());
        QCOMPARE(fixture.runner.counts(), (SweepCounts{.runs = 3, .completed = 2, .failed = 1}));
        QVERIFY(fixture.runner.notice().startsWith(QStringLiteral("seed-2: ")));
    }

    void pausesAndResumesAllTrainers()
    {
        SweepRunnerFixture fixture("waits");
        fixture.runner.start(fixture.sweep(3), 2);
        QVERIFY(fixture.awaitWorking(2));

        fixture.runner.pause();

        QCOMPARE(fixture.runner.state(), State::Paused);
        const auto hasPaused = [&fixture](const char* run) {
            const Result<std::string> text = readTextFile(fixture.runs() / "seeds" / run / run_file::events);
            return text && text->find("\"paused\"") != std::string::npos;
        };
        QTRY_VERIFY_WITH_TIMEOUT(hasPaused("seed-0") && hasPaused("seed-1"), patience);
        fixture.runner.resume();
        QCOMPARE(fixture.runner.state(), State::Running);
        QCOMPARE(fixture.runner.counts().working, std::size_t{2});
        fixture.runner.stop();
        QVERIFY(fixture.awaitIdle());
    }

    void goesOnWhereItWasStopped()
    {
        SweepRunnerFixture fixture("waits");
        fixture.runner.start(fixture.sweep(2), 1);
        QVERIFY(fixture.awaitWorking(1));

        fixture.runner.stop();
        QCOMPARE(fixture.runner.state(), State::Stopping);
        QVERIFY(fixture.awaitIdle());

        QCOMPARE(fixture.runner.counts(), (SweepCounts{.runs = 2, .stopped = 1}));
        QCOMPARE(fixture.stateOf("seed-0"), RunState::Stopped);
        qputenv("FAKE_TRAINER_SCENARIO", "happy");
        fixture.runner.goOn(fixture.runs() / "seeds");
        QVERIFY(fixture.awaitIdle());
        QCOMPARE(fixture.runner.counts(), (SweepCounts{.runs = 2, .completed = 2}));
    }

    void leavesCoresToAnotherTraining()
    {
        SweepRunnerFixture fixture("waits");
        const auto cores = static_cast<std::size_t>(std::max(1, QThread::idealThreadCount()));
        fixture.runner.leaveCores(cores);
        fixture.runner.start(fixture.sweep(3)); // As many at once as there are cores for.
        QVERIFY(fixture.awaitWorking(1));
        QCOMPARE(fixture.runner.atOnce(), std::size_t{1});

        fixture.runner.leaveCores(0); // The other one has ended.

        QVERIFY(fixture.awaitWorking(std::min<std::size_t>(3, cores)));
        fixture.runner.leaveCores(cores); // What is at work goes on.
        QCOMPARE(fixture.runner.counts().working, std::min<std::size_t>(3, cores));
        fixture.runner.stop();
        QVERIFY(fixture.awaitIdle());
    }

    void keepsToTheNumberThatItWasTold()
    {
        SweepRunnerFixture fixture("waits");
        fixture.runner.leaveCores(1'000);
        fixture.runner.start(fixture.sweep(3), 2);
        QVERIFY(fixture.awaitWorking(2));
        fixture.runner.stop();
        QVERIFY(fixture.awaitIdle());
    }

    void isStoppedFromElsewhere()
    {
        SweepRunnerFixture fixture("waits");
        fixture.runner.start(fixture.sweep(2), 1);
        QVERIFY(fixture.awaitWorking(1));

        QVERIFY(askToCancel(fixture.runs() / "seeds"));

        QVERIFY(fixture.awaitIdle());
        QCOMPARE(fixture.stateOf("seed-0"), RunState::Stopped);
    }

    void leavesASweepToTheProgramThatTrainsIt()
    {
        SweepRunnerFixture fixture;
        const Result<SweepLock> lock = SweepLock::take(fixture.runs() / "seeds");
        QVERIFY(lock);

        fixture.runner.start(fixture.sweep(2));
        QVERIFY(fixture.awaitIdle());

        QVERIFY2(fixture.runner.notice().contains(QStringLiteral("another program is at work on it")),
                 qPrintable(fixture.runner.notice()));
    }

    void leavesASweepToTheClusterThatTrainsIt()
    {
        SweepRunnerFixture fixture;
        FakeSlurm slurm;
        SweepCluster cluster(fakeTrainer(), &fixture.library);
        cluster.setPrograms(slurm.programs());
        fixture.runner.setCluster(&cluster);
        std::filesystem::create_directories(fixture.runs() / "seeds");
        QVERIFY(writeSlurmJob(fixture.runs() / "seeds", {.id = "17", .runs = {"seed-0"}}));
        slurm.answer("17_0|PD||Priority\n");

        fixture.runner.start(fixture.sweep(2));
        QVERIFY(fixture.awaitIdle());
        QVERIFY2(fixture.runner.notice().contains(QStringLiteral("1 task(s) of the job 17")),
                 qPrintable(fixture.runner.notice()));

        slurm.answer({}); // The job has ended: what it has not done can be trained here.
        fixture.runner.start(fixture.sweep(2));
        QVERIFY(fixture.awaitIdle());
        QCOMPARE(fixture.runner.counts(), (SweepCounts{.runs = 2, .completed = 2}));
    }

    void saysWhyItCannotBegin()
    {
        SweepRunnerFixture fixture;
        SweepFile sweep = fixture.sweep(2);
        sweep.training.data = "/no/such/folder";
        fixture.runner.start(sweep);
        QVERIFY(fixture.awaitIdle());
        QVERIFY2(fixture.runner.notice().contains(QStringLiteral("/no/such/folder")),
                 qPrintable(fixture.runner.notice()));
        QVERIFY(!std::filesystem::exists(fixture.runs() / "seeds"));

        fixture.runner.goOn(fixture.runs() / "nowhere");
        QVERIFY(fixture.awaitIdle());
        QVERIFY(!fixture.runner.notice().isEmpty());
    }

    void makesNoRunsWithoutATrainer()
    {
        SweepRunnerFixture fixture("happy", QStringLiteral("/no/such/trainer"));
        fixture.runner.start(fixture.sweep(2));
        QVERIFY(fixture.awaitIdle());

        QVERIFY(fixture.runner.notice().contains(QStringLiteral("/no/such/trainer")));
        QVERIFY(!std::filesystem::exists(fixture.runs() / "seeds" / "seed-0"));
    }

    void noTrainerOutlivesIt()
    {
        QTemporaryDir folder;
        RunLibrary library(folder.filePath(QStringLiteral("runs")).toStdString());
        auto runner = std::make_unique<SweepRunner>(fakeTrainer(), &library);
        qputenv("FAKE_TRAINER_SCENARIO", "waits");
        runner->start(seedSweep(library.folder(), 2), 2);
        QVERIFY(QTest::qWaitFor([&] { return runner->counts().working == 2; }, patience));

        runner.reset();

        QVERIFY(!isSweepAtWork(library.folder() / "seeds"));
    }
};

BITOPS_TEST(TestSweepRunner, QApplication)
#include "tst_sweep_runner.moc"
