// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/sweep_text.h"
#include "core/sweep/slurm_job.h"
#include "core/sweep/sweep_lock.h"
#include "core/sweep/sweep_record.h"
#include "core/sweep/sweep_status.h"
#include "tests/core/sweep/sweep_fixture.h"
#include "tests/support/stored_run.h"
#include "tests/support/test_main.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <chrono>
#include <fstream>
#include <memory>

using namespace bitops;
using namespace bitops::test;

namespace {

constexpr const char* fourSeeds =
    R"("design": "preset:notebook", "training": {"epochs": 2}, "vary": {"seed": [0, 1, 2, 3]})";

/// As a trainer leaves it after so many epochs.
void train(const SweepPlan& plan, std::size_t run, const std::vector<Event>& events)
{
    const std::filesystem::path folder = plan.folderOf(plan.runs[run]);
    QVERIFY(createRunAt(folder, plan.descriptionOf(plan.runs[run], "0.1.0")));
    std::vector<Event> all{HelloEvent{.protocol = protocolVersion, .trainer = "0.1.0"}, StartedEvent{}};
    all.insert(all.end(), events.begin(), events.end());
    addStoredEvents(folder, all);
}

const Event firstEpoch = storedEpoch(1, 0.5);
const Event secondEpoch = storedEpoch(2, 0.75);

std::vector<std::string_view> namesOf(const std::vector<SweepRunStatus>& all)
{
    std::vector<std::string_view> names;
    for (const SweepRunStatus& status : all) {
        names.push_back(nameOf(status));
    }
    return names;
}

} // namespace

class TestSweepStatus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void tellsHowRunsStand();
    void asksLocksBeforeAnythingElse();
    void believesTheQueueOfACluster();
    void hearsTheHeartbeatOfACluster();
    void saysWhatIsToBeDone();
    void goesOnWithMoreEpochs();
    void doesNotTakeAnotherRunForItsOwn_data();
    void doesNotTakeAnotherRunForItsOwn();
    void givesMeanAndDeviationOverSeeds();
    void writesTables();
    void isFoundInTheListOfAllRuns();
    void isKeptByOneProgram();

private:
    [[nodiscard]] SweepPlan plan(const char* content = fourSeeds) const
    {
        Result<SweepPlan> made = planOf(content, m_folder->path().toStdString());
        return made ? *std::move(made) : SweepPlan();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestSweepStatus::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestSweepStatus::tellsHowRunsStand()
{
    const SweepPlan sweep = plan();
    train(sweep, 0, {firstEpoch, secondEpoch, CompletedEvent{.epochs = 2, .seconds = 2}});
    train(sweep, 1, {firstEpoch, StoppedEvent{.epochs = 1, .seconds = 1}});
    train(sweep, 2, {firstEpoch});

    const std::vector<SweepRunStatus> all = SweepLook(sweep).all();

    QVERIFY((namesOf(all) ==
             std::vector<std::string_view>{"completed", "stopped", "interrupted", "not started"}));
    QCOMPARE(all[0].epochs, 2);
    QCOMPARE(all[0].best->valAccuracy, 0.75);
    QCOMPARE(all[0].seconds, 2.0);
    QVERIFY(!all[3].best);
}

void TestSweepStatus::asksLocksBeforeAnythingElse()
{
    const SweepPlan sweep = plan();
    train(sweep, 0, {firstEpoch});
    const HeldLock lock(sweep.folderOf(sweep.runs[0]));
    QVERIFY(lock.isHeld());

    QCOMPARE(SweepLook(sweep).statusOf(sweep.runs[0]).state, RunState::Running);
    QCOMPARE(SweepLook(sweep, SlurmQueue()).statusOf(sweep.runs[0]).state, RunState::Running);
}

void TestSweepStatus::believesTheQueueOfACluster()
{
    const SweepPlan sweep = plan();
    train(sweep, 0, {firstEpoch});
    train(sweep, 1, {firstEpoch, StoppedEvent{.epochs = 1, .seconds = 1}});
    train(sweep, 3, {firstEpoch, secondEpoch, CompletedEvent{.epochs = 2, .seconds = 2}});
    const SlurmQueue queue{{"seed-0", {"7_0", "R", "one", "None"}},
                           {"seed-1", {"7_1", "PD", "", "BeginTime"}},
                           {"seed-2", {"7_2", "PD", "", "Resources"}},
                           {"seed-3", {"7_3", "CG", "two", "None"}}};

    const std::vector<SweepRunStatus> all = SweepLook(sweep, queue).all();

    QVERIFY((namesOf(all) == std::vector<std::string_view>{"running", "queued", "queued", "completed"}));
    QCOMPARE(all[0].node, std::string("one"));
    QCOMPARE(all[1].epochs, 1);
}

/// On a file system without locks, and with a Slurm that has forgotten the job or does not answer.
void TestSweepStatus::hearsTheHeartbeatOfACluster()
{
    const SweepPlan sweep = plan();
    train(sweep, 0, {firstEpoch});
    train(sweep, 1, {firstEpoch});
    QVERIFY(writeSlurmJob(sweep.folder, {"7", "", {"seed-0", "seed-1"}}));
    const std::filesystem::path silent = sweep.folderOf(sweep.runs[1]) / run_file::events;
    const auto last = std::filesystem::last_write_time(silent);
    std::filesystem::last_write_time(silent, last - longestSilence - std::chrono::seconds(1));

    const std::vector<SweepRunStatus> all = SweepLook(sweep, SlurmQueue()).all();

    QCOMPARE(all[0].state, RunState::Running);
    QCOMPARE(all[1].state, RunState::Interrupted);
    const Result<std::vector<SweepTask>> tasks = tasksOf(sweep);
    QVERIFY(tasks);
    QCOMPARE((*tasks)[0].task, RunTask::Elsewhere);
    QCOMPARE((*tasks)[1].task, RunTask::GoOn);
    const RunList list = listRuns(sweep.folder);
    QCOMPARE(list.runs.at(0).state(), RunState::Running);
    QCOMPARE(list.runs.at(1).state(), RunState::Interrupted);
}

void TestSweepStatus::saysWhatIsToBeDone()
{
    const SweepPlan sweep = plan();
    train(sweep, 0, {firstEpoch, secondEpoch, CompletedEvent{.epochs = 2, .seconds = 2}});
    train(sweep, 1, {firstEpoch});
    train(sweep, 2, {firstEpoch, DivergedEvent{.epoch = 2, .step = 1, .message = "It diverged."}});
    const HeldLock lock(sweep.folderOf(sweep.runs[1]));

    const Result<std::vector<SweepTask>> tasks = tasksOf(sweep);

    QVERIFY2(tasks, tasks ? "" : tasks.error().message.c_str());
    QCOMPARE((*tasks)[0].task, RunTask::Leave);
    QCOMPARE((*tasks)[1].task, RunTask::Elsewhere);
    QCOMPARE((*tasks)[2].task, RunTask::Leave);
    QCOMPARE((*tasks)[2].state, RunState::Diverged);
    QCOMPARE((*tasks)[3].task, RunTask::Make);
}

void TestSweepStatus::goesOnWithMoreEpochs()
{
    const SweepPlan sweep = plan();
    train(sweep, 0, {firstEpoch, secondEpoch, CompletedEvent{.epochs = 2, .seconds = 2}});
    train(sweep, 1, {firstEpoch, CompletedEvent{.epochs = 1, .seconds = 2, .isEarly = true}});

    const Result<std::vector<SweepTask>> tasks = tasksOf(
        plan(R"("design": "preset:notebook", "training": {"epochs": 3}, "vary": {"seed": [0, 1, 2, 3]})"));

    QVERIFY2(tasks, tasks ? "" : tasks.error().message.c_str());
    QCOMPARE((*tasks)[0].task, RunTask::GoOn);
    QVERIFY((*tasks)[0].isChanged);
    QCOMPARE((*tasks)[1].task, RunTask::Leave); // Nothing got better.
}

void TestSweepStatus::doesNotTakeAnotherRunForItsOwn_data()
{
    QTest::addColumn<QByteArray>("other");
    QTest::addColumn<QByteArray>("what");

    QTest::newRow("recipe") << QByteArray(R"("design": "preset:notebook", "training": {"learning_rate": 0.5},
        "vary": {"seed": [0]})")
                            << QByteArray("learning_rate");
    QTest::newRow("design") << QByteArray(R"("design": "preset:mobilenetv1", "vary": {"seed": [0]})")
                            << QByteArray("design");
}

void TestSweepStatus::doesNotTakeAnotherRunForItsOwn()
{
    QFETCH(QByteArray, other);
    QFETCH(QByteArray, what);
    const SweepPlan sweep = plan();
    train(sweep, 0, {firstEpoch});

    const Result<std::vector<SweepTask>> tasks = tasksOf(plan(other.constData()));

    QVERIFY(!tasks);
    QCOMPARE(tasks.error().message, "Could not begin the sweep \"bits\": in " +
                                        sweep.folderOf(sweep.runs[0]).string() + " is a run with another " +
                                        what.toStdString() + ".");
}

void TestSweepStatus::givesMeanAndDeviationOverSeeds()
{
    const SweepPlan sweep = plan(R"("design": "preset:notebook", "training": {"epochs": 1},
        "vary": {"weight_bits": [2, 4], "seed": [0, 1, 2]})");
    std::vector<SweepRunStatus> all(6);
    for (const auto& [run, accuracy] : {std::pair(0, 0.5), std::pair(1, 0.75), std::pair(4, 0.625)}) {
        // The keys are in the order of their names: seed, then weight_bits.
        all[static_cast<std::size_t>(run)] = {.state = RunState::Completed, .best = storedEpoch(1, accuracy)};
    }

    const std::string text = sweepStatusToText(sweep, all);

    QCOMPARE(text, "bits: 6 runs in " + sweep.folder.string() +
                       "\ncompleted    3\nnot started  3\n\n"
                       "weight_bits      BitOps  Runs  Completed   Best accuracy\n"
                       "2             5,900,288     3          2  56.25 % ± 8.84\n"
                       "4            11,800,576     3          1         75.00 %\n");
}

void TestSweepStatus::writesTables()
{
    const SweepPlan sweep =
        plan(R"("design": "preset:notebook", "vary": {"seed": [0], "weight_bits": [2, 4]})");
    const std::vector<SweepRunStatus> all{
        {.state = RunState::Completed, .epochs = 1, .best = storedEpoch(1, 0.5), .seconds = 1.5},
        {.state = RunState::NotStarted, .isQueued = true}};

    const nlohmann::json json = nlohmann::json::parse(sweepStatusToJson(sweep, all));

    QCOMPARE(json["runs"].get<int>(), 2);
    QVERIFY((json["states"] == nlohmann::json{{"completed", 1}, {"queued", 1}}));
    QVERIFY((json["table"][0] == nlohmann::json{{"name", "seed-0_weight_bits-2"},
                                                {"values", {{"seed", "0"}, {"weight_bits", "2"}}},
                                                {"bitops", sweep.designs[0].bitops},
                                                {"state", "completed"},
                                                {"node", ""},
                                                {"epochs", 1},
                                                {"best_epoch", 1},
                                                {"best_accuracy", 0.5},
                                                {"seconds", 1.5}}));
    QVERIFY(json["table"][1]["best_accuracy"].is_null());
    const std::string first = std::to_string(sweep.designs[0].bitops);
    const std::string second = std::to_string(sweep.designs[1].bitops);
    QCOMPARE(sweepTableToCsv(tableOf(sweep, all)),
             "run,seed,weight_bits,bitops,state,epochs,best_epoch,best_accuracy,best_loss,seconds\r\n"
             "seed-0_weight_bits-2,0,2," +
                 first + ",completed,1,1,0.5,2.5,1.5\r\nseed-0_weight_bits-4,0,4," + second +
                 ",queued,0,,,,0\r\n");
}

void TestSweepStatus::isFoundInTheListOfAllRuns()
{
    const SweepPlan sweep = plan();
    train(sweep, 1, {firstEpoch});
    const std::filesystem::path runs = sweep.folder.parent_path();
    storeRun(runs, "alone", {0.5});
    QCOMPARE(listRuns(runs).runs.size(), std::size_t{1});

    QVERIFY(writeSweepRecord(sweep, "0.1.0"));

    const Result<std::vector<std::filesystem::path>> folders = runFoldersIn(runs);
    QVERIFY(folders);
    QVERIFY((*folders == std::vector<std::filesystem::path>{runs / "alone", sweep.folderOf(sweep.runs[1])}));
    QCOMPARE(findRun("bits/seed-1", runs).value(), runs / "bits/seed-1");
}

void TestSweepStatus::isKeptByOneProgram()
{
    const SweepPlan sweep = plan();
    QVERIFY(!isSweepAtWork(sweep.folder));
    {
        const Result<SweepLock> lock = SweepLock::take(sweep.folder);
        QVERIFY(lock);
        QVERIFY(isSweepAtWork(sweep.folder));
        QVERIFY(sweepsAtWorkHere(sweep.folder.parent_path()) == std::vector{sweep.folder});
        const Result<SweepLock> second = SweepLock::take(sweep.folder);
        QVERIFY(!second);
        QCOMPARE(second.error().message, "Could not begin the sweep in " + sweep.folder.string() +
                                             ": another program is at work on it.");
    }
    QVERIFY(!isSweepAtWork(sweep.folder));
    QVERIFY(sweepsAtWorkHere(sweep.folder.parent_path()).empty());
    {
        const Result<SweepLock> lock = SweepLock::take(sweep.folder);
        std::ofstream(sweep.folder / "sweep.lock") << "another-machine"; // On a disk that both see.
        QVERIFY(sweepsAtWorkHere(sweep.folder.parent_path()).empty());
    }
    QVERIFY(sweepsAtWorkHere(sweep.folder / "nowhere").empty());
    QVERIFY(askToCancel(sweep.folder));
    QVERIFY(isAskedToCancel(sweep.folder));
    forgetCancel(sweep.folder);
    QVERIFY(!isAskedToCancel(sweep.folder));
}

BITOPS_TEST(TestSweepStatus, NoApplication)
#include "tst_sweep_status.moc"
