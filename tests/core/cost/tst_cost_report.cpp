// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/cost/cost_report.h"
#include "core/network/presets.h"

#include <QTest>

#include <random>

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

/// A sound network, different for each seed.
Network randomNetwork(std::uint32_t seed)
{
    std::mt19937 random(seed);
    const auto between = [&random](std::int64_t low, std::int64_t high) {
        return low + static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(high - low + 1));
    };
    Network network;
    network.input.shape = {between(1, 8), between(1, 300), between(1, 300)};
    const std::int64_t blocks = between(1, 12);
    for (std::int64_t i = 0; i < blocks; ++i) {
        network.blocks.push_back({.outChannels = between(1, 500),
                                  .stride = between(1, 8),
                                  .kernel = 2 * between(0, 7) + 1,
                                  .weightBits = static_cast<int>(between(1, 8))});
    }
    return network;
}

} // namespace

class TestCostReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// The seed's own example: a depthwise layer of 64 channels, 32×32, 3×3, stride 1, 4 bits.
    void countsTheSeedsDepthwiseExample()
    {
        const Layer layer{.kind = LayerKind::Depthwise,
                          .input = {64, 32, 32},
                          .output = {64, 32, 32},
                          .kernel = 3,
                          .padding = 1,
                          .groups = 64,
                          .weightBits = 4};
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
        QCOMPARE(classifier.layer.kind, LayerKind::Classifier);
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

    void sumsAgreeOnRandomNetworks()
    {
        for (std::uint32_t seed = 0; seed < 2'000; ++seed) {
            const Network network = randomNetwork(seed);
            const CostReport report = computeCosts(network, {});
            QVERIFY(report.isComplete());
            std::int64_t ofBlocks = 0;
            for (const BlockCost& block : report.blocks) {
                QCOMPARE(block.depthwiseBitops + block.pointwiseBitops, block.bitops);
                ofBlocks += block.bitops;
            }
            std::int64_t ofLayers = 0;
            std::int64_t macs = 0;
            for (const LayerCost& layer : report.layers) {
                ofLayers += report.isInTotal(layer) ? layer.bitops : 0;
                macs += report.isInTotal(layer) ? layer.macs : 0;
            }
            QCOMPARE(ofBlocks, report.total.bitops);
            QCOMPARE(ofLayers, report.total.bitops);
            QCOMPARE(macs, report.total.macs);
        }
    }

    void doublingWeightBitsDoublesBitops()
    {
        for (std::uint32_t seed = 0; seed < 2'000; ++seed) {
            Network network = randomNetwork(seed);
            for (const CountingRule rule : {CountingRule::WeightBits, CountingRule::Notebook}) {
                const std::int64_t before = computeCosts(network, {.rule = rule}).total.bitops;
                Network doubled = network;
                for (Block& block : doubled.blocks) {
                    block.weightBits = 2 * block.weightBits.ofLayer(0);
                }
                QCOMPARE(computeCosts(doubled, {.rule = rule}).total.bitops, 2 * before);
            }
        }
    }

    void notebookRuleNeverCountsLess()
    {
        for (std::uint32_t seed = 0; seed < 2'000; ++seed) {
            const Network network = randomNetwork(seed);
            const CostReport bits = computeCosts(network, {});
            const CostReport notebook = computeCosts(network, {.rule = CountingRule::Notebook});
            for (std::size_t i = 0; i < bits.layers.size(); ++i) {
                QCOMPARE(notebook.layers[i].bitops, bits.layers[i].bitops * bits.layers[i].layer.groups);
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestCostReport)
#include "tst_cost_report.moc"
