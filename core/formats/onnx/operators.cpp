// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/onnx/folding.h"
#include "core/formats/onnx/grid_rules.h"
#include "core/formats/onnx/rule.h"
#include "core/formats/onnx/shape_rules.h"

#include <algorithm>
#include <array>
#include <span>

namespace bitops::onnx {

namespace {

/// A function of single values.
constexpr OperatorRule function(std::string_view name, ValueRule fold = nullptr)
{
    return {.name = name,
            .role = Role::Activation,
            .shapes = shapeOfFirst,
            .fold = fold,
            .activation = ActivationFunction::Other};
}

/// A function of the values at one place of all inputs.
constexpr OperatorRule together(std::string_view name, TypeRule type = nullptr)
{
    return {.name = name,
            .role = Role::Elementwise,
            .shapes = broadcastShape,
            .type = type,
            .fold = foldArithmetic};
}

/// Of values along some sides.
constexpr OperatorRule reduction(std::string_view name, GridRule grid = nullptr)
{
    return {
        .name = name, .role = Role::GlobalPool, .shapes = reducedShape, .grid = grid, .fold = foldReduction};
}

/// The same values under another shape.
constexpr OperatorRule view(std::string_view name, ShapeRule shapes)
{
    return {.name = name, .role = Role::View, .shapes = shapes, .grid = gridOfFirst, .fold = foldSame};
}

constexpr OperatorRule move(std::string_view name, ShapeRule shapes, ValueRule fold = nullptr)
{
    return {.name = name, .role = Role::Move, .shapes = shapes, .grid = gridOfFirst, .fold = fold};
}

/// Of each channel, of each group of them, or along the last sides.
constexpr OperatorRule norm(std::string_view name)
{
    return {.name = name, .role = Role::Norm, .shapes = shapeOfFirst};
}

constexpr OperatorRule sameShape(std::string_view name)
{
    return {.name = name, .role = Role::Elementwise, .shapes = shapeOfFirst};
}

constexpr OperatorRule quantizer(std::string_view name, GridRule grid)
{
    return {.name = name, .role = Role::Quantizer, .shapes = shapeOfFirst, .grid = grid};
}

constexpr OperatorRule convolution(std::string_view name, Operands operands, TypeRule type = nullptr)
{
    return {.name = name,
            .role = Role::Convolution,
            .shapes = convolutionShape,
            .type = type,
            .operands = operands};
}

constexpr OperatorRule product(std::string_view name, Operands operands, TypeRule type = nullptr)
{
    return {.name = name, .role = Role::Product, .shapes = productShape, .type = type, .operands = operands};
}

constexpr OperatorRule quantizeLinear{
    .name = "QuantizeLinear", .role = Role::Quantizer, .shapes = shapeOfFirst, .type = quantizedType};
constexpr OperatorRule dequantizeLinear{.name = "DequantizeLinear",
                                        .role = Role::Quantizer,
                                        .shapes = shapeOfFirst,
                                        .grid = dequantizedGrid,
                                        .type = dequantizedType};
constexpr OperatorRule maxPool{
    .name = "MaxPool", .role = Role::MaxPool, .shapes = poolShape, .grid = gridOfFirst};
constexpr OperatorRule averagePool{.name = "AveragePool", .role = Role::AveragePool, .shapes = poolShape};
constexpr OperatorRule globalAveragePool{
    .name = "GlobalAveragePool", .role = Role::GlobalPool, .shapes = globalPoolShape};

/// ONNX's own. What stands here costs nothing, except for convolutions and products of matrices.
constexpr std::array standardOperators{
    // Layers.
    convolution("Conv", {.bias = 2}),
    OperatorRule{.name = "ConvTranspose",
                 .role = Role::TransposedConvolution,
                 .shapes = convolutionShape,
                 .operands = {.bias = 2}},
    convolution("QLinearConv", {.data = 0, .weights = 3, .bias = 8}, quantizedProductType),
    convolution("ConvInteger", {}, sumType),
    product("Gemm", {.bias = 2}),
    product("MatMul", {}),
    product("QLinearMatMul", {.data = 0, .weights = 3}, quantizedProductType),
    product("MatMulInteger", {}, sumType),
    // Norms.
    norm("BatchNormalization"),
    norm("InstanceNormalization"),
    norm("LayerNormalization"),
    norm("GroupNormalization"),
    norm("RMSNormalization"),
    // Functions of single values.
    OperatorRule{.name = "Relu",
                 .role = Role::Activation,
                 .shapes = shapeOfFirst,
                 .grid = gridOfFirst,
                 .activation = ActivationFunction::Relu},
    OperatorRule{.name = "Clip",
                 .role = Role::Activation,
                 .shapes = shapeOfFirst,
                 .grid = clippedGrid,
                 .activation = ActivationFunction::Other},
    function("Abs", foldArithmetic),
    function("Acos"),
    function("Acosh"),
    function("Asin"),
    function("Asinh"),
    function("Atan"),
    function("Atanh"),
    function("Ceil", foldArithmetic),
    function("Celu"),
    function("Cos"),
    function("Cosh"),
    function("Elu"),
    function("Erf"),
    function("Exp"),
    function("Floor", foldArithmetic),
    function("Gelu"),
    function("HardSigmoid"),
    function("HardSwish"),
    function("LeakyRelu"),
    function("Log"),
    function("Mish"),
    function("Neg", foldArithmetic),
    function("PRelu"),
    function("Reciprocal"),
    function("Round", foldArithmetic),
    function("Selu"),
    function("Shrink"),
    function("Sigmoid"),
    function("Sign"),
    function("Sin"),
    function("Sinh"),
    function("Softplus"),
    function("Softsign"),
    function("Sqrt", foldArithmetic),
    function("Swish"),
    function("Tan"),
    function("Tanh"),
    function("ThresholdedRelu"),
    // Functions of values that stand together.
    OperatorRule{.name = "Add", .role = Role::Add, .shapes = broadcastShape, .fold = foldArithmetic},
    OperatorRule{.name = "Sum", .role = Role::Add, .shapes = broadcastShape, .fold = foldArithmetic},
    together("Sub"),
    together("Mul"),
    together("Div"),
    together("Mod"),
    together("Pow"),
    together("Mean"),
    together("And", truthType),
    together("Or", truthType),
    together("Xor", truthType),
    together("Equal", truthType),
    together("Greater", truthType),
    together("GreaterOrEqual", truthType),
    together("Less", truthType),
    together("LessOrEqual", truthType),
    OperatorRule{.name = "Max",
                 .role = Role::Elementwise,
                 .shapes = broadcastShape,
                 .grid = widestGrid,
                 .fold = foldArithmetic},
    OperatorRule{.name = "Min",
                 .role = Role::Elementwise,
                 .shapes = broadcastShape,
                 .grid = widestGrid,
                 .fold = foldArithmetic},
    OperatorRule{.name = "Where",
                 .role = Role::Elementwise,
                 .shapes = broadcastShape,
                 .grid = gridOfChoice,
                 .type = typeOfSecond,
                 .fold = foldChoice},
    OperatorRule{.name = "Not",
                 .role = Role::Elementwise,
                 .shapes = shapeOfFirst,
                 .type = truthType,
                 .fold = foldArithmetic},
    OperatorRule{.name = "IsNaN", .role = Role::Elementwise, .shapes = shapeOfFirst, .type = truthType},
    OperatorRule{.name = "IsInf", .role = Role::Elementwise, .shapes = shapeOfFirst, .type = truthType},
    sameShape("CumSum"),
    sameShape("Hardmax"),
    sameShape("LogSoftmax"),
    sameShape("LpNormalization"),
    sameShape("LRN"),
    sameShape("MeanVarianceNormalization"),
    sameShape("Softmax"),
    // Pools and sums.
    maxPool,
    averagePool,
    OperatorRule{.name = "LpPool", .role = Role::AveragePool, .shapes = poolShape},
    globalAveragePool,
    OperatorRule{.name = "GlobalLpPool", .role = Role::GlobalPool, .shapes = globalPoolShape},
    OperatorRule{
        .name = "GlobalMaxPool", .role = Role::GlobalPool, .shapes = globalPoolShape, .grid = gridOfFirst},
    reduction("ReduceL1"),
    reduction("ReduceL2"),
    reduction("ReduceLogSum"),
    reduction("ReduceLogSumExp"),
    reduction("ReduceMax", gridOfFirst),
    reduction("ReduceMean"),
    reduction("ReduceMin", gridOfFirst),
    reduction("ReduceProd"),
    reduction("ReduceSum"),
    reduction("ReduceSumSquare"),
    OperatorRule{.name = "ArgMax", .role = Role::GlobalPool, .shapes = positionShape, .type = sizeType},
    OperatorRule{.name = "ArgMin", .role = Role::GlobalPool, .shapes = positionShape, .type = sizeType},
    // What moves values.
    view("Dropout", shapeOfFirst),
    view("Flatten", flattenedShape),
    view("Identity", shapeOfFirst),
    view("Reshape", reshapedShape),
    view("Squeeze", squeezedShape),
    view("Unsqueeze", unsqueezedShape),
    OperatorRule{.name = "Cast",
                 .role = Role::View,
                 .shapes = shapeOfFirst,
                 .grid = castGrid,
                 .type = castType,
                 .fold = foldCast},
    OperatorRule{
        .name = "CastLike", .role = Role::View, .shapes = shapeOfFirst, .grid = castGrid, .type = castType},
    OperatorRule{.name = "Concat",
                 .role = Role::Concatenation,
                 .shapes = joinedShape,
                 .grid = widestGrid,
                 .fold = foldConcat},
    move("DepthToSpace", depthToSpaceShape),
    move("Expand", expandedShape, foldExpand),
    move("Gather", gatheredShape, foldGather),
    move("GatherElements", shapeOfSecond),
    move("Pad", paddedShape),
    move("Slice", slicedShape, foldSlice),
    move("SpaceToDepth", spaceToDepthShape),
    move("Split", splitShapes, foldSplit),
    move("Tile", tiledShape),
    move("Transpose", transposedShape, foldTranspose),
    move("Trilu", shapeOfFirst),
    OperatorRule{.name = "Resize", .role = Role::Move, .shapes = resizedShape, .grid = resizedGrid},
    OperatorRule{.name = "Upsample", .role = Role::Move, .shapes = resizedShape, .grid = resizedGrid},
    // Sizes and constants.
    OperatorRule{.name = "Constant",
                 .role = Role::Source,
                 .shapes = constantShape,
                 .type = constantType,
                 .fold = foldConstant},
    OperatorRule{.name = "ConstantOfShape",
                 .role = Role::Source,
                 .shapes = filledShape,
                 .type = filledType,
                 .fold = foldFill},
    OperatorRule{.name = "Range", .role = Role::Source, .shapes = rangeShape, .fold = foldRange},
    OperatorRule{
        .name = "Shape", .role = Role::Source, .shapes = shapeShape, .type = sizeType, .fold = foldShape},
    OperatorRule{
        .name = "Size", .role = Role::Source, .shapes = singleShape, .type = sizeType, .fold = foldSize},
    // Quantizers.
    quantizeLinear,
    dequantizeLinear,
    OperatorRule{.name = "DynamicQuantizeLinear",
                 .role = Role::Quantizer,
                 .shapes = dynamicQuantizeShapes,
                 .type = byteType},
};

/// Of Brevitas, FINN and QONNX, which have the same under three names.
constexpr std::array qonnxOperators{
    quantizer("Quant", quantGrid),
    quantizer("IntQuant", quantGrid),
    quantizer("BipolarQuant", bipolarGrid),
    quantizer("Trunc", truncGrid),
    quantizer("MultiThreshold", thresholdGrid),
};

constexpr std::array channelsLastOperators{
    convolution("Conv", {.bias = 2}), norm("BatchNormalization"), maxPool, averagePool, globalAveragePool,
};

/// ONNX Runtime's, which has quantizers for types that ONNX's own did not have.
constexpr std::array runtimeOperators{quantizeLinear, dequantizeLinear};

constexpr std::string_view channelsLastDomain = "qonnx.custom_op.channels_last";

std::span<const OperatorRule> operatorsOf(std::string_view domain)
{
    constexpr std::array qonnxDomains{std::string_view("onnx.brevitas"),
                                      std::string_view("finn.custom_op.general"),
                                      std::string_view("qonnx.custom_op.general")};
    if (domain.empty()) {
        return standardOperators;
    }
    if (std::find(qonnxDomains.begin(), qonnxDomains.end(), domain) != qonnxDomains.end()) {
        return qonnxOperators;
    }
    if (domain == "com.microsoft") {
        return runtimeOperators;
    }
    return domain == channelsLastDomain ? std::span<const OperatorRule>(channelsLastOperators)
                                        : std::span<const OperatorRule>();
}

} // namespace

const OperatorRule* findRule(const Node& node)
{
    const std::span<const OperatorRule> known = operatorsOf(node.domain);
    const auto found = std::find_if(known.begin(), known.end(), [&node](const OperatorRule& rule) {
        return rule.name == node.operation;
    });
    return found == known.end() ? nullptr : &*found;
}

bool isChannelsLast(const Node& node)
{
    return node.domain == channelsLastDomain;
}

} // namespace bitops::onnx
