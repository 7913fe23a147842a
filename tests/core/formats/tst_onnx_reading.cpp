// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/onnx/onnx_file.h"
#include "tests/core/formats/onnx_costs.h"
#include "tests/support/test_main.h"

using namespace bitops;
using namespace bitops::test;
using namespace std::string_literals;

namespace {

/// 4 filters of 3×3 over 3 channels of 8×8, which leave 6×6: 36 · 4 · 27 = 3,888 multiplications.
OnnxWriter convolution(std::int64_t operatorSet = 13)
{
    OnnxWriter model(operatorSet);
    model.input("image", {1, 3, 8, 8}).weights("w", {4, 3, 3, 3}).node("Conv", {"image", "w"}, {"conv"});
    return model;
}

/// Behind it, what a test is about, from "conv" to "y"; then a fully connected layer that tells its shape.
OnnxWriter& withLinear(OnnxWriter& model, std::int64_t features)
{
    return model.node("Flatten", {"y"}, {"flat"})
        .weights("fc.w", {features, 1})
        .node("MatMul", {"flat", "fc.w"}, {"fc"})
        .output("fc");
}

} // namespace

/// What a file may say in several ways, and what of it is to be believed.
class TestOnnxReading : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anInputWithAnInitializerIsNone()
    {
        OnnxWriter model(9);
        model.input("w", {4, 3, 3, 3}).input("image", {1, 3, 8, 8}).weights("w", {4, 3, 3, 3});
        model.node("Conv", {"image", "w"}, {"conv"}).output("conv");
        const CostReport report = StoredOnnx(model).costs();
        QCOMPARE(layersText(report), "conv 3888 w32 a32"s);
        QCOMPARE(report.input.shape, (Shape{3, 8, 8}));
        QCOMPARE(report.total.weights, 108);
    }

    void nodesWithoutANameHaveThatOfTheirOutput()
    {
        OnnxWriter model = convolution();
        model.weights("v", {2, 4, 1, 1}).node("Conv", {"conv", "v"}, {"second"}, {}, "named");
        QCOMPARE(layersText(StoredOnnx(model).costs()), "conv 3888 w32 a32, named 288 w32 a32"s);
    }

    void namesThatStandTwiceAreToldApart()
    {
        OnnxWriter model;
        model.input("image", {1, 3, 8, 8}).weights("w", {3, 3, 1, 1});
        model.node("Conv", {"image", "w"}, {"a"}, {}, "same").node("Conv", {"a", "w"}, {"b"}, {}, "same");
        QCOMPARE(layersText(StoredOnnx(model).costs()), "same 576 w32 a32, same#2 576 w32 a32"s);
    }

    void weightsThatAreOnlyAShapeTakeNoMemory()
    {
        // 2^40 weights, 4 TiB.
        OnnxWriter model;
        model.input("x", {1, 1 << 20}).numbers("shape", {1 << 20, 1 << 20});
        model.node("ConstantOfShape", {"shape"}, {"w"}).node("MatMul", {"x", "w"}, {"y"}).output("y");
        QCOMPARE(StoredOnnx(model).costs().total.weights, std::int64_t{1} << 40);
    }

    void shapesInTheFileAreNotBelieved()
    {
        OnnxWriter model = convolution();
        model.value("conv", {9, 9, 9, 9}).weights("v", {2, 4, 1, 1}).node("Conv", {"conv", "v"}, {"second"});
        QCOMPARE(layersText(StoredOnnx(model).costs()), "conv 3888 w32 a32, second 288 w32 a32"s);
    }

    void butForWhatAnUnknownOperatorGives()
    {
        OnnxWriter model = convolution();
        model.value("odd", {1, 4, 6, 6}).node("com.example::Odd", {"conv"}, {"odd"});
        model.weights("v", {2, 4, 1, 1}).node("Conv", {"odd", "v"}, {"second"});
        const CostReport report = StoredOnnx(model).costs();
        QCOMPARE(layersText(report), "conv 3888 w32 a32, second 288 w32 a32"s);
        QCOMPARE(noticesText(report),
                 "node 'odd' (com.example::Odd) has no rule: its cost is not in the totals"s);
    }

    void whatIsBehindAnUnknownShapeIsNamed()
    {
        OnnxWriter model = convolution();
        model.node("LSTM", {"conv"}, {"odd"}).node("Relu", {"odd"}, {"relu"});
        model.weights("v", {2, 4, 1, 1}).node("Conv", {"relu", "v"}, {"second"});
        const CostReport report = StoredOnnx(model).costs();
        QCOMPARE(layersText(report), "conv 3888 w32 a32"s);
        QCOMPARE(
            noticesText(report),
            "node 'odd' (LSTM) has no rule: its cost is not in the totals; node 'second' (Conv) is behind "
            "a shape that is not known: its cost is not in the totals");
    }

    void sizesAreComputed()
    {
        // As PyTorch writes x.view(x.shape[0], -1).
        OnnxWriter model = convolution();
        model.node("Shape", {"conv"}, {"shape"}).numbers("rest", {-1}).byte("unused", 0);
        model.initializer(tensorMessage("zero", {}, Int64, rawOf(std::vector<std::int64_t>{0})));
        model.node("Gather", {"shape", "zero"}, {"batch"}, {{"axis", 0}}).numbers("axes", {0});
        model.node("Unsqueeze", {"batch", "axes"}, {"batches"});
        model.node("Concat", {"batches", "rest"}, {"sizes"}, {{"axis", 0}});
        model.node("Reshape", {"conv", "sizes"}, {"y"});
        QCOMPARE(layersText(StoredOnnx(withLinear(model, 144)).costs()),
                 "conv 3888 w32 a32, fc 144 w32 a32"s);
    }

    void padsAreComputedAsPyTorchWritesThem()
    {
        // Its export of F.pad(x, (1, 2)): of the last sides first, to be turned around.
        OnnxWriter model = convolution();
        model.numbers("pads", {1, 2}).numbers("more", {6}).node("ConstantOfShape", {"more"}, {"zeros"});
        model.node("Concat", {"pads", "zeros"}, {"all"}, {{"axis", 0}}).numbers("pairs", {-1, 2});
        model.node("Reshape", {"all", "pairs"}, {"two"}).numbers("start", {-1}).numbers("end", {-9999});
        model.numbers("axis", {0}).numbers("step", {-1});
        model.node("Slice", {"two", "start", "end", "axis", "step"}, {"turned"});
        model.node("Transpose", {"turned"}, {"sides"}, {{"perm", Sizes{1, 0}}}).numbers("row", {-1});
        model.node("Reshape", {"sides", "row"}, {"list"}).node("Cast", {"list"}, {"whole"}, {{"to", 7}});
        model.node("Pad", {"conv", "whole"}, {"y"});
        QCOMPARE(layersText(StoredOnnx(withLinear(model, 4 * 6 * 9)).costs()),
                 "conv 3888 w32 a32, fc 216 w32 a32"s);
    }

    void choicesAreComputedOfThreeOperands()
    {
        // The others have no sizes to be had, and nothing is read where they would be.
        OnnxWriter two = convolution();
        two.numbers("no", {0, 0}).numbers("sizes", {1, 144}).node("Where", {"no", "sizes"}, {"chosen"});
        two.node("Reshape", {"conv", "chosen"}, {"y"});
        OnnxWriter early = convolution();
        early.numbers("no", {0}).numbers("sizes", {1, 144});
        early.node("Where", {"no", "sizes", "sizes"}, {"chosen"}, {{"broadcast", 1}});
        early.node("Reshape", {"conv", "chosen"}, {"y"});
        for (OnnxWriter& model : {std::ref(two), std::ref(early)}) {
            QCOMPARE(layersText(StoredOnnx(withLinear(model, 144)).costs()), "conv 3888 w32 a32"s);
        }
    }

    void attributesBecameInputs_data()
    {
        QTest::addColumn<int>("operatorSet");
        QTest::addColumn<std::string>("operation");
        QTest::addColumn<int>("features"); // Of what it gives, of 4×6×6.
        const auto row = [](int operatorSet, const char* operation, int features) {
            QTest::addRow("%s %d", operation, operatorSet)
                << operatorSet << std::string(operation) << features;
        };
        row(9, "Slice", 4 * 2 * 6);
        row(10, "Slice", 4 * 2 * 6);
        row(6, "Clip", 4 * 6 * 6);
        row(11, "Clip", 4 * 6 * 6);
        row(10, "Pad", 4 * 9 * 6);
        row(11, "Pad", 4 * 9 * 6);
        row(11, "Dropout", 4 * 6 * 6);
        row(12, "Dropout", 4 * 6 * 6);
        row(12, "Unsqueeze", 4 * 6 * 6);
        row(13, "Unsqueeze", 4 * 6 * 6);
        row(17, "ReduceMean", 4);
        row(18, "ReduceMean", 4);
        row(12, "Split", 2 * 6 * 6);
        row(13, "Split", 2 * 6 * 6);
        row(7, "Upsample", 4 * 12 * 12);
        row(9, "Upsample", 4 * 12 * 12);
        row(10, "Resize", 4 * 12 * 12);
        row(11, "Resize", 4 * 12 * 12);
        row(13, "Resize sizes", 4 * 3 * 3);
    }

    void attributesBecameInputs()
    {
        QFETCH(int, operatorSet);
        QFETCH(std::string, operation);
        QFETCH(int, features);
        OnnxWriter model = convolution(operatorSet);
        addOperation(model, operation, operatorSet);
        QCOMPARE(layersText(StoredOnnx(withLinear(model, features)).costs()),
                 "conv 3888 w32 a32, fc " + std::to_string(features) + " w32 a32");
    }

    void allOperatorSetsFrom6To25AreRead()
    {
        for (int operatorSet = 6; operatorSet <= 25; ++operatorSet) {
            QCOMPARE(layersText(StoredOnnx(convolution(operatorSet)).costs()), "conv 3888 w32 a32"s);
        }
        for (const int other : {5, 26}) {
            QVERIFY(StoredOnnx(convolution(other)).refusal().contains("6 to 25 can be read"));
        }
    }

    void operatorSetsThatAreNotUsedDoNotMatter()
    {
        OnnxWriter model = convolution();
        model.import("ai.onnx.ml", 99).import("com.microsoft", 1);
        QCOMPARE(layersText(StoredOnnx(model).costs()), "conv 3888 w32 a32"s);
    }

    void openSizesAreAskedFor()
    {
        OnnxWriter model;
        model.input("image", {"N", 3, "H", "W"})
            .weights("w", {4, 3, 3, 3})
            .node("Conv", {"image", "w"}, {"conv"});
        const StoredOnnx stored(model);
        QVERIFY2(stored.refusal().contains("input 'image' has no size in dimension 2 ('H') and 3 ('W')"),
                 stored.refusal().constData());
        QCOMPARE(layersText(stored.costs({3, 8, 8})), "conv 3888 w32 a32"s);
        QCOMPARE(layersText(stored.costs({8, 8})), "conv 3888 w32 a32"s);
        QVERIFY(stored.refusal({8}).contains("has 3 sizes behind its batch, and 1 are given"));
        QVERIFY(stored.refusal({4, 8, 8}).contains("node 'conv' (Conv) has 4 input channels"));
    }

    void aNameForASizeIsOfAllInputs()
    {
        OnnxWriter model(17);
        model.input("a", {"N", "tokens", 8}).input("b", {"N", "tokens", 8}).weights("w", {8, 2});
        model.node("Add", {"a", "b"}, {"sum"}).node("MatMul", {"sum", "w"}, {"fc"}).output("fc");
        QCOMPARE(layersText(StoredOnnx(model).costs({5, 8})), "fc 80 w32 a32"s);
    }

    /// An image, whose sizes the file says or not, and two inputs behind it, of which the last has none of
    /// its own.
    static OnnxWriter openInputs(bool isImageOpen)
    {
        OnnxWriter model(17);
        model.input("image", isImageOpen ? std::vector<test::Side>{"N", 3, "H", "W"}
                                         : std::vector<test::Side>{"N", 3, 4, 4});
        model.input("text", {"N", "tokens", 8}).input("mask", {"N", "tokens"});
        model.weights("v", {2, 3, 1, 1}).weights("w", {8, 2}).node("Conv", {"image", "v"}, {"conv"});
        model.node("MatMul", {"text", "w"}, {"fc"}).node("Relu", {"mask"}, {"masked"});
        return model.output("conv").output("fc").output("masked");
    }

    void sizesOfOtherInputsAreGivenBehindThoseOfTheFirst()
    {
        const StoredOnnx open(openInputs(true));
        QVERIFY(open.refusal({3, 4, 4}).contains("input 'text' has no size in dimension 1 ('tokens')"));
        QCOMPARE(layersText(open.costs({3, 4, 4, 0, 5, 8})), "conv 96 w32 a32, fc 80 w32 a32"s);
        QCOMPARE(layersText(open.costs({4, 4, 0, 5, 8})), "conv 96 w32 a32, fc 80 w32 a32"s);
        QVERIFY(open.refusal({4, 4, 0, 5})
                    .contains("input 'text' has 2 sizes behind its batch, and 1 are given"));
        QVERIFY(open.refusal({4, 4, 0, 5, 8, 0, 7})
                    .contains("sizes of 3 inputs are given, and it has 2 whose sizes can be"));
        const StoredOnnx half(openInputs(false));
        QCOMPARE(layersText(half.costs({0, 5, 8})), "conv 96 w32 a32, fc 80 w32 a32"s);
    }

    void openInputsAreListed()
    {
        const StoredOnnx open(openInputs(true));
        const Result<std::vector<ModelInput>> inputs = modelInputsOf(open.path().toStdString());
        QVERIFY(inputs);
        QCOMPARE(inputs->size(), std::size_t(2)); // The mask has the sizes of the text.
        QCOMPARE(inputs->at(0).name, "image"s);
        QCOMPARE(inputs->at(1).name, "text"s);
        QVERIFY(inputs->at(1).isOpen());
        QCOMPARE(inputs->at(1).sides.at(0).symbol, "tokens"s);
        QCOMPARE(inputs->at(1).sides.at(1).size, std::optional<std::int64_t>(8));
    }

    void externalDataLieBesideTheModel()
    {
        OnnxWriter model;
        model.input("image", {1, 3, 8, 8})
            .external("w", {4, 3, 3, 3}, {{"location", "w.bin"}, {"offset", "64"}, {"length", "432"}});
        model.node("Conv", {"image", "w"}, {"conv"});
        const StoredOnnx stored(model);
        stored.write("w.bin", std::string(64 + 432, '\0'));
        QCOMPARE(layersText(stored.costs()), "conv 3888 w32 a32"s);
        stored.write("w.bin", std::string(64 + 431, '\0'));
        QVERIFY(stored.refusal().contains("initializer 'w' lies behind the end of the file w.bin"));
    }

    void valuesOfHalfAByteShareOne()
    {
        // 45 values of 4 bits are 23 bytes, or 23 numbers in int32_data.
        std::string typed;
        protozero::pbf_writer writer(typed);
        const Sizes dims{5, 3, 3, 1};
        const std::vector<std::int32_t> bytes(23);
        writer.add_packed_int64(1, dims.begin(), dims.end());
        writer.add_int32(2, Int4);
        writer.add_packed_int32(5, bytes.begin(), bytes.end());
        writer.add_string(8, "v");
        OnnxWriter model(21);
        model.input("image", {1, 3, 8, 8}).weights("w", {5, 3, 3, 1}, Int4).initializer(typed).scalar("s", 1);
        model.node("DequantizeLinear", {"w", "s"}, {"w.f"}).node("DequantizeLinear", {"v", "s"}, {"v.f"});
        model.node("Conv", {"image", "w.f"}, {"a"}).node("Conv", {"image", "v.f"}, {"b"});
        QCOMPARE(layersText(StoredOnnx(model).costs()), "a 2160 w4 a32, b 2160 w4 a32"s);
    }

private:
    /// From "conv" of 1×4×6×6 to "y", as the operator set has it.
    static void addOperation(OnnxWriter& model, const std::string& operation, int operatorSet)
    {
        const std::vector<float> scales{1, 1, 2, 2};
        if (operation == "Slice" && operatorSet < 10) {
            model.node("Slice", {"conv"}, {"y"},
                       {{"axes", Sizes{2}}, {"starts", Sizes{1}}, {"ends", Sizes{-3}}});
        } else if (operation == "Slice") {
            model.numbers("start", {1}).numbers("end", {-3}).numbers("axis", {2});
            model.node("Slice", {"conv", "start", "end", "axis"}, {"y"});
        } else if (operation == "Clip" && operatorSet < 11) {
            model.node("Clip", {"conv"}, {"y"}, {{"min", 0.0F}, {"max", 6.0F}});
        } else if (operation == "Clip") {
            model.scalar("most", 6).node("Clip", {"conv", "", "most"}, {"y"});
        } else if (operation == "Pad" && operatorSet < 11) {
            model.node("Pad", {"conv"}, {"y"}, {{"pads", Sizes{0, 0, 1, 0, 0, 0, 2, 0}}});
        } else if (operation == "Pad") {
            model.numbers("pads", {0, 0, 1, 0, 0, 0, 2, 0}).node("Pad", {"conv", "pads"}, {"y"});
        } else if (operation == "Dropout" && operatorSet < 12) {
            model.node("Dropout", {"conv"}, {"y", "mask"}, {{"ratio", 0.5F}});
        } else if (operation == "Dropout") {
            model.scalar("ratio", 0.5F).node("Dropout", {"conv", "ratio"}, {"y"});
        } else if (operation == "Unsqueeze" && operatorSet < 13) {
            model.node("Unsqueeze", {"conv"}, {"five"}, {{"axes", Sizes{1}}});
            model.node("Squeeze", {"five"}, {"y"}, {{"axes", Sizes{-4}}});
        } else if (operation == "Unsqueeze") {
            model.numbers("axes", {1}).node("Unsqueeze", {"conv", "axes"}, {"five"});
            model.node("Squeeze", {"five", "axes"}, {"y"});
        } else if (operation == "ReduceMean" && operatorSet < 18) {
            model.node("ReduceMean", {"conv"}, {"y"}, {{"axes", Sizes{2, 3}}, {"keepdims", 0}});
        } else if (operation == "ReduceMean") {
            model.numbers("axes", {-1, -2}).node("ReduceMean", {"conv", "axes"}, {"y"});
        } else if (operation == "Split" && operatorSet < 13) {
            model.node("Split", {"conv"}, {"y", "z"}, {{"axis", 1}, {"split", Sizes{2, 2}}});
        } else if (operation == "Split") {
            model.numbers("parts", {2, 2}).node("Split", {"conv", "parts"}, {"y", "z"}, {{"axis", 1}});
        } else if (operation == "Upsample" && operatorSet < 9) {
            model.node("Upsample", {"conv"}, {"y"}, {{"scales", scales}});
        } else if (operation == "Upsample" || (operation == "Resize" && operatorSet < 11)) {
            model.initializer(tensorMessage("scales", {4}, Float, rawOf(scales)));
            model.node(operation, {"conv", "scales"}, {"y"});
        } else if (operation == "Resize") {
            model.initializer(tensorMessage("scales", {4}, Float, rawOf(scales)));
            model.node("Resize", {"conv", "", "scales"}, {"y"});
        } else {
            model.numbers("sizes", {1, 4, 3, 3}).node("Resize", {"conv", "", "", "sizes"}, {"y"});
        }
    }
};

BITOPS_TEST(TestOnnxReading, NoApplication)
#include "tst_onnx_reading.moc"
