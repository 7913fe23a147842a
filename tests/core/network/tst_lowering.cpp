// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/network/lowering.h"

#include "core/network/presets.h"
#include "tests/core/random_network.h"

#include <QTest>

#include <set>

using namespace bitops;

namespace {

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

QTEST_APPLESS_MAIN(TestLowering)
#include "tst_lowering.moc"
