// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text_file.h"
#include "core/formats/network_file.h"
#include "core/formats/network_json.h"
#include "core/network/lowering.h"
#include "core/network/presets.h"
#include "core/network/state_entries.h"
#include "core/runs/run_folder.h"
#include "core/weights/checkpoint_file.h"
#include "tests/app/cli/program.h"
#include "tests/support/test_main.h"

#include <nlohmann/json.hpp>

#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace bitops;
using namespace bitops::test;

namespace {

Ending convert(const QStringList& arguments)
{
    return run(QStringList{QStringLiteral("convert")} + arguments);
}

const QString notebook = QStringLiteral("preset:notebook");

/// A run with a best checkpoint, all values of which are 0.5.
std::filesystem::path storeTrained(const std::filesystem::path& folder, const Network& network,
                                   const TrainingConfiguration& training = {})
{
    std::map<std::string, std::vector<float>> values;
    std::map<std::string, TensorView> tensors;
    for (const StateEntry& entry : stateEntries(graphOf(network), training.arithmetic)) {
        const std::vector<float>& own =
            values.emplace(entry.name, std::vector<float>(entry.count(), 0.5F)).first->second;
        tensors[entry.name] = {
            "F32", entry.shape, {reinterpret_cast<const char*>(own.data()), own.size() * sizeof(float)}};
    }
    const bool isStored = createRunAt(folder, {network, training, "0.1.0", {}}).hasValue() &&
                          writeTextFile(folder / run_file::bestCheckpoint,
                                        tensorFileBytes(checkpointMetadata(network, training), tensors))
                              .hasValue();
    return isStored ? folder : std::filesystem::path();
}

/// Two blocks of a few channels.
Network smallNetwork(int bits)
{
    const Block block{.type = BlockType::InvertedResidual,
                      .outChannels = 3,
                      .expansion = 2,
                      .weightBits = bits,
                      .activationBits = bits};
    return {.name = "small", .input = {{3, 8, 8}}, .blocks = {block, block}, .classifierBits = bits};
}

QByteArray costsOf(const QString& network)
{
    const Ending ending =
        run({QStringLiteral("cost"), network, QStringLiteral("--counting"), QStringLiteral("product"),
             QStringLiteral("--with-classifier"), QStringLiteral("--format"), QStringLiteral("json")});
    const auto report = nlohmann::json::parse(ending.output.toStdString(), nullptr, false);
    return QByteArray::fromStdString(report["total"]["bitops"].dump());
}

} // namespace

class TestCliConvert : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void printsJsonByDefault();
    void writesEachFormAndReadsItBack();
    void readsWhatPeopleHaveInPython();
    void writesAPyTorchClass();
    void printsAPyTorchClass();
    void writesTheClassOfARun_data();
    void writesTheClassOfARun();
    void keepsEveryBlockTypeInJson();
    void keepsWhatIsToBeMendedInJsonOnly();
    void writesOnnxThatCostsTheSame();
    void writesTheWeightsOfARun();
    void writesTheWeightsOfARunAtOtherBits();
    void saysWhatAnEarlierRunLeavesUnrounded();
    void refusesWhatItCannotConvert_data();
    void refusesWhatItCannotConvert();
    void refusesOtherEndings_data();
    void refusesOtherEndings();

private:
    [[nodiscard]] QString path(const char* name) const { return m_folder->filePath(QString::fromUtf8(name)); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestCliConvert::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestCliConvert::printsJsonByDefault()
{
    const Ending ending = convert({notebook});
    QCOMPARE(ending.code, 0);
    const Result<Network> network = networkFromText(ending.output.toStdString());
    QVERIFY(network.hasValue());
    QCOMPARE(*network, notebookNetwork());
}

void TestCliConvert::writesEachFormAndReadsItBack()
{
    QCOMPARE(convert({notebook, QStringLiteral("-o"), path("a.py")}).code, 0);
    QVERIFY(contentOf(path("a.py")).contains("mobilenet_config = [\n    (32, 1, 8),\n"));
    QCOMPARE(convert({path("a.py"), QStringLiteral("-o"), path("notebook.bitops")}).code, 0);
    const Result<Network> network = loadNetwork(path("notebook.bitops").toStdString());
    QVERIFY(network.hasValue());
    QCOMPARE(network->blocks, notebookNetwork().blocks);
    QCOMPARE(network->name, std::string("a"));
    QCOMPARE(convert({path("notebook.bitops"), QStringLiteral("-o"), path("b.py")}).code, 0);
    QCOMPARE(contentOf(path("b.py")).replace("\"a\"", "\"notebook\""), contentOf(path("a.py")));
}

void TestCliConvert::readsWhatPeopleHaveInPython()
{
    const auto write = [this](const char* name, const QByteArray& content) {
        QFile file(path(name));
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
    };
    QVERIFY(write("a.ipynb", "{\"cells\": [{\"cell_type\": \"markdown\", \"source\": \"#\"}, {\"cell_type\": "
                             "\"code\", \"source\": [\"b = [\\n\", \"(32, 1, 8)]\"]}]}"));
    QVERIFY(convert({path("a.ipynb")}).output.contains("\"name\": \"a\""));
    QVERIFY(write("b.txt", "Out[4]: [(np.int64(32), 1, 8)]"));
    QVERIFY(convert({path("b.txt")}).output.contains("\"out_channels\": 32"));
    const Ending table = convert({QStringLiteral("[(6, 24, 2, 2)]")});
    QCOMPARE(table.output.count("\"inverted_residual\""), 2);
    QCOMPARE(table.output.count("\"weight_bits\": 8,"), 2);
    QVERIFY(convert({QStringLiteral(">>> b = [(32, 1, 8)]")}).output.contains("\"out_channels\": 32"));

    QVERIFY(write("c.ipynb", "{\"cells\": [{\"cell_type\": \"markdown\", \"source\": \"#\"}, {\"cell_type\": "
                             "\"code\", \"source\": \"b = [(32, 1)]\"}]}"));
    const Ending refused = convert({path("c.ipynb")});
    QCOMPARE(refused.code, 1);
    QCOMPARE(refused.errors,
             "Could not open " + path("c.ipynb").toUtf8() +
                 " as a network: cell 2, line 1, column 12: expected a comma, found \")\".\n");
}

void TestCliConvert::writesAPyTorchClass()
{
    const Ending ending = convert({QStringLiteral("preset:mobilenetv2-cifar10"), QStringLiteral("--pytorch"),
                                   QStringLiteral("-o"), path("net.py")});
    QCOMPARE(ending.code, 0);
    const QByteArray code = contentOf(path("net.py"));
    QVERIFY(code.contains("\nclass Mobilenetv2Cifar10(nn.Module):\n"));
    QVERIFY(code.contains("InvertedResidual(16, 24, stride=1, expansion=6, weight_bits=(8, 8, 8), "
                          "activation_bits=8),\n"));
}

void TestCliConvert::printsAPyTorchClass()
{
    const Ending ending = convert({QStringLiteral("[(32, 1, 8)]"), QStringLiteral("--pytorch")});
    QCOMPARE(ending.code, 0);
    QVERIFY(ending.output.contains("Separable(3, 32, stride=1, weight_bits=(8, 8)),\n"));
}

void TestCliConvert::writesTheClassOfARun_data()
{
    QTest::addColumn<bool>("isEarlier");
    QTest::newRow("new") << false;
    QTest::newRow("of before sums were rounded") << true;
}

void TestCliConvert::writesTheClassOfARun()
{
    QFETCH(bool, isEarlier);
    const Network network = findPreset("mobilenetv2-cifar10").value();
    const std::filesystem::path folder = path("run").toStdString();
    QVERIFY(createRunAt(folder, {network, {}, "0.1.0", {}}).hasValue());
    if (isEarlier) {
        nlohmann::json json = nlohmann::json::parse(contentOf(path("run/run.json")).toStdString());
        json.at("training").erase("arithmetic");
        QVERIFY(writeTextFile(folder / run_file::description, json.dump()).hasValue());
    }
    const Ending ending = convert({QStringLiteral("--run"), path("run"), QStringLiteral("--pytorch")});
    QCOMPARE(ending.code, 0);
    QVERIFY(ending.output.contains("\nclass Mobilenetv2Cifar10(nn.Module):\n"));
    QCOMPARE(ending.output.contains("sum_range"), !isEarlier);
    QCOMPARE(ending.output.contains("pool_range"), !isEarlier);
    QCOMPARE(ending.output.contains("return y + x if self.has_skip else y"), isEarlier);
    const Ending none = convert({QStringLiteral("--run"), path("none")});
    QCOMPARE(none.code, 1);
    QVERIFY(none.errors.startsWith("Could not find the run \"" + path("none").toUtf8() + "\": "));
    const Ending json = convert({QStringLiteral("--run"), path("run")});
    QCOMPARE(QString::fromStdString(networkToText(network)), QString::fromUtf8(json.output));
}

void TestCliConvert::keepsEveryBlockTypeInJson()
{
    const Network network = findPreset("mobilenetv2").value();
    QCOMPARE(convert({QStringLiteral("preset:mobilenetv2"), QStringLiteral("-o"), path("a.bitops")}).code, 0);
    QCOMPARE(*loadNetwork(path("a.bitops").toStdString()), network);
}

void TestCliConvert::keepsWhatIsToBeMendedInJsonOnly()
{
    const QString tuples = QStringLiteral("[(32, 9, 8)]");
    const Ending ending = convert({tuples});
    QCOMPARE(ending.code, 0);
    QVERIFY(ending.output.contains("\"stride\": 9"));
    const QByteArray problem = "Block 0: stride is 9, but must be 1 to 8.\n";
    QCOMPARE(convert({tuples, QStringLiteral("--pytorch")}).errors, problem);
    QCOMPARE(convert({tuples, QStringLiteral("-o"), path("a.py")}).errors, problem);
    QVERIFY(!QFile::exists(path("a.py")));
}

void TestCliConvert::writesOnnxThatCostsTheSame()
{
    for (const char* const form : {"qonnx", "qcdq"}) {
        const Ending ending = convert({QStringLiteral("preset:resnet20-cifar10"), QStringLiteral("-o"),
                                       path("a.onnx"), QStringLiteral("--form"), QString::fromUtf8(form)});
        QCOMPARE(ending.code, 0);
        QCOMPARE(ending.errors, QByteArray());
        QCOMPARE(costsOf(path("a.onnx")), costsOf(QStringLiteral("preset:resnet20-cifar10")));
        QCOMPARE(contentOf(path("a.onnx")).contains("qonnx.custom_op.general"), form == QByteArray("qonnx"));
    }
    QCOMPARE(convert({QStringLiteral("preset:resnet20-cifar10"), QStringLiteral("-o"), path("b.onnx"),
                      QStringLiteral("--classes"), QStringLiteral("7"), QStringLiteral("--input"),
                      QStringLiteral("16x24")})
                 .code,
             0);
    QVERIFY(contentOf(path("b.onnx")).contains("untrained"));
}

void TestCliConvert::writesTheWeightsOfARun()
{
    storeTrained(path("run").toStdString(), smallNetwork(4));
    const Ending ending =
        convert({QStringLiteral("--run"), path("run"), QStringLiteral("-o"), path("a.onnx")});
    QCOMPARE(ending.code, 0);
    QCOMPARE(ending.errors, QByteArray());
    QVERIFY(!contentOf(path("a.onnx")).contains("untrained"));
    QCOMPARE(convert({QStringLiteral("--run"), path("run"), QStringLiteral("-o"), path("a.bitops")}).code, 0);
    QCOMPARE(costsOf(path("a.onnx")), costsOf(path("a.bitops")));

    // Forms that need no weights do without a checkpoint.
    QVERIFY(QFile::remove(path("run/best.ckpt")));
    QCOMPARE(convert({QStringLiteral("--run"), path("run")}).code, 0);
    const Ending none = convert({QStringLiteral("--run"), path("run"), QStringLiteral("-o"), path("b.onnx")});
    QCOMPARE(none.code, 1);
    QCOMPARE(none.errors,
             "Could not read " + path("run/best.ckpt").toUtf8() + ": No such file or directory.\n");
    QVERIFY(!QFile::exists(path("b.onnx")));
}

void TestCliConvert::writesTheWeightsOfARunAtOtherBits()
{
    storeTrained(path("run").toStdString(), smallNetwork(4));
    QVERIFY(writeTextFile(path("b.bitops").toStdString(), networkToText(smallNetwork(3))).hasValue());
    const auto convertTo = [this](const QString& network, const QStringList& options) {
        return convert(QStringList{network, QStringLiteral("--run"), path("run")} + options);
    };
    QCOMPARE(convertTo(path("b.bitops"), {QStringLiteral("-o"), path("b.onnx")}).code, 0);
    QCOMPARE(costsOf(path("b.onnx")), costsOf(path("b.bitops")));
    const Ending other = convertTo(notebook, {QStringLiteral("-o"), path("c.onnx")});
    QCOMPARE(other.code, 1);
    QCOMPARE(other.errors, "Could not write " + path("c.onnx").toUtf8() +
                               " as an ONNX model: the run's network is another one: it has no "
                               "blocks.0.depthwise.weight of that size.\n");
}

void TestCliConvert::saysWhatAnEarlierRunLeavesUnrounded()
{
    storeTrained(path("run").toStdString(), smallNetwork(4), {.arithmetic = Arithmetic::UnroundedSums});
    const Ending ending =
        convert({QStringLiteral("--run"), path("run"), QStringLiteral("-o"), path("a.onnx")});
    QCOMPARE(ending.code, 0);
    QVERIFY2(ending.errors.startsWith("This run was begun before sums "), ending.errors.constData());
    QCOMPARE(ending.errors.count('\n'), 1);
}

void TestCliConvert::refusesWhatItCannotConvert_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("errors");

    QTest::newRow("no network") << QStringList{QStringLiteral("/none.bitops")}
                                << QByteArray("Could not read /none.bitops: No such file or directory.\n");
    QTest::newRow("what tuples cannot express")
        << QStringList{QStringLiteral("preset:mobilenetv2"), QStringLiteral("-o"),
                       QStringLiteral("/tmp/x.py")}
        << QByteArray("Could not write /tmp/x.py as a list of tuples: block 0 is of type conv, and tuples "
                      "describe separable blocks only; --pytorch writes a PyTorch class of any network.\n");
    QTest::newRow("bits that a form does not have")
        << QStringList{QStringLiteral("[(32, 1, 1)]"), QStringLiteral("--form"), QStringLiteral("qcdq"),
                       QStringLiteral("-o"), QStringLiteral("/tmp/x.onnx")}
        << QByteArray("Could not write /tmp/x.onnx as an ONNX model in the form QCDQ: the weights of "
                      "blocks.0.depthwise have bit-width 1, and QCDQ has 2 to 8; --form qonnx takes any "
                      "bits.\n");
    QTest::newRow("no place") << QStringList{notebook, QStringLiteral("-o"), QStringLiteral("/none/a.bitops")}
                              << QByteArray("Could not write /none/a.bitops: No such file or directory.\n");
}

void TestCliConvert::refusesWhatItCannotConvert()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, errors);
    const Ending ending = convert(arguments);
    QCOMPARE(ending.code, 1);
    QCOMPARE(ending.errors, errors);
    QVERIFY(ending.output.isEmpty());
}

void TestCliConvert::refusesOtherEndings_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("errors");

    const QString output = QStringLiteral("-o");
    QTest::newRow("none") << QStringList{notebook, output, QStringLiteral("/tmp/network")}
                          << QByteArray("the file must end in .bitops, .py or .onnx");
    QTest::newRow("JSON for PyTorch")
        << QStringList{notebook, QStringLiteral("--pytorch"), output, QStringLiteral("/tmp/a.bitops")}
        << QByteArray("the file must end in .py");
    QTest::newRow("a form of another file")
        << QStringList{notebook, QStringLiteral("--form"), QStringLiteral("qcdq"), output,
                       QStringLiteral("/tmp/a.py")}
        << QByteArray("goes with a file that ends in .onnx");
    QTest::newRow("a form for standard output")
        << QStringList{notebook, QStringLiteral("--form"), QStringLiteral("qonnx")}
        << QByteArray("goes with a file that ends in .onnx");
    QTest::newRow("an unknown form") << QStringList{notebook, QStringLiteral("--form"), QStringLiteral("a"),
                                                    output, QStringLiteral("/tmp/a.onnx")}
                                     << QByteArray("qonnx");
    QTest::newRow("classes of a run") << QStringList{QStringLiteral("--run"), QStringLiteral("a"),
                                                     QStringLiteral("--classes"), QStringLiteral("3")}
                                      << QByteArray("excludes");
    QTest::newRow("no network") << QStringList{} << QByteArray("NETWORK is required");
    QTest::newRow("a network and a run")
        << QStringList{notebook, QStringLiteral("--run"), QStringLiteral("a")} << QByteArray("excludes");
}

void TestCliConvert::refusesOtherEndings()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, errors);
    const Ending ending = convert(arguments);
    QCOMPARE(ending.code, 2);
    QVERIFY2(ending.errors.contains(errors), ending.errors.constData());
}

BITOPS_TEST(TestCliConvert, NoApplication)
#include "tst_cli_convert.moc"
