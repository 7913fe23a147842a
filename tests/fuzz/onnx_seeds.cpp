// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/fuzz/onnx_seeds.h"

#include "tests/support/onnx_writer.h"

#include <array>

namespace bitops::fuzz {

namespace {

using namespace test;

/// An image of 4×6×6 behind a convolution, as "x".
OnnxWriter beginning(std::int64_t operatorSet = 13)
{
    OnnxWriter model(operatorSet);
    model.input("image", {1, 3, 8, 8}).weights("w", {4, 3, 3, 3}).node("Conv", {"image", "w"}, {"x"});
    return model;
}

/// A convolution that reads "y", of so many channels.
std::string ending(OnnxWriter model, std::int64_t channels = 4)
{
    return model.weights("v", {2, channels, 1, 1}).node("Conv", {"y", "v"}, {"z"}).output("z").bytes();
}

/// These operators one after the other, each of one operand.
std::string chain(const std::vector<const char*>& operations)
{
    OnnxWriter model = beginning();
    std::string last = "x";
    for (const char* const operation : operations) {
        const std::string next = last + "1";
        model.node(operation, {last}, {next});
        last = next;
    }
    return model.node("Identity", {last}, {"y"}).output("y").bytes();
}

void addLayers(std::vector<std::string>& models)
{
    models.push_back(ending(beginning()
                                .weights("t", {4, 2, 2, 2})
                                .weights("b", {2})
                                .node("ConvTranspose", {"x", "t", "b"}, {"u"}, {{"strides", Sizes{2, 2}}})
                                .node("Relu", {"u"}, {"y"}),
                            2));
    models.push_back(ending(beginning()
                                .weights("d", {4, 1, 3, 3})
                                .node("Conv", {"x", "d"}, {"y"},
                                      {{"group", 4},
                                       {"pads", Sizes{1, 1, 1, 1}},
                                       {"dilations", Sizes{1, 1}},
                                       {"auto_pad", "NOTSET"},
                                       {"kernel_shape", Sizes{3, 3}}})));
    models.push_back(beginning()
                         .node("Flatten", {"x"}, {"flat"}, {{"axis", 1}})
                         .weights("g", {10, 144})
                         .weights("c", {10})
                         .node("Gemm", {"flat", "g", "c"}, {"gemm"}, {{"transB", 1}, {"alpha", 1.0F}})
                         .weights("m", {10, 3})
                         .node("MatMul", {"gemm", "m"}, {"product"})
                         .node("Softmax", {"product"}, {"y"}, {{"axis", -1}})
                         .output("y")
                         .bytes());
    models.push_back(OnnxWriter(17)
                         .input("q", {1, "n", 8})
                         .input("k", {1, 4, 8})
                         .node("Transpose", {"k"}, {"t"}, {{"perm", Sizes{0, 2, 1}}})
                         .node("MatMul", {"q", "t"}, {"scores"})
                         .node("Softmax", {"scores"}, {"weights"})
                         .node("MatMul", {"weights", "k"}, {"y"})
                         .weights("s", {8})
                         .node("LayerNormalization", {"y", "s", "s"}, {"n"})
                         .output("n")
                         .bytes());
}

void addNorms(std::vector<std::string>& models)
{
    models.push_back(
        ending(beginning()
                   .weights("s", {4})
                   .node("BatchNormalization", {"x", "s", "s", "s", "s"}, {"n"}, {{"epsilon", 1e-5F}})
                   .node("InstanceNormalization", {"n", "s", "s"}, {"i"})
                   .scalar("most", 6)
                   .scalar("least", 0)
                   .node("Clip", {"i", "least", "most"}, {"y"})));
    models.push_back(ending(
        beginning()
            .node("MaxPool", {"x"}, {"m"}, {{"kernel_shape", Sizes{2, 2}}, {"ceil_mode", 1}})
            .node("AveragePool", {"m"}, {"a"}, {{"kernel_shape", Sizes{2, 2}}, {"strides", Sizes{2, 2}}})
            .node("GlobalAveragePool", {"a"}, {"y"})));
}

void addMoves(std::vector<std::string>& models)
{
    models.push_back(ending(beginning()
                                .node("Shape", {"x"}, {"shape"})
                                .numbers("zero", {0})
                                .numbers("rest", {4, 6, -1})
                                .node("Gather", {"shape", "zero"}, {"batch"}, {{"axis", 0}})
                                .node("Concat", {"batch", "rest"}, {"sizes"}, {{"axis", 0}})
                                .node("Reshape", {"x", "sizes"}, {"y"})));
    models.push_back(ending(beginning()
                                .numbers("one", {1})
                                .numbers("three", {3})
                                .numbers("axis", {2})
                                .node("Slice", {"x", "one", "three", "axis"}, {"s"})
                                .numbers("parts", {1, 3})
                                .node("Split", {"s", "parts"}, {"a", "b"}, {{"axis", 1}})
                                .node("Concat", {"a", "b", "a"}, {"c"}, {{"axis", 1}})
                                .numbers("pads", {0, 0, 1, 0, 0, 0, 2, 0})
                                .node("Pad", {"c", "pads"}, {"y"}),
                            5));
    models.push_back(
        ending(beginning()
                   .initializer(tensorMessage("scales", {4}, Float, rawOf(std::vector<float>{1, 1, 2, 2})))
                   .node("Resize", {"x", "", "scales"}, {"r"}, {{"mode", "nearest"}})
                   .node("SpaceToDepth", {"r"}, {"s"}, {{"blocksize", 2}})
                   .node("DepthToSpace", {"s"}, {"d"}, {{"blocksize", 2}, {"mode", "DCR"}})
                   .node("Transpose", {"d"}, {"t"}, {{"perm", Sizes{0, 1, 3, 2}}})
                   .numbers("times", {1, 1, 2, 1})
                   .node("Tile", {"t", "times"}, {"i"})
                   .node("Unsqueeze", {"i", "axes"}, {"u"})
                   .numbers("axes", {1})
                   .node("Squeeze", {"u", "axes"}, {"y"})));
    models.push_back(
        ending(beginning()
                   .numbers("many", {4})
                   .node("ConstantOfShape", {"many"}, {"zeros"})
                   .node("Cast", {"zeros"}, {"whole"}, {{"to", 7}})
                   .node("Add", {"whole", "many"}, {"sizes"})
                   .node("Range", {"a", "b", "c"}, {"range"})
                   .node("Constant", {}, {"constant"},
                         {Setting::tensor("value", tensorMessage("", {1}, Int64, rawOf(Sizes{1})))})
                   .node("Expand", {"x", "constant"}, {"e"})
                   .node("Where", {"e", "x", "e"}, {"y"})));
}

void addQuantizers(std::vector<std::string>& models)
{
    OnnxWriter qonnx = beginning();
    qonnx.import("qonnx.custom_op.general", 1).import("qonnx.custom_op.channels_last", 1);
    qonnx.scalar("s", 0.5F).scalar("z", 0).scalar("b", 4).weights("v", {4, 4, 1, 1});
    qonnx.node("qonnx.custom_op.general::Quant", {"x", "s", "z", "b"}, {"q"},
               {{"signed", 1}, {"narrow", 0}, {"rounding_mode", "ROUND"}});
    qonnx.node("qonnx.custom_op.general::BipolarQuant", {"v", "s"}, {"p"}).node("Conv", {"q", "p"}, {"c"});
    qonnx.node("qonnx.custom_op.general::Trunc", {"c", "s", "z", "b", "b"}, {"u"});
    qonnx.weights("thresholds", {4, 7})
        .node("qonnx.custom_op.general::MultiThreshold", {"u", "thresholds"}, {"y"},
              {{"out_dtype", "UINT3"}});
    models.push_back(ending(qonnx.annotate("y", "finn_datatype", "UINT3")));

    OnnxWriter qdq = beginning(21);
    qdq.scalar("s", 0.5F).byte("z", 0).byte("least", -7).byte("most", 7).weights("v", {4, 4, 1, 1}, Int4);
    qdq.node("QuantizeLinear", {"x", "s", "z"}, {"q"}).node("Clip", {"q", "least", "most"}, {"c"});
    qdq.node("DequantizeLinear", {"c", "s", "z"}, {"d"}).node("DequantizeLinear", {"v", "s"}, {"f"});
    models.push_back(ending(qdq.node("Conv", {"d", "f"}, {"y"})));

    OnnxWriter integers;
    integers.input("x", {1, 4, 6, 6}, UInt8)
        .scalar("s", 0.5F)
        .byte("z", 0, UInt8)
        .weights("w", {4, 4, 1, 1}, Int8);
    integers.byte("y", 0).node("QLinearConv", {"x", "s", "z", "w", "s", "y", "s", "z"}, {"a"});
    integers.node("ConvInteger", {"a", "w"}, {"b"}).node("DynamicQuantizeLinear", {"c"}, {"d", "e", "f"});
    models.push_back(integers.node("Cast", {"b"}, {"c"}, {{"to", 1}}).output("c").bytes());
}

void addValuesElsewhere(std::vector<std::string>& models)
{
    for (const char* const place : {"weights", "../outside", "link", "/etc/passwd", "./weights"}) {
        models.push_back(
            OnnxWriter()
                .input("image", {1, 3, 8, 8})
                .external("w", {4, 3, 3, 3}, {{"location", place}, {"offset", "64"}, {"length", "432"}})
                .node("Conv", {"image", "w"}, {"conv"})
                .external("b", {4}, {{"location", place}})
                .node("Add", {"conv", "b"}, {"y"})
                .output("y")
                .bytes());
    }
}

} // namespace

std::vector<std::string> handWrittenModels()
{
    std::vector<std::string> models{
        chain({"Abs",  "Ceil",       "Floor", "Neg",     "Round",       "Sqrt",      "Exp",
               "Log",  "Elu",        "Erf",   "Gelu",    "HardSigmoid", "HardSwish", "LeakyRelu",
               "Mish", "Reciprocal", "Selu",  "Sigmoid", "Softplus",    "Tanh",      "PRelu"}),
        chain({"LRN", "Hardmax", "LogSoftmax", "LpNormalization", "MeanVarianceNormalization", "CumSum",
               "Not", "IsNaN"}),
        chain(
            {"ReduceMean", "ReduceMax", "ReduceSum", "ReduceL2", "ReduceProd", "ReduceLogSumExp", "ArgMax"}),
        chain({"GlobalMaxPool", "GlobalLpPool", "LpPool", "Dropout", "CastLike", "GatherElements", "Trilu",
               "Size"})};
    for (const char* const operation :
         {"Add", "Mul", "Sub", "Div", "Pow", "Max", "Min", "Mean", "Sum", "Equal"}) {
        models.push_back(ending(beginning().weights("o", {1, 4, 1, 1}).node(operation, {"x", "o"}, {"y"})));
    }
    addLayers(models);
    addNorms(models);
    addMoves(models);
    addQuantizers(models);
    addValuesElsewhere(models);
    return models;
}

} // namespace bitops::fuzz
