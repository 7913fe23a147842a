// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sweep/sweep_lock.h"
#include "tests/support/paths.h"
#include "tests/support/patience.h"
#include "tests/support/test_main.h"
#include "tests/ui/sweep/fake_slurm.h"
#include "tests/ui/sweep/sweep_fixture.h"
#include "ui/runs/run_library.h"
#include "ui/runs/run_sweeps.h"
#include "ui/sweep/sweep_cluster.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <chrono>
#include <memory>

using namespace bitops;
using namespace bitops::test;

namespace {

struct SweepClusterFixture
{
    QTemporaryDir folder;
    FakeSlurm slurm;
    RunLibrary library{folder.filePath(QStringLiteral("runs")).toStdString()};
    RunSweeps sweeps{&library};
    std::unique_ptr<SweepCluster> cluster = std::make_unique<SweepCluster>(fakeTrainer(), &library);

    SweepClusterFixture()
    {
        cluster->setInterval(std::chrono::milliseconds(50));
        cluster->setPrograms(slurm.programs());
        cluster->follow(&sweeps);
    }

    [[nodiscard]] std::filesystem::path seeds() const { return cluster->folder() / "seeds"; }
    [[nodiscard]] bool submit(int seedsWanted, const SlurmRequest& request = {.cpus = 1})
    {
        cluster->submit(seedSweep(library.folder(), seedsWanted), request);
        return QTest::qWaitFor([this] { return !cluster->isBusy(); }, patience);
    }
    [[nodiscard]] std::size_t queued() const
    {
        const SlurmQueue* const queue = cluster->queueOf(seeds());
        return queue == nullptr ? 0 : queue->size();
    }
};

} // namespace

class TestSweepCluster : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void submitsWhatIsNotDone()
    {
        SweepClusterFixture fixture;
        QSignalSpy submitted(fixture.cluster.get(), &SweepCluster::submitted);

        QVERIFY(fixture.submit(3, {.partition = "long", .atOnce = 2, .cpus = 1, .trainer = "/t"}));

        QCOMPARE(submitted.size(), 1);
        QVERIFY2(fixture.cluster->notice().isEmpty(), qPrintable(fixture.cluster->notice()));
        const QByteArray folder = QByteArray::fromStdString(fixture.seeds().string());
        QCOMPARE(fixture.slurm.asked("sbatch"),
                 "--parsable --array=0-2%2 --requeue --chdir=" + folder + " " + folder + "/slurm.sh\n");
        const Result<std::optional<SlurmJob>> job = loadSlurmJob(fixture.seeds());
        QVERIFY(job && *job);
        QCOMPARE(**job, (SlurmJob{"7", "", {"seed-0", "seed-1", "seed-2"}}));
        QTRY_COMPARE_WITH_TIMEOUT(fixture.library.runs().size(), std::size_t{3}, patience);
        QVERIFY(!isSweepAtWork(fixture.seeds()));
    }

    void followsTheQueue()
    {
        SweepClusterFixture fixture;
        fixture.slurm.answer("7_0|R|north|None\n7_1|PD||Priority\n");
        QVERIFY(fixture.submit(2));

        QTRY_COMPARE_WITH_TIMEOUT(fixture.queued(), std::size_t{2}, patience);
        QCOMPARE(fixture.cluster->workingOf(fixture.seeds()), std::size_t{1});
        QCOMPARE(fixture.cluster->queueOf(fixture.seeds())->at("seed-0").node, std::string("north"));

        fixture.slurm.answer({});
        QTRY_COMPARE_WITH_TIMEOUT(fixture.queued(), std::size_t{0}, patience);
        QVERIFY(fixture.cluster->queueOf(fixture.seeds()) != nullptr);
        QCOMPARE(fixture.cluster->queueOf(fixture.library.folder() / "other"), nullptr);
    }

    void submitsNothingThatIsInTheQueue()
    {
        SweepClusterFixture fixture;
        fixture.slurm.answer("7_0|PD||Priority\n");
        QVERIFY(fixture.submit(2));
        QVERIFY(fixture.submit(2));

        QVERIFY2(fixture.cluster->notice().contains(QStringLiteral("1 task(s) of the job 7")),
                 qPrintable(fixture.cluster->notice()));
        QCOMPARE(fixture.slurm.asked("sbatch").count('\n'), 1);
    }

    void saysWhatSlurmRefuses()
    {
        SweepClusterFixture fixture;
        fixture.slurm.refuse("sbatch", "sbatch: error: invalid partition specified: none");
        QVERIFY(fixture.submit(2, {.partition = "none", .cpus = 1}));
        QCOMPARE(fixture.cluster->notice(), QStringLiteral("Could not submit the sweep: Slurm says \"sbatch: "
                                                           "error: invalid partition specified: none\"."));
        QCOMPARE(fixture.cluster->noticed(), fixture.seeds());

        fixture.cluster->setPrograms("/nowhere");
        QVERIFY(fixture.submit(2));
        QCOMPARE(fixture.cluster->notice(),
                 QStringLiteral("Could not start /nowhere/sbatch: No such file or directory."));
    }

    void saysThatSlurmDoesNotAnswerAndForgetsItOnceItDoes()
    {
        SweepClusterFixture fixture;
        fixture.slurm.answer("7_0|PD||Priority\n");
        QVERIFY(fixture.submit(1));
        QTRY_COMPARE_WITH_TIMEOUT(fixture.queued(), std::size_t{1}, patience);

        fixture.slurm.refuse("squeue", "slurm_load_jobs error: Unable to contact slurm controller");
        QTRY_VERIFY_WITH_TIMEOUT(fixture.cluster->notice().contains(QStringLiteral("Unable to contact")),
                                 patience);
        const FakeSlurm back;
        fixture.cluster->setPrograms(back.programs());
        QTRY_VERIFY_WITH_TIMEOUT(fixture.cluster->notice().isEmpty(), patience);
    }

    void cancels()
    {
        SweepClusterFixture fixture;
        fixture.slurm.answer("7_0|R|north|None\n");
        QVERIFY(fixture.submit(1));
        QTRY_COMPARE_WITH_TIMEOUT(fixture.queued(), std::size_t{1}, patience);

        fixture.cluster->cancel(fixture.seeds());

        QTRY_COMPARE_WITH_TIMEOUT(fixture.queued(), std::size_t{0}, patience);
        QCOMPARE(fixture.slurm.asked("scancel"), QByteArray("7\n"));
        fixture.slurm.refuse("scancel", "scancel: error: Access denied");
        fixture.cluster->cancel(fixture.seeds());
        QTRY_VERIFY_WITH_TIMEOUT(!fixture.cluster->isBusy(), patience);
        QCOMPARE(fixture.cluster->notice(),
                 QStringLiteral("Could not cancel the job 7: Slurm says \"scancel: error: Access denied\"."));
    }

    void keepsSweepsInTheSharedFolder()
    {
        SweepClusterFixture fixture;
        const QString shared = fixture.folder.filePath(QStringLiteral("shared"));
        fixture.library.setSharedFolder(shared.toStdString());

        QVERIFY(fixture.submit(2));

        QCOMPARE(fixture.seeds(), std::filesystem::path(shared.toStdString()) / "seeds");
        QVERIFY(std::filesystem::exists(fixture.seeds() / "seed-1" / "run.json"));
        QVERIFY(!std::filesystem::exists(fixture.library.folder() / "seeds"));
        QTRY_COMPARE_WITH_TIMEOUT(fixture.library.runs().size(), std::size_t{2}, patience);
        QCOMPARE(fixture.sweeps.sweeps().size(), std::size_t{1});
    }

    void doesNotWaitForAQueueThatHangs()
    {
        SweepClusterFixture fixture;
        fixture.slurm.answer("7_0|PD||Priority\n");
        QVERIFY(fixture.submit(1));
        QTRY_COMPARE_WITH_TIMEOUT(fixture.queued(), std::size_t{1}, patience);
        fixture.slurm.hang("squeue");
        QTRY_VERIFY_WITH_TIMEOUT(fixture.slurm.asked("squeue").contains("hangs"), patience);

        fixture.cluster.reset(); // Returns: the program is killed.
    }
};

BITOPS_TEST(TestSweepCluster, QApplication)
#include "tst_sweep_cluster.moc"
