// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/training/schedule.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace bitops;

class TestSchedule : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsItsFormula_data();
    void followsItsFormula();
};

void TestSchedule::followsItsFormula_data()
{
    QTest::addColumn<Schedule>("schedule");
    QTest::addColumn<int>("stepsDone");
    QTest::addColumn<double>("rate");
    QTest::addColumn<int>("warmup");
    QTest::newRow("constant, first") << Schedule::Constant << 0 << 0.1 << 0;
    QTest::newRow("constant, last") << Schedule::Constant << 99 << 0.1 << 0;
    QTest::newRow("cosine, first") << Schedule::Cosine << 0 << 0.1 << 0;
    QTest::newRow("cosine, a quarter") << Schedule::Cosine << 25 << 0.08535533905932738 << 0;
    QTest::newRow("cosine, half") << Schedule::Cosine << 50 << 0.05 << 0;
    QTest::newRow("cosine, at the end") << Schedule::Cosine << 100 << 0.0 << 0;
    QTest::newRow("step, before half") << Schedule::Step << 49 << 0.1 << 0;
    QTest::newRow("step, after half") << Schedule::Step << 50 << 0.01 << 0;
    QTest::newRow("step, before three quarters") << Schedule::Step << 74 << 0.01 << 0;
    QTest::newRow("step, after three quarters") << Schedule::Step << 75 << 0.001 << 0;
    QTest::newRow("warm-up, first") << Schedule::Cosine << -20 << 0.005 << 20;
    QTest::newRow("warm-up, half") << Schedule::Step << -11 << 0.05 << 20;
    QTest::newRow("warm-up, last") << Schedule::Constant << -1 << 0.1 << 20;
    QTest::newRow("cosine begins behind the warm-up") << Schedule::Cosine << 0 << 0.1 << 20;
    QTest::newRow("cosine, half of what is behind") << Schedule::Cosine << 50 << 0.05 << 20;
    QTest::newRow("step, half of what is behind") << Schedule::Step << 50 << 0.01 << 20;
}

void TestSchedule::followsItsFormula()
{
    QFETCH(Schedule, schedule);
    QFETCH(int, stepsDone); // Behind the warm-up; below 0 within it.
    QFETCH(double, rate);
    QFETCH(int, warmup);
    const int all = warmup + 100;
    stepsDone += warmup;
    QVERIFY(std::abs(scheduledLearningRate(schedule, 0.1, stepsDone, {warmup, all}) - rate) < 1e-15);
}

BITOPS_TEST(TestSchedule, NoApplication)
#include "tst_schedule.moc"
