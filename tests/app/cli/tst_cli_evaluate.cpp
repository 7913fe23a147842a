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

constexpr auto evaluationTable = R"(Run    run
Epoch  2

Part        Images    Loss     Acc
validation      20  1.2500  0.7500
test            10  1.5000  0.5000

The validation images, class by class:
Class  Images  Correct     Acc
cat        10        7  0.7000
dog        10        8  0.8000

The test images, class by class:
Class  Images  Correct     Acc
cat        10        5  0.5000
dog         0        0
)";

} // namespace

class TestCliEvaluate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void printsTheFigures();
    void printsThemAsJson();
    void asksForTheRunsOwnDataAndThreads();
    void asksForOtherDataAndThreads();
    void saysHowItEnded_data();
    void saysHowItEnded();
    void stopsWhenInterrupted();
    void refusesWhatCannotBeEvaluated_data();
    void refusesWhatCannotBeEvaluated();
    void evaluatesWithTheTrainer();

private:
    [[nodiscard]] QString path(const char* name) const { return m_folder->filePath(QString::fromUtf8(name)); }
    [[nodiscard]] QStringList evaluate(const QStringList& options = {}) const
    {
        return QStringList{QStringLiteral("evaluate"), path("run")} + options;
    }
    static void play(const char* scenario) { qputenv("FAKE_TRAINER_SCENARIO", scenario); }
    /// The job that a trainer is given.
    [[nodiscard]] QJsonObject jobOf(const QStringList& arguments) const
    {
        if (!useScriptAsTrainer(path("trainer"),
                                "cp \"$1/run.json\" " + path("job.json").toUtf8() + "; exit 3")) {
            return {};
        }
        run(arguments);
        return QJsonDocument::fromJson(contentOf(path("job.json"))).object();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestCliEvaluate::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    qputenv("BITOPS_TRAINER", fakeTrainer().toUtf8());
    QVERIFY(QDir().mkdir(path("tmp")));
    qputenv("TMPDIR", path("tmp").toUtf8());
    RunDescription description;
    description.network = Network{.name = "small", .blocks = {{.outChannels = 4}}, .classes = 2};
    description.training = {.epochs = 2, .threads = 3};
    QVERIFY(createRunAt(path("run").toStdString(), description).hasValue());
    QFile weights(path("run/best.ckpt"));
    QVERIFY(weights.open(QIODevice::WriteOnly));
    play("evaluates");
}

void TestCliEvaluate::cleanup()
{
    qunsetenv("TMPDIR");
    QVERIFY(QDir(path("tmp")).isEmpty()); // However it ended, no job folder is left.
}

void TestCliEvaluate::printsTheFigures()
{
    const Ending ending = run(evaluate());
    QCOMPARE(ending.errors, QByteArray("The data have changed.\n"));
    QCOMPARE(ending.output, QByteArray(evaluationTable));
    QCOMPARE(ending.code, 0);
}

void TestCliEvaluate::printsThemAsJson()
{
    const Ending ending = run(evaluate({QStringLiteral("--json")}));
    QCOMPARE(ending.code, 0);
    const QJsonObject json = QJsonDocument::fromJson(ending.output).object();
    QCOMPARE(json[QStringLiteral("run")].toString(), path("run"));
    QCOMPARE(json[QStringLiteral("data")].toString(), QStringLiteral("shapes"));
    QCOMPARE(json[QStringLiteral("epoch")].toInt(), 2);
    const QJsonObject validation = json[QStringLiteral("validation")].toObject();
    QCOMPARE(validation[QStringLiteral("images")].toInt(), 20);
    QCOMPARE(validation[QStringLiteral("loss")].toDouble(), 1.25);
    QCOMPARE(validation[QStringLiteral("accuracy")].toDouble(), 0.75);
    const QJsonObject cat = validation[QStringLiteral("classes")].toArray().at(0).toObject();
    QCOMPARE(cat, (QJsonObject{{QStringLiteral("class"), QStringLiteral("cat")},
                               {QStringLiteral("images"), 10},
                               {QStringLiteral("correct"), 7}}));
    QCOMPARE(validation[QStringLiteral("confusion")].toArray().at(1).toArray(), (QJsonArray{2, 8}));
    QCOMPARE(json[QStringLiteral("test")].toObject()[QStringLiteral("images")].toInt(), 10);
}

void TestCliEvaluate::asksForTheRunsOwnDataAndThreads()
{
    const QJsonObject job = jobOf(evaluate());
    QCOMPARE(job[QStringLiteral("kind")].toString(), QStringLiteral("evaluation"));
    QCOMPARE(job[QStringLiteral("evaluation")].toObject(),
             (QJsonObject{{QStringLiteral("run"), path("run")},
                          {QStringLiteral("data"), QStringLiteral("shapes")},
                          {QStringLiteral("threads"), 3}}));
}

void TestCliEvaluate::asksForOtherDataAndThreads()
{
    QVERIFY(QDir().mkpath(path("data/cat")));
    const QJsonObject job = jobOf(
        evaluate({QStringLiteral("--data"), path("data"), QStringLiteral("--threads"), QStringLiteral("1")}));
    QCOMPARE(job[QStringLiteral("evaluation")].toObject()[QStringLiteral("data")].toString(), path("data"));
    QCOMPARE(job[QStringLiteral("evaluation")].toObject()[QStringLiteral("threads")].toInt(), 1);
}

void TestCliEvaluate::saysHowItEnded_data()
{
    QTest::addColumn<QByteArray>("scenario");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("lastError");

    const auto row = [](const char* scenario, int code, const char* error) {
        QTest::newRow(scenario) << QByteArray(scenario) << code << QByteArray(error);
    };
    row("dies", 3,
        "The trainer was ended by signal 9 (Killed) before the evaluation's end; the last that it wrote was: "
        "about to die. Usually this is done by a system that is out of memory.");
    row("silent", 3, "The trainer ended with exit code 0 without saying how the evaluation ended.");
    row("wrong-protocol", 3,
        "The trainer fake speaks version 2 of the event protocol, and this program speaks version 1.");
    row("unfinished-line", 130, "The evaluation was stopped.");
}

void TestCliEvaluate::saysHowItEnded()
{
    QFETCH(QByteArray, scenario);
    QFETCH(int, code);
    QFETCH(QByteArray, lastError);
    play(scenario.constData());
    const Ending ending = run(evaluate());
    QCOMPARE(ending.errors.trimmed().split('\n').last(), lastError);
    QCOMPARE(ending.code, code);
    QCOMPARE(ending.output, QByteArray());
}

void TestCliEvaluate::stopsWhenInterrupted()
{
    // It says that it is up by making a file.
    QVERIFY(useScriptAsTrainer(path("trainer"),
                               "echo '{\"type\":\"hello\",\"protocol\":1,\"trainer\":\"script\"}'; "
                               "echo up >&2; read command; "
                               "echo '{\"type\":\"stopped\",\"epochs\":0,\"seconds\":1}'; exit 130"));
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program(), evaluate());
    QByteArray output;
    QVERIFY(awaitOutput(process, "up\n", output));
    ::kill(static_cast<pid_t>(process.processId()), SIGINT);
    QVERIFY(process.waitForFinished(patience));
    QCOMPARE(process.exitCode(), 130);
    QCOMPARE(output + process.readAllStandardOutput(),
             QByteArray("up\nStopping the evaluation; another Ctrl-C ends it at once.\n"
                        "The evaluation was stopped.\n"));
}

void TestCliEvaluate::refusesWhatCannotBeEvaluated_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("error");
    QTest::addColumn<int>("code");

    QTest::newRow("no run") << QStringList{QStringLiteral("evaluate")} << QByteArray("SOURCE is required")
                            << 2;
    QTest::newRow("no such run") << QStringList{QStringLiteral("evaluate"), QStringLiteral("nothing")}
                                 << QByteArray("nothing") << 1;
    QTest::newRow("no best weights") << QStringList{QStringLiteral("evaluate"), QStringLiteral("%1/fresh")}
                                     << QByteArray("Could not evaluate the run in %1/fresh: it has no best "
                                                   "weights yet.")
                                     << 1;
    QTest::newRow("no such data") << QStringList{QStringLiteral("evaluate"), QStringLiteral("%1/run"),
                                                 QStringLiteral("--data"), QStringLiteral("%1/nowhere")}
                                  << QByteArray("Could not evaluate on %1/nowhere: there is no such folder.")
                                  << 1;
    QTest::newRow("no data in it") << QStringList{QStringLiteral("evaluate"), QStringLiteral("%1/run"),
                                                  QStringLiteral("--data"), QStringLiteral("%1/tmp")}
                                   << QByteArray("Could not evaluate on %1/tmp: there is nothing in it.")
                                   << 1;
    QTest::newRow("threads that are no number")
        << QStringList{QStringLiteral("evaluate"), QStringLiteral("%1/run"), QStringLiteral("--threads"),
                       QStringLiteral("many")}
        << QByteArray("--threads") << 2;
}

void TestCliEvaluate::refusesWhatCannotBeEvaluated()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, error);
    QFETCH(int, code);
    RunDescription description;
    description.network.blocks()->blocks = {{.outChannels = 4}};
    QVERIFY(createRunAt(path("fresh").toStdString(), description).hasValue());
    for (QString& argument : arguments) {
        argument.replace(QStringLiteral("%1"), m_folder->path());
    }
    const Ending ending = run(arguments);
    QVERIFY2(ending.errors.contains(error.replace("%1", m_folder->path().toUtf8())),
             ending.errors.constData());
    QCOMPARE(ending.errors.count('\n'), code == 1 ? 1 : ending.errors.count('\n'));
    QCOMPARE(ending.code, code);
}

void TestCliEvaluate::evaluatesWithTheTrainer()
{
    qunsetenv("BITOPS_TRAINER");
    const Ending trained =
        run({QStringLiteral("train"), QStringLiteral("[(2, 8, 4)]"), QStringLiteral("--epochs"),
             QStringLiteral("1"), QStringLiteral("--batch-size"), QStringLiteral("1000"),
             QStringLiteral("--run"), path("trained"), QStringLiteral("--json")});
    QVERIFY2(trained.code == 0, trained.errors.constData());
    QJsonObject epoch;
    for (const QByteArray& line : trained.output.split('\n')) {
        const QJsonObject event = QJsonDocument::fromJson(line).object();
        epoch = event[QStringLiteral("type")].toString() == QStringLiteral("epoch") ? event : epoch;
    }

    const Ending ending = run({QStringLiteral("evaluate"), path("trained"), QStringLiteral("--json")});

    QVERIFY2(ending.code == 0, ending.errors.constData());
    const QJsonObject figures =
        QJsonDocument::fromJson(ending.output).object()[QStringLiteral("validation")].toObject();
    QCOMPARE(figures[QStringLiteral("images")].toInt(), 1'000);
    QVERIFY(figures[QStringLiteral("loss")] == epoch[QStringLiteral("val_loss")]);
    QVERIFY(figures[QStringLiteral("accuracy")] == epoch[QStringLiteral("val_accuracy")]);
}

BITOPS_TEST(TestCliEvaluate, QCoreApplication)
#include "tst_cli_evaluate.moc"
