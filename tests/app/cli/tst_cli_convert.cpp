// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text_file.h"
#include "core/formats/network_file.h"
#include "core/formats/network_json.h"
#include "core/network/presets.h"
#include "core/runs/run_folder.h"
#include "tests/app/cli/program.h"

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
                          << QByteArray("the file must end in .bitops or .py");
    QTest::newRow("JSON for PyTorch")
        << QStringList{notebook, QStringLiteral("--pytorch"), output, QStringLiteral("/tmp/a.bitops")}
        << QByteArray("the file must end in .py");
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

QTEST_APPLESS_MAIN(TestCliConvert)
#include "tst_cli_convert.moc"
