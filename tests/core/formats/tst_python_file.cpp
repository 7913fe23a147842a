// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/python_file.h"

#include "core/formats/tuples.h"
#include "core/network/presets.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <string>
#include <vector>

using namespace bitops;

class TestPythonFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesAListThatIsReadBack();
    void saysWhatTuplesCannotExpress();
    void keepsNamesFromBreakingTheCode();
    void pythonReadsFilesOfEveryName();
    void namesTheClass_data();
    void namesTheClass();
    void writesEachBlockAsACall_data();
    void writesEachBlockAsACall();
    void roundsSumsAsItsArithmeticDoes();
    void leavesOutWhatANetworkDoesNotNeed();
};

void TestPythonFile::writesAListThatIsReadBack()
{
    const auto text = networkToTupleFile(notebookNetwork());
    QVERIFY(text.hasValue());
    QCOMPARE(*text,
             std::string("# The network \"notebook\": images of 3×32×32, 8 bits a value; 10 classes; a "
                         "classifier of 32 bits (float).\n"
                         "# Of each block: out channels, stride, bits of its weights.\n"
                         "mobilenet_config = [\n"
                         "    (32, 1, 8),\n"
                         "    (64, 2, 4),\n"
                         "    (128, 2, 2),\n"
                         "    (128, 1, 4),\n"
                         "    (256, 2, 8),\n"
                         "]\n"));
    const auto blocks = blocksFromTuples(*text);
    QVERIFY(blocks.hasValue());
    QCOMPARE(*blocks, notebookNetwork().blocks);
}

void TestPythonFile::saysWhatTuplesCannotExpress()
{
    const auto text = networkToTupleFile({.blocks = {Block{}, Block{.kernel = 5}}});
    QVERIFY(!text.hasValue());
    QCOMPARE(text.error().message, std::string("block 1 has a kernel of 5, and that of tuples is always 3"));
}

void TestPythonFile::keepsNamesFromBreakingTheCode()
{
    const Network network{.name = "a\nb = [(1, 1, 1)]\"\"\"\\", .blocks = {Block{.outChannels = 7}}};
    const std::string tuples = *networkToTupleFile(network);
    QVERIFY2(tuples.starts_with("# The network \"a\\nb = [(1, 1, 1)]\"\"\"\\\": images"), tuples.c_str());
    const auto blocks = blocksFromTuples(tuples);
    QVERIFY(blocks.hasValue());
    QCOMPARE(*blocks, network.blocks);

    const std::string code = networkToPyTorchFile(network);
    QVERIFY2(
        code.starts_with("\"\"\"The mixed-precision network \"a\\\\nb = [(1, 1, 1)]\\\"\\\"\\\"\\\\\" for "
                         "PyTorch.\n"),
        code.c_str());

    // However long a name is.
    const Network wordy{.name = std::string(5'000'000, 'x'), .blocks = {Block{}}};
    QVERIFY(networkToTupleFile(wordy)->size() < 1'000);
    QVERIFY(networkToPyTorchFile(wordy).size() < 10'000);
}

/// Python itself has to read what is written, whatever the network is called.
void TestPythonFile::pythonReadsFilesOfEveryName()
{
    const QString python = QStandardPaths::findExecutable(QStringLiteral("python3"));
    if (python.isEmpty()) {
        QSKIP("there is no Python");
    }
    const std::vector<std::string> names{"",
                                         "caf\xE9",
                                         "\xFF\xFE",
                                         "a\nb",
                                         "a\rimport nothing",
                                         "\"\"\"",
                                         "'''",
                                         "a\"",
                                         "a\\",
                                         "\\N{x}",
                                         "\\u12",
                                         "\\x",
                                         std::string("a\0b", 3),
                                         "\xE2\x80\xA8",
                                         "\xED\xA0\x80",
                                         "class",
                                         "None",
                                         "9 lives",
                                         "@NAME@ @CLASS@",
                                         "\x1B[31m",
                                         "\f",
                                         "∞",
                                         "网络",
                                         "super",
                                         "torch",
                                         "nn",
                                         "images from bytes"};
    const QTemporaryDir folder;
    QStringList files;
    for (const std::string& name : names) {
        const Network network{.name = name, .blocks = {Block{}}};
        for (const std::string& code : {*networkToTupleFile(network), networkToPyTorchFile(network)}) {
            QFile file(folder.filePath(QString::number(files.size()) + QStringLiteral(".py")));
            const auto size = static_cast<qint64>(code.size());
            QVERIFY(file.open(QIODevice::WriteOnly));
            QCOMPARE(file.write(code.data(), size), size);
            files.append(file.fileName());
        }
    }
    const QString program = QStringLiteral("import pathlib, sys\nfor path in sys.argv[1:]:\n"
                                           "    compile(pathlib.Path(path).read_bytes(), path, 'exec')\n"
                                           "print(len(sys.argv) - 1)");
    QProcess process;
    process.start(python,
                  QStringList{QStringLiteral("-W"), QStringLiteral("error"), QStringLiteral("-c"), program} +
                      files);
    QVERIFY(process.waitForFinished());
    const QByteArray errors = process.readAllStandardError();
    QVERIFY2(errors.isEmpty(), errors.constData());
    QCOMPARE(process.readAllStandardOutput().trimmed().toInt(), static_cast<int>(files.size()));
}

void TestPythonFile::namesTheClass_data()
{
    QTest::addColumn<QByteArray>("network");
    QTest::addColumn<QByteArray>("name");

    const auto row = [](const char* network, const char* name) {
        QTest::newRow(network) << QByteArray(network) << QByteArray(name);
    };
    row("notebook", "Notebook");
    row("mobile-NetV2 cifar10_0.5", "MobileNetV2Cifar1005");
    row("", "Network");
    row("∞", "Network");
    row("8 bits", "Network8Bits");
    row("none", "NetworkNone");
    row("conv", "NetworkConv");
    row("network", "Network");
}

void TestPythonFile::namesTheClass()
{
    QFETCH(QByteArray, network);
    QFETCH(QByteArray, name);
    QCOMPARE(QByteArray::fromStdString(pythonClassName(network.toStdString())), name);
}

void TestPythonFile::writesEachBlockAsACall_data()
{
    QTest::addColumn<Network>("network");
    QTest::addColumn<QByteArray>("call");

    const auto row = [](const char* name, const Block& block, const char* call) {
        QTest::newRow(name) << Network{.blocks = {block}} << QByteArray(call);
    };
    row("separable", {.outChannels = 16, .stride = 2, .weightBits = 4},
        "Separable(3, 16, stride=2, weight_bits=(4, 4)),");
    row("bits of each layer", {.kernel = 5, .weightBits = WeightBits(std::vector{8, 2}), .activationBits = 6},
        "Separable(3, 32, stride=1, kernel=5, weight_bits=(8, 2), activation_bits=6),");
    row("conv", {.type = BlockType::Conv}, "Conv(3, 32, stride=1, weight_bits=(8,)),");
    row("inverted residual", {.type = BlockType::InvertedResidual},
        "InvertedResidual(3, 32, stride=1, expansion=6, weight_bits=(8, 8, 8)),");
    row("no expansion", {.type = BlockType::InvertedResidual, .expansion = 1},
        "InvertedResidual(3, 32, stride=1, expansion=1, weight_bits=(8, 8)),");
}

void TestPythonFile::writesEachBlockAsACall()
{
    QFETCH(Network, network);
    QFETCH(QByteArray, call);
    const QByteArray code = QByteArray::fromStdString(networkToPyTorchFile(network));
    QVERIFY2(code.contains("        self.blocks = nn.Sequential(\n            " + call + "\n        )\n"),
             code.constData());
    QVERIFY(!code.contains('@') || code.count('@') == code.count("@staticmethod"));
}

void TestPythonFile::roundsSumsAsItsArithmeticDoes()
{
    const Network network{.blocks = {{.type = BlockType::InvertedResidual, .activationBits = 4}}};
    const auto codeOf = [&network](Arithmetic arithmetic) {
        return QByteArray::fromStdString(networkToPyTorchFile(network, arithmetic));
    };
    const QByteArray rounded = codeOf(Arithmetic::CountedBits);
    const QByteArray unrounded = codeOf(Arithmetic::UnroundedSums);
    for (const char* const part :
         {"register_buffer(\"sum_range\"", "\"sum_range\", y + x, self.activation_bits)",
          "register_buffer(\"pool_range\"", "features, 4, quantize_signed)"}) {
        QVERIFY2(rounded.contains(part), part);
        QVERIFY2(!unrounded.contains(part), part);
    }
    QVERIFY(unrounded.contains("        return y + x if self.has_skip else y\n"));
    QVERIFY(!rounded.contains("return y + x"));
    for (const QByteArray& code : {rounded, unrounded}) {
        QVERIFY(code.contains("            self.register_buffer(\"range\", torch.zeros(()))\n"));
        QCOMPARE(code.count('@'), code.count("@staticmethod"));
    }
}

void TestPythonFile::leavesOutWhatANetworkDoesNotNeed()
{
    const std::string code = networkToPyTorchFile(notebookNetwork());
    QVERIFY(code.find("class Separable") != std::string::npos);
    QVERIFY(code.find("class Conv(") == std::string::npos);
    QVERIFY(code.find("InvertedResidual") == std::string::npos);
    QVERIFY(code.find("quantize_signed") == std::string::npos);
    QVERIFY(code.find("steps of [0, 6]") == std::string::npos);
}

BITOPS_TEST(TestPythonFile, NoApplication)
#include "tst_python_file.moc"
