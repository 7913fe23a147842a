// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/augmentation.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <array>
#include <map>

using namespace bitops;

namespace {

constexpr Shape shape{1, 2, 3};
constexpr std::array<std::uint8_t, 6> smallPicture{1, 2, 3, 4, 5, 6};
using Picture = QList<int>;

Picture placed(const Placement& placement)
{
    std::array<std::uint8_t, 6> target{};
    target.fill(99);
    place(smallPicture.data(), shape, placement, target.data());
    return {target.begin(), target.end()};
}

} // namespace

class TestAugmentation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void placesAsItSays_data()
    {
        QTest::addColumn<Placement>("placement");
        QTest::addColumn<Picture>("expected");
        QTest::newRow("not moved") << Placement{} << Picture{1, 2, 3, 4, 5, 6};
        QTest::newRow("up") << Placement{.up = 1} << Picture{4, 5, 6, 0, 0, 0};
        QTest::newRow("down") << Placement{.up = -1} << Picture{0, 0, 0, 1, 2, 3};
        QTest::newRow("left") << Placement{.left = 2} << Picture{3, 0, 0, 6, 0, 0};
        QTest::newRow("right") << Placement{.left = -1} << Picture{0, 1, 2, 0, 4, 5};
        QTest::newRow("out of sight") << Placement{.left = 4} << Picture{0, 0, 0, 0, 0, 0};
        QTest::newRow("mirrored") << Placement{.isMirrored = true} << Picture{3, 2, 1, 6, 5, 4};
        QTest::newRow("moved, then mirrored")
            << Placement{.up = 1, .left = 1, .isMirrored = true} << Picture{0, 6, 5, 0, 0, 0};
    }

    void placesAsItSays()
    {
        QFETCH(Placement, placement);
        QFETCH(Picture, expected);
        QCOMPARE(placed(placement), expected);
    }

    void treatsAllChannelsAlike()
    {
        const std::array<std::uint8_t, 4> two{1, 2, 3, 4};
        std::array<std::uint8_t, 4> target{};
        place(two.data(), {2, 1, 2}, {.left = 1}, target.data());
        QCOMPARE(Picture(target.begin(), target.end()), (Picture{2, 0, 4, 0}));
    }

    void isAFunctionOfSeedEpochAndImage()
    {
        const auto kind = Augmentation::CropFlip;
        QVERIFY(placementOf(kind, 3, 2, 17) == placementOf(kind, 3, 2, 17));
        int same = 0;
        for (std::size_t image = 0; image < 1000; ++image) {
            const Placement placement = placementOf(kind, 3, 2, image);
            same += placement == placementOf(kind, 4, 2, image) ? 1 : 0;
            same += placement == placementOf(kind, 3, 3, image) ? 1 : 0;
            same += placement == placementOf(kind, 3, 2, image + 1) ? 1 : 0;
        }
        QVERIFY2(same < 60, qPrintable(QString::number(same))); // One of 162 is so by chance: 18 or 19.
    }

    void usesEveryWindowAndBothSidesAlike()
    {
        constexpr int images = 81 * 2 * 100;
        std::map<std::array<int, 3>, int> counts;
        for (std::size_t image = 0; image < images; ++image) {
            const Placement placement = placementOf(Augmentation::CropFlip, 1, 1, image);
            ++counts[{placement.up, placement.left, placement.isMirrored ? 1 : 0}];
        }
        QCOMPARE(counts.size(), std::size_t{81 * 2});
        for (const auto& [placement, count] : counts) {
            QVERIFY(std::abs(placement[0]) <= cropBorder && std::abs(placement[1]) <= cropBorder);
            QVERIFY2(count > 50 && count < 150, qPrintable(QString::number(count)));
        }
    }

    void doesOnlyWhatItIsAsked()
    {
        for (std::size_t image = 0; image < 100; ++image) {
            QVERIFY(placementOf(Augmentation::None, 1, 1, image) == Placement{});
            QVERIFY(!placementOf(Augmentation::Crop, 1, 1, image).isMirrored);
            const Placement flipped = placementOf(Augmentation::Flip, 1, 1, image);
            QCOMPARE(flipped.up, 0);
            QCOMPARE(flipped.left, 0);
        }
    }
};

BITOPS_TEST(TestAugmentation, NoApplication)
#include "tst_augmentation.moc"
