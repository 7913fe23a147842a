// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/cost/cost_report.h"
#include "core/graph/liveness.h"
#include "core/network/lowering.h"
#include "core/report/rule_comparison.h"
#include "tests/core/random_network.h"
#include "tests/core/single_convolution.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace bitops;

namespace {

constexpr std::uint32_t networks = 2'000;

std::int64_t bitopsUnder(const Network& network, CountingRule rule)
{
    return computeCosts(network, {.rule = rule}).total.bitops;
}

Network withDoubledWeightBits(Network network)
{
    for (Block& block : network.blocks) {
        std::vector<int> bits = block.weightBits.values();
        for (int& value : bits) {
            value *= 2;
        }
        block.weightBits = WeightBits(bits);
    }
    return network;
}

} // namespace

/// What holds for every network, tried on thousands of random ones.
class TestCostProperties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void doublingWeightBitsDoublesWhatIsProportionalToThem()
    {
        for (std::uint32_t seed = 0; seed < networks; ++seed) {
            const Network network = RandomNetwork(seed).sound(/*mostBits=*/8);
            const Network doubled = withDoubledWeightBits(network);
            for (const CountingRule rule :
                 {CountingRule::WeightBits, CountingRule::Product, CountingRule::Notebook}) {
                QCOMPARE(bitopsUnder(doubled, rule), 2 * bitopsUnder(network, rule));
            }
        }
    }

    void splittingIntoGroupsDivides()
    {
        RandomNetwork random(1);
        for (int i = 0; i < 2'000; ++i) {
            const std::int64_t groups = random.between(1, 64);
            Layer layer =
                singleConvolution({groups * random.between(1, 8), 14, 14}, groups * random.between(1, 8),
                                  2 * random.between(0, 3) + 1, random.between(1, 3));
            layer.weightBits = static_cast<int>(random.between(1, 16));
            layer.inputBits = static_cast<int>(random.between(1, 16));
            Layer grouped = layer;
            grouped.groups = static_cast<int>(groups);
            for (const CountingRule rule :
                 {CountingRule::WeightBits, CountingRule::Product, CountingRule::Max}) {
                QCOMPARE(bitopsOf(grouped, rule).value() * groups, bitopsOf(layer, rule).value());
            }
            QCOMPARE(bitopsOf(grouped, CountingRule::Notebook).value(),
                     bitopsOf(layer, CountingRule::Notebook).value());
        }
    }

    /// weight-bits ≤ max ≤ product ≤ accumulator, and weight-bits ≤ notebook, for bits of 1 and more.
    void rulesAreOrderedAsTheirFormulasSay()
    {
        for (std::uint32_t seed = 0; seed < networks; ++seed) {
            const Network network = RandomNetwork(seed).sound();
            const std::int64_t weightBits = bitopsUnder(network, CountingRule::WeightBits);
            const std::int64_t largest = bitopsUnder(network, CountingRule::Max);
            const std::int64_t product = bitopsUnder(network, CountingRule::Product);
            QVERIFY(weightBits <= largest);
            QVERIFY(largest <= product);
            QVERIFY(product < bitopsUnder(network, CountingRule::Accumulator));
            QVERIFY(weightBits <= bitopsUnder(network, CountingRule::Notebook));
        }
    }

    void layersAddUpToBlocksAndBlocksToTotals()
    {
        for (std::uint32_t seed = 0; seed < networks; ++seed) {
            const Network network = RandomNetwork(seed).sound();
            for (const CostReport& report : computeAllCosts(network, seed % 2 == 0)) {
                QVERIFY(report.isComplete());
                addsUp(report);
            }
        }
    }

    void cumulativeSharesEndAtOne()
    {
        for (std::uint32_t seed = 0; seed < 200; ++seed) {
            const CostReport report =
                computeCosts(RandomNetwork(seed).sound(), {.withClassifier = seed % 2 == 0});
            const auto shares = report.cumulativeShares();
            QCOMPARE(shares.size(), report.layers.size());
            std::optional<double> last;
            for (const std::optional<double>& share : shares) {
                QVERIFY(!share || !last || *share >= *last);
                last = share ? share : last;
            }
            QCOMPARE(last, std::optional(1.0));
        }
    }

    void peakIsTheLargestOfAllMoments()
    {
        for (std::uint32_t seed = 0; seed < 500; ++seed) {
            const Network network = RandomNetwork(seed).sound();
            const CostReport report = computeCosts(network, {});
            const Graph graph = graphOf(network);
            const std::vector<std::int64_t> live = liveBits(graph);
            const auto largest = std::max_element(live.begin(), live.end());
            QCOMPARE(report.total.peak.bits, *largest);
            QCOMPARE(report.total.peak.step,
                     graph.pathOf(graph.node(static_cast<NodeIndex>(largest - live.begin()))));
            for (const LayerCost& cost : report.layers) {
                QVERIFY(report.total.peak.bits >= cost.liveBits);
            }
        }
    }

    /// Every network either validates and costs, or is refused with a sentence; no number is ever wrapped.
    void nothingIsEverWrong()
    {
        int sound = 0;
        int refused = 0;
        int overflown = 0;
        for (std::uint32_t seed = 0; seed < 5'000; ++seed) {
            const Network network = RandomNetwork(seed).wild();
            for (const CostReport& report : computeAllCosts(network, true)) {
                addsUp(report);
                for (const Problem& problem : report.problems) {
                    QVERIFY(QByteArray::fromStdString(describe(problem)).endsWith('.'));
                    overflown += problem.kind == Problem::Kind::Overflow ? 1 : 0;
                }
                ++(report.isComplete() ? sound : refused);
            }
        }
        QVERIFY2(
            sound > 50 && refused > 50 && overflown > 10,
            qPrintable(
                QStringLiteral("%1 sound, %2 refused, %3 overflown").arg(sound).arg(refused).arg(overflown)));
    }

    void theLimitsThemselvesAreCountedOrRefused()
    {
        for (const BlockTypeInfo* const type : blockTypeTable()) {
            Network network;
            network.input = {{65'536, 4'096, 4'096}, 32};
            network.classes = 100'000;
            network.blocks = {{.type = type->type,
                               .outChannels = 65'536,
                               .stride = 1,
                               .kernel = 15,
                               .expansion = 1,
                               .weightBits = 32}};
            for (const CostReport& report : computeAllCosts(network, true)) {
                addsUp(report);
                QVERIFY(report.isComplete() || report.problems.front().kind == Problem::Kind::Overflow);
            }
        }
    }

    /// All rules at once, where each ends at a layer of its own.
    void rulesThatEndApartAreStillCompared()
    {
        QVERIFY(endApart(compared(networkAtTheLimit())));
        int apart = 0;
        for (std::uint32_t seed = 0; seed < networks; ++seed) {
            apart += endApart(compared(RandomNetwork(seed).wild())) ? 1 : 0;
        }
        for (std::int64_t channels = 1; channels <= limits::channels.most; channels *= 2) {
            Network network;
            network.input = {{channels, limits::inputSide.most, limits::inputSide.most}, floatBits};
            network.blocks.assign(20, {.type = BlockType::Conv,
                                       .outChannels = channels,
                                       .stride = 1,
                                       .kernel = limits::kernel.most,
                                       .weightBits = floatBits,
                                       .activationBits = floatBits});
            apart += endApart(compared(network)) ? 1 : 0;
        }
        QVERIFY2(apart > 3, qPrintable(QString::number(apart)));
    }

private:
    static bool endApart(const std::vector<CostReport>& reports)
    {
        return std::any_of(reports.begin(), reports.end(), [&reports](const CostReport& report) {
            return report.layers.size() != longestOf(reports).layers.size();
        });
    }

    static std::vector<CostReport> compared(const Network& network)
    {
        std::vector<CostReport> reports = computeAllCosts(network, true);
        compares(reports);
        return reports;
    }

    /// The comparison has a row for each layer of the longest report, and no more numbers than there are.
    static void compares(const std::vector<CostReport>& reports)
    {
        const auto layers = static_cast<std::ptrdiff_t>(longestOf(reports).layers.size());
        const std::string csv = comparisonToCsv(reports);
        QCOMPARE(std::count(csv.begin(), csv.end(), '\n'), layers + 2);
        const std::string markdown = comparisonToMarkdown(reports);
        QCOMPARE(std::count(markdown.begin(), markdown.end(), '|'), (layers + 3) * 9);
        QVERIFY(!comparisonToTable(reports).empty());
        const auto json = comparisonToJson(reports);
        for (const CostReport& report : reports) {
            addsUp(report);
            const std::string rule(infoOf(report.options.rule).name);
            std::size_t numbers = 0;
            for (const auto& layer : json["layers"]) {
                numbers += layer["bitops"][rule].is_number() ? 1 : 0;
            }
            QCOMPARE(numbers, report.layers.size());
            QCOMPARE(json["total"]["bitops"][rule].is_null(), std::ssize(report.layers) < layers);
        }
    }

    static void addsUp(const CostReport& report)
    {
        Count ofBlocks;
        for (const BlockCost& block : report.blocks) {
            QCOMPARE(block.depthwiseBitops + block.pointwiseBitops + block.convolutionBitops, block.bitops);
            std::int64_t ofItsLayers = 0;
            for (std::size_t i = 0; i < block.layerCount; ++i) {
                const LayerCost& cost = report.layers.at(block.firstLayer + i);
                QCOMPARE(cost.layer.block, std::optional(block.block));
                ofItsLayers += cost.bitops;
            }
            QCOMPARE(ofItsLayers, block.bitops);
            ofBlocks += block.bitops;
        }
        Count ofLayers;
        Count macs;
        Count parameters;
        for (const LayerCost& cost : report.layers) {
            QVERIFY(cost.bitops > 0 && cost.macs > 0);
            ofLayers += report.isInTotal(cost) ? cost.bitops : 0;
            macs += report.isInTotal(cost) ? cost.macs : 0;
            parameters += cost.parameters();
        }
        const bool countsClassifier = report.options.withClassifier && report.isComplete();
        QVERIFY(countsClassifier ? ofBlocks.value() < report.total.bitops
                                 : ofBlocks.value() == report.total.bitops);
        QCOMPARE(ofLayers.value(), report.total.bitops);
        QCOMPARE(macs.value(), report.total.macs);
        QCOMPARE(parameters.value(), report.total.parameters);
        QVERIFY(!ofBlocks.hasOverflowed() && !ofLayers.hasOverflowed() && !macs.hasOverflowed() &&
                !parameters.hasOverflowed());
        QCOMPARE(report.total.parameterCounts.sum(), report.total.parameters);
    }
};

BITOPS_TEST(TestCostProperties, NoApplication)
#include "tst_cost_properties.moc"
