// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/graph/bits.h"
#include "tests/support/test_main.h"
#include "ui/base/appearance.h"
#include "ui/base/colors.h"

#include <QGenericMatrix>
#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

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

/// CIEDE2000. Source: Sharma, Wu, Dalal, "The CIEDE2000 Color-Difference Formula: Implementation Notes,
/// Supplementary Test Data, and Mathematical Observations", Color Research and Application 30 (2005).
double distance(const std::array<double, 3>& one, const std::array<double, 3>& other)
{
    constexpr double pi = 3.14159265358979323846;
    const auto power7 = [](double value) { return std::pow(value, 7); };
    const auto radians = [](double degrees) { return degrees * pi / 180; };
    const double meanC = (std::hypot(one[1], one[2]) + std::hypot(other[1], other[2])) / 2;
    const double g = 0.5 * (1 - std::sqrt(power7(meanC) / (power7(meanC) + power7(25))));
    const double a1 = (1 + g) * one[1];
    const double a2 = (1 + g) * other[1];
    const double c1 = std::hypot(a1, one[2]);
    const double c2 = std::hypot(a2, other[2]);
    const auto hue = [](double a, double b) {
        const double angle = std::atan2(b, a) * 180 / pi;
        return angle < 0 ? angle + 360 : angle;
    };
    const double h1 = hue(a1, one[2]);
    const double h2 = hue(a2, other[2]);
    double turn = h2 - h1;
    turn += turn > 180 ? -360 : turn < -180 ? 360 : 0;
    const double dL = other[0] - one[0];
    const double dC = c2 - c1;
    const double dH = 2 * std::sqrt(c1 * c2) * std::sin(radians(turn / 2));
    const double meanL = (one[0] + other[0]) / 2;
    const double c = (c1 + c2) / 2;
    const double h = std::abs(h1 - h2) > 180 ? (h1 + h2 + 360) / 2 : (h1 + h2) / 2;
    const double t = 1 - 0.17 * std::cos(radians(h - 30)) + 0.24 * std::cos(radians(2 * h)) +
                     0.32 * std::cos(radians(3 * h + 6)) - 0.2 * std::cos(radians(4 * h - 63));
    const double sL = 1 + 0.015 * std::pow(meanL - 50, 2) / std::sqrt(20 + std::pow(meanL - 50, 2));
    const double sC = 1 + 0.045 * c;
    const double sH = 1 + 0.015 * c * t;
    const double rotation = -2 * std::sqrt(power7(c) / (power7(c) + power7(25))) *
                            std::sin(radians(60 * std::exp(-std::pow((h - 275) / 25, 2))));
    return std::sqrt(std::pow(dL / sL, 2) + std::pow(dC / sC, 2) + std::pow(dH / sH, 2) +
                     rotation * (dC / sC) * (dH / sH));
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
        QTest::addColumn<double>("narrow"); // The least difference among 5 to 8 bits.
        QTest::addColumn<double>("usual");  // Among 2, 3, 4, 6 and 8 bits.
        QTest::newRow("usual eyes") << QMatrix3x3() << 11.2 << 17.5;
        // Source: Machado, Oliveira, Fernandes, "A Physiologically-based Model for Simulation of Color Vision
        // Deficiency", IEEE TVCG 15 (2009), severity 1.0, of linear RGB.
        QTest::newRow("protanopia") << matrix({0.152286F, 1.052583F, -0.204868F, 0.114503F, 0.786281F,
                                               0.099216F, -0.003882F, -0.048116F, 1.051998F})
                                    << 5.8 << 8.2;
        QTest::newRow("deuteranopia") << matrix({0.367322F, 0.860646F, -0.227968F, 0.280085F, 0.672501F,
                                                 0.047413F, -0.011820F, 0.042940F, 0.968881F})
                                      << 5.1 << 10.0;
        QTest::newRow("tritanopia") << matrix({1.255528F, -0.076749F, -0.178779F, -0.078411F, 0.930809F,
                                               0.147602F, 0.004733F, 0.691367F, 0.303900F})
                                    << 9.0 << 5.2;
    }

    /// A difference of 1 is just noticeable where patches touch; these are apart from each other.
    void colorBlindPeopleTellBitsApart()
    {
        QFETCH(QMatrix3x3, seen);
        QFETCH(double, narrow);
        QFETCH(double, usual);
        const auto least = [&seen](const std::vector<int>& widths) {
            double found = 100;
            for (std::size_t i = 0; i < widths.size(); ++i) {
                for (std::size_t j = 0; j < i; ++j) {
                    found = std::min(
                        found, distance(lab(seen, bitColor(widths[i])), lab(seen, bitColor(widths[j]))));
                }
            }
            return found;
        };
        constexpr double rounding = 0.1; // Of the figures that were aimed at.
        const double ofNarrow = least({5, 6, 7, 8});
        const double ofUsual = least({2, 3, 4, 6, 8});
        QVERIFY2(ofNarrow >= narrow - rounding, qPrintable(QString::number(ofNarrow)));
        QVERIFY2(ofUsual >= usual - rounding, qPrintable(QString::number(ofUsual)));
    }

    void theRampIsTheOneThatWasChosen()
    {
        const QStringList colors{
            QStringLiteral("#95600f"), QStringLiteral("#0c7a5e"), QStringLiteral("#146980"),
            QStringLiteral("#2274d8"), QStringLiteral("#3e5c92"), QStringLiteral("#4a3fd2"),
            QStringLiteral("#7629a4"), QStringLiteral("#9d5ba8"), QStringLiteral("#a1559a"),
            QStringLiteral("#a4508e"), QStringLiteral("#a74c82"), QStringLiteral("#a94878"),
            QStringLiteral("#ac446f"), QStringLiteral("#ae4066"), QStringLiteral("#b03d5e"),
            QStringLiteral("#b23a56")};
        for (int bits = 1; bits <= colors.size(); ++bits) {
            QCOMPARE(bitColor(bits).name(), colors.at(bits - 1));
        }
        QCOMPARE(bitColor(floatBits).name(), QStringLiteral("#6b7280"));
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
        QVERIFY(contrast(accentText(palette), accentColor(palette)) >= leastContrast);
        QVERIFY(contrast(mutedText(palette), palette.color(QPalette::Window)) >= leastContrast);
        for (const double difference : {-1.0, 1.0}) {
            QVERIFY(contrast(differenceColor(palette, difference), base) >= leastContrast);
        }
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

BITOPS_TEST(TestColors, NoApplication)
#include "tst_colors.moc"
