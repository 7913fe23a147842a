// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/graph/skips.h"

#include "core/graph/graph_builder.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <algorithm>
#include <random>
#include <set>
#include <string>

using namespace bitops;

namespace {

/// "0 1-3 2-3": of each node that lies under a skip connection, the first of its nodes and itself.
std::string skipsText(const Graph& graph)
{
    std::string text;
    const std::vector<std::optional<NodeIndex>> skips = skipOfNodes(graph);
    for (std::size_t i = 0; i < skips.size(); ++i) {
        if (skips[i]) {
            text += (text.empty() ? "" : " ") + std::to_string(*skips[i]) + "-" + std::to_string(i);
        }
    }
    return text;
}

/// Sums and convolutions whose inputs are any tensors made before; sometimes of two images.
Graph randomSums(std::uint32_t seed)
{
    std::mt19937 random(seed);
    const auto below = [&random](std::size_t end) { return static_cast<std::size_t>(random() % end); };
    GraphBuilder builder;
    std::vector<TensorIndex> tensors{builder.input({2, 4, 4}, 8)};
    if (below(4) == 0) {
        tensors.push_back(builder.input({2, 4, 4}, 8));
    }
    const std::size_t nodes = 1 + below(20);
    for (std::size_t i = 0; i < nodes; ++i) {
        const std::size_t recent = std::min<std::size_t>(tensors.size(), 4);
        const TensorIndex first = tensors[tensors.size() - 1 - below(recent)];
        const TensorIndex second = tensors[tensors.size() - 1 - below(recent)];
        const NodeSettings settings{.name = builder.keep("node" + std::to_string(i)), .outputBits = 8};
        tensors.push_back(below(3) == 0 ? builder.add(first, second, settings)
                                        : builder.convolution(first, settings, {.channels = 2}));
    }
    return builder.take();
}

/// All that a tensor is made of: nodes, and what the network is fed with below 0.
std::set<std::int64_t> sourcesOf(const Graph& graph, TensorIndex tensor)
{
    const NodeIndex producer = graph.tensor(tensor).producer;
    if (producer == noNode) {
        return {-1 - std::int64_t{tensor}};
    }
    std::set<std::int64_t> all{producer};
    for (const TensorIndex input : graph.inputs(graph.node(producer))) {
        all.merge(sourcesOf(graph, input));
    }
    return all;
}

std::set<std::int64_t> nodesUnderSum(const Graph& graph, const Node& sum)
{
    const std::set<std::int64_t> left = sourcesOf(graph, graph.inputs(sum)[0]);
    const std::set<std::int64_t> right = sourcesOf(graph, graph.inputs(sum)[1]);
    std::set<std::int64_t> under;
    std::set_symmetric_difference(left.begin(), left.end(), right.begin(), right.end(),
                                  std::inserter(under, under.end()));
    const bool haveMet = under.empty() || *under.begin() >= 0;
    return haveMet ? under : std::set<std::int64_t>();
}

} // namespace

class TestSkips : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// stem, conv1, conv2, sum of conv2 and stem, conv3, shortcut, sum of both, last.
    void residualBlocksLieUnderOneEach()
    {
        GraphBuilder builder;
        const TensorIndex image = builder.input({2, 4, 4}, 8);
        const auto convolution = [&builder](TensorIndex from, const std::string& name) {
            return builder.convolution(from, {.name = builder.keep(name), .outputBits = 8}, {.channels = 2});
        };
        const TensorIndex stem = convolution(image, "stem");
        const TensorIndex second = convolution(convolution(stem, "conv1"), "conv2");
        const TensorIndex sum = builder.add(second, stem, {.name = "sum1", .outputBits = 8});
        const TensorIndex third = convolution(sum, "conv3");
        const TensorIndex shortcut = convolution(sum, "shortcut");
        convolution(builder.add(third, shortcut, {.name = "sum2", .outputBits = 8}), "last");
        QCOMPARE(skipsText(builder.take()), std::string("1-1 1-2 4-4 4-5"));
    }

    void sumsOfTwoImagesAreNone()
    {
        GraphBuilder builder;
        const TensorIndex first = builder.input({2, 4, 4}, 8);
        const TensorIndex second = builder.input({2, 4, 4}, 8);
        const TensorIndex left =
            builder.convolution(first, {.name = "left", .outputBits = 8}, {.channels = 2});
        builder.add(left, second, {.name = "sum", .outputBits = 8});
        QCOMPARE(skipsText(builder.take()), std::string());
    }

    void areWhatIsOnSomeButNotAllWays()
    {
        int found = 0;
        for (std::uint32_t seed = 0; seed < 500; ++seed) {
            const Graph graph = randomSums(seed);
            const std::vector<std::optional<NodeIndex>> skips = skipOfNodes(graph);
            std::set<std::int64_t> all;
            for (const Node& node : graph.nodes()) {
                const std::set<std::int64_t> under =
                    node.operation == Operation::Add ? nodesUnderSum(graph, node) : std::set<std::int64_t>();
                for (const std::int64_t index : under) {
                    QVERIFY2(skips[static_cast<std::size_t>(index)].has_value(),
                             qPrintable(QStringLiteral("seed %1, node %2").arg(seed).arg(index)));
                    // All nodes of one sum belong to one skip connection.
                    QCOMPARE(*skips[static_cast<std::size_t>(index)],
                             *skips[static_cast<std::size_t>(*under.begin())]);
                }
                found += under.empty() ? 0 : 1;
                all.insert(under.begin(), under.end());
            }
            for (std::size_t i = 0; i < skips.size(); ++i) {
                QCOMPARE(skips[i].has_value(), all.contains(static_cast<std::int64_t>(i)));
                if (skips[i]) {
                    QVERIFY(*skips[i] <= i);
                    QCOMPARE(skips[*skips[i]], skips[i]);
                }
            }
        }
        QVERIFY(found > 500);
    }
};

BITOPS_TEST(TestSkips, NoApplication)
#include "tst_skips.moc"
