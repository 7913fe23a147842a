// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/graph/liveness.h"

#include "core/graph/graph_builder.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <random>

using namespace bitops;

namespace {

/// Pools, sums and convolutions whose inputs are any tensors made before.
Graph randomGraph(std::uint32_t seed)
{
    std::mt19937 random(seed);
    const auto below = [&random](std::size_t end) { return static_cast<std::size_t>(random() % end); };
    const auto bits = [&below] { return static_cast<int>(1 + below(16)); };
    GraphBuilder builder;
    std::vector<TensorIndex> tensors{builder.input({2, 4, 4}, bits()), builder.input({2, 4, 4}, bits())};
    const std::size_t nodes = 1 + below(30);
    for (std::size_t i = 0; i < nodes; ++i) {
        const TensorIndex first = tensors[below(tensors.size())];
        const TensorIndex second = tensors[below(tensors.size())];
        const NodeSettings settings{.name = builder.keep("node" + std::to_string(i)), .outputBits = bits()};
        tensors.push_back(below(2) == 0 ? builder.add(first, second, settings)
                                        : builder.convolution(first, settings, {.channels = 2}));
    }
    return builder.take();
}

/// From its producer to its last reader, or to the end where there is none.
bool isLive(const Graph& graph, TensorIndex tensor, NodeIndex node)
{
    const NodeIndex producer = graph.tensor(tensor).producer;
    if (producer != noNode && producer > node) {
        return false;
    }
    bool isRead = false;
    for (NodeIndex i = 0; i < graph.nodes().size(); ++i) {
        const auto inputs = graph.inputs(graph.node(i));
        if (std::find(inputs.begin(), inputs.end(), tensor) != inputs.end()) {
            isRead = true;
            if (i >= node) {
                return true;
            }
        }
    }
    return !isRead;
}

} // namespace

class TestLiveness : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// A block with two layers and a skip connection: its input waits until the sum is made.
    void holdsWhatIsReadLater()
    {
        GraphBuilder builder;
        const TensorIndex input = builder.input({8, 2, 2}, 7);
        const TensorIndex wide =
            builder.convolution(input, {.name = "expand", .outputBits = 5}, {.channels = 16});
        const TensorIndex narrow =
            builder.convolution(wide, {.name = "project", .outputBits = 4}, {.channels = 8});
        builder.add(narrow, input, {.name = "add", .outputBits = 3});
        const std::int64_t pixels = 4;
        QCOMPARE(liveBits(builder.take()),
                 (std::vector<std::int64_t>{pixels * (8 * 7 + 16 * 5), pixels * (8 * 7 + 16 * 5 + 8 * 4),
                                            pixels * (8 * 7 + 8 * 4 + 8 * 3)}));
    }

    void keepsResults()
    {
        GraphBuilder builder;
        const TensorIndex input = builder.input({1, 1, 1}, 1);
        builder.convolution(input, {.name = "first result", .outputBits = 2}, {});
        builder.convolution(input, {.name = "second result", .outputBits = 4}, {});
        const Graph graph = builder.take();
        QCOMPARE(liveBits(graph), (std::vector<std::int64_t>{1 + 2, 1 + 2 + 4}));
        QCOMPARE(lastReaders(graph), (std::vector<NodeIndex>{1, noNode, noNode}));
    }

    /// It waits as long as any view of it is read, and is counted once.
    void aViewIsTheTensorThatItViews()
    {
        GraphBuilder builder;
        const TensorIndex input = builder.input({4, 2, 2}, 1);
        const TensorIndex made =
            builder.convolution(input, {.name = "conv", .outputBits = 2}, {.channels = 4});
        const TensorIndex row =
            builder.apply(Operation::View, std::array{made}, {.name = "row", .outputBits = 2}, {16, 1, 1});
        const TensorIndex last =
            builder.apply(Operation::View, std::array{row}, {.name = "column", .outputBits = 2}, {1, 16, 1});
        const TensorIndex other =
            builder.convolution(made, {.name = "other", .outputBits = 4}, {.channels = 4});
        builder.apply(Operation::Concatenate, std::array{last, other}, {.name = "both", .outputBits = 8},
                      {1, 1, 1});
        QCOMPARE(liveBits(builder.take()),
                 (std::vector<std::int64_t>{16 + 32, 32, 32, 32 + 64, 32 + 64 + 8}));
    }

    void aViewThatIsAResultStays()
    {
        GraphBuilder builder;
        const TensorIndex input = builder.input({4, 1, 1}, 1);
        builder.apply(Operation::View, std::array{input}, {.name = "row", .outputBits = 1}, {1, 4, 1});
        builder.convolution(input, {.name = "conv", .outputBits = 1}, {.channels = 1});
        builder.convolution(input, {.name = "more", .outputBits = 1}, {.channels = 1});
        QCOMPARE(liveBits(builder.take()), (std::vector<std::int64_t>{4, 5, 6}));
    }

    void isThatOfEachTensorAtEachNode()
    {
        for (std::uint32_t seed = 0; seed < 1'000; ++seed) {
            const Graph graph = randomGraph(seed);
            const std::vector<std::int64_t> live = liveBits(graph);
            QCOMPARE(live.size(), graph.nodes().size());
            for (NodeIndex node = 0; node < graph.nodes().size(); ++node) {
                std::int64_t expected = 0;
                for (TensorIndex i = 0; i < graph.tensors().size(); ++i) {
                    const Tensor& tensor = graph.tensor(i);
                    expected += isLive(graph, i, node) ? tensor.shape.values() * tensor.bits : 0;
                }
                QCOMPARE(live[node], expected);
            }
        }
    }
};

BITOPS_TEST(TestLiveness, NoApplication)
#include "tst_liveness.moc"
