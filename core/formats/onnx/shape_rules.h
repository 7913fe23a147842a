// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/formats/onnx/rule.h"

namespace bitops::onnx {

// Shapes of outputs, a rule for each family of operators. Source of all: the operators' own pages,
// https://onnx.ai/onnx/operators/

// Of values where they are.
Result<Shapes> shapeOfFirst(const RuleContext& context);
Result<Shapes> shapeOfSecond(const RuleContext& context);
Result<Shapes> broadcastShape(const RuleContext& context); ///< Of all inputs together.
Result<Shapes> dynamicQuantizeShapes(const RuleContext& context);
/// Of the axes that an attribute or the second input gives; all where there are none.
Result<Shapes> reducedShape(const RuleContext& context);
Result<Shapes> positionShape(const RuleContext& context); ///< ArgMax, ArgMin: one axis.

// Of layers and pools.
Result<Shapes> convolutionShape(const RuleContext& context);
Result<Shapes> productShape(const RuleContext& context);
Result<Shapes> poolShape(const RuleContext& context);
Result<Shapes> globalPoolShape(const RuleContext& context);

// Of what moves values.
Result<Shapes> reshapedShape(const RuleContext& context);
Result<Shapes> flattenedShape(const RuleContext& context);
Result<Shapes> squeezedShape(const RuleContext& context);
Result<Shapes> unsqueezedShape(const RuleContext& context);
Result<Shapes> transposedShape(const RuleContext& context);
Result<Shapes> joinedShape(const RuleContext& context);
Result<Shapes> splitShapes(const RuleContext& context);
Result<Shapes> slicedShape(const RuleContext& context);
Result<Shapes> paddedShape(const RuleContext& context);
Result<Shapes> gatheredShape(const RuleContext& context);
Result<Shapes> expandedShape(const RuleContext& context);
Result<Shapes> tiledShape(const RuleContext& context);
Result<Shapes> depthToSpaceShape(const RuleContext& context);
Result<Shapes> spaceToDepthShape(const RuleContext& context);
Result<Shapes> resizedShape(const RuleContext& context);

// Of sizes and constants.
Result<Shapes> constantShape(const RuleContext& context);
Result<Shapes> filledShape(const RuleContext& context); ///< ConstantOfShape.
Result<Shapes> shapeShape(const RuleContext& context);
Result<Shapes> singleShape(const RuleContext& context);
Result<Shapes> rangeShape(const RuleContext& context);

/// A part of the sides of a tensor that Slice takes.
struct SlicedSide
{
    std::size_t side = 0;
    std::int64_t first = 0;
    std::int64_t step = 1;
    std::int64_t count = 0;
};

/// None where the numbers are not known.
Result<std::optional<std::vector<SlicedSide>>> slicedSides(const RuleContext& context, const Dims& dims);

} // namespace bitops::onnx
