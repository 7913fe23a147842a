// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/test_main.h"
#include "ui/base/number_text.h"

#include <QTest>

using namespace bitops;

class TestNumberText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesNumbersAsPeopleDo_data()
    {
        QTest::addColumn<double>("number");
        QTest::addColumn<int>("digits");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("german");
        const auto all = int(QLocale::FloatingPointShortest);
        const auto row = [](const char* name, double number, int digits, const char* text,
                            const char* german) {
            QTest::newRow(name) << number << digits << QString::fromUtf8(text) << QString::fromUtf8(german);
        };
        row("zero", 0, all, "0", "0");
        row("thousandth", 1e-3, all, "0.001", "0,001");
        row("least plain", 1e-4, all, "0.0001", "0,0001");
        row("small", 1e-5, all, "1e-5", "1e-5");
        row("small with digits", 3.25e-5, all, "3.25e-5", "3,25e-5");
        row("tiny", 1e-7, all, "1e-7", "1e-7");
        row("three digits", 0.000123456, 3, "0.000123", "0,000123");
        row("rounded up", 0.00009996, 3, "0.0001", "0,0001");
        row("large", 12345.678, 4, "12350", "12350");
        row("no sign between thousands", 1234567, all, "1234567", "1234567");
        row("very large", 1e20, all, "1e20", "1e20");
        row("negative", -2.5e-6, all, "-2.5e-6", "-2,5e-6");
        row("all digits", 0.1 + 0.2, all, "0.30000000000000004", "0,30000000000000004");
    }

    void writesNumbersAsPeopleDo()
    {
        QFETCH(double, number);
        QFETCH(int, digits);
        const QLocale german(QLocale::German, QLocale::Germany);
        QTEST(numberText(number, digits, QLocale::c()), "text");
        QTEST(numberText(number, digits, german), "german");
        if (digits == QLocale::FloatingPointShortest) {
            QCOMPARE(numberFromText(numberText(number, digits, german), german), std::optional(number));
        }
    }

    void readsNumbersInBothForms()
    {
        const QLocale german(QLocale::German, QLocale::Germany);
        for (const char* text : {"0.0001", "1e-4", "1E-04", "0,0001", " 1,0e-4 "}) {
            QCOMPARE(numberFromText(QString::fromLatin1(text), german), std::optional(1e-4));
        }
        QCOMPARE(numberFromText(QStringLiteral("−2.5"), QLocale::c()), std::optional(-2.5));
        QVERIFY(!numberFromText(QStringLiteral("1,000"), QLocale::c()));
        QVERIFY(!numberFromText(QStringLiteral("a"), QLocale::c()));
    }

    void writesANumberInThePrefixOfAnother()
    {
        QCOMPARE(numberInPrefixOf(13'352'960, 52'428'800), QStringLiteral("13.4"));
        QCOMPARE(numberInPrefixOf(50'000, 52'428'800), QStringLiteral("0.05"));
        QCOMPARE(numberInPrefixOf(5'100'000, 52'428'800), QStringLiteral("5.10"));
        QCOMPARE(numberInPrefixOf(13'352'960, 52'428'800, 2), QStringLiteral("13"));
        QCOMPARE(numberInPrefixOf(5'100'000, 52'428'800, 2), QStringLiteral("5.1"));
        QCOMPARE(numberInPrefixOf(999, 999), QStringLiteral("999"));
    }
};

BITOPS_TEST(TestNumberText, QCoreApplication)
#include "tst_number_text.moc"
