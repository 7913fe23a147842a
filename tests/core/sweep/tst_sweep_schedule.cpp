// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sweep/sweep_schedule.h"
#include "tests/core/sweep/sweep_fixture.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace bitops;
using namespace bitops::test;

namespace {

const std::vector<SweepTask> fourTasks{{RunTask::Make},
                                       {RunTask::Leave, RunState::Completed},
                                       {RunTask::GoOn, RunState::Stopped},
                                       {RunTask::Make}};

} // namespace

class TestSweepSchedule : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesWhatIsLeftInItsOrder()
    {
        SweepSchedule schedule(fourTasks, 1);

        QCOMPARE(schedule.next(), std::optional<std::size_t>(0));
        QCOMPARE(schedule.next(), std::nullopt);
        schedule.takeEnd(CompletedEvent{});
        QCOMPARE(schedule.next(), std::optional<std::size_t>(2));
        schedule.takeEnd(DivergedEvent{});
        QVERIFY(!schedule.isDone());
        QCOMPARE(schedule.next(), std::optional<std::size_t>(3));
        schedule.takeEnd(CompletedEvent{});

        QVERIFY(schedule.isDone());
        QCOMPARE(schedule.counts(), (SweepCounts{.runs = 4, .completed = 3, .failed = 1}));
    }

    void givesSeveralAtOnce()
    {
        SweepSchedule schedule(fourTasks, 2);

        QVERIFY(schedule.next() && schedule.next());
        QVERIFY(!schedule.next());
        QCOMPARE(schedule.counts().working, std::size_t{2});
    }

    void countsWhatWasThereBefore()
    {
        const SweepSchedule schedule({{RunTask::Leave, RunState::Completed},
                                      {RunTask::Leave, RunState::Diverged},
                                      {RunTask::Elsewhere, RunState::Running}},
                                     4);

        QVERIFY(schedule.isDone());
        QCOMPARE(schedule.counts(), (SweepCounts{.runs = 3, .completed = 1, .failed = 1, .elsewhere = 1}));
    }

    void beginsNothingOnceItIsStopped()
    {
        SweepSchedule schedule(fourTasks, 1);
        QVERIFY(schedule.next());

        schedule.stop();

        QVERIFY(!schedule.isDone());
        schedule.takeEnd(FailedEvent{}); // Killed, because it did not stop.
        QVERIFY(!schedule.next());
        QVERIFY(schedule.isDone());
        QCOMPARE(schedule.counts(), (SweepCounts{.runs = 4, .completed = 1, .stopped = 1}));
    }

    void goesOnAfterAFailedStart()
    {
        SweepSchedule schedule(fourTasks, 1);
        QVERIFY(schedule.next());

        schedule.takeFailedStart();

        QCOMPARE(schedule.counts().failed, std::size_t{1});
        QCOMPARE(schedule.next(), std::optional<std::size_t>(2));
    }

    void usesAllCores()
    {
        const Result<SweepPlan> plan =
            planOf(R"("design": "preset:notebook", "training": {"threads": 2}, "vary": {"seed": [0, 1]})");
        QVERIFY(plan);

        QCOMPARE(usualRunsAtOnce(*plan, 8), std::size_t{4});
        QCOMPARE(usualRunsAtOnce(*plan, 1), std::size_t{1});
    }

    void leavesCoresToOthers()
    {
        const Result<SweepPlan> plan =
            planOf(R"("design": "preset:notebook", "training": {"threads": 2}, "vary": {"seed": [0, 1]})");
        QVERIFY(plan);

        QCOMPARE(usualRunsAtOnce(*plan, 8, 3), std::size_t{2});
        QCOMPARE(usualRunsAtOnce(*plan, 8, 20), std::size_t{1}); // It never rests.
    }

    void beginsFewerWhileItHasFewerPlaces()
    {
        SweepSchedule schedule(fourTasks, 2);
        QVERIFY(schedule.next());
        QVERIFY(schedule.next());

        schedule.setAtOnce(1);
        schedule.takeEnd(CompletedEvent{});
        QVERIFY(!schedule.next()); // One is at work still.
        schedule.takeEnd(CompletedEvent{});
        QVERIFY(schedule.next());
    }

    void knowsHowLongItTakesWhereTheDataAreKnown()
    {
        const Result<SweepPlan> plan = planOf(R"("design": "preset:notebook", "vary": {"seed": [0, 1, 2]})");
        QVERIFY(plan);
        const std::vector<SweepTask> tasks{{}, {}, {RunTask::Leave, RunState::Completed}};
        const TrainingSpeed speed(std::vector<ListedRunPtr>{});
        const std::optional<double> one =
            speed.secondsOf(plan->designs.front().macs, plan->runs.front().training);

        const std::optional<double> left = secondsLeft(*plan, tasks, speed);

        QCOMPARE(left.has_value(), one.has_value());
        QCOMPARE(left.value_or(0), 2 * one.value_or(0));
    }
};

BITOPS_TEST(TestSweepSchedule, NoApplication)
#include "tst_sweep_schedule.moc"
