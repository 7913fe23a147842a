// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/pixel_values.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <cmath>
#include <set>

using namespace bitops;

namespace {

/// Two images of two pixels in two channels.
const ImageSet fewPixels{{2, 1, 2}, {0, 255, 7, 7, 51, 102, 7, 7}, {0, 1}};

} // namespace

class TestPixelValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void halfIsTheNotebooks()
    {
        const PixelScale scale = pixelScaleOf(Normalization::Half, fewPixels);
        QVERIFY(scale == (PixelScale{{0.5, 0.5}, {0.5, 0.5}}));
        const PixelValues values = pixelValues(scale, 8);
        QCOMPARE(values.size(), std::size_t{2});
        QCOMPARE(values[1][0], -1.0F);
        QCOMPARE(values[1][255], 1.0F);
        QCOMPARE(values[0][100], (100.0F / 255.0F - 0.5F) / 0.5F);
        QVERIFY(pixelValues(scale, 32) == values);
        QVERIFY(pixelValues(scale, 16) == values);
    }

    void dataSetScalesEachChannelByItself()
    {
        const PixelScale scale = pixelScaleOf(Normalization::DataSet, fewPixels);
        QCOMPARE(scale.mean[0], (0 + 255 + 51 + 102) / 4.0 / 255);
        const double squares = 102 * 102 + 153 * 153 + 51 * 51 + 0;
        QCOMPARE(scale.deviation[0], std::sqrt(squares / 4) / 255);
        const PixelValues values = pixelValues(scale, 8);
        QCOMPARE(values[0][102], 0.0F);
    }

    void aChannelOfOneValueIsNotDividedByZero()
    {
        const PixelScale scale = pixelScaleOf(Normalization::DataSet, fewPixels);
        QCOMPARE(scale.mean[1], 7.0 / 255);
        QCOMPARE(scale.deviation[1], 1.0);
        QCOMPARE(pixelValues(scale, 8)[1][7], 0.0F);
    }

    void fewerInputBitsMeanFewerPixelValues()
    {
        const PixelScale scale = pixelScaleOf(Normalization::Half, fewPixels);
        for (int bits = 1; bits < 8; ++bits) {
            const auto values = pixelValues(scale, bits)[0];
            QCOMPARE(std::set<float>(values.begin(), values.end()).size(),
                     std::size_t{1} << static_cast<unsigned>(bits));
            QCOMPARE(values[0], -1.0F);
            QCOMPARE(values[255], 1.0F);
        }
    }
};

BITOPS_TEST(TestPixelValues, NoApplication)
#include "tst_pixel_values.moc"
