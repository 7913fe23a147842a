// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/data_split.h"

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
        ImageSet images = numbered(6);
        QCOMPARE(splitOff(images, 0.1, 1).count(), 0);
        QVERIFY(images == numbered(6));
    }
};

QTEST_APPLESS_MAIN(TestDataSplit)
#include "tst_data_split.moc"
