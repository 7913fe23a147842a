// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/runs/run_activity.h"

#include "core/base/text_file.h"
#include "core/runs/file_clock.h"
#include "core/runs/sweep_folder.h"
#include "tests/support/faults.h"
#include "tests/support/stored_run.h"
#include "tests/support/test_main.h"

#include <QTemporaryDir>
#include <QTest>

#include <cerrno>
#include <chrono>
#include <memory>
#include <optional>

using namespace bitops;

namespace {

/// As long as one lives, no file system has locks.
class NoLocks
{
public:
    NoLocks()
        : m_fault({.call = "flock", .error = ENOLCK})
    {
    }

private:
    test::InjectedFault m_fault;
};

} // namespace

/// Whether a run is trained is told in one way, whoever asks.
class TestRunActivity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void believesALock()
    {
        const std::filesystem::path run = store("run");
        QCOMPARE(trainerSign(run), TrainerSign::None); // However fresh its events are.
        QVERIFY(!isBeingTrained(run));

        const HeldLock lock(run);

        QCOMPARE(trainerSign(run), TrainerSign::Lock);
        QCOMPARE(trainerSign(run, ClusterTask::Waiting), TrainerSign::Lock);
        QVERIFY(isBeingTrained(run));
    }

    void hearsTheEventsWhereThereAreNoLocks()
    {
        const std::filesystem::path run = store("run");
        const NoLocks noLocks;
        QCOMPARE(statesOf(run), everywhere(RunState::Running));
        QVERIFY(scanRuns(root(), {}).runs.at(0)->isGoingOn());
        QVERIFY(isBeingTrained(run));
        QVERIFY(!replaceDescription(run, *loadRunDescription(run)));

        silence(run);

        QCOMPARE(statesOf(run), everywhere(RunState::Interrupted));
        QVERIFY(!scanRuns(root(), {}).runs.at(0)->isGoingOn());
        QVERIFY(!isBeingTrained(run));
        QVERIFY(replaceDescription(run, *loadRunDescription(run)));
    }

    void hearsTheEventsOfASweepThatACluster_data()
    {
        QTest::addColumn<bool>("isSubmitted");
        QTest::newRow("was given") << true;
        QTest::newRow("was not given") << false;
    }

    void hearsTheEventsOfASweepThatACluster()
    {
        QFETCH(bool, isSubmitted);
        QVERIFY(!isSubmitted || writeTextFile(root() / clusterJobFile, "{}"));
        const std::filesystem::path run = store("run");
        QCOMPARE(statesOf(run), everywhere(isSubmitted ? RunState::Running : RunState::Interrupted));
        silence(run);
        QCOMPARE(statesOf(run), everywhere(RunState::Interrupted));
    }

    void believesTheQueueOfACluster()
    {
        QVERIFY(writeTextFile(root() / clusterJobFile, "{}"));
        const std::filesystem::path run = store("run");
        const auto scan = [this, &run](ClusterTask task, const std::vector<ListedRunPtr>& known = {}) {
            return scanRuns(root(), known, {}, {{run, task}}).runs;
        };
        QCOMPARE(scan(ClusterTask::Waiting).at(0)->summary->state(), RunState::Interrupted);
        silence(run);
        const std::vector<ListedRunPtr> before = scan(ClusterTask::Unknown);
        QCOMPARE(before.at(0)->summary->state(), RunState::Interrupted);
        const std::vector<ListedRunPtr> after = scan(ClusterTask::Running, before);
        QCOMPARE(after.at(0)->summary->state(), RunState::Running); // Though none of its files has changed.
        QVERIFY(after.at(0)->isGoingOn());
    }

    void aRunAtItsEndIsNotTrained()
    {
        QVERIFY(writeTextFile(root() / clusterJobFile, "{}"));
        const std::filesystem::path run = storeRun(root(), "run", {0.5});
        QCOMPARE(trainerSign(run), TrainerSign::Heartbeat);
        QCOMPARE(statesOf(run), everywhere(RunState::Completed));
        QVERIFY(!scanRuns(root(), {}, {}, {{run, ClusterTask::Running}}).runs.at(0)->isGoingOn());
        QVERIFY(!isBeingTrained(run));
    }

    void theFileSystemsClockGoesOn()
    {
        const auto first = fileSystemNow(root());
        const auto second = fileSystemNow(root()); // No file is made for it.
        QVERIFY(first && second);
        QVERIFY(*second >= *first);
        QVERIFY(*second - *first < std::chrono::minutes(1));
        QVERIFY(std::filesystem::is_empty(root()));
        QVERIFY(!fileSystemNow(root() / "nowhere"));
    }

private:
    using States = std::vector<RunState>;

    [[nodiscard]] std::filesystem::path root() const { return m_folder->path().toStdString(); }
    /// That has begun, and has not come to an end.
    [[nodiscard]] std::filesystem::path store(const char* name) const
    {
        const std::filesystem::path folder = storeRun(root(), name, {0.5}, false);
        std::ofstream(folder / trainerLockFile) << "";
        return folder;
    }
    /// The events are as old as if nobody had trained it for a while.
    static void silence(const std::filesystem::path& run)
    {
        const std::filesystem::path events = run / run_file::events;
        const auto last = std::filesystem::last_write_time(events);
        std::filesystem::last_write_time(events, last - longestSilence - std::chrono::seconds(1));
    }
    /// As a list of the window, one of the command line, and who looks at it alone have it.
    [[nodiscard]] States statesOf(const std::filesystem::path& run) const
    {
        return {scanRuns(root(), {}).runs.at(0)->summary->state(), listRuns(root()).runs.at(0).state(),
                RunSummary::load(run).value().state()};
    }
    [[nodiscard]] static States everywhere(RunState state) { return {state, state, state}; }

    std::unique_ptr<QTemporaryDir> m_folder;
};

BITOPS_TEST(TestRunActivity, NoApplication)
#include "tst_run_activity.moc"
