// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/cost/cost_report.h"
#include "core/cost/explanation.h"
#include "core/graph/graph_builder.h"
#include "core/report/cost_csv.h"
#include "core/report/cost_json.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace bitops;

namespace {

/// One node behind an input.
template <typename Add> CostReport costsOf(const Shape& input, Add add, CostOptions options = {})
{
    GraphBuilder builder;
    add(builder, builder.input(input, 8));
    return computeCosts(builder.take(), options);
}

CostReport costsOfConvolution(const Shape& input, const ConvolutionSettings& settings,
                              CostOptions options = {})
{
    return costsOf(
        input,
        [&settings](GraphBuilder& builder, TensorIndex image) {
            builder.convolution(image, {.name = "stem", .outputBits = 5}, settings);
        },
        options);
}

} // namespace

/// What is counted in graphs that no stack of blocks makes.
class TestGraphCosts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsAGroupedConvolution()
    {
        const CostReport report = costsOfConvolution(
            {32, 10, 12}, {.channels = 64, .window = squareWindow(3, 2), .groups = 4, .weightBits = 4});
        QCOMPARE(report.total.macs, 5 * 6 * 64 * (32 / 4) * 9);
        QCOMPARE(report.total.bitops, 4 * report.total.macs);
        QCOMPARE(report.total.peak, (PeakActivations{8 * 32 * 10 * 12 + 5 * 64 * 5 * 6, "stem"}));
        QCOMPARE(report.pathOf(0), std::string("stem"));
        QCOMPARE(report.input, (Input{{32, 10, 12}, 8}));
        QVERIFY(report.blocks.empty());
    }

    void countsWhatADilatedKernelTouches()
    {
        const CostReport report = costsOfConvolution(
            {4, 20, 20}, {.channels = 6, .window = {{.kernel = 3, .dilation = 3}, {.kernel = 5}}});
        QCOMPARE(report.layers[0].layer.output, (Shape{6, 14, 16}));
        QCOMPARE(report.total.macs, 14 * 16 * 6 * 4 * 3 * 5);
        QCOMPARE(report.total.weights, 6 * 4 * 3 * 5);
    }

    void countsATransposedConvolutionByItsInput()
    {
        const CostReport report = costsOf({8, 5, 7}, [](GraphBuilder& builder, TensorIndex image) {
            builder.transposedConvolution(image, {.name = "up"},
                                          {.channels = 12,
                                           .window = {{.kernel = 2, .stride = 2}, {.kernel = 3, .stride = 3}},
                                           .groups = 4});
        });
        QCOMPARE(report.layers[0].layer.output, (Shape{12, 10, 21}));
        QCOMPARE(report.total.macs, 5 * 7 * 8 * (12 / 4) * 2 * 3);
        QCOMPARE(report.total.weights, 8 * (12 / 4) * 2 * 3);
    }

    /// As many rows as there are positions, and no classifier where something follows.
    void countsAFullyConnectedLayerForEachPosition()
    {
        const CostReport report = costsOf({16, 7, 2}, [](GraphBuilder& builder, TensorIndex tokens) {
            const TensorIndex hidden =
                builder.fullyConnected(tokens, {.name = "up"}, {.features = 64, .weightBits = 3});
            builder.fullyConnected(hidden, {.name = "down"}, {.features = 16, .hasBias = true});
        });
        QCOMPARE(report.layers[0].macs, 7 * 2 * 16 * 64);
        QVERIFY(!report.layers[0].isClassifier);
        QVERIFY(report.layers[1].isClassifier);
        QCOMPARE(report.total.macs, report.layers[0].macs);
        QCOMPARE(report.total.parameterCounts, (ParameterCounts{16 * 64, 64 * 16, 0, 16}));
    }

    /// M·K·N with the bits of both, and no weights: queries with keys of 4 heads.
    void countsAProductOfActivations()
    {
        GraphBuilder builder;
        const TensorIndex queries = builder.input({16, 7, 4}, 8);
        const TensorIndex keys = builder.input({5, 16, 4}, 3);
        builder.matrixProduct(queries, keys, {.name = "scores", .outputBits = 6});
        const CostReport report = computeCosts(builder.take(), {.rule = CountingRule::Product});
        QCOMPARE(report.total.macs, 4 * 7 * 16 * 5);
        QCOMPARE(report.total.bitops, 4 * 7 * 16 * 5 * 8 * 3);
        QCOMPARE(report.total.weights, 0);
        QCOMPARE(report.total.parameters, 0);
        QCOMPARE(report.total.peak.bits, 8 * 16 * 7 * 4 + 3 * 5 * 16 * 4 + 6 * 5 * 7 * 4);
    }

    /// Two convolutions and a downsampled shortcut, as in a ResNet.
    void addsUpABlockWithTwoConvolutions()
    {
        GraphBuilder builder;
        const TensorIndex image = builder.input({8, 8, 8}, 8);
        builder.beginBlock(0);
        const auto convolution = [&builder](const char* name, TensorIndex input, std::int64_t kernel,
                                            std::int64_t stride) {
            return builder.convolution(
                input, {.name = name, .outputBits = 4},
                {.channels = 16, .window = squareWindow(kernel, stride), .weightBits = 2});
        };
        const TensorIndex main = convolution("conv2", convolution("conv1", image, 3, 2), 3, 1);
        builder.add(main, convolution("downsample", image, 1, 2),
                    {.name = "add", .activation = ActivationFunction::Relu6, .outputBits = 4});
        builder.endGroup();
        const CostReport report = computeCosts(builder.take(), {});
        QCOMPARE(report.blocks.size(), 1U);
        const BlockCost& block = report.blocks[0];
        QVERIFY(block.hasSkip);
        QCOMPARE(block.layerCount, 3U);
        QCOMPARE(block.output, (Shape{16, 4, 4}));
        QCOMPARE(block.convolutionBitops, 2 * 16 * 16 * 9 * (8 + 16));
        QCOMPARE(block.pointwiseBitops, 2 * 16 * 16 * 8);
        QVERIFY(!report.layers[0].isAddedTo);
        QVERIFY(report.layers[1].isAddedTo);
        QVERIFY(!report.layers[2].isAddedTo);
        QCOMPARE(report.findLayer("0.conv2"), std::optional<std::size_t>(1));
        // Image, and what the two convolutions of the main path make.
        QCOMPARE(report.layers[1].liveBits, 8 * 8 * 64 + 2 * 4 * 16 * 16);
    }

    /// It ends at the layer that does not fit, in a graph without blocks, too.
    void refusesWhatDoesNotFit64Bits()
    {
        const CostReport report = costsOf({65'536, 4'096, 4'096}, [](GraphBuilder& builder,
                                                                     TensorIndex image) {
            const TensorIndex small = builder.convolution(image, {.name = "first"}, {});
            builder.convolution(builder.convolution(small, {.name = "wide"}, {.channels = 65'536}),
                                {.name = "too large"}, {.channels = 65'536, .window = squareWindow(15, 1)});
        });
        QCOMPARE(report.problems,
                 (std::vector<Problem>{
                     {Problem::Kind::Overflow, Field::Cost, std::nullopt, 0, {0, 0}, "too large"}}));
        QCOMPARE(report.layers.size(), 2U);
        QCOMPARE(report.total.macs, report.layers[0].macs + report.layers[1].macs);
    }

    void explainsWindowsThatAreNotSquare()
    {
        const CostReport report = costsOfConvolution(
            {6, 20, 30},
            {.channels = 12,
             .window = {{.kernel = 3, .stride = 2, .paddingAfter = 1}, {.kernel = 5, .dilation = 2}},
             .groups = 3,
             .weightBits = 4});
        const Explanation explanation = explain(report.layers[0], CountingRule::WeightBits);
        QCOMPARE(explanation.formula, std::string("H_out · W_out · C_in/G · C_out · K_h · K_w · b_w"));
        QCOMPARE(explanation.numbers, std::string("10 · 22 · 2 · 12 · 3 · 5 · 4"));
        QCOMPARE(explanation.sizes,
                 (std::vector<std::string>{"H_out = ⌊(20 + 0 + 1 − 3) / 2⌋ + 1 = 10",
                                           "W_out = ⌊(30 + 2·0 − (2·(5 − 1) + 1)) / 1⌋ + 1 = 22"}));
        QCOMPARE(explain(report.layers[0], CountingRule::Accumulator).formula,
                 std::string(
                     "H_out · W_out · C_in/G · C_out · K_h · K_w · (b_w · b_a + b_w + b_a + log2(n · K_h · "
                     "K_w))"));
    }

    void explainsATransposedConvolution()
    {
        const CostReport report = costsOf({8, 5, 5}, [](GraphBuilder& builder, TensorIndex image) {
            const WindowSide side{.kernel = 3, .stride = 2, .paddingBefore = 1};
            builder.transposedConvolution(
                image, {.name = "up"},
                {.channels = 12, .window = {side, side}, .groups = 4, .weightBits = 2});
        });
        const Explanation explanation = explain(report.layers[0], CountingRule::WeightBits);
        QCOMPARE(explanation.formula, std::string("H_in · W_in · C_in · C_out/G · K · K · b_w"));
        QCOMPARE(explanation.numbers, std::string("5 · 5 · 8 · 3 · 3 · 3 · 2"));
        QCOMPARE(explanation.sizes, (std::vector<std::string>{"H_out = (5 − 1)·2 − (1 + 0) + 3 = 10"}));
    }

    void explainsAProduct()
    {
        GraphBuilder builder;
        builder.matrixProduct(builder.input({16, 7, 4}, 8), builder.input({5, 16, 4}, 3), {.name = "scores"});
        const CostReport report = computeCosts(builder.take(), {.rule = CountingRule::Product});
        const Explanation explanation = explain(report.layers[0], CountingRule::Product);
        QCOMPARE(explanation.formula, std::string("H_out · W_out · C_in · C_out · b_w · b_a"));
        QCOMPARE(explanation.numbers, std::string("7 · 4 · 16 · 5 · 3 · 8"));
        QVERIFY(explanation.sizes.empty());
    }

    void reportsBothSidesOfAWindowWhereTheyDiffer()
    {
        const CostReport report = costsOfConvolution(
            {6, 20, 30}, {.channels = 12,
                          .window = {{.kernel = 3, .paddingBefore = 1, .paddingAfter = 1},
                                     {.kernel = 5, .stride = 2, .paddingBefore = 0, .paddingAfter = 2}}});
        const auto layer = costsToJson(report)["layers"][0];
        QCOMPARE(layer["kernel"].dump(), std::string("[3,5]"));
        QCOMPARE(layer["stride"].dump(), std::string("[1,2]"));
        QCOMPARE(layer["padding"].dump(), std::string("[1,0,1,2]"));
        QVERIFY(costsToCsv(report).find(",3x5,1x2,1x0x1x2,") != std::string::npos);
        const CostReport square = costsOfConvolution({6, 20, 30}, {.window = squareWindow(3, 2)});
        QCOMPARE(costsToJson(square)["layers"][0]["padding"].dump(), std::string("1"));
    }
};

BITOPS_TEST(TestGraphCosts, NoApplication)
#include "tst_graph_costs.moc"
