// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/formats/onnx_costs.h"
#include "tests/support/test_main.h"

using namespace bitops;
using namespace bitops::test;
using namespace std::string_literals;

/// How many multiplications and parameters the nodes of a file have.
class TestOnnxCounting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void convolutions_data()
    {
        QTest::addColumn<Sizes>("weights");
        QTest::addColumn<std::vector<std::pair<const char*, Sizes>>>("lists");
        QTest::addColumn<int>("groups");
        QTest::addColumn<QByteArray>("padding");
        QTest::addColumn<Sizes>("output"); // Of 6×15×10.
        using Lists = std::vector<std::pair<const char*, Sizes>>;
        QTest::newRow("plain") << Sizes{4, 6, 3, 5} << Lists{} << 1 << QByteArray() << Sizes{4, 13, 6};
        QTest::newRow("pads that differ")
            << Sizes{4, 6, 3, 5} << Lists{{"pads", {0, 1, 2, 3}}, {"strides", {1, 2}}} << 1 << QByteArray()
            << Sizes{4, 15, 5};
        QTest::newRow("dilated, in groups")
            << Sizes{6, 2, 3, 3} << Lists{{"dilations", {2, 3}}, {"pads", {2, 3, 2, 3}}} << 3 << QByteArray()
            << Sizes{6, 15, 10};
        QTest::newRow("same, more at the end")
            << Sizes{8, 6, 3, 3} << Lists{{"strides", {2, 2}}, {"kernel_shape", {3, 3}}} << 1
            << QByteArray("SAME_UPPER") << Sizes{8, 8, 5};
        QTest::newRow("same, more at the beginning")
            << Sizes{6, 1, 2, 2} << Lists{} << 6 << QByteArray("SAME_LOWER") << Sizes{6, 15, 10};
        QTest::newRow("valid, whatever the pads") << Sizes{8, 6, 3, 3} << Lists{{"pads", {9, 9, 9, 9}}} << 1
                                                  << QByteArray("VALID") << Sizes{8, 13, 8};
    }

    void convolutions()
    {
        QFETCH(Sizes, weights);
        QFETCH(int, groups);
        QFETCH(QByteArray, padding);
        QFETCH(Sizes, output);
        using Lists = std::vector<std::pair<const char*, Sizes>>;
        QFETCH(Lists, lists);
        std::vector<Setting> settings{{"group", groups}};
        for (const auto& [name, list] : lists) {
            settings.emplace_back(name, list);
        }
        if (!padding.isEmpty()) {
            settings.emplace_back("auto_pad", padding.constData());
        }
        OnnxWriter model;
        model.input("image", {1, 6, 15, 10}).weights("w", weights);
        model.node("Conv", {"image", "w"}, {"conv"}, settings);
        const LayerCost cost = StoredOnnx(model).costs().layers.at(0);
        QCOMPARE(cost.layer.output, (Shape{output[0], output[1], output[2]}));
        QCOMPARE(cost.macs, output[0] * output[1] * output[2] * (6 / groups) * weights[2] * weights[3]);
        QCOMPARE(cost.weights, weights[0] * weights[1] * weights[2] * weights[3]);
    }

    void transposedConvolutionsGoByTheInput_data()
    {
        QTest::addColumn<Sizes>("outputPadding");
        QTest::addColumn<Sizes>("outputShape");
        QTest::addColumn<Sizes>("output");
        QTest::newRow("plain") << Sizes{} << Sizes{} << Sizes{11, 5};
        QTest::newRow("padded") << Sizes{1, 0} << Sizes{} << Sizes{12, 5};
        QTest::newRow("of a size") << Sizes{} << Sizes{12, 6} << Sizes{12, 6};
    }

    void transposedConvolutionsGoByTheInput()
    {
        QFETCH(Sizes, outputPadding);
        QFETCH(Sizes, outputShape);
        QFETCH(Sizes, output);
        OnnxWriter model;
        model.input("x", {1, 4, 6, 3}).weights("w", {4, 3, 3, 3});
        std::vector<Setting> settings{{"group", 2}, {"strides", Sizes{2, 2}}, {"pads", Sizes{1, 1, 1, 1}}};
        if (!outputPadding.empty()) {
            settings.emplace_back("output_padding", outputPadding);
        }
        if (!outputShape.empty()) {
            settings.emplace_back("output_shape", outputShape);
        }
        model.node("ConvTranspose", {"x", "w"}, {"up"}, settings);
        const LayerCost cost = StoredOnnx(model).costs().layers.at(0);
        QCOMPARE(cost.macs, 6 * 3 * 4 * 3 * 9);
        QCOMPARE(cost.weights, 4 * 3 * 9);
        QCOMPARE(cost.layer.output, (Shape{6, output[0], output[1]}));
    }

    void convolutionsOfOneSideAreCounted()
    {
        OnnxWriter model;
        model.input("x", {1, 32, 16}).weights("w", {8, 32, 3}).weights("b", {8});
        model.node("Conv", {"x", "w", "b"}, {"conv"}, {{"pads", Sizes{1, 1}}, {"strides", Sizes{2}}});
        const LayerCost cost = StoredOnnx(model).costs().layers.at(0);
        QCOMPARE(cost.macs, 8 * 8 * 32 * 3);
        QCOMPARE(cost.biases, 8);
    }

    void convolutionsOfThreeSidesAreNamed()
    {
        OnnxWriter model;
        model.input("x", {1, 3, 4, 8, 8}).weights("w", {2, 3, 3, 3, 3}).node("Conv", {"x", "w"}, {"conv"});
        QCOMPARE(noticesText(StoredOnnx(model).costs()),
                 "node 'conv' (Conv) has no rule: its cost is not in the totals"s);
    }

    void channelsMayStandLast()
    {
        const std::string conv = "qonnx.custom_op.channels_last::Conv";
        OnnxWriter model;
        model.input("x", {1, 24, 40, 3}).annotate("x", "tensor_layout", "['N', 'H', 'W', 'C']");
        model.weights("w", {16, 3, 5, 3}).weights("v", {16, 3, 3, 1});
        model.node(conv, {"x", "w"}, {"a"}, {{"pads", Sizes{1, 2, 1, 2}}, {"strides", Sizes{2, 1}}});
        model.node("qonnx.custom_op.channels_last::MaxPool", {"a"}, {"p"},
                   {{"kernel_shape", Sizes{2, 2}}, {"strides", Sizes{2, 2}}});
        model.node(conv, {"p", "v"}, {"b"}, {{"group", 16}, {"pads", Sizes{1, 1, 1, 1}}});
        const CostReport report = StoredOnnx(model).costs();
        QCOMPARE(layersText(report), "a 345600 w32 a32, b 17280 w32 a32"s);
        QCOMPARE(report.input.shape, (Shape{3, 24, 40}));
    }

    void aBatchIsDividedOut()
    {
        OnnxWriter model(7);
        model.input("image", {4, 3, 8, 8}).weights("w", {4, 3, 3, 3}).node("Conv", {"image", "w"}, {"conv"});
        model.numbers("flat", {4, -1}).node("Reshape", {"conv", "flat"}, {"rows"}).weights("fc.w", {144, 10});
        model.node("Gemm", {"rows", "fc.w"}, {"fc"}).output("fc");
        QCOMPARE(layersText(StoredOnnx(model).costs()), "conv 3888 w32 a32, fc 1440 w32 a32"s);
    }

    void partsOfAnImageCountAsOftenAsThereAre()
    {
        // 2 images of 5 frames each, one by one; then all frames' features together.
        OnnxWriter model;
        model.input("video", {2, 5, 3, 8, 8}).numbers("frames", {-1, 3, 8, 8}).weights("w", {4, 3, 3, 3});
        model.node("Reshape", {"video", "frames"}, {"images"}).node("Conv", {"images", "w"}, {"conv"});
        const CostReport report = StoredOnnx(model).costs();
        QCOMPARE(layersText(report), "conv 19440 w32 a32"s);
        QCOMPARE(report.layers.at(0).layer.output, (Shape{4, 6, 6}));
        QCOMPARE(report.layers.at(0).weights, 108);
        QCOMPARE(report.layers.at(0).outputStorageBits(), 5 * 4 * 6 * 6 * 32);
    }

    void aSequenceMayStandBeforeTheBatch()
    {
        OnnxWriter model(17);
        model.input("tokens", {"batch", 16, 32}).weights("w", {32, 8});
        model.node("Transpose", {"tokens"}, {"first"}, {{"perm", Sizes{1, 0, 2}}});
        model.node("MatMul", {"first", "w"}, {"fc"}).output("fc");
        QCOMPARE(layersText(StoredOnnx(model).costs()), "fc 4096 w32 a32"s);
    }

    void whatTakesImagesTogetherIsNamed()
    {
        OnnxWriter model;
        model.input("x", {4, 6}).numbers("flat", {3, 8}).weights("w", {8, 5});
        model.node("Reshape", {"x", "flat"}, {"mixed"}).node("MatMul", {"mixed", "w"}, {"fc"});
        QCOMPARE(noticesText(StoredOnnx(model).costs()),
                 "node 'fc' (MatMul) takes several images as one: its cost is not in the totals"s);
    }

    void biasesAreFoundWhereverTheyStand_data()
    {
        QTest::addColumn<Sizes>("constant");
        QTest::addColumn<int>("biases");
        QTest::newRow("a value for each channel") << Sizes{4, 1, 1} << 4;
        QTest::newRow("with a batch dimension") << Sizes{1, 4, 1, 1} << 4;
        QTest::newRow("for each column") << Sizes{4} << 0; // Of 4 columns.
        QTest::newRow("a single value") << Sizes{} << 0;
        QTest::newRow("a whole image") << Sizes{4, 4, 4} << 0;
    }

    void biasesAreFoundWhereverTheyStand()
    {
        QFETCH(Sizes, constant);
        OnnxWriter model;
        model.input("image", {1, 3, 4, 4}).weights("w", {4, 3, 1, 1}).weights("b", constant);
        model.node("Conv", {"image", "w"}, {"conv"}).node("Add", {"b", "conv"}, {"sum"}).output("sum");
        QTEST(int(StoredOnnx(model).costs().layers.at(0).biases), "biases");
    }

    /// As that of weights of one bit, which others write behind their layer.
    void aFactorBehindALayerIsPartOfIt_data()
    {
        QTest::addColumn<Sizes>("dims");
        QTest::addColumn<bool>("isPart");
        QTest::newRow("one for all") << Sizes{1} << true;
        QTest::newRow("one for each feature") << Sizes{4, 1, 1} << true;
        QTest::newRow("one for each pixel") << Sizes{6, 6} << false;
    }

    void aFactorBehindALayerIsPartOfIt()
    {
        QFETCH(Sizes, dims);
        QFETCH(bool, isPart);
        OnnxWriter model;
        model.input("image", {1, 3, 8, 8}).weights("w", {4, 3, 3, 3}).weights("factor", dims);
        model.weights("bias", {4, 1, 1}).node("Conv", {"image", "w"}, {"conv"});
        model.node("Mul", {"factor", "conv"}, {"scaled"}).node("Add", {"scaled", "bias"}, {"biased"});
        model.output("biased");
        const StoredOnnx stored(model);
        QCOMPARE(stored.load()->imported()->graph.nodes().size(), std::size_t{isPart ? 1U : 3U});
        QCOMPARE(stored.costs().layers.at(0).biases, isPart ? 4 : 0);
    }

    void anEarlyAddSaysWhereItsConstantStands()
    {
        OnnxWriter model(6);
        model.input("image", {1, 3, 4, 4}).weights("w", {4, 3, 1, 1}).weights("b", {4});
        model.node("Conv", {"image", "w"}, {"conv"});
        model.node("Add", {"conv", "b"}, {"sum"}, {{"broadcast", 1}, {"axis", 1}}).output("sum");
        QCOMPARE(StoredOnnx(model).costs().layers.at(0).biases, 4);
    }

    void theWeightsMayStandFirst()
    {
        OnnxWriter model;
        model.input("x", {1, 32}).weights("w", {5, 32}).numbers("column", {32, 1});
        model.node("Reshape", {"x", "column"}, {"c"}).node("MatMul", {"w", "c"}, {"left"}).output("left");
        const LayerCost cost = StoredOnnx(model).costs().layers.at(0);
        QCOMPARE(cost.macs, 160);
        QCOMPARE(cost.weights, 160);
    }

    void eachMatrixOfAStackHasItsWeights()
    {
        OnnxWriter model;
        model.input("x", {1, 4, 16, 8}).weights("w", {4, 8, 5}).node("MatMul", {"x", "w"}, {"own"});
        model.weights("v", {3, 1, 8, 5}).node("MatMul", {"x", "v"}, {"each"}).output("own").output("each");
        const CostReport report = StoredOnnx(model).costs();
        QCOMPARE(layersText(report), "own 2560 w32 a32, each 7680 w32 a32"s);
        QCOMPARE(report.layers[0].weights, 160);
        QCOMPARE(report.layers[1].weights, 120);
    }

    void productsOfActivationsHaveNoWeights()
    {
        OnnxWriter model(17);
        model.input("q", {"batch", 4, 16, 8}).input("k", {"batch", 4, 8, 16});
        model.node("MatMul", {"q", "k"}, {"scores"}).output("scores");
        const LayerCost cost = StoredOnnx(model).costs().layers.at(0);
        QCOMPARE(cost.macs, 4 * 16 * 8 * 16);
        QCOMPARE(cost.weights, 0);
    }

    void sharedWeightsAreStoredOnce()
    {
        OnnxWriter model;
        model.input("image", {1, 8, 4, 4}).weights("w", {8, 8, 1, 1}).node("Identity", {"w"}, {"w.same"});
        model.node("Conv", {"image", "w"}, {"a"}).node("Conv", {"a", "w.same"}, {"b"});
        const CostReport report = StoredOnnx(model).costs();
        QCOMPARE(report.total.weights, 128);
        QCOMPARE(report.total.distinctWeights, 64);
        QCOMPARE(report.total.weightStorageBits, 64 * 32);
        QCOMPARE(report.total.macs, 2 * 1024);
    }

    void normsAndActivationsCostNothingAndBecomePartOfTheirLayer()
    {
        OnnxWriter model;
        model.input("image", {1, 3, 8, 8}).weights("w", {4, 3, 3, 3}).node("Conv", {"image", "w"}, {"conv"});
        for (const char* const name : {"scale", "shift", "mean", "var"}) {
            model.weights(name, {4});
        }
        model.node("BatchNormalization", {"conv", "scale", "shift", "mean", "var"}, {"norm"});
        model.node("Relu", {"norm"}, {"relu"}).output("relu");
        const StoredOnnx stored(model);
        const Result<Design> design = stored.load();
        const Graph& graph = design->imported()->graph;
        QCOMPARE(graph.nodes().size(), std::size_t{1});
        QCOMPARE(graph.node(0).norm, std::string_view("norm"));
        QCOMPARE(graph.node(0).activation, ActivationFunction::Relu);
        QCOMPARE(stored.costs().total.parameterCounts.batchNorm, 8);
    }

    void aNormByItselfHasParametersToo()
    {
        OnnxWriter model(17);
        model.input("tokens", {1, 16, 32})
            .weights("scale", {32})
            .weights("shift", {32})
            .weights("w", {32, 8});
        model.node("LayerNormalization", {"tokens", "scale", "shift"}, {"norm"});
        model.node("MatMul", {"norm", "w"}, {"fc"}).output("fc");
        QCOMPARE(StoredOnnx(model).costs().total.parameters, 32 * 8 + 64);
    }

    void whatWaitsForASumTakesMemory()
    {
        OnnxWriter model;
        model.input("image", {1, 4, 8, 8}).weights("w", {4, 4, 1, 1});
        model.node("Conv", {"image", "w"}, {"conv"}).node("Relu", {"conv"}, {"relu"});
        model.node("Add", {"relu", "image"}, {"sum"}).output("sum");
        const CostReport report = StoredOnnx(model).costs();
        QCOMPARE(report.total.peak.bits, 3 * 4 * 8 * 8 * 32);
        QCOMPARE(report.total.peak.step, std::string("sum"));
    }

    void aViewTakesNoMemory()
    {
        OnnxWriter model;
        model.input("image", {1, 4, 8, 8}).numbers("flat", {1, 256}).weights("w", {256, 10});
        model.node("Reshape", {"image", "flat"}, {"row"}).node("MatMul", {"row", "w"}, {"fc"}).output("fc");
        QCOMPARE(StoredOnnx(model).costs().total.peak.bits, (256 + 10) * 32);
    }
};

BITOPS_TEST(TestOnnxCounting, NoApplication)
#include "tst_onnx_counting.moc"
