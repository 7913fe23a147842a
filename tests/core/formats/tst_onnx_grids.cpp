// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/cost/cost_report.h"
#include "core/formats/onnx/constant_values.h"
#include "core/formats/onnx/grid_reach.h"
#include "core/formats/onnx/model_editor.h"
#include "core/graph/graph_builder.h"
#include "core/graph/layer.h"
#include "core/grids/least_error_scale.h"
#include "tests/core/formats/edited_models.h"
#include "tests/support/onnx_writer.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <map>
#include <optional>

using namespace bitops;
using namespace bitops::test;

namespace {

/// What the node that gives this reads; of a model that has it.
onnx::TensorId inputOf(const onnx::LoadedModel& model, std::string_view output, std::size_t input)
{
    for (const onnx::InferredNode& node : model.inferred.nodes) {
        if (node.node->outputs.front() == output) {
            return node.inputs.at(input);
        }
    }
    return onnx::noTensor;
}

} // namespace

/// Grids of weights and activations in models that are written at other bits.
class TestOnnxGrids : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void gridsReachAsFarAsTheOldOnes()
    {
        const QTemporaryDir folder;
        auto loaded = read(folder, twoLayers(true).bytes());
        QVERIFY(loaded);
        const Graph wanted = changed(loaded->graph(), {{{"first", 3}}, {{"second", 2}}});
        const auto again = read(folder, *onnx::modelWithBits(*loaded, wanted, {}));
        QVERIFY(again);
        std::map<std::string, float> scales;
        for (const onnx::StoredTensor& tensor : again->model.initializers) {
            if (tensor.name.ends_with("_bits.scale")) {
                float scale = 0;
                std::memcpy(&scale, tensor.raw->data(), sizeof(scale));
                scales.emplace(tensor.name, scale);
            }
        }
        // All weights are whole quarters, up to 0.75; 5 bits of steps of 0.5 reach to 15.5.
        const std::map<std::string, float> expected{{"w1.at_3_bits.scale", 0.25F},
                                                    {"relu.at_2_bits.scale", 15.5F / 3}};
        QCOMPARE(scales, expected);
    }

    /// Of a convolution on the first side of its weights, of a product on the last one.
    void channelsHaveScalesOfTheirOwn()
    {
        OnnxWriter writer;
        writer.input("image", {1, 2, 1, 1});
        writer.initializer(
            tensorMessage("w", {2, 2, 1, 1}, test::Float, rawOf(std::vector{3.0F, 1.0F, 6.0F, 2.0F})));
        writer.initializer(
            tensorMessage("m", {2, 3}, test::Float, rawOf(std::vector{1.0F, 2.0F, 4.0F, 1.0F, 4.0F, 12.0F})));
        writer.node("Conv", {"image", "w"}, {"first"}, {}, "first");
        writer.node("Flatten", {"first"}, {"flat"});
        writer.node("MatMul", {"flat", "m"}, {"second"}, {}, "second").output("second");
        const QTemporaryDir folder;
        auto loaded = read(folder, writer.bytes());
        QVERIFY(loaded);
        const Graph wanted = changed(loaded->graph(), {{{"first", 3}, {"second", 1}}, {}});
        const Result<std::string> bytes =
            onnx::modelWithBits(*loaded, wanted, {}, onnx::WeightScales::PerChannel);
        QVERIFY2(bytes, bytes ? "" : bytes.error().message.c_str());
        auto again = read(folder, *bytes);
        QVERIFY(again);
        QCOMPARE(layersText(again->graph()), layersText(wanted));
        const auto scalesOf = [&again](const std::string& name) {
            const auto found = std::find_if(
                again->model.initializers.begin(), again->model.initializers.end(),
                [&name](const onnx::StoredTensor& tensor) { return tensor.name == name + ".scale"; });
            std::vector<float> scales(found->raw->size() / sizeof(float));
            std::memcpy(scales.data(), found->raw->data(), found->raw->size());
            return std::pair(found->dims, scales);
        };
        const std::vector<float> least{leastErrorScale(std::vector{3.0F, 1.0F}, weightLevels(3)),
                                       leastErrorScale(std::vector{6.0F, 2.0F}, weightLevels(3))};
        QVERIFY(least[0] < least[1]);
        QVERIFY((scalesOf("w.at_3_bits_of_side_0") == std::pair(onnx::Dims{2, 1, 1, 1}, least)));
        // Of one bit it is the mean size, and stands behind the layer.
        QVERIFY((scalesOf("m.at_1_bits_as_signs") == std::pair(onnx::Dims{}, std::vector<float>{1})));
        QVERIFY((scalesOf("second.unscaled") == std::pair(onnx::Dims{1, 3}, std::vector<float>{1, 3, 8})));
    }

    /// However they come to the layer: PyTorch gives a product its weights transposed.
    void channelsAreThoseThatTheLayerReads_data()
    {
        QTest::addColumn<QByteArray>("way");
        for (const char* const way : {"stored", "transposed", "constant"}) {
            QTest::newRow(way) << QByteArray(way);
        }
    }

    void channelsAreThoseThatTheLayerReads()
    {
        QFETCH(const QByteArray, way);
        const std::vector<float> asRead{1, 2, 4, 1, 4, 12}; // Two features of three channels.
        OnnxWriter writer;
        writer.input("image", {1, 2});
        if (way == "transposed") {
            writer.initializer(
                tensorMessage("w", {3, 2}, test::Float, rawOf(std::vector<float>{1, 1, 2, 4, 4, 12})));
            writer.node("Transpose", {"w"}, {"m"});
        } else if (way == "constant") {
            writer.node(
                "Constant", {}, {"m"},
                {test::Setting::tensor("value", tensorMessage("v", {2, 3}, test::Float, rawOf(asRead)))});
        } else {
            writer.initializer(tensorMessage("m", {2, 3}, test::Float, rawOf(asRead)));
        }
        writer.node("MatMul", {"image", "m"}, {"product"}, {}, "product").output("product");
        const QTemporaryDir folder;
        auto loaded = read(folder, writer.bytes());
        QVERIFY(loaded);
        const Result<std::string> bytes = onnx::modelWithBits(
            *loaded, changed(loaded->graph(), {{{"product", 1}}, {}}), {}, onnx::WeightScales::PerChannel);
        QVERIFY2(bytes, bytes ? "" : bytes.error().message.c_str());
        const auto again = read(folder, *bytes);
        QVERIFY(again);
        const auto scale = std::find_if(
            again->model.initializers.begin(), again->model.initializers.end(),
            [](const onnx::StoredTensor& tensor) { return tensor.name == "product.unscaled.scale"; });
        QVERIFY(scale != again->model.initializers.end());
        std::vector<float> scales(scale->raw->size() / sizeof(float));
        std::memcpy(scales.data(), scale->raw->data(), scale->raw->size());
        QCOMPARE(scales, (std::vector<float>{1, 3, 8})); // The mean sizes of the channels.
    }

    /// As Brevitas writes a product: the weights are rounded before they are turned.
    void weightsRoundedBeforeTheyAreMovedAreRoundedAnew_data()
    {
        QTest::addColumn<int>("bits");
        QTest::newRow("fewer bits") << 2;
        QTest::newRow("more bits") << 12;
        QTest::newRow("floats") << 32;
    }

    void weightsRoundedBeforeTheyAreMovedAreRoundedAnew()
    {
        QFETCH(int, bits);
        OnnxWriter writer;
        writer.import("qonnx.custom_op.general", 1);
        writer.input("image", {1, 2});
        writer.initializer(
            tensorMessage("w", {3, 2}, test::Float, rawOf(std::vector<float>{1, 1, 2, 4, 4.25F, 12})));
        addQuant(writer, "w", "w.q", 4, 1);
        writer.node("Transpose", {"w.q"}, {"m"});
        writer.node("MatMul", {"image", "m"}, {"product"}, {}, "product").output("product");
        const QTemporaryDir folder;
        auto loaded = read(folder, writer.bytes());
        QVERIFY(loaded);
        const Graph wanted = changed(loaded->graph(), {{{"product", bits}}, {}});
        const Result<std::string> bytes = onnx::modelWithBits(*loaded, wanted, {});
        QVERIFY2(bytes, bytes ? "" : bytes.error().message.c_str());
        auto again = read(folder, *bytes);
        QVERIFY(again);
        QCOMPARE(layersText(again->graph()), layersText(wanted));
        const onnx::InferredNode& product = again->inferred.nodes.back();
        const auto values = onnx::constantValues(*again, product.inputs[1]);
        QVERIFY(values);
        QCOMPARE(values->values, (std::vector<float>{1, 2, 4.25F, 1, 4, 12})); // Before any rounding.
        QCOMPARE(values->isRounded, bits != 32);
        // Neither the old quantizer nor what it read is left.
        QCOMPARE(again->model.nodes.size(), std::size_t(bits == 32 ? 1 : 2));
    }

    /// The quantizer of the file is replaced where it stands, and its grid reaches as far.
    void gridsAboveWhatOnlySelectsAreReplaced()
    {
        OnnxWriter writer;
        writer.import("qonnx.custom_op.general", 1);
        writer.input("image", {1, 3, 8, 8});
        addQuant(writer, "image", "image.q", 5, 1);
        writer.node("Relu", {"image.q"}, {"relu"});
        writer.node("MaxPool", {"relu"}, {"pool"}, {{"kernel_shape", Sizes{2, 2}}});
        addWeights(writer, "w1", {4, 3, 3, 3});
        writer.node("Conv", {"pool", "w1"}, {"first"}, {}, "first").output("first");
        for (const int bits : {3, 32}) {
            const QTemporaryDir folder;
            auto loaded = read(folder, writer.bytes());
            QVERIFY(loaded);
            const Graph wanted = changed(loaded->graph(), {{}, {{"first", bits}}});
            const Result<std::string> bytes = onnx::modelWithBits(*loaded, wanted, {});
            QVERIFY2(bytes, bytes ? "" : bytes.error().message.c_str());
            auto again = read(folder, *bytes);
            QVERIFY(again);
            QCOMPARE(layersText(again->graph()), layersText(wanted));
            const auto relu = std::ranges::find(again->model.nodes, "Relu", &onnx::Node::operation);
            QVERIFY(relu != again->model.nodes.end());
            QCOMPARE(std::string(relu->inputs.front()),
                     std::string(bits == 32 ? "image" : "image.at_3_bits"));
            const auto scale = std::ranges::find(again->model.initializers, "image.at_3_bits.scale",
                                                 &onnx::StoredTensor::name);
            if (bits == 3) {
                float value = 0;
                std::memcpy(&value, scale->raw->data(), sizeof(value));
                QCOMPARE(value, 0.5F * 15 / 3); // 15 levels of 0.5 are 3 levels of this.
            }
        }
    }

    void theScaleOfSignsStandsBehindTheLayer()
    {
        OnnxWriter writer;
        writer.input("image", {1, 2, 4, 4});
        writer.initializer(
            tensorMessage("w", {2, 2, 1, 1}, test::Float, rawOf(std::vector{3.0F, 1.0F, -6.0F, 2.0F})));
        writer.initializer(tensorMessage("b", {2}, test::Float, rawOf(std::vector{6.0F, -3.0F})));
        writer.node("Conv", {"image", "w", "b"}, {"first"}).output("first");
        const QTemporaryDir folder;
        auto loaded = read(folder, writer.bytes());
        QVERIFY(loaded);
        const Graph wanted = changed(loaded->graph(), {{{"first", 1}}, {}});
        const Result<std::string> bytes = onnx::modelWithBits(*loaded, wanted, {});
        QVERIFY2(bytes, bytes ? "" : bytes.error().message.c_str());
        auto again = read(folder, *bytes);
        QVERIFY(again);
        QCOMPARE(layersText(again->graph()), layersText(wanted)); // It is called as before.
        const auto numbersOf = [&again](std::string_view name) {
            const auto found = std::ranges::find(again->model.initializers, name, &onnx::StoredTensor::name);
            return found == again->model.initializers.end() ? std::vector<float>()
                                                            : *again->stored.readFloats(*found);
        };
        QCOMPARE(numbersOf("w.at_1_bits_as_signs.scale"), std::vector<float>{1});
        QCOMPARE(numbersOf("first.unscaled.scale"), std::vector<float>{3}); // The mean size.
        QCOMPARE(numbersOf("first.bias_of_signs"), (std::vector<float>{2, -1}));
        const auto said = std::ranges::find(again->model.values, "first.unscaled", &onnx::ValueInfo::name);
        QVERIFY(said != again->model.values.end());
        QCOMPARE(said->dims->size(), std::size_t(4));
        QCOMPARE(said->dims->at(3).value, std::optional<std::int64_t>(4));
    }

    /// Their bias is each one's own.
    void layersThatShareSignsKeepTheirBiases()
    {
        OnnxWriter writer;
        writer.input("image", {1, 2});
        writer.initializer(
            tensorMessage("w", {2, 2}, test::Float, rawOf(std::vector{2.0F, -2.0F, 2.0F, 2.0F})));
        writer.initializer(tensorMessage("b1", {2}, test::Float, rawOf(std::vector{2.0F, 4.0F})));
        writer.initializer(tensorMessage("b2", {2}, test::Float, rawOf(std::vector{6.0F, 8.0F})));
        writer.node("Gemm", {"image", "w", "b1"}, {"first"});
        writer.node("Gemm", {"first", "w", "b2"}, {"second"}).output("second");
        const QTemporaryDir folder;
        auto loaded = read(folder, writer.bytes());
        QVERIFY(loaded);
        const auto bytes =
            onnx::modelWithBits(*loaded, changed(loaded->graph(), {{{"first", 1}, {"second", 1}}, {}}), {});
        QVERIFY2(bytes, bytes ? "" : bytes.error().message.c_str());
        auto again = read(folder, *bytes);
        QVERIFY(again);
        QCOMPARE(onnx::constantValues(*again, inputOf(*again, "first.unscaled", 2))->values,
                 (std::vector<float>{1, 2}));
        QCOMPARE(onnx::constantValues(*again, inputOf(*again, "second.unscaled", 2))->values,
                 (std::vector<float>{3, 4}));
    }

    /// The scale of signs stays behind the layer: weights of other bits have the size of signs then.
    void signsAreGivenOtherBitsAgain()
    {
        OnnxWriter writer;
        writer.input("image", {1, 2});
        writer.initializer(
            tensorMessage("w", {2, 2}, test::Float, rawOf(std::vector{1.0F, -1.0F, 2.0F, 4.0F})));
        writer.node("MatMul", {"image", "w"}, {"first"}).output("first");
        const QTemporaryDir folder;
        auto loaded = read(folder, writer.bytes());
        QVERIFY(loaded);
        const auto signs = onnx::modelWithBits(*loaded, changed(loaded->graph(), {{{"first", 1}}, {}}), {});
        QVERIFY(signs);
        const QTemporaryDir other;
        auto ofSigns = read(other, *signs);
        QVERIFY(ofSigns);
        const auto bytes = onnx::modelWithBits(*ofSigns, changed(ofSigns->graph(), {{{"first", 8}}, {}}), {});
        QVERIFY2(bytes, bytes ? "" : bytes.error().message.c_str());
        const QTemporaryDir last;
        auto again = read(last, *bytes);
        QVERIFY(again);
        const std::vector<float> weights =
            onnx::constantValues(*again, inputOf(*again, "first.unscaled", 1))->values;
        // Times the mean size, 2, which stands behind.
        QCOMPARE(weights, (std::vector<float>{0.5F, -0.5F, 1, 2}));
        QCOMPARE(onnx::constantValues(*again, inputOf(*again, "first", 1))->values, std::vector<float>{2});
    }

    void othersKeepTheGridThatTheyRead()
    {
        OnnxWriter writer;
        writer.import("qonnx.custom_op.general", 1);
        writer.input("image", {1, 3, 8, 8});
        addQuant(writer, "image", "image.q", 5, 1);
        writer.node("MaxPool", {"image.q"}, {"pool"}, {{"kernel_shape", Sizes{2, 2}}});
        writer.node("Relu", {"pool"}, {"relu"});
        addWeights(writer, "w1", {4, 3, 3, 3});
        addWeights(writer, "w2", {4, 3, 3, 3});
        writer.node("Conv", {"pool", "w1"}, {"first"}).node("Conv", {"relu", "w2"}, {"second"});
        const QTemporaryDir folder;
        auto loaded = read(folder, writer.output("first").output("second").bytes());
        QVERIFY(loaded);
        const Graph wanted = changed(loaded->graph(), {{}, {{"second", 3}}});
        const auto bytes = onnx::modelWithBits(*loaded, wanted, {});
        QVERIFY2(bytes, bytes ? "" : bytes.error().message.c_str());
        const auto again = read(folder, *bytes);
        QVERIFY(again);
        QCOMPARE(layersText(again->graph()), layersText(wanted));
    }

    void twoGridsOfOneTensorStayTwo()
    {
        OnnxWriter writer;
        writer.import("qonnx.custom_op.general", 1);
        writer.input("image", {1, 3, 8, 8});
        addQuant(writer, "image", "wide", 8, 1);
        writer.scalar("s", 0.01F).scalar("z", 0).scalar("b", 8);
        writer.node("qonnx.custom_op.general::Quant", {"image", "s", "z", "b"}, {"fine"},
                    {{"signed", 0}, {"narrow", 0}});
        addWeights(writer, "w1", {4, 3, 3, 3});
        addWeights(writer, "w2", {4, 3, 3, 3});
        writer.node("Conv", {"wide", "w1"}, {"first"}).node("Conv", {"fine", "w2"}, {"second"});
        const QTemporaryDir folder;
        auto loaded = read(folder, writer.output("first").output("second").bytes());
        QVERIFY(loaded);
        const auto bytes =
            onnx::modelWithBits(*loaded, changed(loaded->graph(), {{}, {{"first", 4}, {"second", 4}}}), {});
        QVERIFY2(bytes, bytes ? "" : bytes.error().message.c_str());
        auto again = read(folder, *bytes);
        QVERIFY(again);
        const std::optional<onnx::Reach> wide = onnx::reachOf(again->inferred, inputOf(*again, "first", 0));
        const std::optional<onnx::Reach> fine = onnx::reachOf(again->inferred, inputOf(*again, "second", 0));
        QVERIFY(wide && fine);
        QCOMPARE(static_cast<float>(wide->range), 0.5F * 127);
        QVERIFY(wide->isSigned && !fine->isSigned);
        QCOMPARE(static_cast<float>(fine->range), 0.01F * 255);
    }

    /// int8 with its zero at the lowest level, as behind a ReLU.
    void aGridWithItsZeroAtTheEndReachesAllTheWay()
    {
        OnnxWriter writer;
        writer.input("image", {1, 3, 8, 8}).scalar("s", 0.1F).byte("z", -128);
        addWeights(writer, "w1", {4, 3, 3, 3});
        writer.node("QuantizeLinear", {"image", "s", "z"}, {"q"})
            .node("DequantizeLinear", {"q", "s", "z"}, {"d"});
        const QTemporaryDir folder;
        auto loaded = read(folder, writer.node("Conv", {"d", "w1"}, {"first"}).output("first").bytes());
        QVERIFY(loaded);
        const std::optional<onnx::Reach> reach =
            onnx::reachOf(loaded->inferred, inputOf(*loaded, "first", 0));
        QVERIFY(reach && !reach->isSigned);
        QCOMPARE(static_cast<float>(reach->range), 25.5F);
    }

    void joinedGridsReachAsFarAsTheFurthest()
    {
        OnnxWriter writer;
        writer.import("qonnx.custom_op.general", 1);
        writer.input("image", {1, 3, 8, 8});
        addQuant(writer, "image", "narrow", 3, 0);
        addQuant(writer, "image", "wide", 8, 1);
        addWeights(writer, "w1", {4, 6, 3, 3});
        writer.node("Concat", {"narrow", "wide"}, {"both"}, {{"axis", 1}});
        const QTemporaryDir folder;
        auto loaded = read(folder, writer.node("Conv", {"both", "w1"}, {"first"}).output("first").bytes());
        QVERIFY(loaded);
        const std::optional<onnx::Reach> reach =
            onnx::reachOf(loaded->inferred, inputOf(*loaded, "first", 0));
        QVERIFY(reach && reach->isSigned);
        QCOMPARE(static_cast<float>(reach->range), 0.5F * 127);
    }

    /// A file of a few nodes that asks for more work than any model does.
    void constantsThatGrowWithoutEndAreNotFollowed()
    {
        OnnxWriter writer;
        writer.input("image", {1, 3, 8, 8});
        addWeights(writer, "w0", {4, 3, 3, 3});
        for (int i = 0; i < 60; ++i) {
            const std::string before = "w" + std::to_string(i);
            writer.node("Add", {before, before}, {"w" + std::to_string(i + 1)});
        }
        const QTemporaryDir folder;
        auto loaded = read(folder, writer.node("Conv", {"image", "w60"}, {"first"}).output("first").bytes());
        QVERIFY(loaded);
        QVERIFY(!onnx::constantValues(*loaded, inputOf(*loaded, "first", 1)));
    }

    /// Before operator set 7 an operand could say at which side it begins.
    void operandsThatSayTheirSideAreNotFollowed()
    {
        OnnxWriter writer(6);
        writer.input("image", {1, 3, 8, 8});
        addWeights(writer, "w", {4, 3, 3, 3});
        writer.initializer(tensorMessage("b", {4}, test::Float, rawOf(std::vector<float>(4, 1))));
        writer.node("Add", {"w", "b"}, {"sum"}, {{"broadcast", 1}, {"axis", 0}});
        const QTemporaryDir folder;
        auto loaded = read(folder, writer.node("Conv", {"image", "sum"}, {"first"}).output("first").bytes());
        QVERIFY(loaded);
        QVERIFY(!onnx::constantValues(*loaded, inputOf(*loaded, "first", 1)));
    }

    void aGridOfOneNumberReachesToIt()
    {
        const QTemporaryDir folder;
        auto loaded = read(folder, filledModel().bytes());
        QVERIFY(loaded);
        const Graph wanted = changed(loaded->graph(), {{{"first", 3}}, {}});
        const Result<std::string> bytes = onnx::modelWithBits(*loaded, wanted, {});
        QVERIFY2(bytes, bytes ? "" : bytes.error().message.c_str());
        const auto again = read(folder, *bytes);
        QVERIFY(again);
        const auto scale = std::find_if(
            again->model.initializers.begin(), again->model.initializers.end(),
            [](const onnx::StoredTensor& tensor) { return tensor.name.ends_with("_bits.scale"); });
        QVERIFY(scale != again->model.initializers.end());
        float step = 0;
        std::memcpy(&step, scale->raw->data(), sizeof(step));
        QVERIFY(step > 0);
        const float levels = 0.75F / step; // Any of the three reaches it exactly.
        QVERIFY(levels == 1 || levels == 2 || levels == 3);
    }

    /// As Brevitas writes QCDQ: stored as bytes, limited to the levels, with a scale for each channel.
    void storedLevelsAreWeightsOfTheirScales()
    {
        OnnxWriter writer;
        writer.input("image", {1, 3, 8, 8}).byte("least", -7).byte("most", 7);
        writer.initializer(tensorMessage("s", {4}, test::Float, rawOf(std::vector{1.0F, 2.0F, 0.5F, 1.0F})));
        writer.initializer(tensorMessage("z", {4}, test::Int8, std::string(4, '\0')));
        writer.initializer(tensorMessage("w", {4, 3, 1, 1}, test::Int8,
                                         std::string("\x09\x01\x01\x09\x01\x01\xF8\x01\x01\x05\x01\x01")));
        writer.node("Clip", {"w", "least", "most"}, {"w.c"});
        writer.node("DequantizeLinear", {"w.c", "s", "z"}, {"w.d"}, {{"axis", 0}});
        writer.node("Conv", {"image", "w.d"}, {"first"}).output("first");
        const QTemporaryDir folder;
        auto loaded = read(folder, writer.bytes());
        QVERIFY(loaded);
        const Graph wanted = changed(loaded->graph(), {{{"first", 3}}, {}});
        const Result<std::string> bytes = onnx::modelWithBits(*loaded, wanted, {});
        QVERIFY2(bytes, bytes ? "" : bytes.error().message.c_str());
        const auto again = read(folder, *bytes);
        QVERIFY(again);
        QCOMPARE(layersText(again->graph()), layersText(wanted));
        const auto scale = std::find_if(
            again->model.initializers.begin(), again->model.initializers.end(),
            [](const onnx::StoredTensor& tensor) { return tensor.name.ends_with("_bits.scale"); });
        QVERIFY(scale != again->model.initializers.end());
        float step = 0;
        std::memcpy(&step, scale->raw->data(), sizeof(step));
        // The 9 of the second channel is cut to 7, of steps of 2.
        const std::vector<float> values{7, 1, 1, 14, 2, 2, -3.5F, 0.5F, 0.5F, 5, 1, 1};
        QCOMPARE(step, leastErrorScale(values, weightLevels(3)));
    }
};

BITOPS_TEST(TestOnnxGrids, NoApplication)
#include "tst_onnx_grids.moc"
