// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/network/layer.h"

#include "core/network/presets.h"

#include <QTest>

using namespace bitops;

Q_DECLARE_METATYPE(bitops::Block)
Q_DECLARE_METATYPE(bitops::Shape)

class TestLayer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void computesOutputSizes_data();
    void computesOutputSizes();
    void lowersASeparableBlock_data();
    void lowersASeparableBlock();
    void givesEachLayerItsOwnBits();
    void quantizesEachLayersInput();
    void lowersTheNotebooksNetwork();
    void putsTheClassifierLast();
    void namesLayersAsAStateDictionaryDoes();
    void lowersAConvolution();
    void lowersAnInvertedResidual();
    void leavesOutAnExpansionOfOne();
    void addsTheInputWhereShapesMatch();
};

void TestLayer::computesOutputSizes_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<int>("kernel");
    QTest::addColumn<int>("stride");
    QTest::addColumn<int>("padding");
    QTest::addColumn<int>("output");

    QTest::newRow("same") << 32 << 3 << 1 << 1 << 32;
    QTest::newRow("halved") << 32 << 3 << 2 << 1 << 16;
    QTest::newRow("odd, halved") << 33 << 3 << 2 << 1 << 17;
    QTest::newRow("seven, by three") << 7 << 3 << 3 << 1 << 3;
    QTest::newRow("kernel 1") << 5 << 1 << 2 << 0 << 3;
    QTest::newRow("kernel 15 on one pixel") << 1 << 15 << 1 << 7 << 1;
    QTest::newRow("stride past the size") << 3 << 3 << 8 << 1 << 1;
    QTest::newRow("no padding") << 5 << 3 << 1 << 0 << 3;
    QTest::newRow("kernel does not fit") << 2 << 3 << 1 << 0 << 0;
    QTest::newRow("kernel does not fit, strided") << 1 << 7 << 4 << 0 << 0;
}

void TestLayer::computesOutputSizes()
{
    QFETCH(int, size);
    QFETCH(int, kernel);
    QFETCH(int, stride);
    QFETCH(int, padding);
    QFETCH(int, output);

    QCOMPARE(outputSize(size, kernel, stride, padding), output);
}

void TestLayer::lowersASeparableBlock_data()
{
    QTest::addColumn<Block>("block");
    QTest::addColumn<Shape>("input");
    QTest::addColumn<Shape>("middle");
    QTest::addColumn<int>("padding");

    QTest::newRow("usual") << Block{.outChannels = 64, .stride = 2} << Shape{32, 32, 32} << Shape{32, 16, 16}
                           << 1;
    QTest::newRow("odd sides") << Block{.outChannels = 8, .stride = 2} << Shape{3, 33, 17} << Shape{3, 17, 9}
                               << 1;
    QTest::newRow("wide") << Block{.outChannels = 8, .stride = 3} << Shape{3, 1, 100} << Shape{3, 1, 34} << 1;
    QTest::newRow("kernel 1") << Block{.outChannels = 8, .stride = 1, .kernel = 1} << Shape{5, 9, 9}
                              << Shape{5, 9, 9} << 0;
    QTest::newRow("kernel 7") << Block{.outChannels = 8, .stride = 4, .kernel = 7} << Shape{5, 56, 56}
                              << Shape{5, 14, 14} << 3;
}

void TestLayer::lowersASeparableBlock()
{
    QFETCH(Block, block);
    QFETCH(Shape, input);
    QFETCH(Shape, middle);
    QFETCH(int, padding);
    const Shape output{block.outChannels, middle.height, middle.width};

    const BlockLayers layers = lowerBlock(block, 2, input, 8);

    QCOMPARE(layers.size(), layerCount(block));
    const Layer depthwise{.kind = LayerKind::Depthwise,
                          .block = 2,
                          .input = input,
                          .output = middle,
                          .kernel = block.kernel,
                          .stride = block.stride,
                          .padding = padding,
                          .groups = input.channels,
                          .weightBits = 8,
                          .inputBits = 8,
                          .hasBias = false,
                          .hasBatchNorm = true};
    const Layer pointwise{.kind = LayerKind::Pointwise,
                          .block = 2,
                          .input = middle,
                          .output = output,
                          .kernel = 1,
                          .stride = 1,
                          .padding = 0,
                          .groups = 1,
                          .weightBits = 8,
                          .inputBits = floatBits,
                          .hasBias = false,
                          .hasBatchNorm = true};
    QCOMPARE(layers[0], depthwise);
    QCOMPARE(layers[1], pointwise);
    QCOMPARE(outputShape(block, input), output);
}

void TestLayer::givesEachLayerItsOwnBits()
{
    const Block block{.weightBits = WeightBits(std::vector{6, 3})};
    const BlockLayers layers = lowerBlock(block, 0, {3, 8, 8}, 8);
    QCOMPARE(layers[0].weightBits, 6);
    QCOMPARE(layers[1].weightBits, 3);
    QCOMPARE(block.weightBits.toText(), std::string("6·3"));
    QCOMPARE(WeightBits(4).toText(), std::string("4"));
}

void TestLayer::quantizesEachLayersInput()
{
    const Network network{
        .input = {{3, 8, 8}, 7},
        .blocks = {{.weightBits = 4, .activationBits = 5}, {.weightBits = 4, .activationBits = 6}}};
    const std::vector<Layer> layers = lower(network);

    std::vector<int> inputBits;
    inputBits.reserve(layers.size());
    for (const Layer& layer : layers) {
        inputBits.push_back(layer.inputBits);
    }
    QCOMPARE(inputBits, std::vector({7, 5, 5, 6, 6}));
}

void TestLayer::lowersTheNotebooksNetwork()
{
    const std::vector<Layer> layers = lower(notebookNetwork());
    QCOMPARE(layers.size(), 11U);

    const std::vector<std::int64_t> sides{32, 16, 8, 8, 4};
    for (std::size_t i = 0; i < sides.size(); ++i) {
        QCOMPARE(layers[2 * i + 1].output.height, sides[i]);
        QCOMPARE(layers[2 * i + 1].output.width, sides[i]);
        QCOMPARE(layers[2 * i].groups, layers[2 * i].input.channels);
    }
}

void TestLayer::putsTheClassifierLast()
{
    Network network = notebookNetwork();
    network.classes = 100;
    network.classifierBits = 6;
    const Layer expected{.kind = LayerKind::Classifier,
                         .input = {256, 1, 1},
                         .output = {100, 1, 1},
                         .weightBits = 6,
                         .inputBits = floatBits,
                         .hasBias = true};
    QCOMPARE(lower(network).back(), expected);
}

void TestLayer::namesLayersAsAStateDictionaryDoes()
{
    const std::vector<Layer> layers = lower(notebookNetwork());
    QCOMPARE(layerPath(layers[0]), std::string("blocks.0.depthwise"));
    QCOMPARE(layerPath(layers[1]), std::string("blocks.0.pointwise"));
    QCOMPARE(layerPath(layers[9]), std::string("blocks.4.pointwise"));
    QCOMPARE(layerPath(layers[10]), std::string("classifier"));
}

void TestLayer::lowersAConvolution()
{
    const Block block{.type = BlockType::Conv, .outChannels = 16, .stride = 2, .kernel = 5, .weightBits = 6};
    const BlockLayers layers = lowerBlock(block, 0, {3, 33, 32}, 8);
    QCOMPARE(layers.size(), 1U);
    const Layer expected{.kind = LayerKind::Convolution,
                         .block = 0,
                         .input = {3, 33, 32},
                         .output = {16, 17, 16},
                         .kernel = 5,
                         .stride = 2,
                         .padding = 2,
                         .weightBits = 6,
                         .inputBits = 8,
                         .hasBatchNorm = true};
    QCOMPARE(layers[0], expected);
    QCOMPARE(layerPath(layers[0]), std::string("blocks.0.conv"));
}

void TestLayer::lowersAnInvertedResidual()
{
    const Block block{.type = BlockType::InvertedResidual,
                      .outChannels = 8,
                      .stride = 2,
                      .expansion = 4,
                      .weightBits = WeightBits(std::vector{2, 3, 4}),
                      .activationBits = 5};
    const BlockLayers layers = lowerBlock(block, 1, {8, 16, 16}, 7);
    QCOMPARE(layers.size(), layerCount(block));
    const std::vector<LayerKind> kinds = layerKinds(block);
    const std::vector<Shape> outputs{{32, 16, 16}, {32, 8, 8}, {8, 8, 8}};
    for (std::size_t i = 0; i < 3; ++i) {
        QCOMPARE(layers[i].kind, kinds[i]);
        QCOMPARE(layers[i].output, outputs[i]);
        QCOMPARE(layers[i].weightBits, static_cast<int>(i) + 2);
        QCOMPARE(layers[i].inputBits, i == 0 ? 7 : 5);
        QCOMPARE(layers[i].outputBits, 5);
        QCOMPARE(layers[i].heldBits, 0);
    }
    QCOMPARE(layers[1].groups, 32);
    QCOMPARE(layerPath(layers[2]), std::string("blocks.1.project"));
    QCOMPARE(normName(2), std::string("bn3"));
}

void TestLayer::leavesOutAnExpansionOfOne()
{
    const Block block{.type = BlockType::InvertedResidual, .outChannels = 8, .expansion = 1};
    const BlockLayers layers = lowerBlock(block, 0, {8, 16, 16}, 8);
    QCOMPARE(layers.size(), 2U);
    QCOMPARE(layerCount(block), 2U);
    QCOMPARE(layers[0].kind, LayerKind::Depthwise);
    QCOMPARE(layers[1].kind, LayerKind::Projection);
    QCOMPARE(layerKinds(block), (std::vector{LayerKind::Depthwise, LayerKind::Projection}));
}

void TestLayer::addsTheInputWhereShapesMatch()
{
    Block block{.type = BlockType::InvertedResidual, .outChannels = 8, .activationBits = 6};
    const Shape input{8, 4, 4};
    QVERIFY(hasSkip(block, input));
    const BlockLayers layers = lowerBlock(block, 0, input, 7);
    QCOMPARE(layers[0].heldBits, 0); // It reads the block's input itself.
    QCOMPARE(layers[1].heldBits, 7 * 8 * 4 * 4);
    QCOMPARE(layers[2].heldBits, 7 * 8 * 4 * 4);
    QVERIFY(!hasSkip(block, {9, 4, 4}));
    block.stride = 2;
    QVERIFY(!hasSkip(block, input));
    block = {.type = BlockType::Separable, .outChannels = 8};
    QVERIFY(!hasSkip(block, input));
}

QTEST_APPLESS_MAIN(TestLayer)
#include "tst_layer.moc"
