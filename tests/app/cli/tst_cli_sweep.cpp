// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sweep/sweep_lock.h"
#include "tests/app/cli/program.h"
#include "tests/support/paths.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <filesystem>
#include <memory>
#include <optional>

using namespace bitops;
using namespace bitops::test;

/// `bitops sweep` with a stand-in for the trainer that keeps its events.
class TestCliSweep : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void trainsAllRuns();
    void trainsNoRunTwice();
    void goesOnWhereItWasStopped();
    void keepsToTheNumberAtOnce();
    void tellsWhatFailed();
    void printsThePlan();
    void refusesBeforeAnythingStarts_data();
    void refusesBeforeAnythingStarts();
    void isTrainedByOneProgram();
    void isCancelledFromElsewhere();
    void stopsWhenItsReaderHasLeft();
    void endsHangingTrainersWhenInterruptedAgain();
    void tellsASingleTrainingOfASweepAtWork();
    void writesTheTable();
    void saysWhatSlurmSays();
    void needsSlurmForASubmission();
    void findsSlurmInTheFolderThatIsNamed();

private:
    [[nodiscard]] QString path(const char* name) const { return m_folder->filePath(QString::fromUtf8(name)); }
    /// A sweep of three seeds, or of what else stands in it.
    [[nodiscard]] QString sweepFile(const QByteArray& content = R"("vary": {"seed": [0, 1, 2]})") const
    {
        QFile file(path("bits.json"));
        const QByteArray text = R"({"format": "bitops-sweep", "version": 1, "design": "preset:notebook",
            "folder": "out", "training": {"epochs": 3, "threads": 1}, )" +
                                content + "}";
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() ? file.fileName()
                                                                                  : QString();
    }
    [[nodiscard]] QStringList sweep(const QStringList& options = {}) const
    {
        return QStringList{QStringLiteral("sweep"), path("bits.json")} + options;
    }
    /// A program of the PATH of these shell commands.
    [[nodiscard]] bool haveProgram(const char* name, const QByteArray& commands) const
    {
        QFile file(path(name));
        return file.open(QIODevice::WriteOnly) && file.write("#!/bin/sh\n" + commands) > 0 &&
               file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    static void play(const char* scenario) { qputenv("FAKE_TRAINER_SCENARIO", scenario); }
    [[nodiscard]] QByteArray stateOf(const QString& state) const
    {
        return run(sweep({QStringLiteral("--status")})).output.contains(state.toUtf8()) ? "yes" : "no";
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QByteArray m_path = qgetenv("PATH");
};

void TestCliSweep::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    qputenv("BITOPS_TRAINER", fakeTrainer().toUtf8());
    qputenv("FAKE_TRAINER_STORES", "1");
    play("happy");
}

void TestCliSweep::cleanup()
{
    qputenv("PATH", m_path);
    qunsetenv("FAKE_TRAINER_STORES");
    qunsetenv("BITOPS_SLURM");
}

void TestCliSweep::trainsAllRuns()
{
    QVERIFY(!sweepFile().isEmpty());

    const Ending ending = run(sweep({QStringLiteral("--at-once"), QStringLiteral("1")}));

    QCOMPARE(ending.errors, QByteArray());
    QByteArray expected =
        "Sweep folder: " + path("out").toUtf8() + "\n3 runs, 1 at a time: none trained yet\n";
    for (const char* const seed : {"0", "1", "2"}) {
        expected += "[" + QByteArray::number(QByteArray(seed).toInt() + 1) + "/3] seed-" + seed +
                    ": The training was completed: 3 epochs in 2 s. Best: 62.5 % in epoch 3.\n";
    }
    QCOMPARE(ending.output, expected + "The sweep is completed: 3 runs.\n");
    QCOMPARE(ending.code, 0);
    QVERIFY(contentOf(path("out/seed-2/run.json")).contains("\"seed\": 2"));
    QVERIFY(contentOf(path("out/sweep.json")).contains("\"bitops-sweep-record\""));
}

void TestCliSweep::trainsNoRunTwice()
{
    QVERIFY(!sweepFile().isEmpty());
    QCOMPARE(run(sweep()).code, 0);
    QVERIFY(!sweepFile(R"("vary": {"seed": [0, 1, 2, 3]})").isEmpty());

    const Ending ending = run(sweep());

    QVERIFY2(ending.output.contains("4 runs, "), ending.output.constData());
    QVERIFY2(ending.output.contains(" at a time: 3 completed\n[4/4] seed-3: "), ending.output.constData());
    QCOMPARE(ending.code, 0);
    QCOMPARE(contentOf(path("out/seed-0/events.jsonl")).count("hello"), 1);
}

void TestCliSweep::goesOnWhereItWasStopped()
{
    QVERIFY(!sweepFile().isEmpty());
    play("waits");
    QProcess process;
    process.start(program(), sweep({QStringLiteral("--at-once"), QStringLiteral("2")}));
    QTRY_VERIFY_WITH_TIMEOUT(contentOf(path("out/seed-1/events.jsonl")).contains("\"epoch\""), patience);
    QTRY_VERIFY_WITH_TIMEOUT(contentOf(path("out/seed-0/events.jsonl")).contains("\"epoch\""), patience);
    QCOMPARE(::kill(static_cast<pid_t>(process.processId()), SIGINT), 0);
    const Ending stopped = endingOf(process);

    QCOMPARE(stopped.errors, QByteArray("Stopping the sweep; another Ctrl-C ends its trainers at once.\n"));
    QVERIFY2(stopped.output.endsWith(
                 "The sweep was stopped: 3 runs, 2 stopped; the same command goes on with it.\n"),
             stopped.output.constData());
    QCOMPARE(stopped.code, 130);
    QVERIFY(!QFile::exists(path("out/seed-2")));

    play("happy");
    const Ending ending = run(sweep());

    QVERIFY2(ending.output.endsWith("The sweep is completed: 3 runs.\n"), ending.output.constData());
    QCOMPARE(contentOf(path("out/seed-0/events.jsonl")).count("hello"), 2);
    QCOMPARE(contentOf(path("out/seed-2/events.jsonl")).count("hello"), 1);
}

void TestCliSweep::keepsToTheNumberAtOnce()
{
    QVERIFY(!sweepFile(R"("vary": {"seed": [0, 1, 2, 3, 4, 5, 6]})").isEmpty());
    // Each counts those that are at work beside it.
    QVERIFY(useScriptAsTrainer(path("trainer"), "cd " + path("out").toUtf8() + R"(
echo '{"type":"hello","protocol":1,"trainer":"script"}' | tee "$1/events.jsonl"
touch "$1/working"
ls -d */working | wc -l >> "$1/beside"
for i in 1 2 3 4 5 6 7 8 9; do ls -d */working | wc -l >> "$1/beside"; done
rm "$1/working"
echo '{"type":"completed","epochs":3,"seconds":1}' | tee -a "$1/events.jsonl"
)"));

    QCOMPARE(run(sweep({QStringLiteral("--at-once"), QStringLiteral("3")})).code, 0);

    int most = 0;
    for (int seed = 0; seed < 7; ++seed) {
        const QList<QByteArray> counts =
            contentOf(path(("out/seed-" + std::to_string(seed) + "/beside").c_str())).split('\n');
        for (const QByteArray& count : counts) {
            most = std::max(most, count.toInt());
        }
    }
    QVERIFY(most >= 1);
    QVERIFY2(most <= 3, QByteArray::number(most).constData());
}

void TestCliSweep::tellsWhatFailed()
{
    QVERIFY(!sweepFile().isEmpty());
    play("diverges");

    const Ending ending = run(sweep());

    QVERIFY2(ending.output.contains("seed-1: The loss was not finite in epoch 2 at step 7."),
             ending.output.constData());
    QVERIFY2(ending.output.endsWith("The sweep is at its end: 3 runs, 3 failed.\n"),
             ending.output.constData());
    QCOMPARE(ending.code, 3);
    // They would diverge again.
    QVERIFY(run(sweep()).output.endsWith("The sweep is at its end: 3 runs, 3 failed.\n"));
    QCOMPARE(contentOf(path("out/seed-0/events.jsonl")).count("hello"), 1);
    QVERIFY(run(sweep({QStringLiteral("--status")})).output.contains("\nseed-2: diverged\n"));
}

void TestCliSweep::printsThePlan()
{
    QVERIFY(!sweepFile(R"("vary": {"weight_bits": [2, 4]})").isEmpty());

    const Ending ending =
        run(sweep({QStringLiteral("--dry-run"), QStringLiteral("--at-once"), QStringLiteral("1")}));

    QCOMPARE(ending.errors, QByteArray());
    QCOMPARE(ending.output, "Run            weight_bits  State            BitOps\n"
                            "weight_bits-2  2            not started   5,900,288\n"
                            "weight_bits-4  4            not started  11,800,576\n\n"
                            "2 runs in " +
                                path("out").toUtf8() +
                                ", 2 not started\nBitOps: 5,900,288 to 11,800,576\n"
                                "Time: not known: nothing was trained on these data yet\n1 at a time\n");
    QCOMPARE(ending.code, 0);
    QVERIFY(!QFile::exists(path("out")));
}

void TestCliSweep::refusesBeforeAnythingStarts_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("error");

    QTest::newRow("recipe of the last run")
        << QByteArray(R"("vary": {"seed": [0, 1, -1]})")
        << QByteArray("in the run \"seed--1\", Training: seed is -1, but must be 0 or more.\n");
    QTest::newRow("data") << QByteArray(R"("vary": {"data": ["shapes", "nowhere"]})")
                          << QByteArray(": there is no such folder.\n");
    QTest::newRow("start") << QByteArray(R"("vary": {"start_from": ["", "nowhere"]})")
                           << QByteArray("Could not find the run \"nowhere\"");
}

void TestCliSweep::refusesBeforeAnythingStarts()
{
    QFETCH(QByteArray, content);
    QFETCH(QByteArray, error);
    QVERIFY(!sweepFile(content).isEmpty());

    const Ending ending = run(sweep());

    QVERIFY2(ending.errors.startsWith("Could not begin the sweep \"bits\": in the run "),
             ending.errors.constData());
    QVERIFY2(ending.errors.contains(error), ending.errors.constData());
    QCOMPARE(ending.output, QByteArray());
    QCOMPARE(ending.code, 1);
    QVERIFY(!QFile::exists(path("out")));
}

void TestCliSweep::isTrainedByOneProgram()
{
    QVERIFY(!sweepFile().isEmpty());
    play("waits");
    QProcess process;
    process.start(program(), sweep());
    QTRY_VERIFY_WITH_TIMEOUT(contentOf(path("out/seed-0/events.jsonl")).contains("\"epoch\""), patience);

    const Ending second = run(sweep());

    QCOMPARE(second.errors, "Could not begin the sweep in " + path("out").toUtf8() +
                                ": another program is at work on it.\n");
    QCOMPARE(second.code, 1);
    ::kill(static_cast<pid_t>(process.processId()), SIGTERM);
    QCOMPARE(endingOf(process).code, 130);
}

void TestCliSweep::isCancelledFromElsewhere()
{
    QVERIFY(!sweepFile().isEmpty());
    QVERIFY(
        run(sweep({QStringLiteral("--cancel")})).output.startsWith("Nothing is at work on the sweep in "));
    play("waits");
    QProcess process;
    process.start(program(), sweep());
    QTRY_VERIFY_WITH_TIMEOUT(contentOf(path("out/seed-0/events.jsonl")).contains("\"epoch\""), patience);

    QCOMPARE(run(sweep({QStringLiteral("--cancel")})).output, QByteArray("The sweep was stopped.\n"));

    const Ending ending = endingOf(process);
    QCOMPARE(ending.errors, QByteArray("Stopping the sweep: it was cancelled.\n"));
    QCOMPARE(ending.code, 130);
    play("happy");
    QCOMPARE(run(sweep()).code, 0); // What was cancelled can go on.
}

void TestCliSweep::stopsWhenItsReaderHasLeft()
{
    QVERIFY(!sweepFile().isEmpty());
    play("waits");
    QProcess process;
    process.start(program(), sweep());
    QTRY_VERIFY_WITH_TIMEOUT(contentOf(path("out/seed-0/events.jsonl")).contains("\"epoch\""), patience);
    process.closeReadChannel(QProcess::StandardOutput);
    // Something has to be said before anybody notices.
    ::kill(static_cast<pid_t>(process.processId()), SIGTERM);

    QVERIFY(process.waitForFinished(patience));
    QCOMPARE(process.exitCode(), 130);
}

void TestCliSweep::endsHangingTrainersWhenInterruptedAgain()
{
    QVERIFY(!sweepFile(R"("vary": {"seed": [0]})").isEmpty());
    play("hangs");
    QProcess process;
    process.start(program(), sweep());
    QTRY_VERIFY_WITH_TIMEOUT(contentOf(path("out/seed-0/events.jsonl")).contains("started"), patience);
    const auto send = [&process](int signal) { ::kill(static_cast<pid_t>(process.processId()), signal); };
    QByteArray said;
    send(SIGINT); // Asks.
    QTRY_VERIFY_WITH_TIMEOUT((said += process.readAllStandardError()).contains("Stopping"), patience);
    send(SIGTERM); // Terminates.
    send(SIGINT);  // Kills.
    QVERIFY(process.waitForFinished(patience));

    QCOMPARE(process.exitCode(), 130);
    QCOMPARE(stateOf(QStringLiteral("interrupted")), QByteArray("yes"));
}

void TestCliSweep::tellsASingleTrainingOfASweepAtWork()
{
    qputenv("XDG_DATA_HOME", path("data").toUtf8());
    const auto runs = std::filesystem::path(path("data").toStdString()) /
                      "io.github.bitops_explorer.BitOpsExplorer" / "runs";
    const QStringList train{QStringLiteral("train"), QStringLiteral("preset:notebook"),
                            QStringLiteral("--run"), path("single")};
    std::optional<Result<SweepLock>> lock(SweepLock::take(runs / "mine")); // As a program that trains it.
    QVERIFY(*lock);

    QCOMPARE(run(train).errors,
             QByteArray("The sweep mine is trained on this machine, too: both are slower meanwhile.\n"));

    lock.reset();
    QDir(path("single")).removeRecursively();
    QCOMPARE(run(train).errors, QByteArray());
}

void TestCliSweep::writesTheTable()
{
    QVERIFY(!sweepFile(R"("vary": {"seed": [0], "weight_bits": [2]})").isEmpty());
    QCOMPARE(run(sweep()).code, 0);

    const Ending ending = run(sweep({QStringLiteral("--status"), QStringLiteral("--csv"), path("out.csv")}));

    QCOMPARE(ending.code, 0);
    QCOMPARE(
        contentOf(path("out.csv")),
        QByteArray("run,seed,weight_bits,bitops,state,epochs,best_epoch,best_accuracy,best_loss,seconds\r\n"
                   "seed-0_weight_bits-2,0,2,5900288,completed,3,3,0.625,1.125,1.5\r\n"));
}

/// A cluster by its programs, which say what they are asked.
void TestCliSweep::saysWhatSlurmSays()
{
    QVERIFY(!sweepFile().isEmpty());
    qputenv("PATH", m_folder->path().toUtf8() + ":" + m_path);
    QVERIFY(haveProgram("sbatch", R"(echo "$@" > ")" + path("asked").toUtf8() + R"("; echo '7;north')"));
    QVERIFY(
        haveProgram("squeue", R"(case "$*" in *--clusters=north*--jobs=7*) echo '7_1|R|one|None';; esac)"));
    QVERIFY(haveProgram("scancel", R"(echo "scancel: error: Access denied" >&2; exit 1)"));
    const QStringList submit =
        sweep({QStringLiteral("--slurm"), QStringLiteral("--at-once"), QStringLiteral("2"),
               QStringLiteral("--partition"), QStringLiteral("long")});

    const Ending ending = run(submit);
    QCOMPARE(ending.errors, QByteArray());
    QCOMPARE(ending.output,
             "Sweep folder: " + path("out").toUtf8() + "\nSubmitted the job 7 with 3 tasks.\n");
    QCOMPARE(contentOf(path("asked")), "--parsable --array=0-2%2 --requeue --chdir=" + path("out").toUtf8() +
                                           " " + path("out/slurm.sh").toUtf8() + "\n");
    QCOMPARE(contentOf(path("out/slurm-runs.txt")), QByteArray("seed-0\nseed-1\nseed-2\n"));
    QCOMPARE(run(submit + QStringList{QStringLiteral("--dry-run")}).output, contentOf(path("out/slurm.sh")));

    QVERIFY(run(sweep({QStringLiteral("--status")})).output.contains("running      1\n"));
    QCOMPARE(run(submit).errors, QByteArray("Could not begin the sweep \"bits\": 1 tasks of the job 7 are in "
                                            "Slurm's queue; --cancel takes them out of it.\n"));
    QCOMPARE(run(sweep({QStringLiteral("--cancel")})).errors,
             QByteArray("Could not cancel the job 7: Slurm says \"scancel: error: Access denied\".\n"));

    QVERIFY(haveProgram("squeue", "exit 0\n"));
    QVERIFY(
        haveProgram("sbatch", R"(echo "sbatch: error: Batch job submission failed: Too tired" >&2; exit 1)"));
    const Ending refused = run(submit);
    QCOMPARE(refused.errors, QByteArray("Could not submit the sweep: Slurm says \"sbatch: error: Batch job "
                                        "submission failed: Too tired\".\n"));
    QCOMPARE(refused.code, 1);
}

void TestCliSweep::needsSlurmForASubmission()
{
    QVERIFY(!sweepFile().isEmpty());
    qputenv("PATH", "/nowhere");

    const Ending ending = run(sweep({QStringLiteral("--slurm")}));

    QCOMPARE(ending.errors, QByteArray("Could not start sbatch: No such file or directory.\n"));
    QCOMPARE(ending.code, 1);
    QCOMPARE(run(sweep({QStringLiteral("--time"), QStringLiteral("1:00")})).code, 2); // Without --slurm.
}

void TestCliSweep::findsSlurmInTheFolderThatIsNamed()
{
    QVERIFY(!sweepFile().isEmpty());
    QVERIFY(haveProgram("sbatch", "echo 7"));
    qputenv("PATH", "/nowhere");
    qputenv("BITOPS_SLURM", m_folder->path().toUtf8());

    const Ending ending = run(sweep({QStringLiteral("--slurm")}));

    QCOMPARE(ending.errors, QByteArray());
    QVERIFY(ending.output.endsWith("Submitted the job 7 with 3 tasks.\n"));
}

BITOPS_TEST(TestCliSweep, QCoreApplication)
#include "tst_cli_sweep.moc"
