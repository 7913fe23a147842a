// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/onnx/runnable.h"
#include "core/training/network_module.h"
#include "core/training/onnx/operation.h"
#include "tests/support/onnx_writer.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <functional>
#include <optional>

using namespace bitops;
using bitops::test::OnnxWriter;
using bitops::test::rawOf;
using bitops::test::Setting;
using bitops::test::Sizes;
using bitops::test::tensorMessage;

namespace {

using Floats = std::vector<float>;
using Nodes = std::function<void(OnnxWriter&)>;

/// Nodes between "x" and "y", what they read, and what they make of it.
struct Case
{
    Nodes nodes;
    Sizes input;
    Floats values;
    Floats wanted;
    std::int64_t operatorSet = 13;
};

std::string floats(const std::string& name, const Sizes& dims, const Floats& values)
{
    return tensorMessage(name, dims, test::Float, rawOf(values));
}

std::shared_ptr<onnx::LoadedModel> modelOf(const QTemporaryDir& folder, const Sizes& input,
                                           const Nodes& nodes, std::int64_t operatorSet)
{
    OnnxWriter writer(operatorSet);
    writer.import("qonnx.custom_op.general", 1).import("qonnx.custom_op.channels_last", 1);
    std::vector<test::Side> sides;
    for (const std::int64_t size : input) {
        sides.emplace_back(static_cast<long>(size));
    }
    writer.input("x", sides);
    nodes(writer);
    writer.output("y");
    const QString path = folder.filePath(QStringLiteral("case.onnx"));
    QFile file(path);
    const std::string bytes = writer.bytes();
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes.data(), static_cast<qint64>(bytes.size())) < 0) {
        return nullptr;
    }
    file.close();
    Result<onnx::LoadedModel> model = onnx::loadModel(path.toStdString(), {});
    if (!model) {
        qWarning("%s", model.error().message.c_str());
        return nullptr;
    }
    return std::make_shared<onnx::LoadedModel>(*std::move(model));
}

/// A node of one input with settings.
Nodes single(const std::string& operation, const std::vector<Setting>& settings = {})
{
    return [=](OnnxWriter& writer) { writer.node(operation, {"x"}, {"y"}, settings); };
}

const Sizes plane{1, 1, 2, 3};
const Floats sixValues{-2, -1, 0, 1, 2, 8};

} // namespace

/// Each operator computes what ONNX says of it.
class TestFileOperations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void computes_data()
    {
        QTest::addColumn<Case>("example");
        addFunctions();
        addArithmetic();
        addPools();
        addMoves();
        addResizes();
        addNorms();
        addLayers();
        addQuantizers();
    }

    void computes()
    {
        QFETCH(const Case, example);
        const QTemporaryDir folder;
        const auto model = modelOf(folder, example.input, example.nodes, example.operatorSet);
        QVERIFY(model != nullptr);
        QCOMPARE(onnx::obstacleToRunning(*model), std::string());
        NetworkModule module(model, {});
        module.eval();
        const torch::NoGradGuard noGradient;
        const torch::Tensor image = torch::tensor(example.values).reshape(example.input);
        // As many images as there are, whatever the file says: the second is another one.
        const torch::Tensor found = module.forward(torch::cat({image, image * 2 + 1}));
        const torch::Tensor other = module.forward(image * 2 + 1);
        QCOMPARE(found.size(0), 2);
        QVERIFY(torch::allclose(found[1], other[0], 1e-6, 1e-6));
        QCOMPARE(static_cast<std::size_t>(found.size(1)), example.wanted.size());
        for (std::size_t i = 0; i < example.wanted.size(); ++i) {
            const float value = found[0][static_cast<std::int64_t>(i)].item<float>();
            QVERIFY2(std::abs(value - example.wanted[i]) <= 2e-5F * std::max(1.0F, std::abs(value)),
                     qPrintable(QStringLiteral("value %1 is %2, not %3")
                                    .arg(i)
                                    .arg(static_cast<double>(value))
                                    .arg(static_cast<double>(example.wanted[i]))));
        }
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("reason");
        QTest::addColumn<Case>("example");
        const auto add = [](const char* reason, const Nodes& nodes, Sizes input = plane) {
            QTest::newRow(reason) << QByteArray(reason) << Case{nodes, std::move(input), {}, {}};
        };
        add("node 'y' (Shrink) cannot be computed", single("Shrink"));
        add("node 'y' (com.example::Fancy) cannot be computed", single("com.example::Fancy"));
        add("node 'y' (Transpose) works on several images at once",
            single("Transpose", {{"perm", Sizes{1, 0, 2, 3}}}));
        add("node 'y' (ReduceMean) works on several images at once",
            single("ReduceMean", {{"axes", Sizes{0, 2}}}));
        add("node 'y' (Softmax) works on several images at once", single("Softmax", {{"axis", -4}}));
        add("node 'y' (Resize) has a setting \"mode\" that is not known", [](OnnxWriter& writer) {
            writer.initializer(floats("scales", {4}, {1, 1, 2, 2}));
            writer.node("Resize", {"x", "", "scales"}, {"y"}, {{"mode", "cubic"}});
        });
        add("node 'y' (Reshape) gives 2×3, which are not values for each image", [](OnnxWriter& writer) {
            writer.numbers("shape", {2, 3});
            writer.node("Reshape", {"x", "shape"}, {"y"});
        });
        add("its input is 1×6, which are no images", single("Relu"), {1, 6});
        add("it has 2 inputs, and images are fed to one", [](OnnxWriter& writer) {
            writer.input("z", {1, 1, 2, 3});
            writer.node("Add", {"x", "z"}, {"y"});
        });
        add("it has 2 outputs, and its answers are looked for in one", [](OnnxWriter& writer) {
            writer.node("Relu", {"x"}, {"y"});
            writer.node("Tanh", {"y"}, {"z"});
            writer.output("z");
        });
    }

    void refuses()
    {
        QFETCH(const QByteArray, reason);
        QFETCH(const Case, example);
        const QTemporaryDir folder;
        const auto model = modelOf(folder, example.input, example.nodes, example.operatorSet);
        QVERIFY(model != nullptr);
        QCOMPARE(QByteArray::fromStdString(onnx::obstacleToRunning(*model)), reason);
    }

    void allThatRunAreComputed()
    {
        // What a rule says can be run is in a table here, but for what always has weights.
        for (const onnx::OperatorRule& rule : onnx::allRules()) {
            const bool isLayer = rule.role == onnx::Role::Convolution ||
                                 rule.role == onnx::Role::TransposedConvolution || rule.name == "Gemm";
            const bool isComputed = onnx::findCompute(rule.name) != nullptr || isLayer;
            QVERIFY2((rule.runs == nullptr) || isComputed, std::string(rule.name).c_str());
        }
    }

    void probabilitiesBecomeTheirLogarithms()
    {
        const QTemporaryDir folder;
        const auto model = modelOf(
            folder, {1, 3, 1, 1},
            [](OnnxWriter& writer) {
                writer.node("Flatten", {"x"}, {"flat"});
                writer.node("Softmax", {"flat"}, {"y"});
            },
            13);
        QVERIFY(model != nullptr);
        NetworkModule module(model, {});
        const torch::Tensor image = torch::tensor({1.0F, 2.0F, 200.0F}).reshape({1, 3, 1, 1});
        const torch::Tensor found = module.forward(image);
        QVERIFY(torch::allclose(found, torch::log_softmax(image.flatten(1), 1)));
        QVERIFY(found.isfinite().all().item<bool>());
    }

private:
    static void add(const char* name, Case example) { QTest::newRow(name) << std::move(example); }

    static void addFunctions()
    {
        const auto function = [](const char* name, const std::vector<Setting>& settings, Floats wanted) {
            add(name, {single(name, settings), plane, sixValues, std::move(wanted)});
        };
        function("Relu", {}, {0, 0, 0, 1, 2, 8});
        function("LeakyRelu", {{"alpha", 0.5F}}, {-1, -0.5, 0, 1, 2, 8});
        function("Elu", {{"alpha", 2.0F}}, {-1.7293295F, -1.2642411F, 0, 1, 2, 8});
        function("HardSigmoid", {{"alpha", 0.25F}, {"beta", 0.5F}}, {0, 0.25F, 0.5F, 0.75F, 1, 1});
        function("HardSwish", {}, {-0.33333334F, -0.33333334F, 0, 0.6666667F, 1.6666666F, 8});
        function("Sigmoid", {}, {0.11920292F, 0.26894143F, 0.5F, 0.7310586F, 0.880797F, 0.99966466F});
        function("Gelu", {}, {-0.0455003F, -0.1586553F, 0, 0.8413447F, 1.9544997F, 8});
        function("Softsign", {}, {-0.6666667F, -0.5F, 0, 0.5F, 0.6666667F, 0.8888889F});
        function("ThresholdedRelu", {{"alpha", 1.0F}}, {0, 0, 0, 0, 2, 8});
        add("Clip with inputs", {[](OnnxWriter& writer) {
                                     writer.scalar("least", -1).scalar("most", 6);
                                     writer.node("Clip", {"x", "least", "most"}, {"y"});
                                 },
                                 plane,
                                 sixValues,
                                 {-1, -1, 0, 1, 2, 6}});
        add("Clip with attributes",
            {single("Clip", {{"min", -1.0F}, {"max", 6.0F}}), plane, sixValues, {-1, -1, 0, 1, 2, 6}, 8});
        add("PRelu", {[](OnnxWriter& writer) {
                          writer.initializer(floats("slope", {2, 1, 1}, {0.5F, 2}));
                          writer.node("PRelu", {"x", "slope"}, {"y"});
                      },
                      {1, 2, 1, 3},
                      {-2, -1, 3, -2, -1, 3},
                      {-1, -0.5F, 3, -4, -2, 3}});
    }

    static void addArithmetic()
    {
        const auto pair = [](const char* operation, const Floats& numbers, Floats wanted) {
            add(operation, {[=](OnnxWriter& writer) {
                                writer.initializer(floats("c", {3}, numbers));
                                writer.node(operation, {"x", "c"}, {"y"});
                            },
                            plane, sixValues, std::move(wanted)});
        };
        pair("Sub", {1, 2, 3}, {-3, -3, -3, 0, 0, 5});
        pair("Mul", {1, 2, 3}, {-2, -2, 0, 1, 4, 24});
        pair("Div", {1, 2, 4}, {-2, -0.5F, 0, 1, 1, 2});
        pair("Pow", {2, 2, 2}, {4, 1, 0, 1, 4, 64});
        pair("Max", {0, 1, 2}, {0, 1, 2, 1, 2, 8});
        pair("Greater", {0, -1, 8}, {0, 0, 0, 1, 1, 0});
        pair("GreaterOrEqual", {0, -1, 8}, {0, 1, 0, 1, 1, 1});
        pair("Less", {0, -1, 8}, {1, 0, 1, 0, 0, 0});
        pair("LessOrEqual", {0, -1, 8}, {1, 1, 1, 0, 0, 1});
        pair("Equal", {0, -1, 8}, {0, 1, 0, 0, 0, 1});
        pair("And", {0, 1, 1}, {0, 1, 0, 0, 1, 1});
        pair("Or", {0, 1, 0}, {1, 1, 0, 1, 1, 1});
        pair("Xor", {0, 1, 0}, {1, 0, 0, 1, 0, 1});
        add("Sum of three", {[](OnnxWriter& writer) {
                                 writer.node("Relu", {"x"}, {"r"});
                                 writer.node("Sum", {"x", "r", "x"}, {"y"});
                             },
                             plane,
                             sixValues,
                             {-4, -2, 0, 3, 6, 24}});
        add("Add along an axis", {[](OnnxWriter& writer) {
                                      writer.initializer(floats("c", {2}, {10, 20}));
                                      writer.node("Add", {"x", "c"}, {"y"}, {{"broadcast", 1}, {"axis", 1}});
                                  },
                                  {1, 2, 1, 2},
                                  {1, 2, 3, 4},
                                  {11, 12, 23, 24},
                                  6});
    }

    static void addPools()
    {
        const Sizes square{1, 1, 3, 3};
        const Floats nine{1, 2, 3, 4, 5, 6, 7, 8, 9};
        const std::vector<Setting> plain{{"kernel_shape", Sizes{2, 2}}};
        const std::vector<Setting> padded{{"kernel_shape", Sizes{2, 2}}, {"pads", Sizes{1, 1, 0, 0}}};
        const std::vector<Setting> counted{
            {"kernel_shape", Sizes{2, 2}}, {"pads", Sizes{1, 1, 0, 0}}, {"count_include_pad", 1}};
        const std::vector<Setting> ceiled{
            {"kernel_shape", Sizes{2, 2}}, {"strides", Sizes{2, 2}}, {"ceil_mode", 1}};
        add("MaxPool", {single("MaxPool", plain), square, nine, {5, 6, 8, 9}});
        add("MaxPool with padding", {single("MaxPool", padded), square, nine, {1, 2, 3, 4, 5, 6, 7, 8, 9}});
        add("MaxPool over the end", {single("MaxPool", ceiled), square, nine, {5, 6, 8, 9}});
        add("AveragePool", {single("AveragePool", plain), square, nine, {3, 4, 6, 7}});
        add("AveragePool with padding",
            {single("AveragePool", padded), square, nine, {1, 1.5F, 2.5F, 2.5F, 3, 4, 5.5F, 6, 7}});
        add("AveragePool that counts padding",
            {single("AveragePool", counted), square, nine, {0.25F, 0.75F, 1.25F, 1.25F, 3, 4, 2.75F, 6, 7}});
        add("AveragePool over the end", {single("AveragePool", ceiled), square, nine, {3, 4.5F, 7.5F, 9}});
        add("GlobalAveragePool", {single("GlobalAveragePool"), square, nine, {5}});
        add("GlobalMaxPool", {single("GlobalMaxPool"), square, nine, {9}});
        add("ReduceMean", {single("ReduceMean", {{"axes", Sizes{2}}}), square, nine, {4, 5, 6}});
        add("ReduceProd", {single("ReduceProd", {{"axes", Sizes{-1, 1}}}), square, nine, {6, 120, 504}});
        add("ReduceMax without sides",
            {single("ReduceMax", {{"axes", Sizes{-1}}, {"keepdims", 0}}), square, nine, {3, 6, 9}});
    }

    static void addMoves()
    {
        const Sizes square{1, 1, 3, 3};
        const Floats nine{1, 2, 3, 4, 5, 6, 7, 8, 9};
        add("Transpose",
            {single("Transpose", {{"perm", Sizes{0, 1, 3, 2}}}), square, nine, {1, 4, 7, 2, 5, 8, 3, 6, 9}});
        add("Slice with a step back",
            {[](OnnxWriter& writer) {
                 writer.numbers("starts", {-1}).numbers("ends", {-9});
                 writer.numbers("axes", {3}).numbers("steps", {-2});
                 writer.node("Slice", {"x", "starts", "ends", "axes", "steps"}, {"y"});
             },
             square,
             nine,
             {3, 1, 6, 4, 9, 7}});
        add("Pad", {[](OnnxWriter& writer) {
                        writer.numbers("pads", {0, 0, 0, 1, 0, 0, 1, 0}).scalar("value", 5);
                        writer.node("Pad", {"x", "pads", "value"}, {"y"});
                    },
                    {1, 1, 1, 2},
                    {1, 2},
                    {5, 1, 2, 5, 5, 5}});
        add("Pad by reflection", {[](OnnxWriter& writer) {
                                      writer.numbers("pads", {0, 0, 0, 1, 0, 0, 0, 1});
                                      writer.node("Pad", {"x", "pads"}, {"y"}, {{"mode", "reflect"}});
                                  },
                                  {1, 1, 1, 3},
                                  {1, 2, 3},
                                  {2, 1, 2, 3, 2}});
        add("Split and Concat", {[](OnnxWriter& writer) {
                                     writer.numbers("parts", {1, 2});
                                     writer.node("Split", {"x", "parts"}, {"a", "b"}, {{"axis", 3}});
                                     writer.node("Concat", {"b", "a"}, {"y"}, {{"axis", 3}});
                                 },
                                 square,
                                 nine,
                                 {2, 3, 1, 5, 6, 4, 8, 9, 7}});
        add("Gather", {[](OnnxWriter& writer) {
                           writer.numbers("places", {2, -3});
                           writer.node("Gather", {"x", "places"}, {"y"}, {{"axis", 2}});
                       },
                       square,
                       nine,
                       {7, 8, 9, 1, 2, 3}});
        const Sizes four{1, 4, 1, 2};
        const Floats eight{1, 2, 3, 4, 5, 6, 7, 8};
        add("DepthToSpace",
            {single("DepthToSpace", {{"blocksize", 2}}), four, eight, {1, 3, 2, 4, 5, 7, 6, 8}});
        add("SpaceToDepth",
            {single("SpaceToDepth", {{"blocksize", 2}}), {1, 1, 2, 4}, {1, 3, 2, 4, 5, 7, 6, 8}, eight});
    }

    static void addResizes()
    {
        const auto resize = [](const char* name, const std::vector<Setting>& settings, Floats wanted,
                               float scale = 2) {
            add(name, {[=](OnnxWriter& writer) {
                           writer.initializer(floats("scales", {4}, {1, 1, 1, scale}));
                           writer.node("Resize", {"x", "", "scales"}, {"y"}, settings);
                       },
                       {1, 1, 1, 3},
                       {1, 2, 4},
                       std::move(wanted)});
        };
        resize("Resize to the nearest", {}, {1, 1, 2, 2, 4, 4});
        resize("Resize to the nearest below",
               {{"coordinate_transformation_mode", "asymmetric"}, {"nearest_mode", "floor"}},
               {1, 1, 2, 2, 4, 4});
        resize("Resize by mixing", {{"mode", "linear"}}, {1, 1.25F, 1.75F, 2.5F, 3.5F, 4});
        resize("Resize with corners kept",
               {{"mode", "linear"}, {"coordinate_transformation_mode", "align_corners"}},
               {1, 1.4F, 1.8F, 2.4F, 3.2F, 4});
    }

    static void addNorms()
    {
        add("BatchNormalization of an image",
            {[](OnnxWriter& writer) {
                 writer.initializer(floats("s", {2}, {2, 1})).initializer(floats("b", {2}, {1, 0}));
                 writer.initializer(floats("m", {2}, {1, 2})).initializer(floats("v", {2}, {4, 1}));
                 writer.node("BatchNormalization", {"x", "s", "b", "m", "v"}, {"y"}, {{"epsilon", 0.0F}});
             },
             {1, 2, 1, 2},
             {1, 3, 2, 5},
             {1, 3, 0, 3}});
        add("LayerNormalization",
            {[](OnnxWriter& writer) {
                 writer.initializer(floats("s", {2}, {1, 2})).initializer(floats("b", {2}, {0, 1}));
                 writer.node("LayerNormalization", {"x", "s", "b"}, {"y"}, {{"epsilon", 0.0F}});
             },
             {1, 1, 2, 2},
             {1, 3, 5, 5.5F},
             {-1, 3, -1, 3},
             17});
        add("LRN", {single("LRN", {{"size", 3}, {"alpha", 3.0F}, {"beta", 1.0F}, {"bias", 1.0F}}),
                    {1, 3, 1, 1},
                    {1, 2, 3},
                    {1 / 6.0F, 2 / 15.0F, 3 / 14.0F}});
        add("Softmax before set 13", {[](OnnxWriter& writer) {
                                          writer.node("Softmax", {"x"}, {"p"}); // Over all of an image.
                                          writer.node("Mul", {"p", "p"}, {"y"});
                                      },
                                      {1, 2, 1, 1},
                                      {0, 0},
                                      {0.25F, 0.25F},
                                      11});
    }

    static void addLayers()
    {
        add("Conv of other padding at each side",
            {[](OnnxWriter& writer) {
                 writer.initializer(floats("w", {1, 1, 1, 2}, {1, 10})).initializer(floats("b", {1}, {0.5F}));
                 writer.node("Conv", {"x", "w", "b"}, {"y"}, {{"pads", Sizes{0, 1, 0, 0}}});
             },
             {1, 1, 1, 3},
             {1, 2, 3},
             {10.5F, 21.5F, 32.5F}});
        add("ConvTranspose with output padding",
            {[](OnnxWriter& writer) {
                 writer.initializer(floats("w", {1, 1, 1, 2}, {1, 10})).initializer(floats("b", {1}, {0.5F}));
                 writer.node("ConvTranspose", {"x", "w", "b"}, {"y"},
                             {{"strides", Sizes{1, 2}},
                              {"pads", Sizes{0, 1, 0, 0}},
                              {"output_padding", Sizes{0, 1}}});
             },
             {1, 1, 1, 2},
             {1, 2},
             {10.5F, 2.5F, 20.5F, 0.5F}});
        add("Conv with channels last",
            {[](OnnxWriter& writer) {
                 writer.initializer(floats("w", {1, 1, 1, 2}, {1, 10})); // Of one output, two channels.
                 writer.node("Transpose", {"x"}, {"t"}, {{"perm", Sizes{0, 2, 3, 1}}});
                 writer.node("qonnx.custom_op.channels_last::Conv", {"t", "w"}, {"y"});
             },
             {1, 2, 1, 2},
             {1, 2, 3, 4},
             {31, 42}});
        add("Gemm with factors",
            {[](OnnxWriter& writer) {
                 writer.initializer(floats("w", {2, 1}, {1, 10})).initializer(floats("b", {1}, {3}));
                 writer.node("Flatten", {"x"}, {"f"});
                 writer.node("Gemm", {"f", "w", "b"}, {"y"}, {{"alpha", 2.0F}, {"beta", 3.0F}});
             },
             {1, 2, 1, 1},
             {1, 2},
             {51}});
        add("MatMul with weights first, a scale and a bias",
            {[](OnnxWriter& writer) {
                 writer.initializer(floats("w", {2, 2}, {1, 10, 100, 1000}));
                 writer.initializer(floats("s", {2, 1}, {2, 1})).initializer(floats("b", {2, 1}, {1, 0}));
                 writer.node("MatMul", {"w", "x"}, {"m"});
                 writer.node("Mul", {"m", "s"}, {"n"});
                 writer.node("Add", {"n", "b"}, {"y"});
             },
             {1, 1, 2, 1},
             {1, 2},
             {43, 2100}});
        add("Weights from a sum of constants",
            {[](OnnxWriter& writer) {
                 writer.initializer(floats("a", {1, 2, 1, 1}, {1, 2})).scalar("c", 3);
                 writer.node("Mul", {"a", "c"}, {"w"});
                 writer.node("Conv", {"x", "w"}, {"y"});
             },
             {1, 2, 1, 1},
             {1, 2},
             {15}});
    }

    static void addQuantizers()
    {
        const auto quant = [](OnnxWriter& writer, float scale, float zero, float bits) {
            writer.scalar("s", scale).scalar("z", zero).scalar("b", bits);
        };
        const std::string domain = "qonnx.custom_op.general::";
        const Floats values{-9, -0.75F, 0.25F, 0.75F, 1.25F, 9};
        add("Quant", {[=](OnnxWriter& writer) {
                          quant(writer, 0.5F, 0, 3);
                          writer.node(domain + "Quant", {"x", "s", "z", "b"}, {"y"},
                                      {{"signed", 1}, {"narrow", 0}, {"rounding_mode", "ROUND"}});
                      },
                      plane,
                      values,
                      {-2, -1, 0, 1, 1, 1.5F}});
        add("Quant, narrow, downwards",
            {[=](OnnxWriter& writer) {
                 quant(writer, 0.5F, 0, 3);
                 writer.node(domain + "IntQuant", {"x", "s", "z", "b"}, {"y"},
                             {{"signed", 1}, {"narrow", 1}, {"rounding_mode", "FLOOR"}});
             },
             plane,
             values,
             {-1.5F, -1, 0, 0.5F, 1, 1.5F}});
        add("Quant without a sign",
            {[=](OnnxWriter& writer) {
                 quant(writer, 0.5F, 1, 2);
                 writer.node(domain + "Quant", {"x", "s", "z", "b"}, {"y"}, {{"signed", 0}, {"narrow", 0}});
             },
             plane,
             values,
             {-0.5F, -0.5F, 0.5F, 0.5F, 1, 1}});
        const std::vector<std::pair<const char*, Floats>> rounded{
            {"CEIL", {-1, -1, 1, 2, 2, 3}},     {"floor", {-2, -2, 0, 1, 1, 2}},
            {"UP", {-2, -2, 1, 2, 2, 3}},       {"down", {-1, -1, 0, 1, 1, 2}},
            {"HALF_UP", {-2, -1, 1, 1, 2, 3}},  {"half_down", {-1, -1, 0, 1, 1, 2}},
            {"HALF_EVEN", {-2, -1, 0, 1, 2, 2}}};
        for (const auto& [mode, levels] : rounded) {
            add(mode,
                {[=, mode = mode](OnnxWriter& writer) {
                     quant(writer, 1, 0, 4);
                     writer.node(domain + "Quant", {"x", "s", "z", "b"}, {"y"}, {{"rounding_mode", mode}});
                 },
                 plane,
                 {-1.5F, -1.2F, 0.5F, 1.2F, 1.5F, 2.5F},
                 levels});
        }
        add("BipolarQuant", {[=](OnnxWriter& writer) {
                                 writer.scalar("s", 0.5F);
                                 writer.node(domain + "BipolarQuant", {"x", "s"}, {"y"});
                             },
                             plane,
                             sixValues,
                             {-0.5F, -0.5F, 0.5F, 0.5F, 0.5F, 0.5F}});
        add("Trunc", {[=](OnnxWriter& writer) {
                          writer.scalar("s", 1).scalar("z", 0).scalar("i", 5).scalar("o", 3);
                          writer.node(domain + "Trunc", {"x", "s", "z", "i", "o"}, {"y"},
                                      {{"rounding_mode", "FLOOR"}});
                      },
                      plane,
                      {-5, -1, 0, 3, 4, 9},
                      {-2, -1, 0, 0, 1, 2}});
        add("MultiThreshold", {[=](OnnxWriter& writer) {
                                   writer.initializer(floats("t", {1, 3}, {0, 1, 2}));
                                   writer.node(domain + "MultiThreshold", {"x", "t"}, {"y"},
                                               {{"out_scale", 0.5F}, {"out_bias", -1.0F}});
                               },
                               plane,
                               sixValues,
                               {-1, -1, -0.5F, 0, 0.5F, 0.5F}});
        add("QuantizeLinear, Clip, DequantizeLinear",
            {[](OnnxWriter& writer) {
                 writer.scalar("s", 0.5F).byte("z", 0).byte("least", -3).byte("most", 3);
                 writer.node("QuantizeLinear", {"x", "s", "z"}, {"q"});
                 writer.node("Clip", {"q", "least", "most"}, {"c"});
                 writer.node("DequantizeLinear", {"c", "s", "z"}, {"y"});
             },
             plane,
             values,
             {-1.5F, -1, 0, 1, 1, 1.5F}});
    }
};

BITOPS_TEST(TestFileOperations, NoApplication)
#include "tst_file_operations.moc"
