// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/network/bits.h"
#include "core/report/bit_rgb.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace bitops;

namespace {

double luminance(const Rgb& color)
{
    const auto linear = [](int value) {
        const double part = value / 255.0;
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color[0]) + 0.7152 * linear(color[1]) + 0.0722 * linear(color[2]);
}

double contrastOfWhite(const Rgb& ground)
{
    return 1.05 / (luminance(ground) + 0.05);
}

double contrastOfBlack(const Rgb& ground)
{
    return (luminance(ground) + 0.05) / 0.05;
}

double contrastOfChosen(const Rgb& ground)
{
    return isWhiteReadableOn(ground) ? contrastOfWhite(ground) : contrastOfBlack(ground);
}

} // namespace

class TestBitRgb : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// 4.5 : 1 is what WCAG 2.1 asks for text.
    void numbersOnBitsCanBeRead()
    {
        for (const int bits : bitWidths()) {
            const Rgb ground = bitRgb(bits);
            QVERIFY2(contrastOfChosen(ground) >= 4.5, qPrintable(QString::number(bits)));
        }
    }

    void theBetterOfBlackAndWhiteIsChosen()
    {
        for (int value = 0; value < 256; ++value) {
            const auto part = static_cast<std::uint8_t>(value);
            for (const Rgb& ground :
                 {Rgb{part, part, part}, Rgb{part, 0, 0}, Rgb{0, part, 0}, Rgb{255, part, 128}}) {
                const double best = std::max(contrastOfWhite(ground), contrastOfBlack(ground));
                QVERIFY2(contrastOfChosen(ground) >= best - 0.01, hexText(ground).c_str());
            }
        }
    }

    void writesColorsInHexadecimal()
    {
        QCOMPARE(hexText({0x2f, 0x86, 0xc9}), std::string("#2f86c9"));
        QCOMPARE(hexText({0, 9, 255}), std::string("#0009ff"));
    }
};

QTEST_APPLESS_MAIN(TestBitRgb)
#include "tst_bit_rgb.moc"
