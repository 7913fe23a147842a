// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/network/presets.h"
#include "core/report/cost_csv.h"
#include "core/report/cost_json.h"
#include "core/report/cost_table.h"
#include "core/report/number_text.h"

#include <QByteArray>
#include <QList>
#include <QTest>

using namespace bitops;

namespace {

QList<QByteArray> linesOf(const std::string& text)
{
    QList<QByteArray> lines = QByteArray::fromStdString(text).split('\n');
    for (QByteArray& line : lines) {
        line = line.trimmed();
    }
    return lines;
}

} // namespace

class TestCostFormats : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void csvHasARowForEachLayer()
    {
        const QList<QByteArray> lines = linesOf(costsToCsv(computeCosts(notebookNetwork(), {})));
        QCOMPARE(lines.size(), 1 + 11 + 1); // header, layers, nothing behind the last line break
        QVERIFY(lines.last().isEmpty());
        const auto columns = lines.first().split(',').size();
        for (const QByteArray& line : lines.first(12)) {
            QCOMPARE(line.split(',').size(), columns);
        }
    }

    void csvNamesRuleAndInputInEachRow()
    {
        const std::string csv = costsToCsv(computeCosts(notebookNetwork(), {.rule = CountingRule::Notebook}));
        const QList<QByteArray> lines = linesOf(csv);
        QVERIFY(lines.first().startsWith("counting,input,block,layer,"));
        QVERIFY(
            lines.at(1).startsWith("notebook,3x32x32,0,depthwise,3,32,32,3,32,32,3,1,1,3,8,8,27648,663552,"));
        QVERIFY(lines.at(11).startsWith(
            "notebook,3x32x32,,classifier,256,1,1,10,1,1,1,1,0,1,32,32,2560,81920,,no,"));
    }

    void jsonHasTheNotebooksKeys()
    {
        const auto json = costsToJson(computeCosts(notebookNetwork(), {}));
        QCOMPARE(json["counting"].get<std::string>(), std::string("weight-bits"));
        QCOMPARE(json["input"].get<std::vector<int>>(), (std::vector<int>{3, 32, 32}));
        QCOMPARE(json["total"]["bitops"].get<std::int64_t>(), 13'352'960);
        QCOMPARE(json["total"]["macs"].get<std::int64_t>(), 2'950'144);
        QCOMPARE(json["total"]["parameters"].get<std::int64_t>(), 67'179);
        const auto& block = json["blocks"][1];
        QCOMPARE(block["block"].get<int>(), 1);
        QCOMPARE(block["depthwise_bitops"].get<std::int64_t>(), 294'912);
        QCOMPARE(block["pointwise_bitops"].get<std::int64_t>(), 2'097'152);
        QCOMPARE(block["total_block_bitops"].get<std::int64_t>(), 2'392'064);
        QCOMPARE(block["output_size"].get<std::vector<int>>(), (std::vector<int>{16, 16}));
        QCOMPARE(json["layers"].size(), std::size_t{11});
        QVERIFY(json["layers"][10]["block"].is_null());
        QVERIFY(json["layers"][10]["share"].is_null());
    }

    void tableNamesTheRuleBesideTheTotal()
    {
        const QByteArray table = QByteArray::fromStdString(costsToTable(computeCosts(notebookNetwork(), {})));
        QVERIFY(table.contains("13,352,960 (weight-bits, without the classifier)"));
        QVERIFY(table.contains("67,179"));
        QVERIFY(table.contains("46,171 bytes at their bits"));
    }

    void tableColumnsAreAligned()
    {
        const QList<QByteArray> lines = linesOf(costsToTable(computeCosts(notebookNetwork(), {})));
        const auto width = lines.at(2).size();
        for (const QByteArray& line : lines.mid(2, 12)) {
            QCOMPARE(line.size(), width);
        }
    }

    void groupsDigits_data()
    {
        QTest::addColumn<std::int64_t>("value");
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("none") << std::int64_t{999} << QByteArray("999");
        QTest::newRow("one") << std::int64_t{1000} << QByteArray("1,000");
        QTest::newRow("two") << std::int64_t{13352960} << QByteArray("13,352,960");
        QTest::newRow("negative") << std::int64_t{-123456} << QByteArray("-123,456");
    }

    void groupsDigits()
    {
        QFETCH(std::int64_t, value);
        QTEST(QByteArray::fromStdString(groupedText(value)), "text");
    }

    void bytesRoundUp()
    {
        QCOMPARE(bytesOfBits(0), 0);
        QCOMPARE(bytesOfBits(1), 1);
        QCOMPARE(bytesOfBits(8), 1);
        QCOMPARE(bytesOfBits(9), 2);
    }
};

QTEST_APPLESS_MAIN(TestCostFormats)
#include "tst_cost_formats.moc"
