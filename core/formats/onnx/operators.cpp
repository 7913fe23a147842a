// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/onnx/folding.h"
#include "core/formats/onnx/grid_rules.h"
#include "core/formats/onnx/rule.h"
#include "core/formats/onnx/run_rules.h"
#include "core/formats/onnx/shape_rules.h"

#include <algorithm>
#include <array>
#include <span>

namespace bitops::onnx {

namespace {

/// A function of single values.
constexpr OperatorRule function(std::string_view name, ValueRule fold = nullptr, RunRule runs = runsOnReals)
{
    return {.name = name,
            .role = Role::Activation,
            .shapes = shapeOfFirst,
            .fold = fold,
            .activation = ActivationFunction::Other,
            .runs = runs};
}

/// With steps, between which nothing changes.
constexpr OperatorRule stepped(OperatorRule rule)
{
    rule.isStepped = true;
    return rule;
}

/// A function of the values at one place of all inputs.
constexpr OperatorRule together(std::string_view name, TypeRule type = nullptr, RunRule runs = runsTogether)
{
    return {.name = name,
            .role = Role::Elementwise,
            .shapes = broadcastShape,
            .type = type,
            .fold = foldArithmetic,
            .runs = runs};
}

constexpr OperatorRule sum(std::string_view name)
{
    return {.name = name,
            .role = Role::Add,
            .shapes = broadcastShape,
            .fold = foldArithmetic,
            .runs = runsTogether};
}

/// Of values along some sides.
constexpr OperatorRule reduction(std::string_view name, GridRule grid = nullptr)
{
    return {.name = name,
            .role = Role::GlobalPool,
            .shapes = reducedShape,
            .grid = grid,
            .fold = foldReduction,
            .runs = runsReduction};
}

/// The same values under another shape.
constexpr OperatorRule view(std::string_view name, ShapeRule shapes, RunRule runs)
{
    return {.name = name,
            .role = Role::View,
            .shapes = shapes,
            .grid = gridOfFirst,
            .fold = foldSame,
            .runs = runs};
}

constexpr OperatorRule move(std::string_view name, ShapeRule shapes, RunRule runs, ValueRule fold = nullptr)
{
    return {
        .name = name, .role = Role::Move, .shapes = shapes, .grid = gridOfFirst, .fold = fold, .runs = runs};
}

/// Of each channel, of each group of them, or along the last sides.
constexpr OperatorRule norm(std::string_view name, RunRule runs)
{
    return {.name = name, .role = Role::Norm, .shapes = shapeOfFirst, .runs = runs};
}

constexpr OperatorRule sameShape(std::string_view name, RunRule runs = nullptr)
{
    return {.name = name, .role = Role::Elementwise, .shapes = shapeOfFirst, .runs = runs};
}

constexpr OperatorRule quantizer(std::string_view name, GridRule grid)
{
    return {
        .name = name, .role = Role::Quantizer, .shapes = shapeOfFirst, .grid = grid, .runs = runsQuantizer};
}

constexpr OperatorRule convolution(std::string_view name, Operands operands, TypeRule type = nullptr)
{
    return {.name = name,
            .role = Role::Convolution,
            .shapes = convolutionShape,
            .type = type,
            .operands = operands,
            .runs = type == nullptr ? runsConvolution : nullptr};
}

constexpr OperatorRule product(std::string_view name, Operands operands, TypeRule type = nullptr)
{
    return {.name = name,
            .role = Role::Product,
            .shapes = productShape,
            .type = type,
            .operands = operands,
            .runs = type == nullptr ? runsProduct : nullptr};
}

constexpr OperatorRule quantizeLinear{.name = "QuantizeLinear",
                                      .role = Role::Quantizer,
                                      .shapes = shapeOfFirst,
                                      .type = quantizedType,
                                      .runs = runsQuantizer};
constexpr OperatorRule dequantizeLinear{.name = "DequantizeLinear",
                                        .role = Role::Quantizer,
                                        .shapes = shapeOfFirst,
                                        .grid = dequantizedGrid,
                                        .type = dequantizedType,
                                        .runs = runsQuantizer};
constexpr OperatorRule maxPool{
    .name = "MaxPool", .role = Role::MaxPool, .shapes = poolShape, .grid = gridOfFirst, .runs = runsPool};
constexpr OperatorRule averagePool{
    .name = "AveragePool", .role = Role::AveragePool, .shapes = poolShape, .runs = runsPool};
constexpr OperatorRule globalAveragePool{
    .name = "GlobalAveragePool", .role = Role::GlobalPool, .shapes = globalPoolShape, .runs = runsOnReals};

/// ONNX's own. What stands here costs nothing, except for convolutions and products of matrices.
constexpr std::array standardOperators{
    // Layers.
    convolution("Conv", {.bias = 2}),
    OperatorRule{.name = "ConvTranspose",
                 .role = Role::TransposedConvolution,
                 .shapes = convolutionShape,
                 .operands = {.bias = 2},
                 .runs = runsConvolution},
    convolution("QLinearConv", {.data = 0, .weights = 3, .bias = 8}, quantizedProductType),
    convolution("ConvInteger", {}, sumType),
    product("Gemm", {.bias = 2}),
    product("MatMul", {}),
    product("QLinearMatMul", {.data = 0, .weights = 3}, quantizedProductType),
    product("MatMulInteger", {}, sumType),
    // Norms.
    norm("BatchNormalization", runsBatchNorm),
    norm("InstanceNormalization", runsConvolution),
    norm("LayerNormalization", runsLayerNorm),
    norm("GroupNormalization", runsConvolution),
    norm("RMSNormalization", runsLayerNorm),
    // Functions of single values.
    OperatorRule{.name = "Relu",
                 .role = Role::Activation,
                 .shapes = shapeOfFirst,
                 .grid = gridOfFirst,
                 .activation = ActivationFunction::Relu,
                 .runs = runsAlways},
    OperatorRule{.name = "Clip",
                 .role = Role::Activation,
                 .shapes = shapeOfFirst,
                 .grid = clippedGrid,
                 .activation = ActivationFunction::Other,
                 .runs = runsClipped},
    function("Abs", foldArithmetic),
    function("Acos"),
    function("Acosh"),
    function("Asin"),
    function("Asinh"),
    function("Atan"),
    function("Atanh"),
    stepped(function("Ceil", foldArithmetic)),
    function("Celu"),
    function("Cos"),
    function("Cosh"),
    function("Elu"),
    function("Erf"),
    function("Exp"),
    stepped(function("Floor", foldArithmetic)),
    function("Gelu"),
    function("HardSigmoid"),
    function("HardSwish"),
    function("LeakyRelu"),
    function("Log"),
    function("Mish"),
    function("Neg", foldArithmetic),
    function("PRelu"),
    function("Reciprocal"),
    stepped(function("Round", foldArithmetic)),
    function("Selu"),
    function("Shrink", nullptr, nullptr),
    function("Sigmoid"),
    stepped(function("Sign")),
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
    sum("Add"),
    sum("Sum"),
    together("Sub"),
    together("Mul"),
    together("Div"),
    together("Mod", nullptr, nullptr),
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
                 .fold = foldArithmetic,
                 .runs = runsTogether},
    OperatorRule{.name = "Min",
                 .role = Role::Elementwise,
                 .shapes = broadcastShape,
                 .grid = widestGrid,
                 .fold = foldArithmetic,
                 .runs = runsTogether},
    OperatorRule{.name = "Where",
                 .role = Role::Elementwise,
                 .shapes = broadcastShape,
                 .grid = gridOfChoice,
                 .type = typeOfSecond,
                 .fold = foldChoice,
                 .runs = runsTogether},
    OperatorRule{.name = "Not",
                 .role = Role::Elementwise,
                 .shapes = shapeOfFirst,
                 .type = truthType,
                 .fold = foldArithmetic,
                 .runs = runsAlways,
                 .isStepped = true},
    OperatorRule{.name = "IsNaN", .role = Role::Elementwise, .shapes = shapeOfFirst, .type = truthType},
    OperatorRule{.name = "IsInf", .role = Role::Elementwise, .shapes = shapeOfFirst, .type = truthType},
    sameShape("CumSum"),
    sameShape("Hardmax"),
    sameShape("LogSoftmax", runsSoftmax),
    sameShape("LpNormalization"),
    sameShape("LRN", runsOnReals),
    sameShape("MeanVarianceNormalization"),
    sameShape("Softmax", runsSoftmax),
    // Pools and sums.
    maxPool,
    averagePool,
    OperatorRule{.name = "LpPool", .role = Role::AveragePool, .shapes = poolShape},
    globalAveragePool,
    OperatorRule{.name = "GlobalLpPool", .role = Role::GlobalPool, .shapes = globalPoolShape},
    OperatorRule{.name = "GlobalMaxPool",
                 .role = Role::GlobalPool,
                 .shapes = globalPoolShape,
                 .grid = gridOfFirst,
                 .runs = runsAlways},
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
    view("Dropout", shapeOfFirst, runsDropout),
    view("Flatten", flattenedShape, runsFlattened),
    view("Identity", shapeOfFirst, runsAlways),
    view("Reshape", reshapedShape, runsAlways),
    view("Squeeze", squeezedShape, runsSqueezed),
    view("Unsqueeze", unsqueezedShape, runsUnsqueezed),
    OperatorRule{.name = "Cast",
                 .role = Role::View,
                 .shapes = shapeOfFirst,
                 .grid = castGrid,
                 .type = castType,
                 .fold = foldCast,
                 .runs = runsAlways},
    OperatorRule{.name = "CastLike",
                 .role = Role::View,
                 .shapes = shapeOfFirst,
                 .grid = castGrid,
                 .type = castType,
                 .runs = runsAlways},
    OperatorRule{.name = "Concat",
                 .role = Role::Concatenation,
                 .shapes = joinedShape,
                 .grid = widestGrid,
                 .fold = foldConcat,
                 .runs = runsJoined},
    move("DepthToSpace", depthToSpaceShape, runsAlways),
    move("Expand", expandedShape, runsAlways, foldExpand),
    move("Gather", gatheredShape, runsGathered, foldGather),
    move("GatherElements", shapeOfSecond, nullptr),
    move("Pad", paddedShape, runsPadded),
    move("Slice", slicedShape, runsSliced, foldSlice),
    move("SpaceToDepth", spaceToDepthShape, runsAlways),
    move("Split", splitShapes, runsSplit, foldSplit),
    move("Tile", tiledShape, runsTiled),
    move("Transpose", transposedShape, runsTransposed, foldTranspose),
    move("Trilu", shapeOfFirst, nullptr),
    OperatorRule{.name = "Resize",
                 .role = Role::Move,
                 .shapes = resizedShape,
                 .grid = resizedGrid,
                 .runs = runsResized},
    OperatorRule{.name = "Upsample",
                 .role = Role::Move,
                 .shapes = resizedShape,
                 .grid = resizedGrid,
                 .runs = runsResized},
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
    stepped(quantizer("MultiThreshold", thresholdGrid)),
};

constexpr std::array channelsLastOperators{
    convolution("Conv", {.bias = 2}),
    norm("BatchNormalization", runsBatchNorm),
    maxPool,
    averagePool,
    globalAveragePool,
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

std::vector<OperatorRule> allRules()
{
    std::vector<OperatorRule> all;
    for (const std::string_view domain : {"", "qonnx.custom_op.general", "com.microsoft"}) {
        const std::span<const OperatorRule> own = operatorsOf(domain);
        all.insert(all.end(), own.begin(), own.end());
    }
    return all;
}

bool isChannelsLast(const Node& node)
{
    return node.domain == channelsLastDomain;
}

} // namespace bitops::onnx
