// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/graph/layer.h"
#include "tests/support/test_main.h"
#include "ui/base/format.h"

#include <QLocale>
#include <QTest>

using namespace bitops;

class TestFormat : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale::c()); }

    void shortensNumbers_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("text");
        QTest::newRow("zero") << 0.0 << QStringLiteral("0");
        QTest::newRow("small") << 288.0 << QStringLiteral("288");
        QTest::newRow("kilo") << 27'648.0 << QStringLiteral("27.65 k");
        QTest::newRow("hundreds of kilo") << 294'912.0 << QStringLiteral("294.9 k");
        QTest::newRow("mega") << 13'352'960.0 << QStringLiteral("13.35 M");
        QTest::newRow("giga") << 4'104'396'800.0 << QStringLiteral("4.10 G");
        QTest::newRow("rounded up to the next") << 999'960.0 << QStringLiteral("1.00 M");
        QTest::newRow("largest") << 9.2e18 << QStringLiteral("9.20 E");
    }

    void shortensNumbers()
    {
        QFETCH(double, value);
        QTEST(shortText(value).replace(QChar(0x00A0), QLatin1Char(' ')), "text");
    }

    void followsTheLocale()
    {
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
        QCOMPARE(exactText(13'352'960), QStringLiteral("13.352.960"));
        QVERIFY(shortText(13'352'960).startsWith(QLatin1String("13,35")));
    }

    void writesBytes()
    {
        QCOMPARE(bytesText(144), QStringLiteral("144\u00A0B"));
        QCOMPARE(bytesText(46'171), QStringLiteral("46.2\u00A0kB"));
        QCOMPARE(bytesDifferenceText(512), QStringLiteral("+512\u00A0B"));
        QCOMPARE(bytesDifferenceText(-46'171), QStringLiteral("−46.2\u00A0kB"));
        QCOMPARE(bytesDifferenceText(0), QStringLiteral("±0\u00A0B"));
    }

    void writesDurations_data()
    {
        QTest::addColumn<double>("seconds");
        QTest::addColumn<QString>("text");
        QTest::newRow("rounded up") << 0.2 << QStringLiteral("1 s");
        QTest::newRow("seconds") << 59.0 << QStringLiteral("59 s");
        QTest::newRow("minutes") << 280.0 << QStringLiteral("4 min 40 s");
        QTest::newRow("hours") << 7'320.0 << QStringLiteral("2 h 2 min");
    }

    void writesDurations()
    {
        QFETCH(double, seconds);
        QTEST(durationText(seconds), "text");
    }

    /// As in the table, without the slash that exporters begin with.
    void namesLayersOfModels()
    {
        Layer layer{.name = "/conv1/Conv", .operation = Operation::FullyConnected};
        QCOMPARE(layerTitle(layer), QStringLiteral("conv1/Conv"));
        layer.name = "/";
        QCOMPARE(layerTitle(layer), QStringLiteral("/"));
    }

    void writesBits()
    {
        QCOMPARE(bitsText(4), QStringLiteral("4"));
        QCOMPARE(bitsText(floatBits), QStringLiteral("float"));
        QCOMPARE(bitsText(WeightBits(std::vector<int>{8, 4})), QStringLiteral("8·4"));
    }

    void readsBits_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected"); // As bitsText() writes it; empty where it cannot be read.
        QTest::newRow("one") << QStringLiteral(" 4 ") << QStringLiteral("4");
        QTest::newRow("float") << QStringLiteral("Float") << QStringLiteral("float");
        QTest::newRow("dots") << QStringLiteral("8·4·float") << QStringLiteral("8·4·float");
        QTest::newRow("commas") << QStringLiteral("8, 4") << QStringLiteral("8·4");
        QTest::newRow("slash") << QStringLiteral("8/4/2") << QStringLiteral("8·4·2");
        QTest::newRow("being typed") << QStringLiteral("8·") << QStringLiteral("8");
        QTest::newRow("nothing") << QString() << QString();
        QTest::newRow("a word") << QStringLiteral("four") << QString();
        QTest::newRow("too large for a number") << QStringLiteral("99999999999") << QString();
    }

    void readsBits()
    {
        QFETCH(QString, text);
        const std::optional<WeightBits> bits = weightBitsFromText(text);
        QTEST(bits ? bitsText(*bits) : QString(), "expected");
    }
};

BITOPS_TEST(TestFormat, QCoreApplication)
#include "tst_format.moc"
