// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text_file.h"
#include "core/network/presets.h"
#include "tests/core/sweep/sweep_fixture.h"
#include "tests/support/test_main.h"

#include <QTemporaryDir>
#include <QTest>

using namespace bitops;
using namespace bitops::test;

class TestSweepFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAllKeys();
    void hasDefaults();
    void spacesValuesByTheirLogarithms();
    void logarithmsReachOverAllNumbers();
    void refuses_data();
    void refuses();
    void namesTheFile();
    void isWrittenAsItIsRead();
    void hasWholePathsWhereverItLies();
    void canHoldTheDesign();
};

void TestSweepFile::readsAllKeys()
{
    const Result<SweepFile> sweep = sweepOf(R"("name": "first", "folder": "out", "names": "{seed}",
        "design": "preset:notebook", "input": [1, 28, 28], "classes": 4, "training": {"epochs": 3},
        "vary": {"seed": [0, 1], "quantizer": ["ste"], "nesterov": [true]},
        "runs": [{"name": "a", "weight_bits": 4}, {"weight_bits": 2}])");

    QVERIFY2(sweep, sweep ? "" : sweep.error().message.c_str());
    QCOMPARE(sweep->base, std::filesystem::path("/sweeps"));
    QCOMPARE(sweep->name, std::string("first"));
    QCOMPARE(sweep->folder, std::string("out"));
    QCOMPARE(sweep->names, std::string("{seed}"));
    QCOMPARE(sweep->design, std::string("preset:notebook"));
    QVERIFY((sweep->input == std::vector<std::int64_t>{1, 28, 28}));
    QCOMPARE(sweep->classes.value(), std::int64_t{4});
    QCOMPARE(sweep->training.epochs, 3);
    QCOMPARE(sweep->training.arithmetic, newestArithmetic);
    QVERIFY((sweep->crossed ==
             std::vector<SweepVariable>{{"nesterov", {true}}, {"quantizer", {"ste"}}, {"seed", {0, 1}}}));
    QVERIFY((sweep->listed ==
             std::vector<SweepCombination>{{"a", {{"weight_bits", 4}}}, {"", {{"weight_bits", 2}}}}));
}

void TestSweepFile::hasDefaults()
{
    const Result<SweepFile> sweep = sweepOf("");

    QVERIFY(sweep);
    QCOMPARE(*sweep, (SweepFile{.base = "/sweeps", .name = "bits", .isNormalized = false}));
}

void TestSweepFile::spacesValuesByTheirLogarithms()
{
    const Result<SweepFile> sweep = sweepOf(R"("vary": {"learning_rate": {"log": [1e-4, 1e-2, 5]}})");

    QVERIFY(sweep);
    QVERIFY((sweep->crossed.front().values ==
             std::vector<nlohmann::json>{1e-4, 3.16228e-4, 1e-3, 3.16228e-3, 1e-2}));
}

void TestSweepFile::logarithmsReachOverAllNumbers()
{
    const Result<SweepFile> sweep = sweepOf(R"("vary": {"learning_rate": {"log": [1e-300, 1e300, 3]}})");

    QVERIFY(sweep);
    QVERIFY((sweep->crossed.front().values == std::vector<nlohmann::json>{1e-300, 1.0, 1e300}));
}

void TestSweepFile::refuses_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("error");

    const auto row = [](const char* name, const char* content, const char* error) {
        QTest::newRow(name) << QByteArray(content) << QByteArray(error);
    };
    row("unknown key", R"("colour": 1)", "\"colour\" is not a key of this format");
    row("nothing to vary", R"("vary": {"mood": [1]})", "\"vary.mood\" is nothing that a sweep can vary");
    row("arithmetic", R"("vary": {"arithmetic": [1, 2]})",
        "\"vary.arithmetic\" is nothing that a sweep can vary");
    row("one value", R"("vary": {"seed": 1})",
        "\"vary.seed\" must be a list of values, or {\"log\": [least, most, count]}");
    row("no value", R"("vary": {"seed": []})",
        "\"vary.seed\" must be a list of values, or {\"log\": [least, most, count]}");
    row("list of lists", R"("vary": {"seed": [[1]]})",
        "\"vary.seed\" must be a list of values, or {\"log\": [least, most, count]}");
    row("one of a logarithm", R"("vary": {"learning_rate": {"log": [1e-4, 1e-2, 1]}})",
        "\"vary.learning_rate.log\" must be two numbers above 0 and how many there are from the one to the "
        "other, at least 2");
    row("logarithm of nothing", R"("vary": {"learning_rate": {"log": [0, 1e-2, 3]}})",
        "\"vary.learning_rate.log\" must be two numbers above 0 and how many there are from the one to the "
        "other, at least 2");
    row("varies twice", R"("vary": {"seed": [1]}, "runs": [{"seed": 2}])",
        "\"seed\" varies twice: it stands in \"vary\" and in \"runs\"");
    row("list in a combination", R"("runs": [{"seed": [1]}])", "\"runs[0].seed\" must be one value");
    row("no combinations", R"("runs": [])", "\"runs\" must be a list of combinations");
    row("recipe", R"("training": {"epochs": "many"})", "\"training.epochs\" is \"many\"");
    row("input", R"("input": [32, 32])", "\"input\" must be channels, height and width");
}

void TestSweepFile::refuses()
{
    QFETCH(QByteArray, content);
    QFETCH(QByteArray, error);

    const Result<SweepFile> sweep = sweepOf(content.toStdString());

    QVERIFY(!sweep);
    QVERIFY2(sweep.error().message.find(error.toStdString()) != std::string::npos,
             sweep.error().message.c_str());
}

void TestSweepFile::namesTheFile()
{
    const QTemporaryDir folder;
    const std::filesystem::path file = std::filesystem::path(folder.path().toStdString()) / "x.json";
    QVERIFY(writeTextFile(file, R"({"format": "bitops-sweep", "version": 2})"));

    const Result<SweepFile> sweep = loadSweepFile(file);

    QVERIFY(!sweep);
    QCOMPARE(sweep.error().message,
             "Could not open " + file.string() +
                 " as a sweep: its format version is 2, and this program reads up to 1.");
}

void TestSweepFile::isWrittenAsItIsRead()
{
    const Result<SweepFile> sweep = sweepOf(R"("name": "first", "folder": "/out", "names": "{seed}-{name}",
        "design": "preset:notebook", "input": [1, 28, 28], "classes": 4, "training": {"epochs": 3},
        "vary": {"seed": [0, 1], "nesterov": [true], "learning_rate": {"log": [0.1, 0.001, 3]}},
        "runs": [{"name": "a", "weight_bits": 4}, {"weight_bits": 2}])");
    QVERIFY(sweep);

    const Result<SweepFile> read = sweepFromText(sweepToText(*sweep), "/sweeps/else.json");

    QVERIFY2(read, read ? "" : read.error().message.c_str());
    QCOMPARE(*read, *sweep);
}

void TestSweepFile::hasWholePathsWhereverItLies()
{
    const Result<SweepFile> sweep = sweepOf(
        R"("folder": "out", "design": {"front": "front.csv", "of": "net.bitops", "bitops": [5]},
        "training": {"data": "../images"}, "vary": {"design": ["a.bitops", "preset:notebook"]})");
    QVERIFY(sweep);

    const Result<SweepFile> read = sweepFromText(sweepToText(*sweep), "/elsewhere/bits.json");

    QVERIFY2(read, read ? "" : read.error().message.c_str());
    QCOMPARE(read->folder, std::string("/sweeps/out"));
    QCOMPARE(read->front->file, std::filesystem::path("/sweeps/front.csv"));
    QCOMPARE(read->front->network, std::string("/sweeps/net.bitops"));
    QVERIFY((read->front->budgets == std::vector<std::int64_t>{5}));
    QCOMPARE(read->training.data, std::string("/images"));
    QVERIFY(
        (read->crossed.front().values == std::vector<nlohmann::json>{"/sweeps/a.bitops", "preset:notebook"}));
}

void TestSweepFile::canHoldTheDesign()
{
    SweepFile sweep{.base = "/sweeps", .name = "own"};
    sweep.network = notebookNetwork();
    sweep.network->classes = 7;

    const Result<SweepFile> read = sweepFromText(sweepToText(sweep), "/sweeps/own.json");

    QVERIFY2(read, read ? "" : read.error().message.c_str());
    QVERIFY(read->network == sweep.network);
    const Result<SweepPlan> plan = planSweep(*read, anyPlaces());
    QVERIFY(plan);
    QCOMPARE(*plan->designs.front().network.blocks(), *sweep.network);
    sweep.crossed = {{"weight_bits", {"many"}}}; // For whoever reads it to refuse.
    QVERIFY(sweepFromText(sweepToText(sweep), "/sweeps/own.json"));
    QVERIFY(!sweepOf(R"("design": {"format": "bitops-network", "version": 1})"));
}

BITOPS_TEST(TestSweepFile, NoApplication)
#include "tst_sweep_file.moc"
