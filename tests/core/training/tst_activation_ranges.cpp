// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/training/activation_ranges.h"

#include "core/network/lowering.h"
#include "core/training/quantizers.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace bitops;

namespace {

/// With tensors that are never negative, behind ReLU6, and some that may be, behind a linear projection.
Graph someGraph()
{
    return graphOf({.blocks = {{.type = BlockType::Conv, .outChannels = 8},
                               {.type = BlockType::InvertedResidual, .outChannels = 4, .expansion = 2}}});
}

TensorIndex tensorWith(const Graph& graph, bool mayBeNegative)
{
    TensorIndex i = 1;
    while (graph.mayBeNegative(i) != mayBeNegative) {
        ++i;
    }
    return i;
}

double errorOf(const torch::Tensor& values, const torch::Tensor& rounded)
{
    return (values - rounded).square().sum().item<double>();
}

} // namespace

class TestActivationRanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reachesToTheLargestValue();
    void leavesLessErrorThanTheLargestValue_data();
    void leavesLessErrorThanTheLargestValue();
    void takesTheMeanAtTheOneBitOfASign();
    void dependsOnTheSeedAlone();
    void tensorsOfTheSameValuesHaveTheSame();
};

void TestActivationRanges::reachesToTheLargestValue()
{
    const Graph graph = someGraph();
    ActivationRanges ranges(graph, 0);
    const TensorIndex tensor = tensorWith(graph, true);
    ranges.add(tensor, torch::tensor({{1.0F, -7.5F}, {2.0F, 3.0F}}));
    ranges.add(tensor, torch::tensor({{1.0F, 6.5F}, {2.0F, 3.0F}}));
    QCOMPARE(ranges.range(tensor, 4, GridReach::Largest).item<float>(), 7.5F);
}

void TestActivationRanges::leavesLessErrorThanTheLargestValue_data()
{
    QTest::addColumn<int>("bits");
    QTest::addColumn<bool>("isSigned");
    for (const int bits : {2, 3, 4, 6}) {
        QTest::addRow("signed, %d bits", bits) << bits << true;
        QTest::addRow("not negative, %d bits", bits) << bits << false;
    }
    QTest::newRow("not negative, 1 bit") << 1 << false;
}

void TestActivationRanges::leavesLessErrorThanTheLargestValue()
{
    QFETCH(int, bits);
    QFETCH(bool, isSigned);
    torch::manual_seed(3);
    const Graph graph = someGraph();
    const TensorIndex tensor = tensorWith(graph, isSigned);
    torch::Tensor values = torch::randn({1'024, 8, 4, 4}); // As many images as a measurement takes.
    values = isSigned ? values : values.clamp_min(0);
    ActivationRanges ranges(graph, 1);
    ranges.add(tensor, values);
    const auto quantize = isSigned ? quantizeSigned : quantizeUnsigned;
    const torch::Tensor fitted = ranges.range(tensor, bits, GridReach::LeastError);
    const torch::Tensor largest = ranges.range(tensor, bits, GridReach::Largest);

    const double error = errorOf(values, quantize(values, fitted, bits));
    QVERIFY(error < errorOf(values, quantize(values, largest, bits)));
    for (const double factor : {0.9, 1.1}) { // Of a sample, so not the very least.
        QVERIFY(error < 1.1 * errorOf(values, quantize(values, fitted * factor, bits)));
    }
}

void TestActivationRanges::takesTheMeanAtTheOneBitOfASign()
{
    const Graph graph = someGraph();
    const TensorIndex tensor = tensorWith(graph, true);
    ActivationRanges ranges(graph, 0);
    ranges.add(tensor, torch::tensor({{2.5F, -2.5F}, {2.5F, -2.5F}}));
    QCOMPARE(ranges.range(tensor, 1, GridReach::LeastError).item<float>(), 2.5F);
    QCOMPARE(ranges.range(tensor, 1, GridReach::Largest).item<float>(), 2.5F);
}

void TestActivationRanges::dependsOnTheSeedAlone()
{
    torch::manual_seed(3);
    const Graph graph = someGraph();
    const TensorIndex tensor = tensorWith(graph, true);
    const torch::Tensor values = torch::randn({8, 4, 8, 8});
    const auto rangeBy = [&](std::int64_t seed) {
        ActivationRanges ranges(graph, seed);
        ranges.add(tensor, values);
        return ranges.range(tensor, 3, GridReach::LeastError).item<float>();
    };
    QCOMPARE(rangeBy(4), rangeBy(4));
    QVERIFY(rangeBy(4) != rangeBy(5));
}

void TestActivationRanges::tensorsOfTheSameValuesHaveTheSame()
{
    torch::manual_seed(3);
    const Graph graph = graphOf({.blocks = {{.type = BlockType::Conv, .outChannels = 8},
                                            {.type = BlockType::Conv, .outChannels = 8}}});
    const TensorIndex first = tensorWith(graph, false);
    TensorIndex second = first + 1;
    while (graph.mayBeNegative(second)) {
        ++second;
    }
    const torch::Tensor values = torch::rand({8, 4, 8, 8});
    ActivationRanges ranges(graph, 4);
    ranges.add(first, values);
    ranges.add(second, values.slice(0, 0, 3)); // However the images are put together.
    ranges.add(second, values.slice(0, 3));
    QCOMPARE(ranges.range(second, 3, GridReach::LeastError).item<float>(),
             ranges.range(first, 3, GridReach::LeastError).item<float>());
}

BITOPS_TEST(TestActivationRanges, NoApplication)
#include "tst_activation_ranges.moc"
