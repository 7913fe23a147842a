// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/data_split.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <algorithm>
#include <set>

using namespace bitops;

namespace {

/// Images of two values that both hold the image's number; every third is of class 1.
ImageSet numbered(int count)
{
    ImageSet images{{1, 1, 2}, {}, {}};
    for (int i = 0; i < count; ++i) {
        images.pixels.insert(images.pixels.end(), 2, static_cast<std::uint8_t>(i));
        images.labels.push_back(i % 3 == 0 ? 1 : 0);
    }
    return images;
}

bool isInOrderWithItsLabels(const ImageSet& images)
{
    for (std::size_t i = 0; i < images.labels.size(); ++i) {
        const int number = images.pixels[2 * i];
        if (images.pixels[2 * i + 1] != number || images.labels[i] != (number % 3 == 0 ? 1 : 0)) {
            return false;
        }
    }
    return images.pixels.size() == 2 * images.labels.size() &&
           std::is_sorted(images.pixels.begin(), images.pixels.end());
}

} // namespace

class TestDataSplit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesItsShareOfEachClass()
    {
        ImageSet kept = numbered(60);
        const ImageSet taken = splitOff(kept, 0.1, 5);
        QCOMPARE(taken.count(), 6);
        QCOMPARE(std::count(taken.labels.begin(), taken.labels.end(), 1), 2);
        QCOMPARE(kept.count(), 54);
        QVERIFY(isInOrderWithItsLabels(taken));
        QVERIFY(isInOrderWithItsLabels(kept));
        std::set<int> all(taken.pixels.begin(), taken.pixels.end());
        all.insert(kept.pixels.begin(), kept.pixels.end());
        QCOMPARE(all.size(), std::size_t{60});
    }

    void runsOfBeforeKeepTheirParts()
    {
        ImageSet images{{1, 1, 1}, {}, {}};
        for (const int size : {1, 3, 15}) { // Halves, rounded: 1, 2 and 8 of them.
            images.labels.insert(images.labels.end(), static_cast<std::size_t>(size), size);
            images.pixels.insert(images.pixels.end(), static_cast<std::size_t>(size), 0);
        }
        ImageSet now = images;
        QCOMPARE(splitOff(images, 0.5, 5, Arithmetic::UnroundedSums).count(), 11);
        QCOMPARE(std::count(images.labels.begin(), images.labels.end(), 1), 0);
        QCOMPARE(splitOff(now, 0.5, 5).count(), 10);
        QCOMPARE(std::count(now.labels.begin(), now.labels.end(), 1), 1);
    }

    void isDecidedByTheSeed()
    {
        ImageSet first = numbered(200);
        ImageSet second = numbered(200);
        ImageSet third = numbered(200);
        QVERIFY(splitOff(first, 0.2, 1) == splitOff(second, 0.2, 1));
        QVERIFY(first == second);
        QVERIFY(splitOff(third, 0.2, 2) != ImageSet());
        QVERIFY(!(third == first));
    }

    void takesNothingOfTooFew()
    {
        ImageSet images = numbered(4);
        QCOMPARE(splitOff(images, 0.1, 1).count(), 0);
        QVERIFY(images == numbered(4));
    }

    void keepsTheShareOverAllClasses_data()
    {
        QTest::addColumn<QList<int>>("sizes"); // Of the classes.
        QTest::addColumn<double>("fraction");
        QTest::addColumn<QList<int>>("taken");
        QTest::newRow("even") << QList<int>{10, 20, 30} << 0.1 << QList<int>{1, 2, 3};
        // Exact shares are 3.3, 1.65 and 1.05, of 18 in all 6.
        QTest::newRow("largest remainder") << QList<int>{10, 5, 3} << 0.33 << QList<int>{3, 2, 1};
        QTest::newRow("rare class") << QList<int>{10, 10, 10, 1} << 0.4 << QList<int>{4, 4, 4, 0};
        QTest::newRow("rare class that another gives for") << QList<int>{10, 1} << 0.5 << QList<int>{6, 0};
        QTest::newRow("rare classes only") << QList<int>{1, 1, 1} << 0.5 << QList<int>{0, 0, 0};
        // The rare ones give less than their share, the large one more.
        QTest::newRow("rare classes beside a large one")
            << QList<int>{2, 2, 2, 94} << 0.9 << QList<int>{1, 1, 1, 87};
        QTest::newRow("all that can be given") << QList<int>{2, 3} << 0.9 << QList<int>{1, 2};
    }

    void keepsTheShareOverAllClasses()
    {
        QFETCH(QList<int>, sizes);
        QFETCH(double, fraction);
        QFETCH(QList<int>, taken);
        ImageSet images{{1, 1, 1}, {}, {}};
        for (int label = 0; label < sizes.size(); ++label) {
            images.pixels.insert(images.pixels.end(), static_cast<std::size_t>(sizes[label]), 7);
            images.labels.insert(images.labels.end(), static_cast<std::size_t>(sizes[label]), label);
        }
        const ImageSet chosen = splitOff(images, fraction, 3);
        for (int label = 0; label < sizes.size(); ++label) {
            QCOMPARE(std::count(chosen.labels.begin(), chosen.labels.end(), label), taken[label]);
            QVERIFY(std::count(images.labels.begin(), images.labels.end(), label) >= 1);
        }
    }

    /// Of 100 classes of five, half of which give one, it is not always the first half.
    void drawsLotsBetweenEqualClasses()
    {
        ImageSet images{{1, 1, 1}, {}, {}};
        for (int i = 0; i < 500; ++i) {
            images.pixels.push_back(0);
            images.labels.push_back(i / 5);
        }
        const ImageSet chosen = splitOff(images, 0.1, 1);
        QCOMPARE(chosen.count(), 50);
        const std::set<std::int64_t> classes(chosen.labels.begin(), chosen.labels.end());
        QCOMPARE(classes.size(), std::size_t{50});
        QVERIFY(*classes.rbegin() > 60);
    }
};

BITOPS_TEST(TestDataSplit, NoApplication)
#include "tst_data_split.moc"
