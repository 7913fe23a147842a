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

struct Case
{
    OnnxWriter model;
    Wanted wanted;
};

/// Rounded by QuantizeLinear, Clip and DequantizeLinear, with weights that are stored as bytes.
OnnxWriter bytesModel()
{
    OnnxWriter writer;
    writer.input("image", {1, 3, 8, 8}).scalar("s", 0.5F).byte("z", 0).byte("least", -7).byte("most", 7);
    writer.initializer(tensorMessage("w1", {4, 3, 1, 1}, test::Int8, std::string(12, '\x05')));
    writer.node("DequantizeLinear", {"w1", "s", "z"}, {"w1.d"});
    writer.node("QuantizeLinear", {"image", "s", "z"}, {"q"}).node("Clip", {"q", "least", "most"}, {"c"});
    writer.node("DequantizeLinear", {"c", "s", "z"}, {"d"});
    writer.node("Conv", {"d", "w1.d"}, {"first"});
    return writer.output("first");
}

/// The same graph as that of floats, written in two parts, which readers of protocol buffers put together.
std::string partedModel()
{
    OnnxWriter first;
    first.input("image", {1, 3, 8, 8});
    addWeights(first, "w1", {4, 3, 3, 3});
    addWeights(first, "w2", {2, 4, 1, 1});
    first.node("Conv", {"image", "w1"}, {"first"});
    OnnxWriter second;
    second.node("Relu", {"first"}, {"relu"}).node("Conv", {"relu", "w2"}, {"second"}).output("second");
    return first.bytes() + second.bytes();
}

} // namespace

/// Models that are written at other bits.
class TestOnnxEditing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bitsAreThoseThatWereAskedFor_data()
    {
        QTest::addColumn<Case>("example");
        QTest::newRow("nothing") << Case{twoLayers(true), {}};
        QTest::newRow("weights of floats") << Case{twoLayers(false), {{{"first", 3}, {"second", 1}}, {}}};
        QTest::newRow("activations of floats") << Case{twoLayers(false), {{}, {{"first", 8}, {"second", 4}}}};
        QTest::newRow("other bits") << Case{twoLayers(true), {{{"first", 6}}, {{"second", 2}}}};
        QTest::newRow("floats again") << Case{twoLayers(true), {{{"first", 32}}, {{"second", 32}}}};
        QTest::newRow("bytes") << Case{bytesModel(), {{{"first", 4}}, {{"first", 7}}}};
        QTest::newRow("one number everywhere") << Case{filledModel(), {{{"first", 3}}, {}}};
        QTest::newRow("its sign") << Case{filledModel(), {{{"first", 1}}, {}}};
        QTest::newRow("bytes to floats") << Case{bytesModel(), {{}, {{"first", 32}}}};
    }

    void bitsAreThoseThatWereAskedFor()
    {
        QFETCH(const Case, example);
        const QTemporaryDir folder;
        auto loaded = read(folder, example.model.bytes());
        QVERIFY(loaded);
        const Graph wanted = changed(loaded->graph(), example.wanted);
        const Result<std::string> bytes = onnx::modelWithBits(*loaded, wanted, {});
        QVERIFY2(bytes, bytes ? "" : bytes.error().message.c_str());

        const auto again = read(folder, *bytes);
        QVERIFY(again);
        QCOMPARE(layersText(again->graph()), layersText(wanted));
        QVERIFY(again->imported.network.notices.empty());
        const auto bitops = [](const Graph& graph) {
            ImportedNetwork network;
            network.graph = graph;
            return computeCosts(Design(network), {CountingRule::Product, true}).total.bitops;
        };
        QCOMPARE(bitops(again->graph()), bitops(wanted));
    }

    void graphsInPartsAreChangedAsOne()
    {
        const QTemporaryDir folder;
        auto loaded = read(folder, partedModel());
        QVERIFY(loaded);
        const Graph wanted = changed(loaded->graph(), {{{"second", 3}}, {{"second", 4}}});
        const Result<std::string> bytes = onnx::modelWithBits(*loaded, wanted, {});
        QVERIFY2(bytes, bytes ? "" : bytes.error().message.c_str());
        const auto again = read(folder, *bytes);
        QVERIFY(again);
        QCOMPARE(layersText(again->graph()), layersText(wanted));
    }

    void whatIsNotChangedStaysByteForByte()
    {
        const QTemporaryDir folder;
        const std::string bytes = twoLayers(true).bytes();
        auto loaded = read(folder, bytes);
        QVERIFY(loaded);
        QCOMPARE(*onnx::modelWithBits(*loaded, loaded->graph(), {}), bytes);
    }

    /// As files that somebody cut: the layer is counted, though it leads to no output.
    void layersThatLeadNowhereStay()
    {
        OnnxWriter writer;
        writer.input("image", {1, 3, 8, 8});
        addWeights(writer, "w", {4, 3, 3, 3});
        writer.initializer(tensorMessage("b", {4}, test::Float, rawOf(std::vector<float>(4, 1))));
        const QTemporaryDir folder;
        auto loaded = read(folder, writer.node("Conv", {"image", "w", "b"}, {"first"}).bytes());
        QVERIFY(loaded);
        const Graph wanted = changed(loaded->graph(), {{{"first", 1}}, {}});
        const auto bytes = onnx::modelWithBits(*loaded, wanted, {});
        QVERIFY2(bytes, bytes ? "" : bytes.error().message.c_str());
        const auto again = read(folder, *bytes);
        QVERIFY(again);
        QCOMPARE(layersText(again->graph()), layersText(wanted));
    }

    void domainsThatAreUsedAreImported()
    {
        OnnxWriter writer;
        writer.input("image", {1, 3, 8, 8});
        addWeights(writer, "w1", {4, 3, 3, 3});
        writer.scalar("s", 0.5F).scalar("z", 0).scalar("b", 4);
        writer.node("onnx.brevitas::Quant", {"image", "s", "z", "b"}, {"image.q"});
        writer.node("Conv", {"image.q", "w1"}, {"first"}).output("first");
        const QTemporaryDir folder;
        auto loaded = read(folder, writer.bytes());
        QVERIFY(loaded);
        const auto same = onnx::modelWithBits(*loaded, loaded->graph(), {});
        QVERIFY(same && *same == writer.bytes());
        const Graph wanted = changed(loaded->graph(), {{{"first", 4}}, {}});
        const Result<std::string> bytes = onnx::modelWithBits(*loaded, wanted, {});
        QVERIFY(bytes);
        // Behind the field of the import, its length, and the field of the name: the name and its length.
        QVERIFY(bytes->find(std::string("\x0a\x0d") + "onnx.brevitas") != std::string::npos);
        QVERIFY(bytes->find(std::string("\x0a\x17") + "qonnx.custom_op.general") != std::string::npos);
    }

    void operatorsOfWholeNumbersKeepTheirs()
    {
        OnnxWriter writer;
        writer.input("image", {1, 2, 1, 1}, test::UInt8);
        writer.initializer(tensorMessage("w", {2, 2, 1, 1}, test::Int8, std::string(4, 1)));
        writer.node("ConvInteger", {"image", "w"}, {"conv"}, {}, "conv").output("conv");
        const QTemporaryDir folder;
        auto loaded = read(folder, writer.bytes());
        QVERIFY(loaded);
        const Result<std::string> bytes =
            onnx::modelWithBits(*loaded, changed(loaded->graph(), {{{"conv", 4}}, {}}), {});
        QVERIFY(!bytes);
        QCOMPARE(bytes.error().message,
                 std::string("node 'conv' (ConvInteger) computes with whole numbers, which have the bits of "
                             "their type"));
    }

    /// What lies in a file beside the model comes into the one that is written.
    void valuesBesideTheModelAreWrittenIntoIt_data()
    {
        QTest::addColumn<bool>("hasLength");
        QTest::newRow("of a length") << true;
        QTest::newRow("that begin somewhere") << false;
    }

    void valuesBesideTheModelAreWrittenIntoIt()
    {
        QFETCH(bool, hasLength);
        const QTemporaryDir folder;
        const std::string values = rawOf(std::vector{1.0F, -2.0F, 3.0F, 4.0F});
        QFile beside(folder.filePath(QStringLiteral("values.bin")));
        QVERIFY(beside.open(QIODevice::WriteOnly) && beside.write("  ") == 2 &&
                beside.write(values.data(), static_cast<qint64>(values.size())) > 0 &&
                beside.write("more") == 4);
        beside.close();
        OnnxWriter writer;
        writer.input("image", {1, 2, 1, 1});
        std::vector<std::pair<std::string, std::string>> place{{"location", "values.bin"}, {"offset", "2"}};
        if (hasLength) {
            place.emplace_back("length", "16");
        }
        writer.external("w", {2, 2, 1, 1}, place);
        writer.node("Conv", {"image", "w"}, {"conv"}, {}, "conv").output("conv");
        auto loaded = read(folder, writer.bytes());
        QVERIFY(loaded);
        for (const int bits : {floatBits, 4}) {
            const Graph wanted = changed(loaded->graph(), {{{"conv", bits}}, {}});
            const Result<std::string> bytes = onnx::modelWithBits(*loaded, wanted, {});
            QVERIFY2(bytes, bytes ? "" : bytes.error().message.c_str());
            const QTemporaryDir other;
            const auto again = read(other, *bytes);
            QVERIFY(again);
            QCOMPARE(layersText(again->graph()), layersText(wanted));
            const auto stored =
                std::find_if(again->model.initializers.begin(), again->model.initializers.end(),
                             [](const onnx::StoredTensor& tensor) { return tensor.name == "w"; });
            QVERIFY(stored != again->model.initializers.end() && !stored->isExternal);
            QCOMPARE(std::string(*stored->raw), values);
        }
    }

    /// As QuantizeLinear, Clip and DequantizeLinear, the bits are read again as they were asked for.
    void quantizersAreWrittenForOtherRuntimes()
    {
        const QTemporaryDir folder;
        auto loaded = read(folder, twoLayers(false).bytes());
        QVERIFY(loaded);
        for (const auto scales : {onnx::WeightScales::PerLayer, onnx::WeightScales::PerChannel}) {
            for (const int bits : {2, 5, 8}) {
                const Graph wanted =
                    changed(loaded->graph(), {{{"first", bits}, {"second", bits}}, {{"second", bits}}});
                const Result<std::string> bytes =
                    onnx::modelWithBits(*loaded, wanted, {}, scales, OnnxForm::Qcdq);
                QVERIFY2(bytes, bytes ? "" : bytes.error().message.c_str());
                const QTemporaryDir other;
                const auto again = read(other, *bytes);
                QVERIFY(again);
                QCOMPARE(layersText(again->graph()), layersText(wanted));
                QVERIFY(std::all_of(again->model.nodes.begin(), again->model.nodes.end(),
                                    [](const onnx::Node& node) { return node.domain.empty(); }));
            }
        }
    }

    void theFormForOtherRuntimesHasItsLimits_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<int>("bits");
        QTest::addColumn<QString>("error");
        QTest::newRow("bits") << "float" << 1 << "'w1' would have 1 bits, and the form QCDQ has 2 to 8";
        QTest::newRow("operator set") << "old" << 4 << "the form QCDQ needs operator set 13, and it has 12";
        QTest::newRow("QONNX") << "qonnx" << 4 << "is none of ONNX itself, and the form QCDQ has no others";
    }

    void theFormForOtherRuntimesHasItsLimits()
    {
        QFETCH(const QString, kind);
        QFETCH(const int, bits);
        QFETCH(const QString, error);
        OnnxWriter old(12);
        old.input("image", {1, 3, 8, 8});
        addWeights(old, "w1", {4, 3, 3, 3});
        old.node("Conv", {"image", "w1"}, {"first"}).output("first");
        const QTemporaryDir folder;
        auto loaded =
            read(folder, kind == QStringLiteral("old") ? old.bytes()
                                                       : twoLayers(kind == QStringLiteral("qonnx")).bytes());
        QVERIFY(loaded);
        const Result<std::string> bytes =
            onnx::modelWithBits(*loaded, changed(loaded->graph(), {{{"first", bits}}, {}}), {},
                                onnx::WeightScales::PerLayer, OnnxForm::Qcdq);
        QVERIFY(!bytes);
        QVERIFY2(QString::fromStdString(bytes.error().message).contains(error),
                 bytes.error().message.c_str());
    }

    /// In files of version 3, values that are stored are inputs, too, which added ones are not.
    void oldFilesGetANewerVersionOfTheFormat()
    {
        const QTemporaryDir folder;
        auto loaded = read(folder, "\x08\x03" + twoLayers(true).bytes());
        QVERIFY(loaded);
        const Graph wanted = changed(loaded->graph(), {{{"first", 3}}, {}});
        const Result<std::string> bytes = onnx::modelWithBits(*loaded, wanted, {});
        QVERIFY(bytes);
        QVERIFY(bytes->starts_with("\x08\x08"));
        QVERIFY(onnx::modelWithBits(*loaded, loaded->graph(), {})->starts_with("\x08\x03"));
    }

    void whatItSaysOfItselfIsReplaced()
    {
        const QTemporaryDir folder;
        auto loaded = read(folder, twoLayers(false).bytes());
        QVERIFY(loaded);
        auto once = read(folder, *onnx::modelWithBits(*loaded, loaded->graph(), {{"bitops.macs", "1"}}));
        QVERIFY(once);
        const auto twice = read(folder, *onnx::modelWithBits(*once, once->graph(), {{"bitops.macs", "2"}}));
        QVERIFY(twice);
        QCOMPARE(twice->model.metadata.size(), std::size_t{1});
        QVERIFY(twice->metadata("bitops.macs") == std::string_view("2"));
    }

    void weightsThatAreComputedAreRefused()
    {
        OnnxWriter writer;
        writer.input("image", {1, 3, 8, 8});
        addWeights(writer, "w", {4, 3, 3, 3});
        writer.node("Tanh", {"w"}, {"w2"}).node("Conv", {"image", "w2"}, {"first"}).output("first");
        const QTemporaryDir folder;
        auto loaded = read(folder, writer.bytes());
        QVERIFY(loaded);
        const Graph wanted = changed(loaded->graph(), {{{"first", 4}}, {}});
        const Result<std::string> bytes = onnx::modelWithBits(*loaded, wanted, {});
        QVERIFY(!bytes);
        QCOMPARE(bytes.error().message,
                 std::string("node 'first' (Conv) has weights that are computed in the "
                             "file, so that no grid for them is known"));
    }
};

BITOPS_TEST(TestOnnxEditing, NoApplication)
#include "tst_onnx_editing.moc"
