// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/onnx/layer_import.h"

#include "core/base/count.h"
#include "core/formats/onnx/image_shapes.h"

#include <limits>

namespace bitops::onnx {

namespace {

constexpr std::int64_t mostGroups = std::numeric_limits<int>::max();

/// How the data of a product with constants lie: a matrix for all positions, or for each part of the
/// channels.
struct LinearPlan
{
    std::int64_t features = 1; ///< Of one matrix, as the next.
    std::int64_t channels = 1;
    std::int64_t matrices = 1;
    std::int64_t groups = 1;
    Positions positions = {};
};

/// None if the batch does not divide them, or if the stacks do not lie so.
std::optional<LinearPlan> planLinear(const ProductPlan& plan, bool areWeightsRight, std::int64_t batch)
{
    const std::int64_t rows = areWeightsRight ? plan.rows : plan.columns;
    const std::int64_t stack = areWeightsRight ? plan.leftStack : plan.rightStack;
    const std::int64_t matrices = areWeightsRight ? plan.rightStack : plan.leftStack;
    // Each part of the stack has its own matrix, or each matrix takes all of it.
    const bool isGrouped = matrices > 1 && stack == plan.stack && stack % matrices == 0;
    const Count all = Count(stack) * matrices;
    const bool isRepeated = !all.hasOverflowed() && all.value() == plan.stack;
    const std::optional<Positions> positions = positionsOf(rows, isGrouped ? stack / matrices : stack, batch);
    if ((!isGrouped && !isRepeated) || matrices > mostGroups || !positions) {
        return std::nullopt;
    }
    return LinearPlan{.features = areWeightsRight ? plan.columns : plan.rows,
                      .channels = plan.inner,
                      .matrices = matrices,
                      .groups = isGrouped ? matrices : 1,
                      .positions = *positions};
}

} // namespace

Window windowOfSides(const std::vector<WindowSide>& sides)
{
    return {sides.front(), sides.size() > 1 ? sides[1] : WindowSide{}};
}

void LayerImporter::addConvolution(const InferredNode& node)
{
    const TensorId data = GraphMaker::operand(node, node.rule->operands.data);
    const TensorId weights = GraphMaker::operand(node, node.rule->operands.weights);
    const std::optional<Notice::Kind> why = obstacle(data, weights, false);
    const Result<std::optional<ConvolutionPlan>> planned = planConvolution(m_maker.model().contextOf(node));
    if (why || !planned || !*planned) {
        m_maker.note(node, why.value_or(Notice::Kind::UnknownShape));
        return;
    }
    const ConvolutionPlan& plan = **planned;
    const bool isLast = isChannelsLast(*node.node);
    const std::optional<Images> images = imagesOf(*m_maker.facts(data).dims, m_maker.model().batch, isLast);
    if (!images || plan.sides.size() > 2 || plan.groups > mostGroups) {
        m_maker.note(node, images ? Notice::Kind::UnknownOperation : Notice::Kind::IndivisibleImages);
        m_maker.addOutputs(node, Operation::Unknown);
        return;
    }
    ConvolutionSettings settings{.channels = plan.outputChannels,
                                 .window = windowOfSides(plan.sides),
                                 .groups = plan.groups,
                                 .weightBits = m_maker.facts(weights).bits(),
                                 .hasBias = hasBias(node, plan.outputChannels),
                                 .repeats = images->repeats,
                                 .sharesWeights = isShared(weights)};
    const NodeTail tail =
        takeTail(node, settings.hasBias, plan.outputChannels, isLast ? plan.output.size() - 1 : 1);
    settings.hasBias = settings.hasBias || tail.hasBias;
    const TensorIndex input = m_maker.viewOf(data, images->shape);
    const NodeSettings own = m_maker.settingsOf(node, tail);
    m_maker.give(node, 0, tail,
                 node.rule->role == Role::TransposedConvolution
                     ? m_maker.builder().transposedConvolution(input, own, settings)
                     : m_maker.builder().convolution(input, own, settings));
}

void LayerImporter::addProduct(const InferredNode& node)
{
    const TensorId left = GraphMaker::operand(node, node.rule->operands.data);
    const TensorId right = GraphMaker::operand(node, node.rule->operands.weights);
    const std::optional<Notice::Kind> why = obstacle(left, right, true);
    const Result<std::optional<ProductPlan>> planned = planProduct(m_maker.model().contextOf(node));
    if (why || !planned || !*planned) {
        m_maker.note(node, why.value_or(Notice::Kind::UnknownShape));
        return;
    }
    const bool isRightConstant = m_maker.facts(right).isConstant;
    const bool isCounted = m_maker.facts(left).isConstant || isRightConstant
                               ? addFullyConnected(node, **planned, isRightConstant)
                               : addMatrixProduct(node, **planned);
    if (!isCounted) {
        m_maker.note(node, Notice::Kind::IndivisibleImages);
        m_maker.addOutputs(node, Operation::Unknown);
    }
}

/// Why a layer cannot be counted whose operands these are; none if it can as far as that goes.
std::optional<Notice::Kind> LayerImporter::obstacle(TensorId data, TensorId weights,
                                                    bool mayBothBeComputed) const
{
    for (const TensorId tensor : {data, weights}) {
        const bool isMissing = tensor == noTensor || !m_maker.facts(tensor).dims ||
                               (!m_maker.facts(tensor).isConstant && m_maker.indexOf(tensor) == noIndex);
        if (isMissing) {
            return Notice::Kind::UnknownShape;
        }
    }
    const bool isConstant = m_maker.facts(weights).isConstant;
    return isConstant || mayBothBeComputed ? std::nullopt : std::optional(Notice::Kind::ChangingWeights);
}

/// False if it cannot be counted.
bool LayerImporter::addFullyConnected(const InferredNode& node, const ProductPlan& plan, bool areWeightsRight)
{
    const std::optional<LinearPlan> linear = planLinear(plan, areWeightsRight, m_maker.model().batch);
    if (!linear) {
        return false;
    }
    const Operands& operands = node.rule->operands;
    const TensorId weights = GraphMaker::operand(node, areWeightsRight ? operands.weights : operands.data);
    const TensorId data = GraphMaker::operand(node, areWeightsRight ? operands.data : operands.weights);
    const std::int64_t features = linear->features * linear->matrices;
    LinearSettings settings{.features = features,
                            .groups = linear->groups,
                            .weightBits = m_maker.facts(weights).bits(),
                            .hasBias = hasBias(node, features),
                            .sharesWeights = isShared(weights)};
    const std::size_t sides = plan.output.size();
    const std::size_t side = areWeightsRight || sides < 2 ? sides - 1 : sides - 2;
    const NodeTail tail = takeTail(node, settings.hasBias, linear->features, side);
    settings.hasBias = settings.hasBias || tail.hasBias;
    const Shape shape{linear->channels * linear->groups, linear->positions.rows, linear->positions.columns};
    const TensorIndex input = m_maker.viewOf(data, shape);
    m_maker.give(node, 0, tail,
                 m_maker.builder().fullyConnected(input, m_maker.settingsOf(node, tail), settings));
    return true;
}

/// The same.
bool LayerImporter::addMatrixProduct(const InferredNode& node, const ProductPlan& plan)
{
    const std::optional<Positions> positions = positionsOf(plan.rows, plan.stack, m_maker.model().batch);
    if (!positions || (plan.stack > 1 && positions->rows != plan.rows)) {
        return false;
    }
    const TensorId left = GraphMaker::operand(node, node.rule->operands.data);
    const TensorId right = GraphMaker::operand(node, node.rule->operands.weights);
    const TensorIndex rows = m_maker.viewOf(left, {plan.inner, positions->rows, positions->columns});
    const TensorIndex columns = m_maker.viewOf(right, {plan.columns, plan.inner, positions->columns});
    const NodeTail tail = takeTail(node, true, plan.columns, 0);
    m_maker.give(node, 0, tail,
                 m_maker.builder().matrixProduct(rows, columns, m_maker.settingsOf(node, tail)));
    return true;
}

NodeTail LayerImporter::takeTail(const InferredNode& node, bool hasBias, std::int64_t features,
                                 std::size_t side)
{
    return m_maker.take(
        node.outputs.front(),
        {.biasFeatures = hasBias ? std::nullopt : std::optional(features), .featureSide = side});
}

bool LayerImporter::hasBias(const InferredNode& node, std::int64_t features) const
{
    const std::optional<std::size_t> input = node.rule->operands.bias;
    const TensorId bias = input ? GraphMaker::operand(node, *input) : noTensor;
    return bias != noTensor && m_maker.facts(bias).isConstant && m_maker.facts(bias).count() == features;
}

bool LayerImporter::isShared(TensorId weights)
{
    return !m_weights.insert(m_maker.facts(weights).origin).second;
}

} // namespace bitops::onnx
