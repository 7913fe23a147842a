// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/network/presets.h"
#include "core/report/cost_csv.h"
#include "core/report/cost_json.h"
#include "core/report/cost_table.h"
#include "core/report/explanation_text.h"
#include "core/report/number_text.h"
#include "core/report/rule_comparison.h"
#include "core/report/text_table.h"
#include "tests/core/random_network.h"
#include "tests/support/test_main.h"

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

    void csvOfSomeBlocksHasTheRowsOfThese()
    {
        const CostReport report = computeCosts(notebookNetwork(), {});
        const QList<QByteArray> all = linesOf(costsToCsv(report));
        QCOMPARE(linesOf(costsOfBlocksToCsv(report, {1, 4, 77})),
                 (QList<QByteArray>{all.at(0), all.at(3), all.at(4), all.at(9), all.at(10), QByteArray()}));
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
        QVERIFY(lines.first().endsWith("cumulative_share,parameters,output_bits,output_bytes,live_bytes,"
                                       "macs_per_byte"));
    }

    void comparisonHasAColumnForEachRuleAndTotalsUnderThem()
    {
        const std::vector<CostReport> reports = computeAllCosts(notebookNetwork(), false);
        const QList<QByteArray> lines = linesOf(comparisonToCsv(reports));
        QCOMPARE(lines.first(),
                 QByteArray("input,block,layer,macs,in_total,weight-bits,product,max,accumulator,notebook"));
        QCOMPARE(lines.at(3),
                 QByteArray("3x32x32,1,depthwise,73728,yes,294912,9437184,2359296,12325104,9437184"));
        QCOMPARE(lines.at(12),
                 QByteArray("3x32x32,,total,2950144,,13352960,421986304,93741056,546743694,83763200"));
        const auto json = comparisonToJson(reports);
        QCOMPARE(json["counting"].get<std::string>(), std::string("all"));
        QCOMPARE(json["total"]["bitops"]["notebook"].get<std::int64_t>(), 83'763'200);
        QCOMPARE(json["layers"][2]["bitops"]["product"].get<std::int64_t>(), 9'437'184);
        QCOMPARE(json["reports"].size(), std::size_t{5});
        QVERIFY(comparisonToTable(reports).find("total without classifier") != std::string::npos);
    }

    void comparisonLeavesOutWhatARuleCannotCount()
    {
        std::vector<CostReport> reports = computeAllCosts(networkAtTheLimit(), true);
        const std::vector<std::size_t> lengths{6, 2, 6, 2, 2}; // Three rules end with block 0.
        for (std::size_t rule = 0; rule < reports.size(); ++rule) {
            QCOMPARE(reports[rule].layers.size(), lengths[rule]);
        }
        for (int turn = 0; turn < 2; ++turn) {
            QList<QByteArray> lines = linesOf(comparisonToCsv(reports));
            QCOMPARE(lines.size(), 1 + 6 + 1 + 1);
            for (const int row : {3, 6, 7}) {
                QList<QByteArray> fields = lines.at(row).split(',').mid(5);
                QCOMPARE(fields.removeAll(QByteArray()), 3);
                QVERIFY(!lines.at(2).split(',').mid(5).contains(QByteArray()));
            }
            const auto json = comparisonToJson(reports);
            QCOMPARE(json["layers"].size(), std::size_t{6});
            QVERIFY(json["layers"][1]["bitops"]["product"].is_number());
            QVERIFY(json["layers"][2]["bitops"]["product"].is_null());
            QVERIFY(json["layers"][2]["bitops"]["weight-bits"].is_number());
            QVERIFY(json["total"]["bitops"]["accumulator"].is_null());
            QVERIFY(json["total"]["bitops"]["max"].is_number());
            const QList<QByteArray> markdown = linesOf(comparisonToMarkdown(reports));
            QCOMPARE(markdown.at(2), QByteArray("What a rule cannot count in 64 bits is \"-\"."));
            QCOMPARE(markdown.at(markdown.size() - 2).count(" - |"), 3);
            QCOMPARE(linesOf(comparisonToTable(reports)).at(10).simplified().split(' ').count("-"), 3);
            std::swap(reports[0], reports[1]); // The first need not be the longest.
        }
    }

    void comparisonOfAnIncompleteNetworkSaysSo()
    {
        Network network = notebookNetwork();
        network.blocks[1].stride = 9;
        const QByteArray text = QByteArray::fromStdString(comparisonToTable(computeAllCosts(network, true)));
        QVERIFY2(text.contains("\n\nIncomplete, counted up to blocks.0.pointwise. "
                               "Block 1: stride is 9, but must be 1 to 8.\n\n"),
                 text.constData());
        QVERIFY(text.contains("partial total "));
        QVERIFY(!text.contains("64 bits"));
    }

    void tableOfAnIncompleteNetworkSaysSo_data()
    {
        QTest::addColumn<Network>("network");
        QTest::addColumn<QByteArray>("sentence");
        Network network = notebookNetwork();
        network.blocks[2].stride = 9;
        network.blocks[3].kernel = 2;
        QTest::newRow("up to a block") << network
                                       << QByteArray("Incomplete, counted up to blocks.1.pointwise. "
                                                     "Block 2: stride is 9, but must be 1 to 8.");
        network.classes = 0;
        QTest::newRow("nothing") << network
                                 << QByteArray("Incomplete, nothing is counted. Network: number of classes "
                                               "is 0, but must be 2 to 100000.");
        network = networkAtTheLimit();
        network.blocks.push_back({.outChannels = 0});
        QTest::newRow("overflow before a problem")
            << network
            << QByteArray("Incomplete, counted up to blocks.0.pointwise. "
                          "Block 1: cost is too large to be counted in 64 bits.");
    }

    void tableOfAnIncompleteNetworkSaysSo()
    {
        QFETCH(Network, network);
        QFETCH(QByteArray, sentence);
        const CostReport report = computeCosts(network, {.rule = CountingRule::Product});
        for (const std::string& text : {costsToTable(report), costsToMarkdown(report)}) {
            QCOMPARE(linesOf(text).at(2), sentence);
            QVERIFY(text.find("Partial total") != std::string::npos);
        }
        const std::string whole = costsToTable(computeCosts(notebookNetwork(), {}));
        QVERIFY(whole.find("Incomplete") == std::string::npos);
        QVERIFY(whole.find("Partial") == std::string::npos);
    }

    void markdownIsATable()
    {
        const QList<QByteArray> lines = linesOf(costsToMarkdown(computeCosts(notebookNetwork(), {})));
        QVERIFY(lines.at(2).startsWith("| Block | Layer"));
        QVERIFY(lines.at(3).startsWith("| :---- | :---"));
        for (const QByteArray& line : lines.mid(2, 13)) {
            QCOMPARE(line.count('|'), lines.at(2).count('|'));
        }
    }

    void markdownKeepsABarInACell()
    {
        QCOMPARE(toMarkdown({{{"a|b"}, {"c"}}, 1}), std::string("| a\\|b |\n| :--- |\n| c    |\n"));
    }

    void explanationIsPlainText()
    {
        const CostReport report = computeCosts(notebookNetwork(), {});
        const QByteArray text = QByteArray::fromStdString(explanationToText(report, 2));
        QVERIFY(text.startsWith("blocks.1.depthwise, counting weight-bits\n\n"
                                "BitOps = H_out · W_out · C_in · K · K · b_w\n"
                                "       = 16 · 16 · 32 · 3 · 3 · 4\n"
                                "       = 294,912\n\nH_out = "));
        QVERIFY(text.contains("it counts 9,437,184 (with"));
        QVERIFY(!text.contains('%'));
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

    void jsonSaysWhichTotalsCountTheClassifier()
    {
        for (const bool withClassifier : {false, true}) {
            const CostOptions options{.withClassifier = withClassifier};
            const CostReport report = computeCosts(notebookNetwork(), options);
            const auto total = costsToJson(report)["total"];
            const std::string asked = withClassifier ? "with_classifier" : "without_classifier";
            QCOMPARE(total["scope"].size() + 1, total.size());
            for (const char* key :
                 {"bitops", "macs", "weights", "weight_bytes", "float_weight_bytes", "mean_bits_per_mac",
                  "bitops_at_8_bits", "bitops_at_float", "ratio_to_8_bits", "ratio_to_float"}) {
                QCOMPARE(total["scope"][key].get<std::string>(), asked);
            }
            for (const char* key :
                 {"parameters", "parameters_by_kind", "peak_activation_bytes", "peak_activation_step"}) {
                QCOMPARE(total["scope"][key].get<std::string>(), std::string("with_classifier"));
            }
            // What is said is true: of all weights, the classifier's are in one and not in the other.
            const std::int64_t all = total["parameters_by_kind"]["convolution_weights"].get<std::int64_t>() +
                                     total["parameters_by_kind"]["classifier_weights"].get<std::int64_t>();
            QCOMPARE(total["weights"].get<std::int64_t>(), withClassifier ? all : all - 2'560);
            const auto rules = comparisonToJson(computeAllCosts(notebookNetwork(), withClassifier))["total"];
            QCOMPARE(rules["scope"]["macs"].get<std::string>(), asked);
            QCOMPARE(rules["scope"]["bitops"].get<std::string>(), asked);
        }
    }

    void titlesTakeNamesForPlainText()
    {
        Network network = notebookNetwork();
        network.name = "a\nb|*c*\x1b[2J";
        const CostReport report = computeCosts(network, {});
        const std::vector<CostReport> reports = computeAllCosts(network, false);
        for (const std::string& text : {costsToTable(report), comparisonToTable(reports)}) {
            QVERIFY(text.starts_with("Network a\\nb|*c*\\x1b[2J, input 3x32x32, "));
        }
        for (const std::string& text : {costsToMarkdown(report), comparisonToMarkdown(reports)}) {
            QVERIFY(text.starts_with("Network a\\\\nb\\|\\*c\\*\\\\x1b\\[2J, input 3x32x32, "));
        }
        network.name = std::string(5'000'000, 'x');
        QVERIFY(costsToTable(computeCosts(network, {})).size() < 10'000);
        QVERIFY(costsToMarkdown(computeCosts(network, {})).size() < 10'000);
    }

    void tableNamesTheRuleBesideTheTotal()
    {
        const QByteArray table = QByteArray::fromStdString(costsToTable(computeCosts(notebookNetwork(), {})));
        QVERIFY(table.contains("13,352,960  weight-bits, without the classifier"));
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

BITOPS_TEST(TestCostFormats, NoApplication)
#include "tst_cost_formats.moc"
