// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/count.h"
#include "core/formats/onnx/broadcast.h"
#include "core/formats/onnx/numbers.h"
#include "core/formats/onnx/plans.h"
#include "core/formats/onnx/rule_errors.h"

#include <utility>

namespace bitops::onnx {

namespace {

/// Operands as matrices: rows and columns, and the sizes of their stack.
struct Matrix
{
    std::int64_t rows = 1;
    std::int64_t columns = 1;
    Dims stack;
};

/// A vector is a matrix of one row on the left, and of one column on the right.
Matrix matrixOf(const Dims& dims, bool isLeft)
{
    const std::size_t sides = dims.size();
    if (sides == 1) {
        return isLeft ? Matrix{1, dims[0], {}} : Matrix{dims[0], 1, {}};
    }
    return {dims[sides - 2], dims[sides - 1], Dims(dims.begin(), dims.end() - 2)};
}

/// Of Gemm alone.
void transpose(Matrix& matrix, const Node& node, std::string_view attribute)
{
    if (node.operation == "Gemm" && node.integer(attribute, 0) != 0) {
        std::swap(matrix.rows, matrix.columns);
    }
}

} // namespace

Result<std::optional<ProductPlan>> planProduct(const RuleContext& context)
{
    const Operands& operands = findRule(context.node)->operands;
    const Dims* const one = context.dims(operands.data);
    const Dims* const other = context.dims(operands.weights);
    if (one == nullptr || other == nullptr) {
        return std::optional<ProductPlan>();
    }
    if (one->empty() || other->empty()) {
        return doNotFit(*one, *other);
    }
    Matrix left = matrixOf(*one, true);
    Matrix right = matrixOf(*other, false);
    transpose(left, context.node, "transA");
    transpose(right, context.node, "transB");
    const std::optional<Dims> stack = broadcast(left.stack, right.stack);
    if (left.columns != right.rows || !stack) {
        return doNotFit(*one, *other);
    }
    ProductPlan plan{.rows = left.rows, .inner = left.columns, .columns = right.columns, .output = *stack};
    if (one->size() > 1) {
        plan.output.push_back(plan.rows);
    }
    if (other->size() > 1) {
        plan.output.push_back(plan.columns);
    }
    plan.leftStack = countOf(left.stack).value_or(0);
    plan.rightStack = countOf(right.stack).value_or(0);
    plan.stack = countOf(*stack).value_or(0);
    const Count products = Count(plan.rows) * plan.inner * plan.columns * plan.stack;
    if (products.hasOverflowed()) {
        return tooManyProducts();
    }
    if (products.value() < 1) {
        return doNotFit(*one, *other); // One of them is empty.
    }
    return std::optional(std::move(plan));
}

} // namespace bitops::onnx
