// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/json_reader.h"
#include "core/base/text_file.h"
#include "core/formats/network_file.h"
#include "core/formats/network_json.h"
#include "core/network/presets.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <limits>

using namespace bitops;

namespace {

Network unusualNetwork()
{
    using Range = std::numeric_limits<std::int64_t>;
    return {.name = "Näme \"quoted\"\n",
            .input = {{1, 28, 29}, 4},
            .blocks =
                {{.outChannels = 7, .stride = 2, .kernel = 5, .weightBits = WeightBits(std::vector{6, 3})},
                 {.outChannels = Range::max(), .stride = Range::min(), .weightBits = 1, .activationBits = 2},
                 {.type = BlockType::Conv, .kernel = 1},
                 {.type = BlockType::InvertedResidual,
                  .expansion = Range::max(),
                  .weightBits = WeightBits(std::vector{6, 3, 32})}},
            .classes = 100,
            .classifierBits = 8};
}

nlohmann::json notebookJson()
{
    return nlohmann::json::parse(networkToText(notebookNetwork()));
}

} // namespace

class TestNetworkJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsBackWhatItWrote();
    void writesTheDocumentedKeysInOrder();
    void writesTheExpansionOfInvertedResidualsOnly();
    void readsEveryBlockType_data();
    void readsEveryBlockType();
    void fillsOptionalKeys();
    void takesWholeNumbersInAnyWriting();
    void refusesByName_data();
    void refusesByName();
    void refusesMissingKeys_data();
    void refusesMissingKeys();
    void refusesTextThatIsNoJson_data();
    void refusesTextThatIsNoJson();
    void refusesWhatWouldBeIgnoredUnseen_data();
    void refusesWhatWouldBeIgnoredUnseen();
    void takesTheSameKeyInNeighbours();
    void refusesDeepNesting_data();
    void refusesDeepNesting();
    void quotesAFileBriefly();
    void savesAndLoadsAFile();
    void namesTheFileThatItCannotOpen();
};

void TestNetworkJson::readsBackWhatItWrote()
{
    for (const Network& network : {notebookNetwork(), unusualNetwork(), Network{}}) {
        const Result<Network> read = networkFromText(networkToText(network));
        QVERIFY2(read.hasValue(), read ? "" : read.error().message.c_str());
        QCOMPARE(*read, network);
        QCOMPARE(networkToText(*read), networkToText(network));
    }
}

void TestNetworkJson::writesTheDocumentedKeysInOrder()
{
    const Network network{.name = "n", .blocks = {{.weightBits = WeightBits(std::vector{8, 4})}}};
    QCOMPARE(QByteArray::fromStdString(networkToJson(network).dump()),
             QByteArray(R"({"format":"bitops-network","version":1,"name":"n",)"
                        R"("input":{"channels":3,"height":32,"width":32,"bits":8},)"
                        R"("blocks":[{"type":"separable","out_channels":32,"stride":1,"kernel":3,)"
                        R"("weight_bits":[8,4],"activation_bits":32}],"classes":10,"classifier_bits":32})"));
}

void TestNetworkJson::writesTheExpansionOfInvertedResidualsOnly()
{
    const Network network{.blocks = {{.type = BlockType::Conv, .expansion = 2},
                                     {.type = BlockType::InvertedResidual, .expansion = 3}}};
    const nlohmann::ordered_json blocks = networkToJson(network)["blocks"];
    QCOMPARE(QByteArray::fromStdString(blocks.dump()),
             QByteArray(R"([{"type":"conv","out_channels":32,"stride":1,"kernel":3,)"
                        R"("weight_bits":8,"activation_bits":32},)"
                        R"({"type":"inverted_residual","out_channels":32,"stride":1,"kernel":3,)"
                        R"("expansion":3,"weight_bits":8,"activation_bits":32}])"));
}

void TestNetworkJson::readsEveryBlockType_data()
{
    QTest::addColumn<QByteArray>("keys");
    QTest::addColumn<Block>("block");

    QTest::newRow("separable") << QByteArray(R"("type":"separable")") << Block{};
    QTest::newRow("conv") << QByteArray(R"("type":"conv")") << Block{.type = BlockType::Conv};
    QTest::newRow("inverted residual") << QByteArray(R"("type":"inverted_residual")")
                                       << Block{.type = BlockType::InvertedResidual, .expansion = 6};
    QTest::newRow("its expansion") << QByteArray(R"("type":"inverted_residual","expansion":4)")
                                   << Block{.type = BlockType::InvertedResidual, .expansion = 4};
}

void TestNetworkJson::readsEveryBlockType()
{
    QFETCH(QByteArray, keys);
    QFETCH(Block, block);
    const QByteArray text = R"({"format":"bitops-network","version":1,
        "input":{"channels":3,"height":32,"width":32},
        "blocks":[{)" + keys +
                            R"(,"out_channels":32,"stride":1,"weight_bits":8}]})";
    const Result<Network> read = networkFromText(text.toStdString());
    QVERIFY2(read.hasValue(), read ? "" : read.error().message.c_str());
    QCOMPARE(*read, Network{.blocks = {block}});
}

void TestNetworkJson::fillsOptionalKeys()
{
    const Result<Network> read = networkFromText(R"({"format":"bitops-network","version":1,
        "input":{"channels":3,"height":32,"width":32},
        "blocks":[{"out_channels":32,"stride":1,"weight_bits":8}]})");
    QVERIFY(read.hasValue());
    QCOMPARE(*read, (Network{.blocks = {{.outChannels = 32, .stride = 1, .weightBits = 8}}}));
}

void TestNetworkJson::takesWholeNumbersInAnyWriting()
{
    nlohmann::json json = notebookJson();
    json["classes"] = 1e2;
    json["blocks"][0]["stride"] = 2.0;
    json["blocks"][0]["weight_bits"] = {8.0, 4};
    const Result<Network> read = networkFromJson(json);
    QVERIFY(read.hasValue());
    QCOMPARE(read->classes, 100);
    QCOMPARE(read->blocks[0].stride, 2);
    QCOMPARE(read->blocks[0].weightBits, WeightBits(std::vector{8, 4}));
}

void TestNetworkJson::refusesByName_data()
{
    QTest::addColumn<QByteArray>("pointer");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("message");

    const auto row = [](const char* name, const char* pointer, const char* value, const char* message) {
        QTest::newRow(name) << QByteArray(pointer) << QByteArray(value) << QByteArray(message);
    };
    row("unknown key", "/colour", "1", "\"colour\" is not a key of this format");
    row("unknown key of the input", "/input/depth", "1", "\"input.depth\" is not a key of this format");
    row("unknown key of a block", "/blocks/2/groups", "1",
        "\"blocks[2].groups\" is not a key of this format");
    row("newer version", "/version", "3", "its format version is 3, and this program reads up to 2");
    row("a design of a model", "/version", "2",
        "it is a design of an ONNX model, which can be counted and checked, but not be used here yet");
    row("version 0", "/version", "0", "its format version is 0, and this program reads up to 2");
    row("another format", "/format", "\"onnx\"", "its format is \"onnx\", not \"bitops-network\"");
    row("unknown block type", "/blocks/1/type", "\"dense\"",
        "\"blocks[1].type\" is \"dense\", which is not a block type of this version");
    row("expansion of a separable block", "/blocks/0/expansion", "6",
        "\"blocks[0].expansion\" is not a key of this format");
    row("expansion no number", "/blocks/0",
        R"({"type":"inverted_residual","out_channels":8,"stride":1,"weight_bits":8,"expansion":"6"})",
        "\"blocks[0].expansion\" is \"6\", but must be a whole number");
    row("type no text", "/blocks/1/type", "3", "\"blocks[1].type\" is 3, but must be a text");
    row("text for a number", "/blocks/0/stride", "\"2\"",
        "\"blocks[0].stride\" is \"2\", but must be a whole number");
    row("null for a number", "/classes", "null", "\"classes\" is null, but must be a whole number");
    row("half a channel", "/blocks/0/out_channels", "1.5",
        "\"blocks[0].out_channels\" is 1.5, but must be a whole number within -9223372036854775808 and "
        "9223372036854775807");
    row("past 64 bits", "/input/width", "18446744073709551615",
        "\"input.width\" is 18446744073709551615, but must be a whole number within -9223372036854775808 and "
        "9223372036854775807");
    row("past an int", "/input/bits", "2147483648",
        "\"input.bits\" is 2147483648, but must be a whole number within -2147483648 and 2147483647");
    row("number for text", "/name", "5", "\"name\" is 5, but must be a text");
    row("blocks no list", "/blocks", "{}", "\"blocks\" is not a list");
    row("a block no object", "/blocks/3", "[128, 1, 4]", "blocks[3] is a list, but must be an object");
    row("input no object", "/input", "\"3x32x32\"", "input is \"3x32x32\", but must be an object");
    row("an object for a number", "/classes", R"({"number":10})",
        "\"classes\" is an object, but must be a whole number");
    row("bits no number", "/blocks/0/weight_bits", "true",
        "\"blocks[0].weight_bits\" is true, but must be a whole number");
    row("no bits", "/blocks/0/weight_bits", "[]", "\"blocks[0].weight_bits\" is empty");
    row("text among bits", "/blocks/0/weight_bits", "[8, \"4\"]",
        "\"blocks[0].weight_bits[1]\" is \"4\", but must be a whole number");
    row("half a bit among bits", "/blocks/0/weight_bits", "[2.5, 4]",
        "\"blocks[0].weight_bits[0]\" is 2.5, but must be a whole number within -2147483648 and 2147483647");
}

void TestNetworkJson::refusesByName()
{
    QFETCH(QByteArray, pointer);
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, message);
    nlohmann::json json = notebookJson();
    json[nlohmann::json::json_pointer(pointer.toStdString())] = nlohmann::json::parse(value.toStdString());

    const Result<Network> read = networkFromJson(json);
    QVERIFY(!read.hasValue());
    QCOMPARE(QByteArray::fromStdString(read.error().message), message);
}

void TestNetworkJson::refusesMissingKeys_data()
{
    QTest::addColumn<QByteArray>("object");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("path");

    for (const char* key : {"format", "version", "input", "blocks"}) {
        QTest::newRow(key) << QByteArray("") << QByteArray(key) << QByteArray(key);
    }
    for (const char* key : {"channels", "height", "width"}) {
        QTest::newRow(key) << QByteArray("/input") << QByteArray(key) << "input." + QByteArray(key);
    }
    for (const char* key : {"out_channels", "stride", "weight_bits"}) {
        QTest::newRow(key) << QByteArray("/blocks/4") << QByteArray(key) << "blocks[4]." + QByteArray(key);
    }
}

void TestNetworkJson::refusesMissingKeys()
{
    QFETCH(QByteArray, object);
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, path);
    nlohmann::json json = notebookJson();
    json[nlohmann::json::json_pointer(object.toStdString())].erase(key.toStdString());

    const Result<Network> read = networkFromJson(json);
    QVERIFY(!read.hasValue());
    QCOMPARE(QByteArray::fromStdString(read.error().message), "\"" + path + "\" is missing");
}

void TestNetworkJson::refusesTextThatIsNoJson_data()
{
    QTest::addColumn<QByteArray>("text");

    QTest::newRow("nothing") << QByteArray("");
    QTest::newRow("tuples") << QByteArray("[(32, 1, 8)]");
    QTest::newRow("binary") << QByteArray("\x89PNG\r\n\x1a\n\0", 9);
    QTest::newRow("cut short") << QByteArray::fromStdString(networkToText(notebookNetwork())).chopped(3);
    QTest::newRow("something behind") << QByteArray::fromStdString(networkToText(notebookNetwork())) + "x";
    QTest::newRow("a number that no double holds") << QByteArray(R"({"version": 1e999})");
    QTest::newRow("not UTF-8") << QByteArray("{\"name\": \"\xff\"}");
    QTest::newRow("something behind a zero byte")
        << QByteArray::fromStdString(networkToText(notebookNetwork())) + QByteArray("\0{}", 3);
}

void TestNetworkJson::refusesTextThatIsNoJson()
{
    QFETCH(QByteArray, text);

    const Result<Network> read = networkFromText(text.toStdString());
    QVERIFY(!read.hasValue());
    const QByteArray message = QByteArray::fromStdString(read.error().message);
    QVERIFY2(message.startsWith("it is not valid JSON: "), message.constData());
}

void TestNetworkJson::refusesWhatWouldBeIgnoredUnseen_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("message");

    QTest::newRow("a key twice") << QByteArray(R"({"format":"bitops-network","classes":2,"classes":3})")
                                 << QByteArray("\"classes\" stands in it twice");
    QTest::newRow("a key twice, deep within")
        << QByteArray(R"({"blocks":[{"stride":1},{"stride":1,"kernel":3,"stride":2}]})")
        << QByteArray("\"stride\" stands in it twice");
    QTest::newRow("a key twice, written differently")
        << QByteArray(R"({"name":"a","n\u0061me":"b"})") << QByteArray("\"name\" stands in it twice");
    QTest::newRow("a long key twice")
        << "{\"" + QByteArray(1000, 'k') + "\":1,\"" + QByteArray(1000, 'k') + "\":2}"
        << "\"" + QByteArray(79, 'k') + "…\" stands in it twice";
    QTest::newRow("behind a zero byte")
        << QByteArray("{}\n\0{}", 6) << QByteArray("it is not valid JSON: there is a zero byte in line 2");
}

void TestNetworkJson::refusesWhatWouldBeIgnoredUnseen()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, message);

    QCOMPARE(QByteArray::fromStdString(networkFromText(text.toStdString()).error().message), message);
}

void TestNetworkJson::takesTheSameKeyInNeighbours()
{
    QVERIFY(parseJson(R"([{"a":{"b":1,"a":2},"b":[{"a":1},{"a":2}]},{"a":1}])").hasValue());
}

void TestNetworkJson::refusesDeepNesting_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("level");

    QTest::newRow("document") << QByteArray() << QByteArray("[");
    QTest::newRow("objects") << QByteArray() << QByteArray(R"({"a":)");
    QTest::newRow("name") << QByteArray(R"({"format":"bitops-network","version":1,"name":)")
                          << QByteArray("[");
}

void TestNetworkJson::refusesDeepNesting()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, level);

    const QByteArray text = before + level.repeated(1'000'000);
    QCOMPARE(networkFromText(text.toStdString()).error().message,
             std::string("it is nested deeper than 64 levels"));
}

void TestNetworkJson::quotesAFileBriefly()
{
    const QByteArray key = "\"" + QByteArray(5'000'000, 'k') + "\"";
    const std::string unknown = networkFromText(("{" + key + ":1}").toStdString()).error().message;
    QVERIFY2(unknown.size() < 300, unknown.substr(0, 300).c_str());
    const std::string broken = networkFromText(("{" + key + key + "}").toStdString()).error().message;
    QVERIFY2(broken.size() < 400, broken.substr(0, 400).c_str());
    const std::string format =
        networkFromText((R"({"format":)" + key + R"(,"version":1})").toStdString()).error().message;
    QVERIFY2(format.size() < 300, format.substr(0, 300).c_str());
}

void TestNetworkJson::savesAndLoadsAFile()
{
    const QTemporaryDir folder;
    const std::filesystem::path path = folder.filePath(QStringLiteral("a.bitops")).toStdString();
    QVERIFY(writeTextFile(path, networkToText(unusualNetwork())).hasValue());

    const Result<Network> read = loadNetwork(path);
    QVERIFY(read.hasValue());
    QCOMPARE(*read, unusualNetwork());
}

void TestNetworkJson::namesTheFileThatItCannotOpen()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.bitops"));
    QCOMPARE(loadNetwork(path.toStdString()).error().message,
             "Could not read " + path.toStdString() + ": No such file or directory.");

    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("[]") == 2);
    file.close();
    QCOMPARE(loadNetwork(path.toStdString()).error().message,
             "Could not open " + path.toStdString() +
                 " as a network: the document is a list, but must be an object.");
}

BITOPS_TEST(TestNetworkJson, NoApplication)
#include "tst_network_json.moc"
