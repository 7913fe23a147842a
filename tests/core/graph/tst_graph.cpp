// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/graph/graph_builder.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace bitops;

class TestGraph : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void computesOutputSizes_data()
    {
        QTest::addColumn<int>("size");
        QTest::addColumn<WindowSide>("side");
        QTest::addColumn<int>("output");
        const auto row = [](const char* name, int size, const WindowSide& side, int output) {
            QTest::newRow(name) << size << side << output;
        };
        row("same", 32, squareWindow(3, 1).rows, 32);
        row("halved", 32, squareWindow(3, 2).rows, 16);
        row("odd, halved", 33, squareWindow(3, 2).rows, 17);
        row("seven, by three", 7, squareWindow(3, 3).rows, 3);
        row("kernel 1", 5, squareWindow(1, 2).rows, 3);
        row("kernel 15 on one pixel", 1, squareWindow(15, 1).rows, 1);
        row("stride past the size", 3, squareWindow(3, 8).rows, 1);
        row("no padding", 5, {.kernel = 3}, 3);
        row("kernel does not fit", 2, {.kernel = 3}, 0);
        row("kernel does not fit, strided", 1, {.kernel = 7, .stride = 4}, 0);
        row("padding on one side", 8, {.kernel = 3, .stride = 2, .paddingAfter = 1}, 4);
        row("dilated", 10, {.kernel = 3, .dilation = 4}, 2);
        row("dilated, with padding", 10, {.kernel = 3, .paddingBefore = 4, .paddingAfter = 4, .dilation = 4},
            10);
        row("dilated past the size", 8, {.kernel = 3, .dilation = 4}, 0);
    }

    void computesOutputSizes()
    {
        QFETCH(int, size);
        QFETCH(WindowSide, side);
        QFETCH(int, output);
        QCOMPARE(side.outputSize(size), output);
    }

    /// Of torch.nn.ConvTranspose2d; the last one has an output padding of 1.
    void computesTransposedOutputSizes_data()
    {
        QTest::addColumn<int>("size");
        QTest::addColumn<WindowSide>("side");
        QTest::addColumn<int>("output");
        const auto row = [](const char* name, int size, const WindowSide& side, int output) {
            QTest::newRow(name) << size << side << output;
        };
        row("doubled", 16, {.kernel = 2, .stride = 2}, 32);
        row("kernel 4", 16, {.kernel = 4, .stride = 2, .paddingBefore = 1, .paddingAfter = 1}, 32);
        row("dilated", 5, {.kernel = 3, .stride = 1, .dilation = 2}, 9);
        row("all of it padding", 1, {.kernel = 1, .stride = 1, .paddingBefore = 1, .paddingAfter = 1}, 0);
        row("output padding", 16, {.kernel = 3, .stride = 2, .paddingBefore = 1, .paddingAfter = 0}, 32);
    }

    void computesTransposedOutputSizes()
    {
        QFETCH(int, size);
        QFETCH(WindowSide, side);
        QFETCH(int, output);
        QCOMPARE(side.transposedOutputSize(size), output);
    }

    void shapesFollowFromTheInputs()
    {
        GraphBuilder builder;
        const TensorIndex image = builder.input({3, 32, 20}, 8);
        const Window window{.rows = {.kernel = 5, .stride = 2, .paddingBefore = 2, .paddingAfter = 2},
                            .columns = {.kernel = 3, .dilation = 2}};
        const TensorIndex features =
            builder.convolution(image, {.name = "conv"}, {.channels = 12, .window = window});
        QCOMPARE(builder.tensor(features).shape, (Shape{12, 16, 16}));
        const TensorIndex wide = builder.transposedConvolution(
            features, {.name = "up"},
            {.channels = 6, .window = {{.kernel = 2, .stride = 2}, {.kernel = 3, .stride = 3}}, .groups = 3});
        QCOMPARE(builder.tensor(wide).shape, (Shape{6, 32, 48}));
        const TensorIndex pooled = builder.maxPool(wide, {.name = "max"}, squareWindow(3, 2));
        QCOMPARE(builder.tensor(pooled).shape, (Shape{6, 16, 24}));
        const TensorIndex scores =
            builder.fullyConnected(pooled, {.name = "linear"}, {.features = 10, .weightBits = 4});
        QCOMPARE(builder.tensor(scores).shape, (Shape{10, 16, 24}));
        const TensorIndex average = builder.globalAveragePool(scores, {.name = "mean"});
        QCOMPARE(builder.tensor(average).shape, (Shape{10, 1, 1}));
    }

    /// Queries with keys of 4 heads: 7 positions, 16 features.
    void multipliesMatrices()
    {
        GraphBuilder builder;
        const TensorIndex queries = builder.input({16, 7, 4}, 8);
        const TensorIndex keys = builder.input({5, 16, 4}, 3);
        builder.matrixProduct(queries, keys, {.name = "scores", .outputBits = 6});
        const Graph graph = builder.take();
        const Node& node = graph.node(0);
        QCOMPARE(graph.output(node), (Tensor{{5, 7, 4}, 6, 0}));
        QCOMPARE(node.weightBits, 3);
        QVERIFY(!hasWeights(node.operation));
    }

    void nodesSayWhatTheyWereTold()
    {
        GraphBuilder builder;
        const TensorIndex image = builder.input({3, 8, 8}, 7);
        builder.beginBlock(4);
        const TensorIndex first = builder.convolution(
            image, {.name = "conv1", .norm = "bn1", .activation = ActivationFunction::Relu6, .outputBits = 5},
            {.channels = 3, .window = squareWindow(3, 1), .groups = 3, .weightBits = 2, .hasBias = true});
        builder.add(first, image, {.name = "sum", .range = "sum_range", .outputBits = 4});
        builder.endGroup();
        const Graph graph = builder.take();
        const Node& convolution = graph.node(0);
        QCOMPARE(convolution, (Node{.name = "conv1",
                                    .norm = "bn1",
                                    .group = 0,
                                    .normParameters = 6,
                                    .output = first,
                                    .firstInput = 0,
                                    .inputCount = 1,
                                    .weightBits = 2,
                                    .groups = 3,
                                    .window = squareWindow(3, 1),
                                    .form = LayerForm::Depthwise,
                                    .activation = ActivationFunction::Relu6,
                                    .hasBias = true}));
        QVERIFY(convolution.hasNorm());
        QCOMPARE(graph.output(convolution), (Tensor{{3, 8, 8}, 5, 0}));
        QCOMPARE(graph.input(convolution), (Tensor{{3, 8, 8}, 7, noNode}));
        const Node& sum = graph.node(1);
        QCOMPARE(graph.inputs(sum).size(), 2U);
        QCOMPARE(graph.inputs(sum)[0], first);
        QCOMPARE(graph.inputs(sum)[1], image);
        QCOMPARE(sum.range, std::string_view("sum_range"));
        QVERIFY(!sum.hasNorm());
    }

    void pathsAreThoseOfAStateDictionary()
    {
        GraphBuilder builder;
        TensorIndex end = builder.input({3, 8, 8}, 8);
        end = builder.maxPool(end, {.name = "stem"}, squareWindow(3, 2));
        builder.beginBlock(12);
        end = builder.convolution(end, {.name = "conv", .norm = "bn1"}, {.channels = 8});
        builder.endGroup();
        builder.beginGroup(builder.keep("layer1.0"));
        end = builder.convolution(end, {.name = builder.keep("a name too long to be kept within a string")},
                                  {.channels = 8});
        builder.endGroup();
        builder.fullyConnected(end, {.name = "classifier"}, {.features = 10});
        // Kept names live as long as any copy of the graph.
        const Graph graph = [](Graph first) { return Graph(first); }(builder.take());
        QCOMPARE(graph.pathOf(graph.node(0)), std::string("stem"));
        QCOMPARE(graph.pathOf(graph.node(1)), std::string("blocks.12.conv"));
        QCOMPARE(graph.pathOf(graph.node(1), graph.node(1).norm), std::string("blocks.12.bn1"));
        QCOMPARE(graph.pathOf(graph.node(2)),
                 std::string("layer1.0.a name too long to be kept within a string"));
        QCOMPARE(graph.pathOf(graph.node(3)), std::string("classifier"));
        QCOMPARE(Graph::pathOf(graph.groups()[0]), std::string("blocks.12"));
        QCOMPARE(graph.groups()[0], (Group{"blocks", 12, 1, 1}));
        QCOMPARE(graph.nodesOf(graph.groups()[1]).front(), graph.node(2));
    }

    void aDroppedGroupLeavesNothing()
    {
        const auto begin = [](GraphBuilder& builder) {
            const TensorIndex image = builder.input({3, 8, 8}, 8);
            builder.beginBlock(0);
            const TensorIndex end = builder.convolution(image, {.name = "conv"}, {.channels = 8});
            builder.endGroup();
            return end;
        };
        GraphBuilder builder;
        const TensorIndex end = begin(builder);
        builder.beginBlock(1);
        const TensorIndex more = builder.convolution(end, {.name = "conv"}, {.channels = 8});
        builder.add(more, end, {.name = "add"});
        builder.dropGroup();
        builder.beginBlock(2);
        builder.dropGroup();
        GraphBuilder expected;
        begin(expected);
        QCOMPARE(builder.take(), expected.take());
    }

    void knowsWhatMayBeNegative()
    {
        GraphBuilder builder;
        const TensorIndex image = builder.input({3, 8, 8}, 8);
        const TensorIndex rectified =
            builder.convolution(image, {.name = "a", .activation = ActivationFunction::Relu6}, {});
        const TensorIndex linear = builder.convolution(rectified, {.name = "b"}, {});
        const TensorIndex sum = builder.add(rectified, rectified, {.name = "c"});
        const TensorIndex rectifiedSum =
            builder.add(linear, linear, {.name = "d", .activation = ActivationFunction::Relu6});
        const TensorIndex maximum = builder.maxPool(rectifiedSum, {.name = "e"}, squareWindow(3, 2));
        const TensorIndex average = builder.globalAveragePool(maximum, {.name = "f"});
        const TensorIndex averageOfLinear = builder.globalAveragePool(linear, {.name = "g"});
        const Graph graph = builder.take();
        QVERIFY(graph.mayBeNegative(image));
        QVERIFY(!graph.mayBeNegative(rectified));
        QVERIFY(graph.mayBeNegative(linear));
        QVERIFY(!graph.mayBeNegative(rectifiedSum));
        QVERIFY(!graph.mayBeNegative(average));
        QVERIFY(graph.mayBeNegative(averageOfLinear));
        Q_UNUSED(sum)
    }
};

BITOPS_TEST(TestGraph, NoApplication)
#include "tst_graph.moc"
