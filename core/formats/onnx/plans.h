// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/formats/onnx/rule.h"
#include "core/graph/window.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace bitops::onnx {

/// What a convolution of any number of sides does, its attributes and padding worked out.
struct ConvolutionPlan
{
    std::int64_t images = 1; ///< The batch, or more.
    std::int64_t inputChannels = 1;
    std::int64_t outputChannels = 1;
    std::int64_t groups = 1;
    std::vector<WindowSide> sides = {};
    Dims output = {}; ///< With images and channels.
};

/// None where a shape is not known. Precondition: the node's rule is of a convolution.
Result<std::optional<ConvolutionPlan>> planConvolution(const RuleContext& context);

/// A pool of any number of sides.
struct PoolPlan
{
    std::vector<WindowSide> sides;
    Dims output;
};

Result<std::optional<PoolPlan>> planPool(const RuleContext& context);

/// A product of matrices, M×K with K×N, for each of a stack.
struct ProductPlan
{
    std::int64_t rows = 1;    ///< M
    std::int64_t inner = 1;   ///< K
    std::int64_t columns = 1; ///< N
    std::int64_t leftStack = 1;
    std::int64_t rightStack = 1;
    std::int64_t stack = 1; ///< Of the result: the smaller one is repeated.
    Dims output = {};
};

/// The same for MatMul, Gemm and their kin.
Result<std::optional<ProductPlan>> planProduct(const RuleContext& context);

} // namespace bitops::onnx
