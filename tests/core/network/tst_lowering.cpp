// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/network/lowering.h"

#include "core/graph/layer.h"
#include "core/network/block_lowering.h"
#include "core/network/presets.h"
#include "tests/core/random_network.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <set>

using namespace bitops;

namespace {

/// The layers of a block by itself, behind an input of so many bits.
std::vector<Layer> layersOf(const Block& block, const Shape& input, int inputBits = 8)
{
    std::vector<Layer> layers = layersOf(graphOf({.input = {input, inputBits}, .blocks = {block}}));
    layers.pop_back(); // The classifier.
    return layers;
}

std::vector<std::string> pathsOf(const Graph& graph)
{
    std::vector<std::string> paths;
    for (const Node& node : graph.nodes()) {
        paths.push_back(graph.pathOf(node));
    }
    return paths;
}

} // namespace

class TestLowering : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Where geometry does not tell: over a single channel, and with a kernel of 1×1.
    void layersHaveTheFormThatTheirTypeMeans()
    {
        const Graph graph = graphOf({.input = {{1, 4, 4}, 8},
                                     .blocks = {{.type = BlockType::Separable, .outChannels = 1},
                                                {.type = BlockType::Conv, .outChannels = 2, .kernel = 1}}});
        QCOMPARE(graph.node(0).form, LayerForm::Depthwise);
        QCOMPARE(graph.node(1).form, LayerForm::Pointwise);
        QCOMPARE(graph.node(2).form, LayerForm::Dense);
    }

    void lowersASkipConnection()
    {
        const Network network{.input = {{8, 4, 6}, 7},
                              .blocks = {{.type = BlockType::InvertedResidual,
                                          .outChannels = 8,
                                          .expansion = 4,
                                          .weightBits = WeightBits(std::vector{2, 3, 4}),
                                          .activationBits = 5}},
                              .classes = 9,
                              .classifierBits = 6};
        const Graph graph = graphOf(network);
        QCOMPARE(pathsOf(graph),
                 (std::vector<std::string>{"blocks.0.expand", "blocks.0.depthwise", "blocks.0.project",
                                           "blocks.0.add", "pooling", "classifier"}));
        QCOMPARE(graph.tensors(), (std::vector<Tensor>{{{8, 4, 6}, 7, noNode},
                                                       {{32, 4, 6}, 5, 0},
                                                       {{32, 4, 6}, 5, 1},
                                                       {{8, 4, 6}, 5, 2},
                                                       {{8, 4, 6}, 5, 3},
                                                       {{8, 1, 1}, 5, 4},
                                                       {{9, 1, 1}, floatBits, 5}}));
        const Node& project = graph.node(2);
        QCOMPARE(project.activation, ActivationFunction::None);
        QCOMPARE(graph.pathOf(project, project.norm), std::string("blocks.0.bn3"));
        QCOMPARE(graph.pathOf(project, project.range), std::string("blocks.0.range"));
        const Node& add = graph.node(3);
        QCOMPARE(graph.inputs(add)[0], TensorIndex{3});
        QCOMPARE(graph.inputs(add)[1], TensorIndex{0});
        QCOMPARE(graph.pathOf(add, add.range), std::string("blocks.0.sum_range"));
        QCOMPARE(graph.node(1).weightBits, 3);
        QCOMPARE(graph.node(1).groups, 32);
        QCOMPARE(graph.node(5).weightBits, 6);
        QVERIFY(graph.node(5).hasBias);
    }

    void lowersASeparableBlock_data()
    {
        QTest::addColumn<Block>("block");
        QTest::addColumn<Shape>("input");
        QTest::addColumn<Shape>("middle");
        QTest::addColumn<int>("padding");
        const auto row = [](const char* name, const Block& block, const Shape& input, const Shape& middle,
                            int padding) { QTest::newRow(name) << block << input << middle << padding; };
        row("usual", {.outChannels = 64, .stride = 2}, {32, 32, 32}, {32, 16, 16}, 1);
        row("odd sides", {.outChannels = 8, .stride = 2}, {3, 33, 17}, {3, 17, 9}, 1);
        row("wide", {.outChannels = 8, .stride = 3}, {3, 1, 100}, {3, 1, 34}, 1);
        row("kernel 1", {.outChannels = 8, .stride = 1, .kernel = 1}, {5, 9, 9}, {5, 9, 9}, 0);
        row("kernel 7", {.outChannels = 8, .stride = 4, .kernel = 7}, {5, 56, 56}, {5, 14, 14}, 3);
    }

    void lowersASeparableBlock()
    {
        QFETCH(Block, block);
        QFETCH(Shape, input);
        QFETCH(Shape, middle);
        QFETCH(int, padding);
        const WindowSide side{.kernel = static_cast<int>(block.kernel),
                              .stride = static_cast<int>(block.stride),
                              .paddingBefore = padding,
                              .paddingAfter = padding};
        const Layer depthwise{.group = "blocks",
                              .name = "depthwise",
                              .block = 0,
                              .form = LayerForm::Depthwise,
                              .input = input,
                              .output = middle,
                              .window = {side, side},
                              .groups = static_cast<int>(input.channels),
                              .weightBits = 8,
                              .inputBits = 8,
                              .hasNorm = true};
        const Layer pointwise{.group = "blocks",
                              .name = "pointwise",
                              .block = 0,
                              .form = LayerForm::Pointwise,
                              .input = middle,
                              .output = {block.outChannels, middle.height, middle.width},
                              .weightBits = 8,
                              .hasNorm = true};
        QCOMPARE(layersOf(block, input), (std::vector{depthwise, pointwise}));
    }

    void givesEachLayerItsOwnBits()
    {
        const Block block{.weightBits = WeightBits(std::vector{6, 3})};
        const std::vector<Layer> layers = layersOf(block, {3, 8, 8});
        QCOMPARE(layers[0].weightBits, 6);
        QCOMPARE(layers[1].weightBits, 3);
    }

    void quantizesEachLayersInput()
    {
        const Network network{
            .input = {{3, 8, 8}, 7},
            .blocks = {{.weightBits = 4, .activationBits = 5}, {.weightBits = 4, .activationBits = 6}}};
        std::vector<int> inputBits;
        for (const Layer& layer : layersOf(graphOf(network))) {
            inputBits.push_back(layer.inputBits);
        }
        QCOMPARE(inputBits, std::vector({7, 5, 5, 6, 6}));
    }

    void lowersTheNotebooksNetwork()
    {
        const std::vector<Layer> layers = layersOf(graphOf(notebookNetwork()));
        QCOMPARE(layers.size(), 11U);
        const std::vector<std::int64_t> sides{32, 16, 8, 8, 4};
        for (std::size_t i = 0; i < sides.size(); ++i) {
            QCOMPARE(layers[2 * i + 1].output.height, sides[i]);
            QCOMPARE(layers[2 * i + 1].output.width, sides[i]);
            QCOMPARE(layers[2 * i].groups, layers[2 * i].input.channels);
        }
        QCOMPARE(pathOf(layers[0]), std::string("blocks.0.depthwise"));
        QCOMPARE(pathOf(layers[1]), std::string("blocks.0.pointwise"));
        QCOMPARE(pathOf(layers[9]), std::string("blocks.4.pointwise"));
        QCOMPARE(pathOf(layers[10]), std::string("classifier"));
    }

    void putsTheClassifierLast()
    {
        Network network = notebookNetwork();
        network.classes = 100;
        network.classifierBits = 6;
        const Layer expected{.name = "classifier",
                             .operation = Operation::FullyConnected,
                             .form = LayerForm::Pointwise,
                             .input = {256, 1, 1},
                             .output = {100, 1, 1},
                             .weightBits = 6,
                             .inputBits = floatBits,
                             .hasBias = true};
        QCOMPARE(layersOf(graphOf(network)).back(), expected);
    }

    void lowersAConvolution()
    {
        const Block block{
            .type = BlockType::Conv, .outChannels = 16, .stride = 2, .kernel = 5, .weightBits = 6};
        const Layer expected{.group = "blocks",
                             .name = "conv",
                             .block = 0,
                             .input = {3, 33, 32},
                             .output = {16, 17, 16},
                             .window = squareWindow(5, 2),
                             .weightBits = 6,
                             .inputBits = 8,
                             .hasNorm = true};
        QCOMPARE(layersOf(block, {3, 33, 32}), std::vector{expected});
    }

    void lowersAnInvertedResidual()
    {
        const Block block{.type = BlockType::InvertedResidual,
                          .outChannels = 8,
                          .stride = 2,
                          .expansion = 4,
                          .weightBits = WeightBits(std::vector{2, 3, 4}),
                          .activationBits = 5};
        const std::vector<Layer> layers = layersOf(block, {8, 16, 16}, 7);
        const std::vector<Shape> outputs{{32, 16, 16}, {32, 8, 8}, {8, 8, 8}};
        QCOMPARE(layers.size(), outputs.size());
        for (std::size_t i = 0; i < layers.size(); ++i) {
            QCOMPARE(layers[i].name, layersOf(block, 8)[i].name);
            QCOMPARE(layers[i].output, outputs[i]);
            QCOMPARE(layers[i].weightBits, static_cast<int>(i) + 2);
            QCOMPARE(layers[i].inputBits, i == 0 ? 7 : 5);
            QCOMPARE(layers[i].outputBits, 5);
        }
        QCOMPARE(layers[1].groups, 32);
        QCOMPARE(pathOf(layers[2]), std::string("blocks.0.project"));
    }

    void leavesOutAnExpansionOfOne()
    {
        const Block block{.type = BlockType::InvertedResidual, .outChannels = 8, .expansion = 1};
        const std::vector<Layer> layers = layersOf(block, {8, 16, 16});
        QCOMPARE(layers.size(), 2U);
        QCOMPARE(layersOf(block, std::int64_t{8}).size(), 2U);
        QCOMPARE(layers[0].name, std::string_view("depthwise"));
        QCOMPARE(layers[1].name, std::string_view("project"));
    }

    void addsTheInputWhereShapesMatch()
    {
        const auto adds = [](const Block& block, const Shape& input) {
            const Graph graph = graphOf({.input = {input}, .blocks = {block}});
            return graph.nodesOf(graph.groups().front()).back().operation == Operation::Add;
        };
        Block block{.type = BlockType::InvertedResidual, .outChannels = 8};
        const Shape input{8, 4, 4};
        QVERIFY(adds(block, input));
        QVERIFY(!adds(block, {9, 4, 4}));
        block.stride = 2;
        QVERIFY(!adds(block, input));
        block = {.type = BlockType::Separable, .outChannels = 8};
        QVERIFY(!adds(block, input));
    }

    void lowersABasicResidual()
    {
        const Block block{.type = BlockType::BasicResidual,
                          .outChannels = 6,
                          .stride = 2,
                          .kernel = 5,
                          .weightBits = WeightBits(std::vector{2, 3, 4}),
                          .activationBits = 5};
        const Graph graph = graphOf({.input = {{3, 9, 8}, 7}, .blocks = {block}});
        QCOMPARE(pathsOf(graph),
                 (std::vector<std::string>{"blocks.0.conv1", "blocks.0.conv2", "blocks.0.downsample",
                                           "blocks.0.add", "pooling", "classifier"}));
        QCOMPARE(graph.tensors()[0], (Tensor{{3, 9, 8}, 7, noNode}));
        const std::vector<std::vector<TensorIndex>> inputs{{0}, {1}, {0}, {2, 3}};
        const std::vector<std::string> norms{"bn1", "bn2", "bn3", ""};
        const std::vector<std::string> ranges{"", "range", "downsample_range", ""};
        for (NodeIndex i = 0; i < inputs.size(); ++i) {
            const Node& node = graph.node(i);
            const std::span<const TensorIndex> read = graph.inputs(node);
            QCOMPARE(std::vector(read.begin(), read.end()), inputs[i]);
            QCOMPARE(graph.output(node), (Tensor{{6, 5, 4}, 5, i}));
            QCOMPARE(std::string(node.norm), norms[i]);
            QCOMPARE(std::string(node.range), ranges[i]);
            QCOMPARE(node.activation == ActivationFunction::Relu6, i == 0 || i == 3);
            QCOMPARE(graph.mayBeNegative(node.output), i == 1 || i == 2);
        }
        QCOMPARE(graph.node(0).window, squareWindow(5, 2));
        QCOMPARE(graph.node(1).window, squareWindow(5, 1));
        QCOMPARE(graph.node(2).window, squareWindow(1, 2));
        for (int i = 0; i < 3; ++i) {
            QCOMPARE(graph.node(static_cast<NodeIndex>(i)).weightBits, 2 + i);
        }
    }

    void addsTheInputItselfWhereTheShapeStays()
    {
        const Block block{.type = BlockType::BasicResidual, .outChannels = 6};
        const Graph graph = graphOf({.input = {{6, 9, 8}, 7}, .blocks = {block}});
        QCOMPARE(pathsOf(graph), (std::vector<std::string>{"blocks.0.conv1", "blocks.0.conv2", "blocks.0.add",
                                                           "pooling", "classifier"}));
        QCOMPARE(graph.inputs(graph.node(2))[1], TensorIndex{0});
    }

    void poolsBehindAConvolution()
    {
        const Block block{
            .type = BlockType::ConvPool, .outChannels = 6, .stride = 2, .kernel = 7, .activationBits = 5};
        const Graph graph = graphOf({.input = {{3, 224, 224}, 7}, .blocks = {block}});
        QCOMPARE(pathsOf(graph),
                 (std::vector<std::string>{"blocks.0.conv", "blocks.0.pool", "pooling", "classifier"}));
        QCOMPARE(graph.output(graph.node(0)), (Tensor{{6, 112, 112}, 5, 0}));
        QCOMPARE(graph.output(graph.node(1)), (Tensor{{6, 56, 56}, 5, 1}));
        QVERIFY(!graph.mayBeNegative(graph.node(1).output));
    }

    void stopsAtTheFirstBlockWithAProblem()
    {
        Network network = notebookNetwork();
        network.blocks[2].stride = 9;
        network.blocks[4].kernel = 2;
        const LoweredNetwork lowered = lowerNetwork(network);
        QCOMPARE(pathsOf(lowered.graph),
                 (std::vector<std::string>{"blocks.0.depthwise", "blocks.0.pointwise", "blocks.1.depthwise",
                                           "blocks.1.pointwise"}));
        QCOMPARE(lowered.problems.size(), 2U);
        QCOMPARE(lowered.problems, validate(network));
        network.classes = 0;
        QVERIFY(lowerNetwork(network).graph.nodes().empty());
    }

    /// Names are unique, nodes stand behind what they read, groups are the blocks, and every tensor has a
    /// size.
    void holdsForEveryNetwork()
    {
        for (std::uint32_t seed = 0; seed < 2'000; ++seed) {
            const Network network = RandomNetwork(seed).sound();
            const LoweredNetwork lowered = lowerNetwork(network);
            const Graph& graph = lowered.graph;
            QVERIFY(lowered.problems.empty());
            const std::vector<std::string> paths = pathsOf(graph);
            QCOMPARE(std::set(paths.begin(), paths.end()).size(), paths.size());
            QCOMPARE(graph.tensors().size(), graph.nodes().size() + 1);
            for (NodeIndex i = 0; i < graph.nodes().size(); ++i) {
                const Node& node = graph.node(i);
                QCOMPARE(graph.output(node).producer, i);
                QVERIFY(graph.output(node).shape.values() > 0);
                for (const TensorIndex input : graph.inputs(node)) {
                    const NodeIndex producer = graph.tensor(input).producer;
                    QVERIFY(producer == noNode || producer < i);
                }
            }
            QCOMPARE(graph.groups().size(), network.blocks.size());
            NodeIndex next = 0;
            for (std::size_t i = 0; i < network.blocks.size(); ++i) {
                const Group& group = graph.groups()[i];
                QCOMPARE(group.block, std::optional(i));
                QCOMPARE(group.firstNode, next);
                const Tensor& output = graph.output(graph.nodesOf(group).back());
                QCOMPARE(output.shape.channels, network.blocks[i].outChannels);
                QCOMPARE(output.bits, network.blocks[i].activationBits);
                next += group.nodeCount;
            }
            QCOMPARE(std::size_t{next} + 2, graph.nodes().size());
        }
    }
};

BITOPS_TEST(TestLowering, NoApplication)
#include "tst_lowering.moc"
