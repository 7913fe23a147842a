// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text_file.h"
#include "core/formats/network_json.h"
#include "core/network/presets.h"
#include "tests/app/cli/program.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <nlohmann/json.hpp>

#include <memory>
#include <sys/resource.h>

using namespace bitops;
using namespace bitops::test;

namespace {

nlohmann::json jsonOf(QStringList arguments)
{
    arguments << QStringLiteral("--format") << QStringLiteral("json");
    const Ending ending = run(arguments);
    return ending.code == 0 ? nlohmann::json::parse(ending.output.toStdString()) : nlohmann::json();
}

/// The fields of a line of CSV without quotes.
QByteArrayList fieldsOf(const QByteArray& line)
{
    return line.trimmed().split(',');
}

} // namespace

class TestCli : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void countsTheNotebooksNetwork_data();
    void countsTheNotebooksNetwork();
    void printsTheNotebooksBlocks();
    void costsTheNotebooksNetworkByDefault();
    void addsTheClassifierWhenAsked();
    void printsATable();
    void printsCsv();
    void readsTuples();
    void readsAFile();
    void readsPythonCode();
    void writesIntoAFile();
    void leavesTheOldFileWhenItCannotCount();
    void saysWhyItCannotCost_data();
    void saysWhyItCannotCost();
    void checksNetworks_data();
    void checksNetworks();
    void listsPresets();
    void refusesWrongUsage_data();
    void refusesWrongUsage();
    void explainsItself_data();
    void explainsItself();
    void saysThatItCannotGoOn();
    void saysWhyItCannotWriteItsOutput();
    void endsQuietlyWhenItsReaderHasLeft();

private:
    [[nodiscard]] QString path(const char* name) const { return m_folder->filePath(QString::fromUtf8(name)); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestCli::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestCli::countsTheNotebooksNetwork_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<qint64>("bitops");
    QTest::addColumn<qint64>("macs");

    const auto rule = [](const char* name) {
        return QStringList{QStringLiteral("--counting"), QLatin1String(name)};
    };
    const QStringList large{QStringLiteral("--input"), QStringLiteral("3x224x224")};
    const QStringList largeWithoutChannels{QStringLiteral("--input"), QStringLiteral("224x224")};
    QTest::newRow("by default") << QStringList() << qint64{13'352'960} << qint64{2'950'144};
    QTest::newRow("weight bits") << rule("weight-bits") << qint64{13'352'960} << qint64{2'950'144};
    QTest::newRow("weight bits at 224")
        << rule("weight-bits") + large << qint64{654'295'040} << qint64{144'557'056};
    QTest::newRow("at 224, channels kept")
        << largeWithoutChannels << qint64{654'295'040} << qint64{144'557'056};
    QTest::newRow("notebook") << rule("notebook") << qint64{83'763'200} << qint64{2'950'144};
    QTest::newRow("notebook at 224") << rule("notebook") + large << qint64{4'104'396'800}
                                     << qint64{144'557'056};
}

void TestCli::countsTheNotebooksNetwork()
{
    QFETCH(QStringList, options);
    QFETCH(qint64, bitops);
    QFETCH(qint64, macs);

    const nlohmann::json json =
        jsonOf(QStringList{QStringLiteral("cost"), QStringLiteral("preset:notebook")} + options);

    QVERIFY(json.is_object());
    QCOMPARE(json["total"]["bitops"].get<qint64>(), bitops);
    QCOMPARE(json["total"]["macs"].get<qint64>(), macs);
    QCOMPARE(json["total"]["parameters"].get<qint64>(), 67'179);
}

void TestCli::printsTheNotebooksBlocks()
{
    const nlohmann::json json = jsonOf({QStringLiteral("cost")});
    QVERIFY(json.is_object());
    QCOMPARE(json["counting"].get<std::string>(), std::string("weight-bits"));
    QCOMPARE(json["input"].dump(), std::string("[3,32,32]"));

    std::vector<qint64> bitops;
    std::vector<std::string> sizes;
    for (const nlohmann::json& block : json["blocks"]) {
        bitops.push_back(block["total_block_bitops"].get<qint64>());
        sizes.push_back(block["output_size"].dump());
        QCOMPARE(block["depthwise_bitops"].get<qint64>() + block["pointwise_bitops"].get<qint64>(),
                 bitops.back());
    }
    QCOMPARE(bitops, (std::vector<qint64>{1'007'616, 2'392'064, 1'122'304, 4'489'216, 4'341'760}));
    QCOMPARE(sizes, (std::vector<std::string>{"[32,32]", "[16,16]", "[8,8]", "[8,8]", "[4,4]"}));
    QCOMPARE(json["layers"].size(), 11U);
}

void TestCli::costsTheNotebooksNetworkByDefault()
{
    const Ending byDefault = run({QStringLiteral("cost")});
    const Ending byName = run({QStringLiteral("cost"), QStringLiteral("preset:notebook")});
    QCOMPARE(byDefault.code, 0);
    QCOMPARE(byDefault.output, byName.output);
    QCOMPARE(byDefault.errors, QByteArray());
}

void TestCli::addsTheClassifierWhenAsked()
{
    const nlohmann::json json = jsonOf({QStringLiteral("cost"), QStringLiteral("--with-classifier")});
    QVERIFY(json.is_object());
    QCOMPARE(json["total"]["macs"].get<qint64>(), 2'950'144 + 2'560);
    QCOMPARE(json["total"]["bitops"].get<qint64>(), 13'352'960 + 2'560 * 32);
}

void TestCli::printsATable()
{
    const Ending ending = run({QStringLiteral("cost")});
    QCOMPARE(ending.code, 0);
    QVERIFY(ending.output.startsWith("Network notebook, input 3x32x32, counting weight-bits"));
    QVERIFY(ending.output.contains("13,352,960  weight-bits, without the classifier\n"));
    QVERIFY(ending.output.contains("2,950,144   without the classifier\n"));
    QVERIFY(ending.output.endsWith('\n'));
}

void TestCli::printsCsv()
{
    const Ending ending = run({QStringLiteral("cost"), QStringLiteral("--format"), QStringLiteral("csv")});
    QCOMPARE(ending.code, 0);
    const QByteArrayList lines = ending.output.trimmed().split('\n');
    QCOMPARE(lines.size(), 12);
    const QByteArrayList names = fieldsOf(lines.first());
    const auto bitops = names.indexOf("bitops");
    const auto inTotal = names.indexOf("in_total");
    QVERIFY(bitops >= 0 && inTotal >= 0);

    qint64 total = 0;
    for (const QByteArray& line : lines.mid(1)) {
        const QByteArrayList fields = fieldsOf(line);
        QCOMPARE(fields.size(), names.size());
        QCOMPARE(fields.value(0), QByteArray("weight-bits"));
        total += fields[inTotal] == "yes" ? fields[bitops].toLongLong() : 0;
    }
    QCOMPARE(total, 13'352'960);
}

void TestCli::readsTuples()
{
    const nlohmann::json json =
        jsonOf({QStringLiteral("cost"),
                QStringLiteral(" [(32, 1, 8), (64, 2, 4), # wide\n(128,2,2),(128,1,4),(256,2,8)] ")});
    QVERIFY(json.is_object());
    QCOMPARE(json["total"]["bitops"].get<qint64>(), 13'352'960);
}

void TestCli::readsAFile()
{
    QVERIFY(
        writeTextFile(path("a network.bitops").toStdString(), networkToText(notebookNetwork())).hasValue());
    const nlohmann::json json = jsonOf({QStringLiteral("cost"), path("a network.bitops")});
    QVERIFY(json.is_object());
    QCOMPARE(json["total"]["bitops"].get<qint64>(), 13'352'960);
}

void TestCli::readsPythonCode()
{
    QFile file(path("notebook.PY"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("import torch\n\nconfig = [\n    (32, 1, 8),  # first\n    (64, 2, 4),\n]\n");
    file.close();
    const nlohmann::json json = jsonOf({QStringLiteral("cost"), path("notebook.PY")});
    QVERIFY(json.is_object());
    QCOMPARE(json["blocks"].size(), 2U);

    const nlohmann::json assigned = jsonOf({QStringLiteral("cost"), QStringLiteral("x = ([64, 1, 2],)")});
    QVERIFY(assigned.is_object());
    QCOMPARE(assigned["blocks"].size(), 1U);

    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("import torch\nconfig = [(32, 1)]\n");
    file.close();
    QCOMPARE(run({QStringLiteral("cost"), path("notebook.PY")}).errors,
             "Could not open " + path("notebook.PY").toUtf8() +
                 " as a network: line 2, column 17: expected a comma, found \")\".\n");
}

void TestCli::writesIntoAFile()
{
    const QStringList arguments{QStringLiteral("cost"), QStringLiteral("--format"), QStringLiteral("csv")};
    const Ending printed = run(arguments);
    const Ending written = run(arguments + QStringList{QStringLiteral("-o"), path("costs.csv")});

    QCOMPARE(written.code, 0);
    QCOMPARE(written.output, QByteArray());
    QFile file(path("costs.csv"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), printed.output);
}

void TestCli::leavesTheOldFileWhenItCannotCount()
{
    QFile file(path("costs.csv"));
    QVERIFY(file.open(QIODevice::ReadWrite) && file.write("old") == 3 && file.flush());
    const Ending ending = run(
        {QStringLiteral("cost"), QStringLiteral("[(32, 0, 8)]"), QStringLiteral("-o"), path("costs.csv")});
    QCOMPARE(ending.code, 1);
    QVERIFY(file.seek(0));
    QCOMPARE(file.readAll(), QByteArray("old"));
}

void TestCli::saysWhyItCannotCost_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("errors");

    const auto row = [](const char* name, const QStringList& arguments, const QByteArray& errors) {
        QTest::newRow(name) << arguments << errors;
    };
    row("no file", {QStringLiteral("/none.bitops")},
        "Could not read /none.bitops: No such file or directory.\n");
    row("a folder", {QStringLiteral("/")}, "Could not read /: it is a folder.\n");
    row("a device", {QStringLiteral("/dev/null")}, "Could not read /dev/null: it is a device, not a file.\n");
    QByteArray names;
    for (const Preset& preset : presets()) {
        names += (names.isEmpty() ? "" : ", ") + QByteArray::fromStdString(preset.name);
    }
    row("no preset", {QStringLiteral("preset:vgg")},
        "Could not find the preset \"vgg\": there is " + names + ".\n");
    row("broken tuples", {QStringLiteral("[(32, 1)]")},
        "Could not read the tuples: line 1, column 8: expected a comma, found \")\".\n");
    row("every problem", {QStringLiteral("[(0, 9, 8), (64, 2, 77)]")},
        "Block 0: out channels is 0, but must be 1 to 65536.\nBlock 0: stride is 9, but must be 1 to 8.\n"
        "Block 1: weight bits is 77, but must be 1 to 16, or 32 for float.\n");
    row("no blocks", {QStringLiteral("[]")},
        "Could not read the tuples: line 1, column 2: expected a tuple (out channels, stride, bits), found "
        "\"]\".\n");
    row("input out of range",
        {QStringLiteral("preset:notebook"), QStringLiteral("--input"), QStringLiteral("0x32")},
        "Network: input height is 0, but must be 1 to 4096.\n");
    row("no place for the file",
        {QStringLiteral("preset:notebook"), QStringLiteral("-o"), QStringLiteral("/none/costs.csv")},
        "Could not write /none/costs.csv: No such file or directory.\n");
}

void TestCli::saysWhyItCannotCost()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, errors);

    const Ending ending = run(QStringList{QStringLiteral("cost")} + arguments);
    QCOMPARE(ending.errors, errors);
    QCOMPARE(ending.output, QByteArray());
    QCOMPARE(ending.code, 1);
}

void TestCli::checksNetworks_data()
{
    QTest::addColumn<QString>("network");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("output");

    QTest::newRow("fine") << QStringLiteral("preset:notebook") << 0 << QByteArray("The network is fine.\n");
    QTest::newRow("fine, but not for every batch size")
        << QStringLiteral("[(8, 8, 8), (8, 2, 8), (16, 2, 4)]") << 0
        << QByteArray(
               "The network is fine.\n"
               "Its training needs a batch size of 2 or more: block 2 makes a single pixel of an image, "
               "and a batch norm learns nothing from one value.\n");
    QTest::newRow("one problem") << QStringLiteral("[(32, 1, 0)]") << 1
                                 << QByteArray(
                                        "Block 0: weight bits is 0, but must be 1 to 16, or 32 for float.\n");
    QTest::newRow("problems") << QStringLiteral("[(32, 1, 8), (0, 0, 8)]") << 1
                              << QByteArray("Block 1: out channels is 0, but must be 1 to 65536.\n"
                                            "Block 1: stride is 0, but must be 1 to 8.\n");
    QTest::newRow("no network") << QStringLiteral("/none.bitops") << 1 << QByteArray();
}

void TestCli::checksNetworks()
{
    QFETCH(QString, network);
    QFETCH(int, code);
    QFETCH(QByteArray, output);

    const Ending ending = run({QStringLiteral("check"), network});
    QCOMPARE(ending.output, output);
    QCOMPARE(ending.code, code);
    QCOMPARE(ending.errors.isEmpty(), !output.isEmpty());
}

void TestCli::listsPresets()
{
    const Ending ending = run({QStringLiteral("presets")});
    QCOMPARE(ending.code, 0);
    for (const Preset& preset : presets()) {
        QVERIFY(
            ending.output.contains("preset:" + QByteArray::fromStdString(std::string(preset.name)) + "  "));
    }
    QVERIFY(ending.output.contains("5 blocks  13,352,960 BitOps (weight-bits)"));
}

void TestCli::refusesWrongUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("names");

    const auto row = [](const char* name, const char* arguments, const char* names) {
        QTest::newRow(name) << QString::fromLatin1(arguments).split(QLatin1Char(' '), Qt::SkipEmptyParts)
                            << QByteArray(names);
    };
    row("nothing", "", "subcommand");
    row("unknown command", "dance", "dance");
    row("unknown option", "cost --loud", "--loud");
    row("unknown rule", "cost --counting guess", "guess");
    row("unknown format", "cost --format xml", "xml");
    row("explanation in a format", "cost --explain 1.depthwise --format json", "--format");
    row("format of an explanation", "cost --format table --explain 1.depthwise", "--format");
    row("no size", "cost --input 32", "\"32\" is no input size");
    row("half a size", "cost --input 3x", "\"3x\" is no input size");
    row("four sizes", "cost --input 1x3x32x32", "\"1x3x32x32\" is no input size");
    row("huge size", "cost --input 99999999999999999999x32", "is no input size");
    row("option without value", "cost -o", "-o");
    row("check of nothing", "check", "NETWORK");
    row("two networks", "cost preset:notebook preset:notebook", "preset:notebook");
}

void TestCli::refusesWrongUsage()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, names);

    const Ending ending = run(arguments);
    QCOMPARE(ending.code, 2);
    QCOMPARE(ending.output, QByteArray());
    QVERIFY2(ending.errors.contains(names), ending.errors.constData());
}

void TestCli::explainsItself_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<QByteArray>("text");

    QTest::newRow("help") << QStringLiteral("--help") << QByteArray("Subcommands:");
    QTest::newRow("help of cost") << QStringLiteral("cost --help") << QByteArray("--with-classifier");
    QTest::newRow("help of train") << QStringLiteral("train --help") << QByteArray("--resume");
    QTest::newRow("version") << QStringLiteral("--version") << QByteArray("bitops ");
}

void TestCli::explainsItself()
{
    QFETCH(QString, arguments);
    QFETCH(QByteArray, text);

    const Ending ending = run(arguments.split(QLatin1Char(' ')));
    QCOMPARE(ending.code, 0);
    QVERIFY2(ending.output.contains(text), ending.output.constData());
    QCOMPARE(ending.errors, QByteArray());
}

void TestCli::saysThatItCannotGoOn()
{
#ifdef __SANITIZE_ADDRESS__
    QSKIP("AddressSanitizer needs more address space than this test leaves.");
#endif
    QFile file(path("large.bitops"));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(60 << 20));
    QProcess process;
    process.setChildProcessModifier([] {
        constexpr rlim_t bytes = 64 << 20;
        const rlimit limit{bytes, bytes};
        ::setrlimit(RLIMIT_AS, &limit);
    });
    process.start(program(), {QStringLiteral("cost"), file.fileName()});
    const Ending ending = endingOf(process);
    QCOMPARE(ending.errors, "Could not read " + file.fileName().toUtf8() + ": there is not enough memory.\n");
    QCOMPARE(ending.code, 1);
}

void TestCli::saysWhyItCannotWriteItsOutput()
{
    QProcess process;
    process.setStandardOutputFile(QStringLiteral("/dev/full"));
    process.start(program(), {QStringLiteral("cost")});
    const Ending ending = endingOf(process);
    QCOMPARE(ending.code, 1);
    QCOMPARE(ending.errors, QByteArray("Could not write to standard output: No space left on device.\n"));
}

void TestCli::endsQuietlyWhenItsReaderHasLeft()
{
    QProcess reader;
    QProcess process;
    process.setStandardOutputProcess(&reader);
    reader.start(QStringLiteral("true"), QStringList());
    QVERIFY(reader.waitForFinished(patience));

    process.start(program(), {QStringLiteral("cost")});
    const Ending ending = endingOf(process);
    QCOMPARE(ending.code, 0);
    QCOMPARE(ending.errors, QByteArray());
}

BITOPS_TEST(TestCli, QCoreApplication)
#include "tst_cli.moc"
