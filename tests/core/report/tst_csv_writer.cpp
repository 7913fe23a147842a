// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/csv_writer.h"

#include <QTest>

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

QTEST_APPLESS_MAIN(TestCsvWriter)
#include "tst_csv_writer.moc"
