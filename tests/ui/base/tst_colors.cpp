// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/graph/bits.h"
#include "ui/base/appearance.h"
#include "ui/base/colors.h"

#include <QGenericMatrix>
#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>

using namespace bitops;

namespace {

/// 4.5 : 1 is what WCAG 2.1 asks for text.
constexpr double leastContrast = 4.5;

double linear(double part)
{
    return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

QMatrix3x3 matrix(const std::array<float, 9>& rows)
{
    return QMatrix3x3(rows.data());
}

/// The colour in CIELAB as the eyes that `seen` stands for see it.
/// Source: IEC 61966-2-1 (sRGB, D65) and CIE 15.
std::array<double, 3> lab(const QMatrix3x3& seen, const QColor& color)
{
    const std::array<double, 3> from{linear(color.redF()), linear(color.greenF()), linear(color.blueF())};
    std::array<double, 3> rgb{};
    for (int i = 0; i < 3; ++i) {
        double sum = 0;
        for (int j = 0; j < 3; ++j) {
            sum += static_cast<double>(seen(i, j)) * from.at(static_cast<std::size_t>(j));
        }
        rgb.at(static_cast<std::size_t>(i)) = std::clamp(sum, 0.0, 1.0);
    }
    const auto part = [&](double red, double green, double blue, double white) {
        const double value = (red * rgb[0] + green * rgb[1] + blue * rgb[2]) / white;
        return value > 0.008856 ? std::cbrt(value) : 7.787 * value + 16.0 / 116;
    };
    const double x = part(0.4124, 0.3576, 0.1805, 0.9505);
    const double y = part(0.2126, 0.7152, 0.0722, 1);
    const double z = part(0.0193, 0.1192, 0.9505, 1.089);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

double distance(const std::array<double, 3>& one, const std::array<double, 3>& other)
{
    return std::hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);
}

double contrast(const QColor& first, const QColor& second)
{
    const double a = luminance(first) + 0.05;
    const double b = luminance(second) + 0.05;
    return std::max(a, b) / std::min(a, b);
}

} // namespace

class TestColors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachBitWidthHasItsOwnColor()
    {
        QList<QRgb> seen;
        for (int bits = 1; bits <= floatBits; ++bits) {
            if (isBitWidth(bits)) {
                QVERIFY2(!seen.contains(bitColor(bits).rgb()), qPrintable(QString::number(bits)));
                seen += bitColor(bits).rgb();
            }
        }
    }

    /// In one colour: black and white numbers in a row would look like a meaning.
    void numbersOnChipsCanBeReadInWhite()
    {
        for (int bits = 1; bits <= floatBits; ++bits) {
            QVERIFY2(contrast(bitColor(bits), Qt::white) >= leastContrast, qPrintable(QString::number(bits)));
            QCOMPARE(readableOn(bitColor(bits)), QColor(Qt::white));
        }
    }

    void numbersAreReadableOnLightGround()
    {
        QCOMPARE(readableOn(QColor(0xf0, 0xb3, 0x5a)), QColor(Qt::black));
    }

    void colorBlindPeopleTellBitsApart_data()
    {
        QTest::addColumn<QMatrix3x3>("seen");
        // Source: Machado, Oliveira, Fernandes, "A Physiologically-based Model for Simulation of Color Vision
        // Deficiency", IEEE TVCG 15 (2009), severity 1.0, of linear RGB.
        QTest::newRow("protanopia") << matrix({0.152286F, 1.052583F, -0.204868F, 0.114503F, 0.786281F,
                                               0.099216F, -0.003882F, -0.048116F, 1.051998F});
        QTest::newRow("deuteranopia") << matrix({0.367322F, 0.860646F, -0.227968F, 0.280085F, 0.672501F,
                                                 0.047413F, -0.011820F, 0.042940F, 0.968881F});
        QTest::newRow("tritanopia") << matrix({1.255528F, -0.076749F, -0.178779F, -0.078411F, 0.930809F,
                                               0.147602F, 0.004733F, 0.691367F, 0.303900F});
    }

    /// A difference of 2.3 in CIELAB is just noticeable; these are patches apart from each other.
    void colorBlindPeopleTellBitsApart()
    {
        QFETCH(QMatrix3x3, seen);
        constexpr std::array widths{1, 2, 4, 8, 16};
        for (const int one : widths) {
            for (const int other : widths) {
                QVERIFY2(one == other || distance(lab(seen, bitColor(one)), lab(seen, bitColor(other))) > 12,
                         qPrintable(QStringLiteral("%1 and %2 bits").arg(one).arg(other)));
            }
        }
    }

    void textsCanBeReadInBothPalettes_data()
    {
        QTest::addColumn<QPalette>("palette");
        QTest::newRow("light") << lightPalette();
        QTest::newRow("dark") << darkPalette();
    }

    void textsCanBeReadInBothPalettes()
    {
        QFETCH(QPalette, palette);
        const QColor base = palette.color(QPalette::Base);
        QVERIFY(contrast(palette.color(QPalette::Text), base) >= leastContrast);
        QVERIFY(contrast(mutedText(palette), base) >= leastContrast);
        QVERIFY(contrast(problemColor(palette), base) >= leastContrast);
        QVERIFY(contrast(palette.color(QPalette::Link), base) >= leastContrast);
        QVERIFY(contrast(palette.color(QPalette::HighlightedText), palette.color(QPalette::Highlight)) >=
                leastContrast);
    }

    void knowsDarkFromLight()
    {
        QVERIFY(!isDark(lightPalette()));
        QVERIFY(isDark(darkPalette()));
    }

    void mixesFromOneEndToTheOther()
    {
        QCOMPARE(mixed(Qt::black, Qt::white, 0).rgb(), QColor(Qt::black).rgb());
        QCOMPARE(mixed(Qt::black, Qt::white, 1).rgb(), QColor(Qt::white).rgb());
    }
};

QTEST_APPLESS_MAIN(TestColors)
#include "tst_colors.moc"
