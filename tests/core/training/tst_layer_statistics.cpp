// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/training/layer_statistics.h"

#include "core/training/network_module.h"
#include "core/training/quantizers.h"
#include "small_training.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <numeric>

using namespace bitops;

namespace {

/// A classifier of 2 classes behind one block of 2 channels: four weights to be told what they are.
Network tinyNetwork(int classifierBits)
{
    return {.name = "tiny",
            .input = {.shape = {3, 4, 4}},
            .blocks = {{.outChannels = 2, .weightBits = floatBits}},
            .classes = 2,
            .classifierBits = classifierBits};
}

NamedTensors weightsOf(const Network& network, const TrainingConfiguration& configuration,
                       const torch::Tensor& classifier)
{
    NetworkModule module(network, {configuration.quantizer, configuration.perChannel});
    NamedTensors weights;
    for (const auto& parameter : module.named_parameters()) {
        weights.emplace(parameter.key(), parameter->detach());
    }
    weights["classifier.weight"] = classifier;
    return weights;
}

LayerFigures classifierFigures(int bits, const torch::Tensor& weights,
                               const TrainingConfiguration& training = {})
{
    const Network network = tinyNetwork(bits);
    return LayerStatistics(network, training).measure(weightsOf(network, training, weights)).figures.back();
}

} // namespace

class TestLayerStatistics : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void measuresWhatCanBeWorkedOutByHand();
    void measuresEachChannelByItsOwnScale();
    void takesLearnedSteps();
    void onlyCountsFloatWeights();
    void knowsOneBit();
    void knowsZeros();
    void leavesOutWhatIsNotFinite();
    void countsTheLevelsThatChanged();
    void agreesWithTheQuantizers_data();
    void agreesWithTheQuantizers();
};

void TestLayerStatistics::measuresWhatCanBeWorkedOutByHand()
{
    // Three bits: the scale is 3/3, the levels are −4 to 3.
    const LayerFigures figures = classifierFigures(3, torch::tensor({{3.0F, -0.4F}, {1.2F, -3.0F}}));
    QCOMPARE(figures.layer, std::string("classifier"));
    QCOMPARE(figures.bits, 3);
    QCOMPARE(figures.scale.value(), 1.0);
    QVERIFY(figures.levels == (std::vector<double>{-4, 3}));
    QCOMPARE(figures.clipped.value(), 0.25);
    QVERIFY(std::abs(figures.sqnr.value() - 10 * std::log10((9 + 0.16 + 1.44 + 9) / (0.16 + 0.04))) < 1e-5);
    QVERIFY(!figures.changed.has_value());
    QVERIFY(figures.range == (std::vector<double>{-3, 3}));
    QCOMPARE(figures.histogram.size(), std::size_t{64});
    QCOMPARE(figures.histogram.front(), std::int64_t{1});
    QCOMPARE(figures.histogram.back(), std::int64_t{1});
    QCOMPARE(std::accumulate(figures.histogram.begin(), figures.histogram.end(), std::int64_t{0}),
             std::int64_t{4});
}

void TestLayerStatistics::measuresEachChannelByItsOwnScale()
{
    const LayerFigures figures =
        classifierFigures(3, torch::tensor({{3.0F, 1.0F}, {0.3F, -0.1F}}), {.perChannel = true});
    QVERIFY(std::abs(figures.leastScale.value() - 0.1) < 1e-7);
    QCOMPARE(figures.mostScale.value(), 1.0);
    QVERIFY(std::abs(figures.scale.value() - 0.55) < 1e-7);
    QCOMPARE(figures.clipped.value(), 0.5);
}

void TestLayerStatistics::takesLearnedSteps()
{
    const Network network = tinyNetwork(2);
    const TrainingConfiguration training{.quantizer = Quantizer::Lsq};
    NamedTensors weights = weightsOf(network, training, torch::tensor({{0.5F, -1.0F}, {9.0F, -9.0F}}));
    weights["classifier.step"] = torch::full_like(weights.at("classifier.step"), 0.5F);
    const LayerFigures figures = LayerStatistics(network, training).measure(weights).figures.back();
    QCOMPARE(figures.scale.value(), 0.5);
    QCOMPARE(figures.clipped.value(), 1.0); // 1, −2, 1, −2: nothing else is there.
}

void TestLayerStatistics::onlyCountsFloatWeights()
{
    const LayerFigures figures = classifierFigures(floatBits, torch::tensor({{1.0F, 2.0F}, {3.0F, 4.0F}}));
    QVERIFY(!figures.sqnr && !figures.scale && !figures.clipped && !figures.changed);
    QVERIFY(figures.levels.empty());
    QVERIFY(figures.range == (std::vector<double>{1, 4}));
    QCOMPARE(figures.histogram.at(63), std::int64_t{1});
}

void TestLayerStatistics::knowsOneBit()
{
    const LayerFigures figures = classifierFigures(1, torch::tensor({{1.0F, -3.0F}, {0.0F, -4.0F}}));
    QCOMPARE(figures.scale.value(), 2.0);
    QVERIFY(figures.levels == (std::vector<double>{-1, 1}));
    QVERIFY(!figures.clipped.has_value());
    QVERIFY(std::abs(figures.sqnr.value() - 10 * std::log10(26.0 / (1 + 1 + 4 + 4))) < 1e-5);
}

void TestLayerStatistics::knowsZeros()
{
    const LayerFigures figures = classifierFigures(4, torch::zeros({2, 2}));
    QCOMPARE(figures.scale.value(), 0.0);
    QVERIFY(!figures.sqnr.has_value());
    QCOMPARE(figures.clipped.value(), 0.0);
    QCOMPARE(figures.histogram.front(), std::int64_t{4});
}

void TestLayerStatistics::leavesOutWhatIsNotFinite()
{
    const float infinity = std::numeric_limits<float>::infinity();
    const LayerFigures figures = classifierFigures(4, torch::tensor({{1.0F, infinity}, {0.0F, 0.0F}}));
    QVERIFY(!figures.sqnr && !figures.scale);
    QVERIFY(figures.range.empty() && figures.histogram.empty());
}

void TestLayerStatistics::countsTheLevelsThatChanged()
{
    const Network network = tinyNetwork(3);
    LayerStatistics statistics(network, {});
    NamedTensors weights = weightsOf(network, {}, torch::tensor({{3.0F, 1.0F}, {-2.0F, 0.0F}}));
    statistics.keepLevels(statistics.measure(weights).levels);
    weights["classifier.weight"] = torch::tensor({{3.0F, 1.4F}, {-1.0F, 0.0F}});
    QCOMPARE(statistics.measure(weights).figures.back().changed.value(), 0.25);
}

void TestLayerStatistics::agreesWithTheQuantizers_data()
{
    QTest::addColumn<int>("bits");
    QTest::addColumn<bool>("perChannel");
    for (const int bits : {1, 2, 4, 8, 16}) {
        QTest::addRow("%d bits", bits) << bits << false;
        QTest::addRow("%d bits, per channel", bits) << bits << true;
    }
}

void TestLayerStatistics::agreesWithTheQuantizers()
{
    QFETCH(int, bits);
    QFETCH(bool, perChannel);
    torch::manual_seed(3);
    const Network network = tinyNetwork(bits);
    const TrainingConfiguration training{.perChannel = perChannel};
    const torch::Tensor weights = torch::randn({2, 2});
    const MeasuredLayers measured =
        LayerStatistics(network, training).measure(weightsOf(network, training, weights));
    const torch::Tensor quantized = quantizeStraightThrough(weights, bits, perChannel);
    const double noise = (weights - quantized).to(torch::kFloat64).square().sum().item<double>();
    const double signal = weights.to(torch::kFloat64).square().sum().item<double>();
    QVERIFY(std::abs(measured.figures.back().sqnr.value() - 10 * std::log10(signal / noise)) < 0.1);
}

BITOPS_TEST(TestLayerStatistics, NoApplication)
#include "tst_layer_statistics.moc"
