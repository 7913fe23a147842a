// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/runs/run_folder.h"
#include "tests/app/cli/program.h"
#include "tests/support/paths.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <memory>

using namespace bitops;
using namespace bitops::test;

namespace {

constexpr auto sensitivityTable = R"(Run     run
Epoch   2
Images  2,000, seed 0
Grid    of least squared error, a scale for each layer; batch norms as they are
Loss    1.2500
Acc     0.7500

Points of accuracy lost without retraining, with the weights of this layer at so many bits:
Layer               2 bits  4 bits
blocks.0.depthwise   25.00   25.00
classifier           25.00   25.00
)";

constexpr auto csv = "layer,of,bits,loss,loss_increase,accuracy,accuracy_drop,kl_divergence,sqnr_db\r\n"
                     "-,-,,1.25,0,0.75,0,0,\r\n"
                     "blocks.0.depthwise,weights,2,1.5,0.25,0.5,0.25,0.125,12.5\r\n"
                     "blocks.0.depthwise,weights,4,1.5,0.25,0.5,0.25,0.125,12.5\r\n"
                     "classifier,weights,2,1.5,0.25,0.5,0.25,0.125,12.5\r\n"
                     "classifier,weights,4,1.5,0.25,0.5,0.25,0.125,12.5\r\n";

} // namespace

class TestCliSensitivity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void printsATable();
    void writesCsv();
    void remarksOnCsvOfAllButOne();
    void printsJson();
    void asksForWhatTheDesignSays();
    void asksForEverything();
    void refusesBits_data();
    void refusesBits();
    void saysHowItEnded_data();
    void saysHowItEnded();
    void stopsWhenInterrupted();
    void refusesWhatCannotBeMeasured_data();
    void refusesWhatCannotBeMeasured();
    void measuresWithTheTrainer();

private:
    [[nodiscard]] QString path(const char* name) const { return m_folder->filePath(QString::fromUtf8(name)); }
    [[nodiscard]] QStringList measure(const QStringList& options = {}) const
    {
        return QStringList{QStringLiteral("sensitivity"), path("run")} + options;
    }
    [[nodiscard]] static QStringList words(const char* text)
    {
        return QString::fromUtf8(text).split(QLatin1Char(' '));
    }
    static void play(const char* scenario) { qputenv("FAKE_TRAINER_SCENARIO", scenario); }
    /// The job that a trainer is given.
    [[nodiscard]] QJsonObject jobOf(const QStringList& arguments) const
    {
        if (!useScriptAsTrainer(path("trainer"), "exit 3")) {
            return {};
        }
        run(arguments);
        return QJsonDocument::fromJson(contentOf(path("run/sensitivity/run.json"))).object();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestCliSensitivity::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    qputenv("BITOPS_TRAINER", fakeTrainer().toUtf8());
    RunDescription description;
    description.network = Network{.name = "small", .blocks = {{.outChannels = 4}}, .classes = 2};
    description.training = {.epochs = 2, .threads = 3};
    QVERIFY(createRunAt(path("run").toStdString(), description).hasValue());
    QFile weights(path("run/best.ckpt"));
    QVERIFY(weights.open(QIODevice::WriteOnly));
    play("measures");
}

void TestCliSensitivity::printsATable()
{
    const Ending ending = run(measure(words("--bits 4,2")));
    QCOMPARE(ending.errors, QByteArray());
    QCOMPARE(ending.output, QByteArray(sensitivityTable));
    QCOMPARE(ending.code, 0);
}

void TestCliSensitivity::writesCsv()
{
    const Ending ending = run(measure({QStringLiteral("-o"), path("figures.csv")}));
    QCOMPARE(ending.code, 0);
    QVERIFY(ending.output.contains("Points of accuracy lost"));
    QCOMPARE(contentOf(path("figures.csv")), QByteArray(csv));
}

void TestCliSensitivity::remarksOnCsvOfAllButOne()
{
    const Ending ending =
        run(measure({QStringLiteral("--all-but"), QStringLiteral("-o"), path("figures.csv")}));
    QCOMPARE(
        ending.errors,
        QByteArray("The rows are of all layers but one: bitops allocate takes those of single layers.\n"));
    QVERIFY(ending.output.contains("with the weights of all layers but this one at so many bits:"));
    QCOMPARE(ending.code, 0);
}

void TestCliSensitivity::printsJson()
{
    const Ending ending = run(measure({QStringLiteral("--json")}));
    QCOMPARE(ending.code, 0);
    const QJsonObject json = QJsonDocument::fromJson(ending.output).object();
    QCOMPARE(json[QStringLiteral("run")].toString(), path("run"));
    QCOMPARE(json[QStringLiteral("images")].toInt(), 2'000);
    QCOMPARE(json[QStringLiteral("epoch")].toInt(), 2);
    QCOMPARE(json[QStringLiteral("loss")].toDouble(), 1.25);
    QCOMPARE(json[QStringLiteral("accuracy")].toDouble(), 0.75);
    QCOMPARE(json[QStringLiteral("grid")].toString(), QStringLiteral("least-error"));
    const QJsonArray measurements = json[QStringLiteral("measurements")].toArray();
    QCOMPARE(measurements.size(), 4);
    QCOMPARE(measurements.at(3).toObject(),
             (QJsonObject{{QStringLiteral("layer"), QStringLiteral("classifier")},
                          {QStringLiteral("of"), QStringLiteral("weights")},
                          {QStringLiteral("bits"), 4},
                          {QStringLiteral("loss"), 1.5},
                          {QStringLiteral("loss_increase"), 0.25},
                          {QStringLiteral("accuracy"), 0.5},
                          {QStringLiteral("accuracy_drop"), 0.25},
                          {QStringLiteral("kl_divergence"), 0.125},
                          {QStringLiteral("sqnr_db"), 12.5},
                          {QStringLiteral("clipped"), QJsonValue::Null}}));
}

void TestCliSensitivity::asksForWhatTheDesignSays()
{
    const QJsonObject job = jobOf(measure());
    QCOMPARE(job[QStringLiteral("kind")].toString(), QStringLiteral("sensitivity"));
    QCOMPARE(job[QStringLiteral("sensitivity")].toObject(),
             (QJsonObject{{QStringLiteral("run"), path("run")},
                          {QStringLiteral("data"), QStringLiteral("shapes")},
                          {QStringLiteral("threads"), 3},
                          {QStringLiteral("images"), 2000},
                          {QStringLiteral("bits"), QJsonArray{2, 3, 4, 6, 8}},
                          {QStringLiteral("of"), QStringLiteral("weights")},
                          {QStringLiteral("all_but"), false},
                          {QStringLiteral("grid"), QStringLiteral("least-error")},
                          {QStringLiteral("per_channel"), false},
                          {QStringLiteral("norms"), QStringLiteral("kept")},
                          {QStringLiteral("seed"), 0}}));
}

void TestCliSensitivity::asksForEverything()
{
    QVERIFY(QDir().mkpath(path("data/cat")));
    const QJsonObject job =
        jobOf(measure(words("--images 50 --bits 16,1,4,4 --of both --all-but --per-channel --grid largest "
                            "--norms estimated --seed 7 --threads 1 --data") +
                      QStringList{path("data")}));
    QCOMPARE(job[QStringLiteral("sensitivity")].toObject(),
             (QJsonObject{{QStringLiteral("run"), path("run")},
                          {QStringLiteral("data"), path("data")},
                          {QStringLiteral("threads"), 1},
                          {QStringLiteral("images"), 50},
                          {QStringLiteral("bits"), QJsonArray{1, 4, 16}},
                          {QStringLiteral("of"), QStringLiteral("both")},
                          {QStringLiteral("all_but"), true},
                          {QStringLiteral("grid"), QStringLiteral("largest")},
                          {QStringLiteral("per_channel"), true},
                          {QStringLiteral("norms"), QStringLiteral("estimated")},
                          {QStringLiteral("seed"), 7}}));
}

void TestCliSensitivity::refusesBits_data()
{
    QTest::addColumn<QString>("bits");
    for (const char* const bits : {"2,x", "2,,4", "", "-4", "0,4", "4,32", "99999999999", "2;4"}) {
        QTest::newRow(bits) << QString::fromUtf8(bits);
    }
}

void TestCliSensitivity::refusesBits()
{
    QFETCH(QString, bits);
    const Ending ending = run(measure({QStringLiteral("--bits=") + bits}));
    QVERIFY2(bits.isEmpty() || ending.errors.contains("\"" + bits.toUtf8() +
                                                      "\" is no list of bit-widths from 1 to 16, such as "
                                                      "2,3,4,6,8"),
             ending.errors.constData());
    QCOMPARE(ending.code, 2);
}

void TestCliSensitivity::saysHowItEnded_data()
{
    QTest::addColumn<QByteArray>("scenario");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("lastError");

    const auto row = [](const char* scenario, int code, const char* error) {
        QTest::newRow(scenario) << QByteArray(scenario) << code << QByteArray(error);
    };
    row("dies", 3,
        "The trainer was ended by signal 9 (Killed) before the measurement's end; the last that it wrote "
        "was: about to die. Usually this is done by a system that is out of memory.");
    row("silent", 3, "The trainer ended with exit code 0 without saying how the measurement ended.");
    row("wrong-protocol", 3,
        "The trainer fake speaks version 2 of the event protocol, and this program speaks version 1.");
    row("unfinished-line", 130, "The measurement was stopped; what was measured is kept.");
}

/// Also where an earlier measurement was completed.
void TestCliSensitivity::saysHowItEnded()
{
    QFETCH(QByteArray, scenario);
    QFETCH(int, code);
    QFETCH(QByteArray, lastError);
    QVERIFY(QDir().mkdir(path("run/sensitivity")));
    QFile events(path("run/sensitivity/events.jsonl"));
    QVERIFY(events.open(QIODevice::WriteOnly));
    events.write("{\"type\":\"hello\",\"protocol\":1,\"trainer\":\"0.1.0\"}\n"
                 "{\"type\":\"completed\",\"epochs\":0,\"seconds\":1}\n");
    events.close();
    play(scenario.constData());
    const Ending ending = run(measure());
    QCOMPARE(ending.errors.trimmed().split('\n').last(), lastError);
    QCOMPARE(ending.code, code);
    QCOMPARE(ending.output, QByteArray());
}

void TestCliSensitivity::stopsWhenInterrupted()
{
    QVERIFY(useScriptAsTrainer(path("trainer"),
                               "echo '{\"type\":\"hello\",\"protocol\":1,\"trainer\":\"script\"}'; "
                               "echo up >&2; read command; "
                               "echo '{\"type\":\"stopped\",\"epochs\":0,\"seconds\":1}'; exit 130"));
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program(), measure());
    QByteArray output;
    QVERIFY(awaitOutput(process, "up\n", output));
    ::kill(static_cast<pid_t>(process.processId()), SIGINT);
    QVERIFY(process.waitForFinished(patience));
    QCOMPARE(process.exitCode(), 130);
    QCOMPARE(output + process.readAllStandardOutput(),
             QByteArray("up\nStopping the measurement; another Ctrl-C ends it at once.\n"
                        "The measurement was stopped; what was measured is kept.\n"));
}

void TestCliSensitivity::refusesWhatCannotBeMeasured_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<QByteArray>("error");
    QTest::addColumn<int>("code");

    const auto row = [](const char* name, const char* arguments, const char* error, int code) {
        QTest::newRow(name) << QString::fromUtf8(arguments) << QByteArray(error) << code;
    };
    row("no run", "sensitivity", "SOURCE is required", 2);
    row("no such run", "sensitivity nothing", "nothing", 1);
    row("no such ONNX file", "sensitivity %1/model.onnx --data shapes", "%1/model.onnx", 1);
    row("no best weights", "sensitivity %1/fresh",
        "Could not measure the run in %1/fresh: it has no best weights yet.", 1);
    row("no such data", "sensitivity %1/run --data %1/nowhere",
        "Could not measure on %1/nowhere: there is no such folder.", 1);
    row("no images", "sensitivity %1/run --images 0",
        "Sensitivity: the number of images is 0, but must be 1 or more.", 1);
    row("another grid", "sensitivity %1/run --grid coarse", "coarse", 2);
    row("no folder for the figures", "sensitivity %1/run -o %1/nowhere/f.csv", "%1/nowhere", 1);
}

void TestCliSensitivity::refusesWhatCannotBeMeasured()
{
    QFETCH(QString, arguments);
    QFETCH(QByteArray, error);
    QFETCH(int, code);
    RunDescription description;
    description.network.blocks()->blocks = {{.outChannels = 4}};
    QVERIFY(createRunAt(path("fresh").toStdString(), description).hasValue());
    const Ending ending =
        run(arguments.replace(QStringLiteral("%1"), m_folder->path()).split(QLatin1Char(' ')));
    QVERIFY2(ending.errors.contains(error.replace("%1", m_folder->path().toUtf8())),
             ending.errors.constData());
    QCOMPARE(ending.errors.count('\n'), code == 1 ? 1 : ending.errors.count('\n'));
    QCOMPARE(ending.code, code);
    QVERIFY(!QFile::exists(path("run/sensitivity"))); // All of it is looked at before anything is made.
}

void TestCliSensitivity::measuresWithTheTrainer()
{
    qunsetenv("BITOPS_TRAINER");
    const Ending trained =
        run({QStringLiteral("train"), QStringLiteral("[(2, 8, 4)]"), QStringLiteral("--epochs"),
             QStringLiteral("1"), QStringLiteral("--batch-size"), QStringLiteral("1000"),
             QStringLiteral("--run"), path("trained"), QStringLiteral("--json")});
    QVERIFY2(trained.code == 0, trained.errors.constData());
    const QStringList arguments = QStringList{QStringLiteral("sensitivity"), path("trained")} +
                                  words("--images 200 --bits 2,8 --of both --json");

    const Ending first = run(arguments);
    QVERIFY2(first.code == 0, first.errors.constData());
    const QJsonObject json = QJsonDocument::fromJson(first.output).object();
    QCOMPARE(json[QStringLiteral("images")].toInt(), 200);
    QCOMPARE(json[QStringLiteral("measurements")].toArray().size(), 3 * 2 * 2);

    const QByteArray events = contentOf(path("trained/sensitivity/events.jsonl"));
    const Ending second = run(arguments);
    QCOMPARE(second.output, first.output);
    const QByteArray later = contentOf(path("trained/sensitivity/events.jsonl")).mid(events.size());
    QVERIFY(!later.contains("\"measured\"")); // Nothing is measured twice.
}

BITOPS_TEST(TestCliSensitivity, QCoreApplication)
#include "tst_cli_sensitivity.moc"
