// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/cost/cost_report.h"
#include "core/network/presets.h"
#include "tests/core/single_convolution.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace bitops;

namespace {

Network notebookAt(std::int64_t side)
{
    Network network = notebookNetwork();
    network.input.shape = {3, side, side};
    return network;
}

std::vector<std::int64_t> blockBitops(const CostReport& report)
{
    std::vector<std::int64_t> bitops;
    for (const BlockCost& block : report.blocks) {
        bitops.push_back(block.bitops);
    }
    return bitops;
}

} // namespace

class TestCostReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// The seed's own example: a depthwise layer of 64 channels, 32×32, 3×3, stride 1, 4 bits.
    void countsTheSeedsDepthwiseExample()
    {
        Layer layer = singleConvolution({64, 32, 32}, 64, 3, 1, 64);
        layer.weightBits = 4;
        QCOMPARE(bitopsOf(layer, CountingRule::WeightBits).value(), 2'359'296);
        QCOMPARE(bitopsOf(layer, CountingRule::Notebook).value(), 64 * 2'359'296);
    }

    void countsTheNotebooksNetwork_data()
    {
        QTest::addColumn<CountingRule>("rule");
        QTest::addColumn<std::int64_t>("side");
        QTest::addColumn<std::int64_t>("bitops");
        QTest::newRow("weight-bits, 32")
            << CountingRule::WeightBits << std::int64_t{32} << std::int64_t{13'352'960};
        QTest::newRow("weight-bits, 224")
            << CountingRule::WeightBits << std::int64_t{224} << std::int64_t{654'295'040};
        // The notebook prints 8.38e+07 and 4.10e+09.
        QTest::newRow("notebook, 32")
            << CountingRule::Notebook << std::int64_t{32} << std::int64_t{83'763'200};
        QTest::newRow("notebook, 224")
            << CountingRule::Notebook << std::int64_t{224} << std::int64_t{4'104'396'800};
    }

    void countsTheNotebooksNetwork()
    {
        QFETCH(CountingRule, rule);
        QFETCH(std::int64_t, side);
        const CostReport report = computeCosts(notebookAt(side), {.rule = rule});
        QVERIFY(report.isComplete());
        QTEST(report.total.bitops, "bitops");
    }

    void countsEachBlockOfTheNotebooksNetwork()
    {
        const CostReport report = computeCosts(notebookAt(32), {});
        QCOMPARE(blockBitops(report),
                 (std::vector<std::int64_t>{1'007'616, 2'392'064, 1'122'304, 4'489'216, 4'341'760}));
        const std::vector<std::int64_t> sides{32, 16, 8, 8, 4};
        for (std::size_t i = 0; i < sides.size(); ++i) {
            QCOMPARE(report.blocks[i].output.height, sides[i]);
            QCOMPARE(report.blocks[i].output.width, sides[i]);
        }
    }

    /// What the notebook's code prints for its blocks, to the digits that it prints.
    void reproducesTheNotebooksPrintedBlocks()
    {
        const CostReport report = computeCosts(notebookAt(32), {.rule = CountingRule::Notebook});
        const std::vector<std::pair<std::int64_t, std::int64_t>> parts{{663'552, 786'432},
                                                                       {9'437'184, 2'097'152},
                                                                       {4'718'592, 1'048'576},
                                                                       {37'748'736, 4'194'304},
                                                                       {18'874'368, 4'194'304}};
        for (std::size_t i = 0; i < parts.size(); ++i) {
            QCOMPARE(report.blocks[i].depthwiseBitops, parts[i].first);
            QCOMPARE(report.blocks[i].pointwiseBitops, parts[i].second);
        }
    }

    void totalsMacsParametersAndSizes()
    {
        const TotalCost total = computeCosts(notebookAt(32), {}).total;
        QCOMPARE(total.macs, 2'950'144);
        QCOMPARE(total.parameters, 67'179);
        QCOMPARE(total.weights, 62'683);
        QCOMPARE(total.bitopsAtEightBits, 8 * total.macs);
        QCOMPARE(total.meanBitsPerMac(), 13'352'960.0 / 2'950'144.0);
    }

    void meanBitsDoNotDependOnTheRule()
    {
        const TotalCost bits = computeCosts(notebookAt(32), {}).total;
        const TotalCost notebook = computeCosts(notebookAt(32), {.rule = CountingRule::Notebook}).total;
        QCOMPARE(notebook.meanBitsPerMac(), bits.meanBitsPerMac());
        QCOMPARE(notebook.macs, bits.macs);
    }

    void leavesTheClassifierOutUnlessAsked()
    {
        const CostReport without = computeCosts(notebookAt(32), {});
        const CostReport with = computeCosts(notebookAt(32), {.withClassifier = true});
        const LayerCost& classifier = with.layers.back();
        QVERIFY(classifier.isClassifier);
        QCOMPARE(classifier.macs, 2'560);
        QCOMPARE(with.total.bitops - without.total.bitops, classifier.bitops);
        QCOMPARE(with.total.parameters, without.total.parameters);
        QVERIFY(with.shareOf(classifier).has_value());
        QVERIFY(!without.shareOf(without.layers.back()).has_value());
    }

    void takesInputBitsFromThePreviousLayer()
    {
        Network network = notebookAt(32);
        network.input.bits = 8;
        network.blocks[0].activationBits = 6;
        network.blocks[1].activationBits = 5;
        const CostReport report = computeCosts(network, {});
        QCOMPARE(report.layers[0].layer.inputBits, 8);
        QCOMPARE(report.layers[1].layer.inputBits, 6);
        QCOMPARE(report.layers[2].layer.inputBits, 6);
        QCOMPARE(report.layers[3].layer.inputBits, 5);
        QCOMPARE(report.layers.back().layer.inputBits, floatBits);
    }

    void goesAsFarAsTheDesignIsSound()
    {
        Network network = notebookAt(32);
        network.blocks[2].stride = 9;
        const CostReport report = computeCosts(network, {});
        QVERIFY(!report.isComplete());
        QCOMPARE(blockBitops(report), (std::vector<std::int64_t>{1'007'616, 2'392'064}));
        QCOMPARE(report.total.bitops, 1'007'616 + 2'392'064);
        QCOMPARE(report.problems.size(), std::size_t{1});
        QCOMPARE(report.problems[0].block, std::optional<std::size_t>(2));
    }

    void countsNothingOnABadInput()
    {
        Network network = notebookAt(0);
        const CostReport report = computeCosts(network, {});
        QVERIFY(report.blocks.empty());
        QCOMPARE(report.total.bitops, 0);
        QCOMPARE(report.problems.size(), std::size_t{2});
    }

    void refusesToCountPast64Bits()
    {
        Network network;
        network.input.shape = {65'536, 4'096, 4'096};
        network.blocks.assign(1'000, {.outChannels = 65'536, .stride = 1, .kernel = 15, .weightBits = 32});
        const CostReport report = computeCosts(network, {});
        QVERIFY(!report.isComplete());
        QCOMPARE(report.problems[0].kind, Problem::Kind::Overflow);
        QVERIFY(!report.blocks.empty());
        QVERIFY(report.blocks.size() < 1'000);
        QCOMPARE(report.problems[0].block, std::optional(report.blocks.size()));
        std::int64_t sum = 0;
        for (const BlockCost& block : report.blocks) {
            QVERIFY(block.bitops > 0);
            sum += block.bitops;
        }
        QCOMPARE(report.total.bitops, sum);
    }

    void costsNothingForNoBlocks()
    {
        Network network = notebookAt(32);
        network.blocks.clear();
        const CostReport report = computeCosts(network, {});
        QVERIFY(!report.isComplete());
        QCOMPARE(report.total.meanBitsPerMac(), 0.0);
    }

    /// While a depthwise layer of an inverted residual runs, its input, its output and the block's own input,
    /// which is to be added at the end, are in memory.
    void holdsTheInputOfASkipConnection()
    {
        Network network;
        network.input = {{16, 8, 8}, 8};
        network.blocks = {{.type = BlockType::InvertedResidual,
                           .outChannels = 16,
                           .stride = 1,
                           .expansion = 4,
                           .weightBits = 4,
                           .activationBits = 5}};
        const CostReport report = computeCosts(network, {});
        const std::int64_t input = 16 * 8 * 8;
        QCOMPARE(report.layers[0].liveBits, 8 * input + 5 * 4 * input);
        QCOMPARE(report.layers[1].liveBits, 5 * 8 * input + 8 * input);
        QCOMPARE(report.layers[2].liveBits, 5 * 5 * input + 8 * input);
        QCOMPARE(report.total.peak, (PeakActivations{48 * input, "blocks.0.depthwise"}));
        QVERIFY(report.blocks[0].hasSkip);
        network.blocks[0].stride = 2;
        QCOMPARE(computeCosts(network, {}).layers[1].liveBits, 5 * 5 * input);
    }

    void intensityCountsEachTensorOnce()
    {
        const CostReport report = computeCosts(notebookAt(32), {});
        const LayerCost& cost =
            report.layers[1]; // 3 to 32 channels of 32×32, 8 bits of weights, float inputs.
        QCOMPARE(cost.macsPerByte(), 98'304.0 / (96 + 4 * 3 * 1024 + 4 * 32 * 1024));
    }

    void comparesWithEightBitsAndFloat()
    {
        const TotalCost total = computeCosts(notebookAt(32), {.rule = CountingRule::Product}).total;
        QCOMPARE(total.bitopsAtEightBits, 64 * total.macs);
        QCOMPARE(total.bitopsAtFloat, 1'024 * total.macs);
        QCOMPARE(total.ratioToFloat(),
                 std::optional(static_cast<double>(total.bitops) / (1'024.0 * 2'950'144)));
        QVERIFY(!TotalCost().ratioToFloat().has_value());
    }

    void accumulatorIsExactForPowersOfTwo()
    {
        const Layer layer{.input = {64, 8, 8}, .output = {16, 8, 8}, .weightBits = 4, .inputBits = 8};
        QCOMPARE(bitopsOf(layer, CountingRule::Accumulator).value(), 8 * 8 * 64 * 16 * (32 + 4 + 8 + 6));
    }

    void findsLayersByTheirNames()
    {
        const CostReport report = computeCosts(notebookAt(32), {});
        QCOMPARE(report.findLayer("1.depthwise"), std::optional<std::size_t>(2));
        QCOMPARE(report.findLayer("blocks.1.depthwise"), std::optional<std::size_t>(2));
        QCOMPARE(report.findLayer("classifier"), std::optional<std::size_t>(10));
        QVERIFY(!report.findLayer("1.project").has_value());
        QVERIFY(!report.findLayer("").has_value());
    }
};

BITOPS_TEST(TestCostReport, NoApplication)
#include "tst_cost_report.moc"
