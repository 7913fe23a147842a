// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/formats/onnx/facts.h"
#include "core/formats/onnx/model.h"
#include "core/graph/graph.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bitops::onnx {

/// What a rule sees of a node.
struct RuleContext
{
    const Node& node;
    std::vector<const Facts*> inputs; ///< Null for one that is left out.

    [[nodiscard]] const Facts* input(std::size_t index) const
    {
        return index < inputs.size() ? inputs[index] : nullptr;
    }
    /// Null if it is left out or not known.
    [[nodiscard]] const Dims* dims(std::size_t index) const;
    [[nodiscard]] const Values* values(std::size_t index) const;
    /// Whole numbers that are an attribute in some operator sets, and an input in others. None where they
    /// are neither, or not known: the second tells which.
    struct Numbers
    {
        std::optional<Dims> list;
        bool isGiven = false;
    };
    [[nodiscard]] Numbers numbers(std::string_view attribute, std::size_t input) const;
};

/// The shape of each output; none for what is not known. The error is half a sentence behind the node's name.
using Shapes = std::vector<std::optional<Dims>>;
inline const Shapes unknownShapes{std::nullopt}; ///< Of one output.
using ShapeRule = Result<Shapes> (*)(const RuleContext&);

using TypeRule = ElementType (*)(const RuleContext&);

/// The grid of the first output: 0 for none.
struct Grid
{
    int bits = 0;
    /// It has one, whose bits are no constant of the file.
    bool isOpen = false;
};
using GridRule = Grid (*)(const RuleContext&);

/// The values of all outputs; none where they are not known, or nobody asks for such.
using ValueRule = std::optional<std::vector<Values>> (*)(const RuleContext&, const Shapes&);

/// Why the node cannot be computed for many images, half a sentence behind its name; empty if it can.
using RunRule = std::string (*)(const RuleContext&);

/// What becomes of a node in the graph.
enum class Role {
    Convolution,
    TransposedConvolution,
    Product,     ///< Of matrices: MatMul and Gemm.
    Norm,        ///< With scale and shift behind its data.
    Activation,  ///< A function of each single value.
    Elementwise, ///< Any other, of the values at one place of its inputs.
    Add,
    Quantizer, ///< Leaves the values on a grid, in place.
    View,      ///< The same values under another shape.
    Move,      ///< Moves, repeats or leaves out values.
    Concatenation,
    MaxPool,
    AveragePool,
    GlobalPool, ///< Over all pixels, or some sides.
    Source,     ///< Gives sizes or constants.
};

/// Where a layer's operands stand among its inputs.
struct Operands
{
    std::size_t data = 0;
    std::size_t weights = 1;
    std::optional<std::size_t> bias = {};
};

/// All that is known of an operator: one entry of operators.cpp.
struct OperatorRule
{
    std::string_view name;
    Role role;
    ShapeRule shapes;
    GridRule grid = nullptr;  ///< Null: arithmetic, which ends the grid.
    TypeRule type = nullptr;  ///< Null: that of the first input.
    ValueRule fold = nullptr; ///< Null: constants are not computed.
    Operands operands = {};
    ActivationFunction activation = ActivationFunction::None;
    RunRule runs = nullptr; ///< Null: it is counted, but nothing computes it; see core/training/onnx.
    bool isStepped = false; ///< Its gradient is 0, so that nothing before it can be trained.
};

/// The rule for a node's operator, in whatever domain it stands; null if there is none.
const OperatorRule* findRule(const Node& node);

/// All that there are: for tests.
std::vector<OperatorRule> allRules();

/// Whether the node's data are stored with the channels last: a domain of QONNX.
bool isChannelsLast(const Node& node);

} // namespace bitops::onnx
