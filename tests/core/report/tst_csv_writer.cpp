// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/csv_writer.h"
#include "tests/support/test_main.h"

#include <QTest>

using bitops::CsvDialect;
using bitops::CsvWriter;

class TestCsvWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void separatesFieldsAndRows()
    {
        CsvWriter csv;
        csv.add("a").add(2);
        csv.endRow();
        csv.add("b").add(std::optional<double>());
        csv.endRow();
        QCOMPARE(csv.text(), std::string("a,2\r\nb,\r\n"));
    }

    void quotesWhereNeeded_data()
    {
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<QByteArray>("written");
        QTest::newRow("plain") << QByteArray("a b") << QByteArray("a b\r\n");
        QTest::newRow("comma") << QByteArray("a,b") << QByteArray("\"a,b\"\r\n");
        QTest::newRow("quote") << QByteArray("a\"b") << QByteArray("\"a\"\"b\"\r\n");
        QTest::newRow("line break") << QByteArray("a\nb") << QByteArray("\"a\nb\"\r\n");
        QTest::newRow("empty") << QByteArray() << QByteArray("\r\n");
    }

    void quotesWhereNeeded()
    {
        QFETCH(QByteArray, field);
        CsvWriter csv;
        csv.add(field.toStdString());
        csv.endRow();
        QTEST(QByteArray::fromStdString(csv.text()), "written");
    }

    void noTextIsAFormula_data()
    {
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<QByteArray>("written");
        QTest::newRow("equals") << QByteArray("=1+1") << QByteArray("'=1+1\r\n");
        QTest::newRow("with quotes") << QByteArray("=HYPERLINK(\"http://x\",\"y\")")
                                     << QByteArray("\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"\r\n");
        QTest::newRow("plus") << QByteArray("+1") << QByteArray("'+1\r\n");
        QTest::newRow("minus") << QByteArray("-1") << QByteArray("'-1\r\n");
        QTest::newRow("at") << QByteArray("@SUM(A1)") << QByteArray("'@SUM(A1)\r\n");
        QTest::newRow("tab") << QByteArray("\t=1") << QByteArray("'\t=1\r\n");
        QTest::newRow("carriage return") << QByteArray("\r=1") << QByteArray("\"'\r=1\"\r\n");
        QTest::newRow("line feed") << QByteArray("\n=1") << QByteArray("\"'\n=1\"\r\n");
        QTest::newRow("full width") << QByteArray("\uFF1D1") << QByteArray("'\uFF1D1\r\n");
        QTest::newRow("within") << QByteArray("a=b-c@d") << QByteArray("a=b-c@d\r\n");
        QTest::newRow("a dash for nothing") << QByteArray("-") << QByteArray("-\r\n");
        QTest::newRow("apostrophe") << QByteArray("'quoted'") << QByteArray("'quoted'\r\n");
    }

    void noTextIsAFormula()
    {
        QFETCH(QByteArray, field);
        CsvWriter csv;
        csv.add(field.toStdString());
        csv.endRow();
        QTEST(QByteArray::fromStdString(csv.text()), "written");
    }

    void nothingActsOnATerminal()
    {
        CsvWriter csv;
        csv.add("red \x1b[31mtext").add("a\u009Bb\u202Ec\x7F").add("caf\xE9").add("two\nlines\tof notes");
        QCOMPARE(csv.text(), std::string("red \\x1b[31mtext,a\\u{009b}b\\u{202e}c\\x7f,caf\\xe9,"
                                         "\"two\nlines\tof notes\""));
    }

    void negativeNumbersStayNumbers()
    {
        CsvWriter csv;
        csv.add(-0.5).add(-3).add(std::optional<double>(-1e-30)).add(std::optional<std::int64_t>(-7));
        QCOMPARE(csv.text(), std::string("-0.5,-3,-1e-30,-7"));
    }

    void speaksTheDialectsOfSpreadsheets_data()
    {
        QTest::addColumn<CsvDialect>("dialect");
        QTest::addColumn<QByteArray>("written");
        QTest::newRow("of this program") << CsvDialect() << QByteArray("a;b,\"c,d\",1.5,-1e-07,12\r\n");
        QTest::newRow("of countries with a decimal comma") << CsvDialect{.separator = ';', .decimalSign = ','}
                                                           << QByteArray("\"a;b\";c,d;1,5;-1e-07;12\r\n");
        QTest::newRow("tabs") << CsvDialect{.separator = '\t'} << QByteArray("a;b\tc,d\t1.5\t-1e-07\t12\r\n");
        QTest::newRow("a comma for both")
            << CsvDialect{.decimalSign = ','} << QByteArray("a;b,\"c,d\",\"1,5\",-1e-07,12\r\n");
        QTest::newRow("byte order mark") << CsvDialect{.hasByteOrderMark = true}
                                         << QByteArray("\xEF\xBB\xBF"
                                                       "a;b,\"c,d\",1.5,-1e-07,12\r\n");
    }

    void speaksTheDialectsOfSpreadsheets()
    {
        QFETCH(CsvDialect, dialect);
        CsvWriter csv(dialect);
        csv.add("a;b").add("c,d").add(1.5).add(-1e-7).add(12);
        csv.endRow();
        QTEST(QByteArray::fromStdString(csv.text()), "written");
    }

    void numbersReadBackTheSame()
    {
        for (const double value : {0.1, 1.0 / 3, 1e-300, 123456789.123456789, -2.5}) {
            CsvWriter csv;
            csv.add(value);
            QCOMPARE(std::stod(csv.text()), value);
        }
    }

    void doesNotFollowTheLocale()
    {
        CsvWriter csv;
        csv.add(1234567.5);
        QCOMPARE(csv.text(), std::string("1234567.5"));
        QVERIFY(csv.text().find(',') == std::string::npos);
    }
};

BITOPS_TEST(TestCsvWriter, bitops::NoApplication)
#include "tst_csv_writer.moc"
