// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/formats/onnx/rule.h"

namespace bitops::onnx {

// The values of outputs, for the arithmetic that models do with sizes. `shapes` are those of the outputs;
// these are known and small, and so are the values of all inputs, except those of Shape and Size.

std::optional<std::vector<Values>> foldSame(const RuleContext& context, const Shapes& shapes);
std::optional<std::vector<Values>> foldCast(const RuleContext& context, const Shapes& shapes);
std::optional<std::vector<Values>> foldArithmetic(const RuleContext& context, const Shapes& shapes);
std::optional<std::vector<Values>> foldChoice(const RuleContext& context, const Shapes& shapes);
std::optional<std::vector<Values>> foldReduction(const RuleContext& context, const Shapes& shapes);
std::optional<std::vector<Values>> foldConstant(const RuleContext& context, const Shapes& shapes);
std::optional<std::vector<Values>> foldFill(const RuleContext& context, const Shapes& shapes);
std::optional<std::vector<Values>> foldShape(const RuleContext& context, const Shapes& shapes);
std::optional<std::vector<Values>> foldSize(const RuleContext& context, const Shapes& shapes);
std::optional<std::vector<Values>> foldRange(const RuleContext& context, const Shapes& shapes);
std::optional<std::vector<Values>> foldTranspose(const RuleContext& context, const Shapes& shapes);
std::optional<std::vector<Values>> foldSlice(const RuleContext& context, const Shapes& shapes);
std::optional<std::vector<Values>> foldGather(const RuleContext& context, const Shapes& shapes);
std::optional<std::vector<Values>> foldConcat(const RuleContext& context, const Shapes& shapes);
std::optional<std::vector<Values>> foldSplit(const RuleContext& context, const Shapes& shapes);
std::optional<std::vector<Values>> foldExpand(const RuleContext& context, const Shapes& shapes);

} // namespace bitops::onnx
