// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/checksum.h"
#include "core/formats/design_json.h"
#include "core/formats/network_json.h"
#include "core/network/presets.h"
#include "tests/core/formats/onnx_costs.h"
#include "tests/support/test_main.h"

#include <QDir>

using namespace bitops;
using namespace bitops::test;
using namespace std::string_literals;

namespace {

/// conv, and behind it a pooling that hands its values on to two layers, which are added.
OnnxWriter branches()
{
    OnnxWriter model;
    model.input("image", {1, 3, 8, 8}).weights("w", {4, 3, 3, 3}).weights("v", {2, 4, 1, 1});
    model.weights("u", {2, 4, 1, 1}).node("Conv", {"image", "w"}, {"conv"});
    model.node("MaxPool", {"conv"}, {"pool"}, {{"kernel_shape", Sizes{2, 2}}, {"strides", Sizes{2, 2}}});
    model.node("Conv", {"pool", "v"}, {"left"}).node("Conv", {"pool", "u"}, {"right"});
    return model.node("Add", {"left", "right"}, {"sum"}).output("sum");
}

/// The model as a design that can be saved.
ImportedNetwork keptNetwork(const StoredOnnx& model)
{
    Result<Design> design = loadDesignToKeep(model.path().toStdString());
    if (!design) {
        qFatal("%s", design.error().message.c_str());
    }
    return *design->imported();
}

void setBits(ImportedNetwork& network, std::size_t layer, LayerBits bits)
{
    network.layers->setBits(network.graph, layer, bits);
}

std::string bitsText(const ImportedNetwork& network)
{
    return layersText(computeCosts(Design(network), {CountingRule::Product, true}));
}

std::string folderOf(const StoredOnnx& model)
{
    return QFileInfo(model.path()).absolutePath().toStdString();
}

/// As the file "design.bitops" beside the model.
QByteArray refusalOf(const StoredOnnx& model, const std::string& text)
{
    model.write("design.bitops", text);
    const Result<Design> design = loadDesign(model.path("design.bitops").toStdString());
    return design ? QByteArray() : QByteArray::fromStdString(design.error().message);
}

} // namespace

/// Designs of imported models: bits that are changed, and what is saved of them.
class TestDesignJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBudgetIsSavedWithTheDesign()
    {
        const StoredOnnx model(branches());
        for (Design design : {Design(notebookNetwork()), Design(keptNetwork(model))}) {
            QVERIFY(designToText(design, folderOf(model)).find("budget") == std::string::npos);
            for (const DesignBudget& budget :
                 {DesignBudget{BudgetKind::Bitops, 60}, DesignBudget{BudgetKind::WeightSize, 0.5},
                  DesignBudget{BudgetKind::Both, 200}}) {
                design.setBudget(budget);
                const Result<Design> read =
                    designFromText(designToText(design, folderOf(model)), folderOf(model));
                QVERIFY(read);
                QVERIFY(read->budget() == budget);
                QVERIFY(*read == design);
            }
        }
        // A network alone has none, and takes the same file.
        Design design = notebookNetwork();
        design.setBudget(DesignBudget());
        const Result<Network> network = networkFromText(designToText(design, {}));
        QVERIFY(network);
        QVERIFY(*network == notebookNetwork());
    }

    void refusesBudgetsThatAreNone_data()
    {
        QTest::addColumn<QByteArray>("budget");
        QTest::addColumn<QByteArray>("reason");
        const auto row = [](const char* budget, const char* reason) {
            QTest::newRow(budget) << QByteArray(budget) << QByteArray(reason);
        };
        row("60", "budget is 60, but must be an object");
        row(R"({"of": "bitops"})", "\"budget.percent\" is missing");
        row(R"({"of": "energy", "percent": 60})",
            "\"budget.of\" is \"energy\", but must be bitops, weights or both");
        row(R"({"of": "bitops", "percent": 0})", "\"budget.percent\" must be above 0 and at most 200");
        row(R"({"of": "bitops", "percent": 200.5})", "\"budget.percent\" must be above 0 and at most 200");
        row(R"({"of": "bitops", "percent": 60, "bytes": 1})", "\"budget.bytes\"");
    }

    void refusesBudgetsThatAreNone()
    {
        QFETCH(QByteArray, budget);
        QFETCH(QByteArray, reason);
        std::string text = networkToText(notebookNetwork());
        text.insert(text.find('{') + 1, "\"budget\": " + budget.toStdString() + ",");
        const Result<Design> read = designFromText(text, {});
        QVERIFY(!read);
        QVERIFY2(QByteArray::fromStdString(read.error().message).contains(reason),
                 read.error().message.c_str());
    }

    void bitsOfWeightsAreThoseOfOneLayer()
    {
        const StoredOnnx model(branches());
        ImportedNetwork network = keptNetwork(model);
        setBits(network, 1, {.weights = 4, .activations = floatBits});
        QCOMPARE(bitsText(network), "conv 3888 w32 a32, left 72 w4 a32, right 72 w32 a32"s);
    }

    /// The pooling only selects values: both layers and what is pooled have one grid.
    void bitsOfActivationsGoAsFarAsTheirGrid()
    {
        const StoredOnnx model(branches());
        ImportedNetwork network = keptNetwork(model);
        setBits(network, 2, {.weights = floatBits, .activations = 8});
        QCOMPARE(bitsText(network), "conv 3888 w32 a32, left 72 w32 a8, right 72 w32 a8"s);
        const Node& first = network.graph.node(network.layers->node(0));
        QCOMPARE(network.graph.output(first).bits, 8);
        QCOMPARE(network.graph.input(first).bits, floatBits);
    }

    void aSumEndsTheGrid()
    {
        const StoredOnnx model(branches().weights("t", {2, 2, 1, 1}).node("Conv", {"sum", "t"}, {"last"}));
        ImportedNetwork network = keptNetwork(model);
        setBits(network, 3, {.weights = floatBits, .activations = 4});
        QCOMPARE(bitsText(network), "conv 3888 w32 a32, left 72 w32 a32, right 72 w32 a32, last 36 w32 a4"s);
    }

    /// Of a product of two activations, the second one stands where weights do.
    void aProductOfActivationsHasTheBitsOfBoth()
    {
        OnnxWriter writer;
        writer.input("a", {1, 2, 3}).input("b", {1, 3, 4}).node("MatMul", {"a", "b"}, {"c"}).output("c");
        const StoredOnnx model(writer);
        ImportedNetwork network = keptNetwork(model);
        setBits(network, 0, {.weights = 4, .activations = 8});
        QCOMPARE(bitsText(network), "c 24 w4 a8"s);
        QCOMPARE(network.graph.tensor(1).bits, 4);
    }

    void whatIsChangedComesBack()
    {
        const StoredOnnx model(branches());
        ImportedNetwork network = keptNetwork(model);
        network.name = "mine";
        setBits(network, 0, {.weights = 2, .activations = 8});
        setBits(network, 1, {.weights = 3, .activations = 6});
        const std::string text = designToText(Design(network), folderOf(model));
        const Result<Design> read = designFromText(text, folderOf(model));
        QVERIFY2(read.hasValue(), read ? "" : read.error().message.c_str());
        QCOMPARE(read->imported()->name, "mine"s);
        QCOMPARE(bitsText(*read->imported()), bitsText(network));
        QVERIFY(!read->imported()->file.isChanged);
        QVERIFY(*read == Design(network));
    }

    /// Of a large model a few lines: what is as in its file is not repeated.
    void layersWhoseNamesAreWrittenAlikeAreToldApart()
    {
        OnnxWriter writer;
        writer.input("image", {1, 3, 8, 8}).weights("w", {4, 3, 3, 3}).weights("v", {2, 4, 1, 1});
        writer.node("Conv", {"image", "w"}, {"a\x01"}).node("Conv", {"a\x01", "v"}, {"a\\x01"});
        const StoredOnnx model(writer.output("a\\x01"));
        ImportedNetwork network = keptNetwork(model);
        setBits(network, 0, {.weights = 3, .activations = floatBits});
        setBits(network, 1, {.weights = 5, .activations = floatBits});
        const Result<Design> again = designFromText(designToText(network, folderOf(model)), folderOf(model));
        QVERIFY(again.hasValue());
        QCOMPARE(bitsText(*again->imported()), bitsText(network));
    }

    void onlyWhatIsChangedIsWritten()
    {
        const StoredOnnx model(branches());
        ImportedNetwork network = keptNetwork(model);
        setBits(network, 1, {.weights = 4, .activations = floatBits});
        const nlohmann::ordered_json json = designToJson(Design(network), folderOf(model));
        QCOMPARE(json["version"].get<int>(), 2);
        QCOMPARE(json["model"]["file"].get<std::string>(), "model.onnx"s);
        QCOMPARE(json["layers"].dump(), R"([{"layer":"left","weight_bits":4}])"s);
    }

    /// What lies elsewhere is named from the root.
    void aModelOutsideOfTheFolderIsFound()
    {
        const StoredOnnx model(branches());
        const QTemporaryDir other;
        const std::string text = designToText(Design(keptNetwork(model)), other.path().toStdString());
        QVERIFY(designFromText(text, other.path().toStdString()).hasValue());
        QVERIFY(designFromText(text, {}).hasValue());
    }

    /// A folder with model and design can be moved.
    void aModelBesideItsDesignMovesAlong()
    {
        const StoredOnnx model(branches());
        const std::string text = designToText(Design(keptNetwork(model)), folderOf(model));
        const StoredOnnx moved(branches());
        const Result<Design> read = designFromText(text, folderOf(moved));
        QVERIFY(read.hasValue());
        QCOMPARE(QString::fromStdString(read->imported()->file.path.string()), QDir::cleanPath(moved.path()));
        QVERIFY(!read->imported()->file.isChanged);
    }

    void sizesThatWereGivenAreKept()
    {
        OnnxWriter writer;
        writer.input("image", {1, 3, "H", "W"}).weights("w", {4, 3, 1, 1});
        const StoredOnnx model(writer.node("Conv", {"image", "w"}, {"conv"}).output("conv"));
        const Result<Design> opened = loadDesignToKeep(model.path().toStdString(), {3, 8, 8});
        QVERIFY(opened.hasValue());
        const std::string text = designToText(*opened, folderOf(model));
        const Result<Design> read = designFromText(text, folderOf(model));
        QVERIFY(read.hasValue());
        QCOMPARE(bitsText(*read->imported()), "conv 768 w32 a32"s);
        const Result<Design> larger = designFromText(text, folderOf(model), {3, 16, 16});
        QVERIFY(larger.hasValue());
        QCOMPARE(bitsText(*larger->imported()), "conv 3072 w32 a32"s);
    }

    void aModelThatIsGoneIsSaid()
    {
        const StoredOnnx model(branches());
        const std::string text = designToText(Design(keptNetwork(model)), folderOf(model));
        QVERIFY(QFile::remove(model.path()));
        const QByteArray refusal = refusalOf(model, text);
        QVERIFY2(refusal.contains("design.bitops") && refusal.contains("model.onnx is not there any more"),
                 refusal.constData());
    }

    void aModelThatHasChangedIsSaid()
    {
        const StoredOnnx model(branches());
        ImportedNetwork network = keptNetwork(model);
        setBits(network, 1, {.weights = 4, .activations = floatBits});
        const std::string text = designToText(Design(network), folderOf(model));
        model.write("model.onnx", branches().weights("more", {1}).bytes());
        const Result<Design> read = designFromText(text, folderOf(model));
        QVERIFY(read.hasValue());
        QVERIFY(read->imported()->file.isChanged);
        QCOMPARE(changeOf(read->imported()->file), "model.onnx has changed since the design was saved"s);
        QCOMPARE(bitsText(*read->imported()), bitsText(network));
    }

    void aLayerThatIsGoneIsNamed()
    {
        const StoredOnnx model(branches());
        ImportedNetwork network = keptNetwork(model);
        setBits(network, 1, {.weights = 4, .activations = floatBits});
        const std::string text = designToText(Design(network), folderOf(model));
        OnnxWriter other;
        other.input("image", {1, 3, 8, 8}).weights("w", {4, 3, 3, 3});
        model.write("model.onnx", other.node("Conv", {"image", "w"}, {"conv"}).output("conv").bytes());
        const QByteArray refusal = refusalOf(model, text);
        QVERIFY2(refusal.contains("has changed, and has no layer \"left\" any more"), refusal.constData());
    }

    void whatIsWrongIsNamed_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QByteArray>("said");
        QTest::newRow("bits") << QByteArray("\"weight_bits\": 4") << QByteArray("\"weight_bits\": 40")
                              << QByteArray("\"layers[0].weight_bits\" is 40");
        QTest::newRow("no number") << QByteArray("\"weight_bits\": 4") << QByteArray("\"weight_bits\": true")
                                   << QByteArray("layers[0].weight_bits");
        QTest::newRow("key") << QByteArray("\"weight_bits\"") << QByteArray("\"weigth_bits\"")
                             << QByteArray("\"layers[0].weigth_bits\" is not a key");
        QTest::newRow("layer") << QByteArray("\"left\"") << QByteArray("\"lost\"")
                               << QByteArray("has no layer \"lost\"");
        QTest::newRow("sum") << QByteArray("\"checksum\": \"") << QByteArray("\"checksum\": \"x")
                             << QByteArray("\"model.checksum\"");
        QTest::newRow("newer") << QByteArray("\"version\": 2") << QByteArray("\"version\": 3")
                               << QByteArray("version is 3");
        QTest::newRow("no model") << QByteArray("model.onnx") << QByteArray("design.bitops")
                                  << QByteArray("as a network: its model ");
    }

    void whatIsWrongIsNamed()
    {
        QFETCH(const QByteArray, from);
        QFETCH(const QByteArray, to);
        QFETCH(const QByteArray, said);
        const StoredOnnx model(branches());
        ImportedNetwork network = keptNetwork(model);
        setBits(network, 1, {.weights = 4, .activations = floatBits});
        QByteArray text = QByteArray::fromStdString(designToText(Design(network), folderOf(model)));
        QVERIFY(text.contains(from));
        const QByteArray refusal = refusalOf(model, text.replace(from, to).toStdString());
        QVERIFY2(refusal.contains(said), refusal.constData());
    }

    void stacksAreAsBefore()
    {
        const std::string text = designToText(notebookNetwork(), {});
        QCOMPARE(text, networkToText(notebookNetwork()));
        const Result<Design> read = designFromText(text, {});
        QVERIFY(read.hasValue());
        QVERIFY(*read == Design(notebookNetwork()));
    }

    /// Where only stacks are taken.
    void aStackIsNotReadFromVersion2()
    {
        const StoredOnnx model(branches());
        const Result<Network> read =
            networkFromText(designToText(Design(keptNetwork(model)), folderOf(model)));
        QVERIFY(!read);
        QVERIFY(QByteArray::fromStdString(read.error().message).contains("a design of an ONNX model"));
    }

    void theSumIsThatOfAllBytes()
    {
        const StoredOnnx model(std::string(3'000'000, 'x') + "end");
        const Result<std::uint64_t> sum = fileChecksum(model.path().toStdString());
        QVERIFY(sum.hasValue());
        QCOMPARE(*sum, checksumOf(std::string(3'000'000, 'x') + "end"));
    }
};

BITOPS_TEST(TestDesignJson, NoApplication)
#include "tst_design_json.moc"
