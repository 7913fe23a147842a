// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/csv_reader.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace bitops;

using Fields = std::vector<std::vector<std::string>>;

class TestCsvReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cutsFieldsAndRows_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<Fields>("fields");
        QTest::newRow("nothing") << QByteArray() << Fields{};
        QTest::newRow("one field") << QByteArray("a") << Fields{{"a"}};
        QTest::newRow("rows") << QByteArray("a,b\r\n1,2\r\n") << Fields{{"a", "b"}, {"1", "2"}};
        QTest::newRow("line feeds") << QByteArray("a,b\n1,2") << Fields{{"a", "b"}, {"1", "2"}};
        QTest::newRow("carriage returns") << QByteArray("a,b\r1,2\r") << Fields{{"a", "b"}, {"1", "2"}};
        QTest::newRow("empty fields") << QByteArray(",a,\n,,\n") << Fields{{"", "a", ""}, {"", "", ""}};
        QTest::newRow("empty lines") << QByteArray("\na,b\n\n\r\n1,2\n\n") << Fields{{"a", "b"}, {"1", "2"}};
        QTest::newRow("quotes") << QByteArray("\"a,b\",\"c\nd\",\"e\"\"f\"\n")
                                << Fields{{"a,b", "c\nd", "e\"f"}};
        QTest::newRow("empty quotes") << QByteArray("\"\",a\n") << Fields{{"", "a"}};
        QTest::newRow("quotes within") << QByteArray("a\"b,c\n") << Fields{{"a\"b", "c"}};
        QTest::newRow("semicolons") << QByteArray("a;b\n1,5;2\n") << Fields{{"a", "b"}, {"1,5", "2"}};
        QTest::newRow("tabs") << QByteArray("a\tb\n1;5\t2\n") << Fields{{"a", "b"}, {"1;5", "2"}};
        QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF"
                                                       "a,b\n")
                                         << Fields{{"a", "b"}};
    }

    void cutsFieldsAndRows()
    {
        QFETCH(QByteArray, text);
        QFETCH(Fields, fields);
        const Result<CsvTable> table = csvFromText(text.toStdString());
        QVERIFY(table);
        Fields read;
        for (const CsvRow& row : table->rows) {
            read.push_back(row.fields);
        }
        QCOMPARE(read, fields);
    }

    void tellsLines()
    {
        const Result<CsvTable> table = csvFromText("a\n\n\"b\nc\"\nd\n");
        QVERIFY(table);
        QCOMPARE(table->rows.size(), std::size_t(3));
        QCOMPARE(table->rows[1].line, std::size_t(3));
        QCOMPARE(table->rows[2].line, std::size_t(5));
    }

    void refusesWhatIsNoTable_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("message");
        QTest::newRow("open quotes") << QByteArray("a\n\"b\nc")
                                     << QByteArray("line 2: the quotes are not closed");
        QTest::newRow("behind quotes")
            << QByteArray("a\n\"b\"c\n") << QByteArray("line 2: something follows closing quotes");
    }

    void refusesWhatIsNoTable()
    {
        QFETCH(QByteArray, text);
        const Result<CsvTable> table = csvFromText(text.toStdString());
        QVERIFY(!table);
        QTEST(QByteArray::fromStdString(table.error().message), "message");
    }

    void readsNumbers_data()
    {
        QTest::addColumn<char>("separator");
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<bool>("isNumber");
        QTest::addColumn<double>("value");
        QTest::newRow("whole") << ',' << QByteArray("-12") << true << -12.0;
        QTest::newRow("point") << ',' << QByteArray("0.25") << true << 0.25;
        QTest::newRow("exponent") << ',' << QByteArray("1e-07") << true << 1e-7;
        QTest::newRow("comma") << ';' << QByteArray("0,25") << true << 0.25;
        QTest::newRow("comma that separates") << ',' << QByteArray("0,25") << false << 0.0;
        QTest::newRow("empty") << ',' << QByteArray() << false << 0.0;
        QTest::newRow("blank") << ',' << QByteArray(" 1") << false << 0.0;
        QTest::newRow("plus") << ',' << QByteArray("+1") << false << 0.0;
        QTest::newRow("unit") << ',' << QByteArray("1 dB") << false << 0.0;
        QTest::newRow("not a number") << ',' << QByteArray("nan") << false << 0.0;
        QTest::newRow("infinite") << ',' << QByteArray("inf") << false << 0.0;
        QTest::newRow("too large") << ',' << QByteArray("1e999") << false << 0.0;
    }

    void readsNumbers()
    {
        QFETCH(char, separator);
        QFETCH(QByteArray, field);
        const std::optional<double> value = CsvTable{separator, {}}.number(field.toStdString());
        QTEST(value.has_value(), "isNumber");
        QTEST(value.value_or(0), "value");
    }

    void takesMarksOffTexts()
    {
        QCOMPARE(textOfCsvField("'=1+1"), std::string_view("=1+1"));
        QCOMPARE(textOfCsvField("'quoted'"), std::string_view("'quoted'"));
        QCOMPARE(textOfCsvField("'"), std::string_view("'"));
        QCOMPARE(textOfCsvField("-"), std::string_view("-"));
    }
};

BITOPS_TEST(TestCsvReader, NoApplication)
#include "tst_csv_reader.moc"
