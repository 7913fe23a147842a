// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/formats/onnx/rule.h"

namespace bitops::onnx {

// On which grid a node's first output lies. A grid goes on through what moves or selects values; arithmetic
// ends it.

Grid gridOfFirst(const RuleContext& context);
/// Of what is made of values of all inputs: that of the widest, and none if one has none.
Grid widestGrid(const RuleContext& context);
Grid gridOfChoice(const RuleContext& context); ///< Where: its first input only chooses.
/// Of whole numbers, a narrower one where the bounds say so: between QuantizeLinear and DequantizeLinear,
/// these are all that says that there are fewer bits than the type has.
Grid clippedGrid(const RuleContext& context);
/// To a wider type, the bits that the values had.
Grid castGrid(const RuleContext& context);
Grid dequantizedGrid(const RuleContext& context);
/// Of pixels that are the nearest ones; others are mixed.
Grid resizedGrid(const RuleContext& context);

// Of QONNX. Source: https://github.com/fastmachinelearning/qonnx/tree/main/docs/qonnx-custom-ops
Grid quantGrid(const RuleContext& context);   ///< Quant and IntQuant.
Grid bipolarGrid(const RuleContext& context); ///< −1 and 1.
Grid truncGrid(const RuleContext& context);
Grid thresholdGrid(const RuleContext& context);

// What the values of a node's outputs are, where they are not those of its first input.

ElementType typeOfSecond(const RuleContext& context);
ElementType castType(const RuleContext& context);
ElementType constantType(const RuleContext& context);
ElementType filledType(const RuleContext& context);
ElementType quantizedType(const RuleContext& context);
ElementType dequantizedType(const RuleContext& context);
ElementType quantizedProductType(const RuleContext& context); ///< QLinearConv, QLinearMatMul.
ElementType sizeType(const RuleContext& context);
ElementType truthType(const RuleContext& context);
ElementType sumType(const RuleContext& context); ///< Of products of whole numbers.
ElementType byteType(const RuleContext& context);

} // namespace bitops::onnx
