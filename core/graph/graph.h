// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/graph/bits.h"
#include "core/graph/shape.h"
#include "core/graph/window.h"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <limits>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace bitops {

// The one form of a network that costs, training, weights and pictures work on: nodes in topological order,
// and the tensors between them. It is built by GraphBuilder.

using NodeIndex = std::uint32_t;
using TensorIndex = std::uint32_t;
using GroupIndex = std::uint32_t;

inline constexpr NodeIndex noNode = std::numeric_limits<NodeIndex>::max();
inline constexpr GroupIndex noGroup = std::numeric_limits<GroupIndex>::max();

/// What a node computes. Those with weights come first.
enum class Operation : std::uint8_t {
    Convolution,
    TransposedConvolution,
    FullyConnected, ///< Of the channels of each position: the same matrix for all rows and columns.
    /// Of two activations, a matrix for each column: M×K, rows by channels of the first input, with K×N, rows
    /// by channels of the second.
    MatrixProduct,
    Add, ///< Of tensors of one shape.
    MaxPool,
    GlobalAveragePool, ///< Over all rows and columns.

    // Of imported networks only. They cost nothing, and their shapes are what the import says.
    AveragePool,
    Reduce,      ///< One value of several, such as the mean along some sides.
    Elementwise, ///< Any function of the values at one place of the inputs; what is smaller is repeated.
    Concatenate,
    Move,    ///< The same values at other places, some of them maybe left out or repeated.
    View,    ///< The same values in the same memory, under another shape; repeated if that has more.
    Unknown, ///< What the program has no rule for: what it costs is not known.
};

/// Whether its nodes have weights, which have bits of their own.
constexpr bool hasWeights(Operation operation)
{
    return operation <= Operation::FullyConnected;
}

/// What is done to each value at the end of a node.
enum class ActivationFunction : std::uint8_t {
    None,
    Relu6,
    Relu,
    Other, ///< Of imported networks: another one, which may give values below 0.
};

/// What a layer does to pixels and channels.
enum class LayerForm : std::uint8_t {
    Dense,     ///< Mixes both: a convolution with any number of groups.
    Depthwise, ///< Mixes pixels, each channel by itself.
    Pointwise, ///< Mixes channels, each pixel by itself.
};

/// One image's values between nodes.
struct Tensor
{
    Shape shape = {};
    int bits = floatBits;
    NodeIndex producer = noNode; ///< noNode for what the network is fed with.

    bool operator==(const Tensor&) const = default;
};

/// One operation, with the batch norm and the activation function behind it.
struct Node
{
    /// Within its group, "depthwise": what it is called for a person, and its module in a state dictionary.
    std::string_view name = {};
    /// The batch norm behind it, over the output's channels, by its name within the group, "bn1"; empty where
    /// there is none.
    std::string_view norm = {};
    /// Of an output that no activation function bounds: what its range is called within the group, where
    /// training follows it to round the output to its bits. "range", "sum_range".
    std::string_view range = {};
    GroupIndex group = noGroup;
    /// Values that the norm learns: two for each channel, but of some imported ones.
    std::int64_t normParameters = 0;
    /// How often a layer runs for one image, on parts of its tensors' rows, each time with the same weights:
    /// once, but for what takes frames of a video or the like as images.
    std::int64_t repeats = 1;
    TensorIndex output = 0;
    std::uint32_t firstInput = 0; ///< See Graph::inputs().
    std::uint32_t inputCount = 0;
    int weightBits = floatBits;
    int groups = 1;     ///< Of a convolution: each output channel reads only the channels of its group.
    Window window = {}; ///< Of convolutions and pools.
    Operation operation = Operation::Convolution;
    LayerForm form = LayerForm::Dense; ///< Of those that cost something.
    ActivationFunction activation = ActivationFunction::None;
    bool hasBias = false;
    bool sharesWeights = false; ///< With a node before it: they are stored once.

    [[nodiscard]] bool hasNorm() const { return !norm.empty(); }
    bool operator==(const Node&) const = default;
};

/// Nodes that belong together: a block of the design. They stand one behind the other.
struct Group
{
    std::string_view name = {};            ///< "blocks"
    std::optional<std::size_t> block = {}; ///< Its number in the design, from 0.
    NodeIndex firstNode = 0;
    std::uint32_t nodeCount = 0;

    bool operator==(const Group&) const = default;
};

/// Names are views of what the graph or the program owns: they live as long as the graph or a copy of it.
class Graph
{
public:
    [[nodiscard]] const std::vector<Node>& nodes() const { return m_nodes; }
    [[nodiscard]] const std::vector<Tensor>& tensors() const { return m_tensors; }
    [[nodiscard]] const std::vector<Group>& groups() const { return m_groups; }

    [[nodiscard]] const Node& node(NodeIndex index) const { return m_nodes[index]; }
    [[nodiscard]] const Tensor& tensor(TensorIndex index) const { return m_tensors[index]; }
    [[nodiscard]] std::span<const Node> nodesOf(const Group& group) const;

    /// The tensors that the node reads, in the order that its operation asks for.
    [[nodiscard]] std::span<const TensorIndex> inputs(const Node& node) const
    {
        return std::span(m_inputs).subspan(node.firstInput, node.inputCount);
    }
    /// The first of them, and what the node makes of it.
    [[nodiscard]] const Tensor& input(const Node& node) const { return m_tensors[m_inputs[node.firstInput]]; }
    [[nodiscard]] const Tensor& output(const Node& node) const { return m_tensors[node.output]; }

    /// "blocks.1.depthwise", "classifier": different for each node.
    [[nodiscard]] std::string pathOf(const Node& node) const { return pathOf(node, node.name); }
    /// Of a part of the node, by its name within the group: "blocks.1.bn1" for its norm.
    [[nodiscard]] std::string pathOf(const Node& node, std::string_view part) const;
    /// "blocks.1"
    [[nodiscard]] static std::string pathOf(const Group& group);

    /// Whether a value of the tensor may be below 0. An image may: it is normalized.
    [[nodiscard]] bool mayBeNegative(TensorIndex tensor) const;

    /// Keeps all names, for what outlives the graph.
    [[nodiscard]] std::shared_ptr<const void> names() const { return m_names; }

    /// Leaves nothing but the memory.
    void clear();

    bool operator==(const Graph& other) const;

private:
    friend class GraphBuilder;

    std::vector<Node> m_nodes;
    std::vector<Tensor> m_tensors;
    std::vector<Group> m_groups;
    std::vector<TensorIndex> m_inputs;                ///< Of all nodes, one behind the other.
    std::shared_ptr<std::deque<std::string>> m_names; ///< Those that are not literals of the program.
};

} // namespace bitops
