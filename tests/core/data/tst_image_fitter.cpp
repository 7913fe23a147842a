// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/image_fitter.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace bitops;

namespace {

using Values = QList<int>;

Values fitted(const Shape& from, const Shape& to, const Values& pixels)
{
    const std::vector<std::uint8_t> source(pixels.begin(), pixels.end());
    std::vector<std::uint8_t> target(static_cast<std::size_t>(to.channels * to.height * to.width));
    ImageFitter(from, to).fit(source.data(), target.data());
    return {target.begin(), target.end()};
}

} // namespace

class TestImageFitter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsTheRule_data()
    {
        QTest::addColumn<Shape>("from");
        QTest::addColumn<Shape>("to");
        QTest::addColumn<Values>("pixels");
        QTest::addColumn<Values>("expected");
        QTest::newRow("the same") << Shape{1, 1, 3} << Shape{1, 1, 3} << Values{1, 2, 3} << Values{1, 2, 3};
        QTest::newRow("grey to colour")
            << Shape{1, 1, 2} << Shape{3, 1, 2} << Values{7, 9} << Values{7, 9, 7, 9, 7, 9};
        QTest::newRow("colour to grey") // 0.299·200 + 0.587·100 + 0.114·50 = 124.2; white stays white.
            << Shape{3, 1, 2} << Shape{1, 1, 2} << Values{200, 255, 100, 255, 50, 255} << Values{124, 255};
        // Centres at 1/4 and 3/4, 1¼ and 1¾ of the source: 3/4 of the nearer and 1/4 of the other.
        QTest::newRow("twice as wide")
            << Shape{1, 1, 2} << Shape{1, 1, 4} << Values{0, 100} << Values{0, 25, 75, 100};
        QTest::newRow("twice as high")
            << Shape{1, 2, 1} << Shape{1, 4, 1} << Values{0, 100} << Values{0, 25, 75, 100};
        // The triangle reaches two pixels: weights 3, 3, 1 (of 7) at the left, 1, 3, 3 at the right.
        QTest::newRow("half as wide")
            << Shape{1, 1, 4} << Shape{1, 1, 2} << Values{70, 0, 140, 210} << Values{50, 150};
        QTest::newRow("to one pixel") << Shape{1, 2, 2} << Shape{1, 1, 1} << Values{0, 1, 1, 0} << Values{1};
        QTest::newRow("colours by themselves")
            << Shape{3, 1, 1} << Shape{3, 2, 1} << Values{1, 2, 3} << Values{1, 1, 2, 2, 3, 3};
    }

    void followsTheRule()
    {
        QFETCH(Shape, from);
        QFETCH(Shape, to);
        QFETCH(Values, pixels);
        QFETCH(Values, expected);
        QCOMPARE(fitted(from, to, pixels), expected);
    }

    void keepsOneColourAtAnySize()
    {
        for (const int from : {1, 2, 7, 28, 100}) {
            for (const int to : {1, 3, 28, 32, 64}) {
                const Values result =
                    fitted({1, from, from + 1}, {1, to, to + 2}, Values(from * (from + 1), 93));
                QCOMPARE(result, Values(to * (to + 2), 93));
            }
        }
    }

    void fitsOnlyGreyAndColour()
    {
        QVERIFY(canFit({1, 8, 8}));
        QVERIFY(canFit({3, 8, 8}));
        QVERIFY(!canFit({2, 8, 8}));
        QVERIFY(!canFit({4, 8, 8}));
    }
};

BITOPS_TEST(TestImageFitter, NoApplication)
#include "tst_image_fitter.moc"
