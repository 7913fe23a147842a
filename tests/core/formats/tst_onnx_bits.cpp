// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/formats/onnx_costs.h"

#include "core/formats/onnx/element_type.h"
#include "tests/support/test_main.h"

using namespace bitops;
using namespace bitops::test;
using namespace std::string_literals;

namespace {

const std::string quant = "qonnx.custom_op.general::Quant";

/// An image with 8 bits by Quant.
OnnxWriter quantizedImage()
{
    OnnxWriter model;
    model.input("image", {1, 4, 8, 8}).scalar("s", 0.1F).scalar("z", 0).scalar("eight", 8).scalar("four", 4);
    model.weights("w", {4, 4, 1, 1}).node(quant, {"image", "s", "z", "eight"}, {"q"});
    return model;
}

std::string bitsOfLast(const OnnxWriter& model)
{
    const Layer layer = StoredOnnx(model).costs().layers.back().layer;
    return "w" + std::to_string(layer.weightBits) + " a" + std::to_string(layer.inputBits);
}

} // namespace

/// Which bits weights and activations have.
class TestOnnxBits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void quantizersHaveThreeHomesAndTwoNames_data()
    {
        QTest::addColumn<std::string>("operation");
        for (const char* const operation :
             {"onnx.brevitas::Quant", "finn.custom_op.general::Quant", "qonnx.custom_op.general::Quant",
              "qonnx.custom_op.general::IntQuant"}) {
            QTest::newRow(operation) << std::string(operation);
        }
    }

    void quantizersHaveThreeHomesAndTwoNames()
    {
        QFETCH(std::string, operation);
        OnnxWriter model = quantizedImage();
        model.node(operation, {"w", "s", "z", "four"}, {"w.q"});
        model.node("Conv", {"q", "w.q"}, {"conv"});
        QCOMPARE(bitsOfLast(model), "w4 a8"s);
    }

    void aBitWidthMayBeWholeOrReal()
    {
        OnnxWriter model = quantizedImage();
        model.initializer(tensorMessage("three", {1}, Int32, rawOf(std::vector<std::int32_t>{3})));
        model.node(quant, {"w", "s", "z", "three"}, {"w.q"}).node("Conv", {"q", "w.q"}, {"conv"});
        QCOMPARE(bitsOfLast(model), "w3 a8"s);
    }

    void oneConstantMayBeTheBitWidthOfMany()
    {
        OnnxWriter model = quantizedImage();
        model.node(quant, {"w", "s", "z", "four"}, {"w.q"}).node("Conv", {"q", "w.q"}, {"conv"});
        model.node(quant, {"conv", "s", "z", "four"}, {"act"}).node("Conv", {"act", "w.q"}, {"last"});
        QCOMPARE(bitsOfLast(model), "w4 a4"s);
    }

    void aBitWidthThatIsNoConstantIsNamed()
    {
        OnnxWriter model = quantizedImage();
        model.input("bits", {}).node(quant, {"q", "s", "z", "bits"}, {"open"});
        model.node("Conv", {"open", "w"}, {"conv"});
        QCOMPARE(bitsOfLast(model), "w32 a32"s);
        QCOMPARE(noticesText(StoredOnnx(model).costs()),
                 "node 'open' (qonnx.custom_op.general::Quant) has no single constant bit-width: it is taken "
                 "as float"s);
    }

    void gridsGoOnThroughWhatMovesOrSelects_data()
    {
        QTest::addColumn<std::string>("operation");
        QTest::addColumn<std::string>("bits");
        for (const char* const operation :
             {"Relu", "Identity", "Dropout", "MaxPool", "Clip", "GlobalMaxPool"}) {
            QTest::newRow(operation) << std::string(operation) << "w32 a8"s;
        }
        for (const char* const operation : {"Sigmoid", "AveragePool", "GlobalAveragePool", "HardSwish"}) {
            QTest::newRow(operation) << std::string(operation) << "w32 a32"s;
        }
    }

    void gridsGoOnThroughWhatMovesOrSelects()
    {
        QFETCH(std::string, operation);
        OnnxWriter model = quantizedImage();
        const bool isPool = operation == "MaxPool" || operation == "AveragePool";
        model.node(operation, {"q"}, {"y"},
                   isPool ? std::vector<Setting>{{"kernel_shape", Sizes{2, 2}}} : std::vector<Setting>());
        model.node("Conv", {"y", "w"}, {"conv"});
        QTEST(bitsOfLast(model), "bits");
    }

    void anAdditionEndsTheGrid()
    {
        OnnxWriter model = quantizedImage();
        model.node("Add", {"q", "q"}, {"sum"}).node("Conv", {"sum", "w"}, {"conv"});
        QCOMPARE(bitsOfLast(model), "w32 a32"s);
    }

    void joinedPartsHaveTheBitsOfTheWidest()
    {
        OnnxWriter model = quantizedImage();
        model.node(quant, {"image", "s", "z", "four"}, {"narrow"}).weights("v", {4, 8, 1, 1});
        model.node("Concat", {"q", "narrow"}, {"both"}, {{"axis", 1}}).node("Conv", {"both", "v"}, {"conv"});
        QCOMPARE(bitsOfLast(model), "w32 a8"s);
    }

    void joinedWithAFloatTheyAreFloat()
    {
        OnnxWriter model = quantizedImage();
        model.weights("v", {4, 8, 1, 1}).node("Concat", {"q", "image"}, {"both"}, {{"axis", 1}});
        model.node("Conv", {"both", "v"}, {"conv"});
        QCOMPARE(bitsOfLast(model), "w32 a32"s);
    }

    void aClipBetweenQuantizersNarrows_data()
    {
        QTest::addColumn<int>("least");
        QTest::addColumn<int>("most");
        QTest::addColumn<int>("type");
        QTest::addColumn<std::string>("bits");
        QTest::newRow("15") << -15 << 15 << int(Int8) << "w32 a5"s;
        QTest::newRow("7, narrow") << -7 << 7 << int(Int8) << "w32 a4"s;
        QTest::newRow("7") << -8 << 7 << int(Int8) << "w32 a4"s;
        QTest::newRow("3") << -3 << 3 << int(Int8) << "w32 a3"s;
        QTest::newRow("1") << -1 << 1 << int(Int8) << "w32 a2"s;
        QTest::newRow("unsigned") << 0 << 15 << int(UInt8) << "w32 a4"s;
        QTest::newRow("all") << 0 << 255 << int(UInt8) << "w32 a8"s;
    }

    void aClipBetweenQuantizersNarrows()
    {
        QFETCH(int, least);
        QFETCH(int, most);
        QFETCH(int, type);
        OnnxWriter model;
        model.input("image", {1, 4, 8, 8}).scalar("s", 0.1F).byte("zero", 0, type).weights("w", {4, 4, 1, 1});
        model.byte("least", least, type).byte("most", most, type);
        model.node("QuantizeLinear", {"image", "s", "zero"}, {"whole"});
        model.node("Clip", {"whole", "least", "most"}, {"clipped"});
        model.node("DequantizeLinear", {"clipped", "s", "zero"}, {"y"}).node("Conv", {"y", "w"}, {"conv"});
        QTEST(bitsOfLast(model), "bits");
    }

    void aStoredWeightMayBeClippedToo()
    {
        OnnxWriter model;
        model.input("image", {1, 4, 8, 8}).weights("w", {4, 4, 1, 1}, Int8).scalar("s", 0.1F);
        model.byte("least", -1).byte("most", 1).node("Clip", {"w", "least", "most"}, {"w.clipped"});
        model.node("DequantizeLinear", {"w.clipped", "s"}, {"w.f"}).node("Conv", {"image", "w.f"}, {"conv"});
        QCOMPARE(bitsOfLast(model), "w2 a32"s);
    }

    void truncsSayTheirBitsLast()
    {
        for (const bool isNewer : {false, true}) {
            OnnxWriter model = quantizedImage();
            std::vector<std::string> inputs{"q", "s", "z", "eight", "four"};
            if (isNewer) {
                inputs = {"q", "s", "z", "eight", "s", "four"};
            }
            model.node("qonnx.custom_op.general::Trunc", inputs, {"y"}).node("Conv", {"y", "w"}, {"conv"});
            QCOMPARE(bitsOfLast(model), "w32 a4"s);
        }
    }

    void oneBitIsBipolar()
    {
        OnnxWriter model = quantizedImage();
        model.node("onnx.brevitas::BipolarQuant", {"w", "s"}, {"w.q"}).node("Conv", {"q", "w.q"}, {"conv"});
        QCOMPARE(bitsOfLast(model), "w1 a8"s);
    }

    void annotationsSayBitsWhereNothingElseDoes()
    {
        OnnxWriter model = quantizedImage();
        model.annotate("w", "finn_datatype", "INT6").annotate("q", "finn_datatype", "INT2");
        model.node("Conv", {"q", "w"}, {"conv"});
        QCOMPARE(bitsOfLast(model), "w6 a8"s);
    }

    void thresholdsSayTheirBits()
    {
        OnnxWriter model = quantizedImage();
        model.weights("t", {4, 31});
        model.node("finn.custom_op.general::MultiThreshold", {"image", "t"}, {"a"}, {{"out_dtype", "UINT5"}});
        model.node("finn.custom_op.general::MultiThreshold", {"image", "t"}, {"b"});
        model.node("Conv", {"a", "w"}, {"first"}).node("Conv", {"b", "w"}, {"second"});
        QCOMPARE(layersText(StoredOnnx(model).costs()), "first 1024 w32 a5, second 1024 w32 a5"s);
    }

    void aWiderTypeAddsNoBits()
    {
        OnnxWriter model = quantizedImage();
        model.weights("half", {4, 4, 1, 1}, Float16).node("Cast", {"half"}, {"w.f"}, {{"to", 1}});
        model.node("Conv", {"q", "w.f"}, {"conv"});
        QCOMPARE(bitsOfLast(model), "w16 a8"s);
    }

    void arithmeticOnWeightsEndsTheirGrid()
    {
        OnnxWriter model = quantizedImage();
        model.node(quant, {"w", "s", "z", "four"}, {"w.q"}).node("Mul", {"w.q", "s"}, {"w.m"});
        model.node("Conv", {"q", "w.m"}, {"conv"});
        QCOMPARE(bitsOfLast(model), "w32 a8"s);
    }

    void integerOperatorsCountAtTheirBits()
    {
        OnnxWriter model(21);
        model.input("image", {1, 4, 8, 8}).weights("w", {4, 4, 1, 1}, Int8).weights("v", {4, 4, 1, 1}, UInt4);
        model.scalar("s", 0.1F).byte("z", 0, UInt8).byte("wz", 0, Int8);
        model.node("DynamicQuantizeLinear", {"image"}, {"dq", "dq.s", "dq.z"});
        model.node("QLinearConv", {"dq", "dq.s", "dq.z", "w", "s", "wz", "s", "z"}, {"q"});
        model.node("ConvInteger", {"q", "v", "z"}, {"ci"}).node("Cast", {"ci"}, {"f"}, {{"to", 1}});
        model.weights("m", {8, 8}, Int8).node("DynamicQuantizeLinear", {"f"}, {"d", "d.s", "d.z"});
        model.node("MatMulInteger", {"d", "m", "d.z"}, {"mm"}).output("mm");
        QCOMPARE(layersText(StoredOnnx(model).costs()), "q 1024 w8 a8, ci 1024 w4 a8, mm 2048 w8 a8"s);
    }

    void oneQuantizerMayFeedSeveralLayers()
    {
        OnnxWriter model = quantizedImage();
        model.node("Conv", {"q", "w"}, {"a"})
            .node("Conv", {"q", "w"}, {"b"})
            .node("Conv", {"image", "w"}, {"c"});
        QCOMPARE(layersText(StoredOnnx(model).costs()), "a 1024 w32 a8, b 1024 w32 a8, c 1024 w32 a32"s);
    }

    void bitsBecomeThoseOfTheTensor()
    {
        OnnxWriter model = quantizedImage();
        model.node("Conv", {"q", "w"}, {"conv"}).node("Relu", {"conv"}, {"relu"});
        model.node(quant, {"relu", "s", "z", "four"}, {"act"}).output("act");
        const CostReport report = StoredOnnx(model).costs();
        QCOMPARE(report.layers.at(0).layer.outputBits, 4);
        QCOMPARE(report.input.bits, 8);
        QCOMPARE(report.total.peak.bits, 4 * 8 * 8 * (8 + 4));
    }

    void dataTypesByName_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<int>("bits"); // 0 for none.
        QTest::newRow("INT6") << QByteArray("INT6") << 6;
        QTest::newRow("UINT16") << QByteArray("UINT16") << 16;
        QTest::newRow("BIPOLAR") << QByteArray("BIPOLAR") << 1;
        QTest::newRow("BINARY") << QByteArray("BINARY") << 1;
        QTest::newRow("TERNARY") << QByteArray("TERNARY") << 2;
        QTest::newRow("FIXED") << QByteArray("FIXED<8,4>") << 8;
        QTest::newRow("SCALEDINT") << QByteArray("SCALEDINT<12>") << 12;
        QTest::newRow("FLOAT32") << QByteArray("FLOAT32") << 32;
        for (const char* const name : {"", "INT", "INT0", "INT65", "INT4x", "FIXED<8>", "int4", "INT-4"}) {
            QTest::addRow("\"%s\"", name) << QByteArray(name) << 0;
        }
    }

    void dataTypesByName()
    {
        QFETCH(QByteArray, name);
        QTEST(onnx::bitsOfDataType(name.toStdString()).value_or(0), "bits");
    }
};

BITOPS_TEST(TestOnnxBits, NoApplication)
#include "tst_onnx_bits.moc"
