// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/random.h"
#include "core/training/batch_plan.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <algorithm>
#include <array>

using namespace bitops;

class TestBatchPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void dealsOutAllImages_data();
    void dealsOutAllImages();
    void orderIsAPermutation();
    void orderIsAFunctionOfSeedAndEpoch();
    void orderIsTheSameEverywhere();
    void randomNumbersReachTheirBounds();
};

void TestBatchPlan::dealsOutAllImages_data()
{
    QTest::addColumn<int>("images");
    QTest::addColumn<int>("batchSize");
    QTest::addColumn<QList<int>>("sizes");
    QTest::newRow("even") << 6 << 3 << QList{3, 3};
    QTest::newRow("rest") << 8 << 3 << QList{3, 3, 2};
    QTest::newRow("a single one left over") << 7 << 3 << QList{3, 4};
    QTest::newRow("fewer than a batch") << 2 << 64 << QList{2};
    QTest::newRow("a single image") << 1 << 64 << QList{1};
    QTest::newRow("batches of one") << 3 << 1 << QList{1, 1, 1};
}

void TestBatchPlan::dealsOutAllImages()
{
    QFETCH(int, images);
    QFETCH(int, batchSize);
    const BatchPlan plan(images, batchSize);
    QList<int> sizes;
    std::int64_t next = 0;
    for (std::int64_t i = 0; i < plan.batches(); ++i) {
        QCOMPARE(plan.begin(i), next);
        next = plan.end(i);
        sizes.append(static_cast<int>(plan.end(i) - plan.begin(i)));
    }
    QTEST(sizes, "sizes");
    QCOMPARE(next, std::int64_t{images});
}

void TestBatchPlan::orderIsAPermutation()
{
    std::vector<std::int64_t> order = trainingOrder(1000, 5, 2);
    QVERIFY(order != naturalOrder(1000));
    std::sort(order.begin(), order.end());
    QCOMPARE(order, naturalOrder(1000));
}

void TestBatchPlan::orderIsAFunctionOfSeedAndEpoch()
{
    QCOMPARE(trainingOrder(50, 5, 2), trainingOrder(50, 5, 2));
    QVERIFY(trainingOrder(50, 5, 2) != trainingOrder(50, 5, 3));
    QVERIFY(trainingOrder(50, 5, 2) != trainingOrder(50, 6, 2));
    QVERIFY(trainingOrder(50, 2, 5) != trainingOrder(50, 5, 2));
}

void TestBatchPlan::orderIsTheSameEverywhere()
{
    // Whoever changes this breaks the resuming of runs, and their repetition.
    QCOMPARE(trainingOrder(8, 0, 1), std::vector<std::int64_t>({7, 1, 3, 4, 0, 6, 5, 2}));
}

void TestBatchPlan::randomNumbersReachTheirBounds()
{
    Random random(1);
    std::array<int, 5> hits{};
    for (int i = 0; i < 1000; ++i) {
        ++hits.at(random.below(5));
        const double share = random.uniform(-2, 3);
        QVERIFY(share >= -2 && share < 3);
    }
    for (const int count : hits) {
        QVERIFY(count > 150 && count < 250);
    }
}

BITOPS_TEST(TestBatchPlan, NoApplication)
#include "tst_batch_plan.moc"
