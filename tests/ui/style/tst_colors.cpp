// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/network/bits.h"
#include "ui/style/appearance.h"
#include "ui/style/colors.h"

#include <QTest>

#include <cmath>

using namespace bitops;

namespace {

double luminance(const QColor& color)
{
    const auto linear = [](double part) {
        return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
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

    /// 3 : 1 is what WCAG 2.1 asks for large and bold text.
    void numbersOnChipsCanBeRead()
    {
        for (int bits = 1; bits <= floatBits; ++bits) {
            QVERIFY2(contrast(bitColor(bits), readableOn(bitColor(bits))) >= 3,
                     qPrintable(QString::number(bits)));
        }
    }

    /// 4.5 : 1 is what WCAG 2.1 asks for text.
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
        QVERIFY(contrast(palette.color(QPalette::Text), base) >= 4.5);
        QVERIFY(contrast(mutedText(palette), base) >= 4.5);
        QVERIFY(contrast(problemColor(palette), base) >= 4.5);
        QVERIFY(contrast(palette.color(QPalette::Link), base) >= 4.5);
        QVERIFY(contrast(palette.color(QPalette::HighlightedText), palette.color(QPalette::Highlight)) >=
                4.5);
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
