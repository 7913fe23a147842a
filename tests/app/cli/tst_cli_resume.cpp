// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jobs/trainer_lock.h"
#include "core/network/presets.h"
#include "core/runs/run_folder.h"
#include "tests/app/cli/program.h"
#include "tests/support/paths.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <fstream>
#include <memory>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

using namespace bitops;
using namespace bitops::test;

/// What may change when a run goes on, and what then stands in its run.json.
class TestCliResume : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void changesWhatMayChange();
    void leavesTheRestAsItWas();
    void findsARunByItsName();
    void refusesWhatMayNotChange_data();
    void refusesWhatMayNotChange();
    void refusesAnEndThatIsThereAlready_data();
    void refusesAnEndThatIsThereAlready();
    void goesOnWithACompletedRun_data();
    void goesOnWithACompletedRun();
    void refusesDataThatAreNotThere();
    void refusesValuesOutOfRange();
    void changesNothingWhereTrainingCannotBegin();
    void changesNothingWhileATrainerIsAtWork();

private:
    [[nodiscard]] QString path(const char* name) const { return m_folder->filePath(QString::fromUtf8(name)); }
    [[nodiscard]] std::filesystem::path runFolder() const { return path("run").toStdString(); }
    /// A run of three epochs that has come so far.
    void makeRun(const TrainingConfiguration& training, int epochs, const Event& last) const;
    [[nodiscard]] TrainingConfiguration stored() const
    {
        const Result<RunDescription> description = loadRunDescription(runFolder());
        return description ? description->training : TrainingConfiguration{.data = "cannot be read"};
    }
    [[nodiscard]] Ending resume(const QStringList& options) const
    {
        return run(QStringList{QStringLiteral("train"), QStringLiteral("--resume"), path("run")} + options);
    }
    [[nodiscard]] QByteArray cannotGoOn(const char* reason) const
    {
        return "Could not go on with the run in " + path("run").toUtf8() + ": " + reason + ".\n";
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestCliResume::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    qputenv("XDG_DATA_HOME", path("home").toUtf8());
    qputenv("BITOPS_TRAINER", fakeTrainer().toUtf8());
    qputenv("FAKE_TRAINER_SCENARIO", "happy");
    QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral("moved/cat")));
}

void TestCliResume::makeRun(const TrainingConfiguration& training, int epochs, const Event& last) const
{
    QVERIFY(createRunAt(runFolder(), {notebookNetwork(), training, "0.1.0", {}}).hasValue());
    std::ofstream file(runFolder() / run_file::events);
    file << eventToLine(HelloEvent{}) << '\n';
    for (int epoch = 1; epoch <= epochs; ++epoch) {
        file << eventToLine(EpochEvent{.epoch = epoch, .valAccuracy = epoch == 1 ? 0.5 : 0.25}) << '\n';
    }
    file << eventToLine(last) << '\n';
}

void TestCliResume::changesWhatMayChange()
{
    makeRun({.epochs = 3, .seed = 7}, 1, StoppedEvent{});
    const Result<RunDescription> before = loadRunDescription(runFolder());

    const Ending ending = resume({QStringLiteral("--epochs"), QStringLiteral("010"), QStringLiteral("--data"),
                                  path("moved"), QStringLiteral("--threads"), QStringLiteral("1"),
                                  QStringLiteral("--patience"), QStringLiteral("4")});

    QCOMPARE(ending.errors, QByteArray());
    QCOMPARE(ending.code, 0);
    const Result<RunDescription> after = loadRunDescription(runFolder());
    QVERIFY(before.hasValue() && after.hasValue());
    RunDescription expected = *before;
    expected.training.epochs = 10;
    expected.training.data = path("moved").toStdString();
    expected.training.threads = 1;
    expected.training.patience = 4;
    QVERIFY(*after == expected);
}

void TestCliResume::leavesTheRestAsItWas()
{
    makeRun({.epochs = 3}, 1, StoppedEvent{});
    const QByteArray before = contentOf(path("run/run.json"));
    QCOMPARE(resume({}).code, 0);
    QCOMPARE(contentOf(path("run/run.json")), before);
    QCOMPARE(resume({QStringLiteral("--epochs"), QStringLiteral("3")}).code, 0);
    QCOMPARE(contentOf(path("run/run.json")), before);
}

void TestCliResume::findsARunByItsName()
{
    QVERIFY(createRunAt(defaultRunsFolder() / "by name", {notebookNetwork(), {}, "0.1.0", {}}).hasValue());
    const Ending ending =
        run({QStringLiteral("train"), QStringLiteral("--resume"), QStringLiteral("by name")});
    QCOMPARE(ending.errors, QByteArray());
    QVERIFY(ending.output.startsWith(
        "Run folder: " + QByteArray::fromStdString(defaultRunsFolder().string()) + "/by name\n"));
}

void TestCliResume::refusesWhatMayNotChange_data()
{
    QTest::addColumn<QString>("options");
    QTest::addColumn<QByteArray>("name");

    for (const char* const options : {"--seed 1",
                                      "--batch-size 8",
                                      "--learning-rate 0.1",
                                      "--quantizer lsq",
                                      "--per-channel",
                                      "--optimizer sgd",
                                      "--schedule cosine",
                                      "--device cpu",
                                      "--momentum 0.5",
                                      "--nesterov",
                                      "--weight-decay 0",
                                      "--warmup-epochs 0",
                                      "--label-smoothing 0",
                                      "--clip-norm 0",
                                      "--checkpoint-seconds 1",
                                      "--from x",
                                      "--from-checkpoint last",
                                      "--batch-norm-reestimation on",
                                      "--no-layer-statistics",
                                      "--augment flip",
                                      "--normalize half",
                                      "--validation-fraction 0.5",
                                      "--run x",
                                      "--classes 2",
                                      "--input 32x32",
                                      "preset:notebook"}) {
        const QByteArray first = QByteArray(options).split(' ').first();
        QTest::newRow(options) << QString::fromLatin1(options)
                               << (first.startsWith("--") ? first : QByteArray("NETWORK"));
    }
}

void TestCliResume::refusesWhatMayNotChange()
{
    QFETCH(QString, options);
    QFETCH(QByteArray, name);
    makeRun({.epochs = 3}, 1, StoppedEvent{});
    const QByteArray before = contentOf(path("run/run.json"));
    const Ending ending = resume(options.split(QLatin1Char(' ')));
    QVERIFY2(ending.errors.startsWith("--resume excludes " + name + "\n"), ending.errors.constData());
    QCOMPARE(ending.code, 2);
    QCOMPARE(contentOf(path("run/run.json")), before);
}

void TestCliResume::refusesAnEndThatIsThereAlready_data()
{
    QTest::addColumn<bool>("isCompleted");
    QTest::addColumn<QString>("options");
    QTest::addColumn<QByteArray>("reason");

    const QByteArray completed =
        "it is completed already, with 3 epochs; --epochs with a higher number goes on with it";
    QTest::newRow("completed") << true << QString() << completed;
    QTest::newRow("completed, as many epochs") << true << QStringLiteral("--epochs 3") << completed;
    QTest::newRow("completed, fewer epochs")
        << true << QStringLiteral("--epochs 2")
        << QByteArray("3 epochs are trained already, and --epochs must be more");
    QTest::newRow("completed, other threads") << true << QStringLiteral("--threads 1") << completed;
    QTest::newRow("completed, no patience")
        << true << QStringLiteral("--epochs 9 --patience 2")
        << QByteArray("it is completed already, because validation got no better for 2 epochs; --patience "
                      "with a higher number, or with 0 for never, goes on with it");
    QTest::newRow("stopped, fewer epochs")
        << false << QStringLiteral("--epochs 2")
        << QByteArray("3 epochs are trained already, and --epochs must be more");
}

void TestCliResume::refusesAnEndThatIsThereAlready()
{
    QFETCH(bool, isCompleted);
    QFETCH(QString, options);
    QFETCH(QByteArray, reason);
    makeRun({.epochs = isCompleted ? 3 : 5}, 3,
            isCompleted ? Event(CompletedEvent{3}) : Event(StoppedEvent{3}));
    const QByteArray before = contentOf(path("run/run.json"));
    const Ending ending = resume(options.split(QLatin1Char(' '), Qt::SkipEmptyParts));
    QCOMPARE(ending.errors, cannotGoOn(reason.constData()));
    QCOMPARE(ending.code, 1);
    QCOMPARE(contentOf(path("run/run.json")), before);
}

void TestCliResume::goesOnWithACompletedRun_data()
{
    QTest::addColumn<int>("patience");
    QTest::addColumn<QString>("options");

    QTest::newRow("with more epochs") << 0 << QStringLiteral("--epochs 9");
    QTest::newRow("with more patience") << 2 << QStringLiteral("--epochs 9 --patience 5");
    QTest::newRow("with no end to patience") << 2 << QStringLiteral("--epochs 9 --patience 0");
}

void TestCliResume::goesOnWithACompletedRun()
{
    QFETCH(int, patience);
    QFETCH(QString, options);
    makeRun({.epochs = 3, .patience = patience}, 3, CompletedEvent{3});
    const Ending ending = resume(options.split(QLatin1Char(' ')));
    QCOMPARE(ending.errors, QByteArray());
    QCOMPARE(ending.code, 0);
    QCOMPARE(stored().epochs, 9);
}

void TestCliResume::refusesDataThatAreNotThere()
{
    makeRun({.data = path("gone").toStdString(), .epochs = 3}, 1, StoppedEvent{});
    const QByteArray before = contentOf(path("run/run.json"));

    const Ending without = resume({});
    QCOMPARE(without.errors, "Could not train on " + path("gone").toUtf8() +
                                 ": there is no such folder. With --data, the run goes on with them "
                                 "elsewhere.\n");
    QCOMPARE(without.code, 1);
    const Ending wrong = resume({QStringLiteral("--data"), path("typo")});
    QCOMPARE(wrong.errors, "Could not train on " + path("typo").toUtf8() + ": there is no such folder.\n");
    QCOMPARE(wrong.code, 1);
    QCOMPARE(contentOf(path("run/run.json")), before);
    QCOMPARE(resume({QStringLiteral("--data"), path("moved")}).code, 0);
    QCOMPARE(stored().data, path("moved").toStdString());
}

void TestCliResume::refusesValuesOutOfRange()
{
    makeRun({.epochs = 3}, 1, StoppedEvent{});
    const QByteArray before = contentOf(path("run/run.json"));
    const Ending ending = resume({QStringLiteral("--threads"), QStringLiteral("0")});
    QCOMPARE(ending.errors, QByteArray("Training: number of threads is 0, but must be 1 to 1024.\n"));
    QCOMPARE(ending.code, 2);
    QCOMPARE(contentOf(path("run/run.json")), before);
}

void TestCliResume::changesNothingWhereTrainingCannotBegin()
{
    makeRun({.epochs = 3}, 1, StoppedEvent{});
    const QByteArray before = contentOf(path("run/run.json"));
    QVERIFY(useScriptAsTrainer(
        path("trainer"), "grep -q '\"epochs\": 9' \"$1/run.json\" || exit 9\n"
                         "echo '{\"type\":\"hello\",\"protocol\":1,\"trainer\":\"fake\"}'\n"
                         "echo '{\"type\":\"failed\",\"message\":\"These are other data.\"}'\nexit 1\n"));
    const Ending ending = resume({QStringLiteral("--epochs"), QStringLiteral("9")});
    QCOMPARE(ending.errors, QByteArray("These are other data.\n"));
    QCOMPARE(ending.code, 1);
    QCOMPARE(contentOf(path("run/run.json")), before);
}

void TestCliResume::changesNothingWhileATrainerIsAtWork()
{
    makeRun({.epochs = 3}, 1, StoppedEvent{});
    const QByteArray before = contentOf(path("run/run.json"));
    const int lock = ::open((runFolder() / trainerLockFile).c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
    QVERIFY(lock >= 0 && ::flock(lock, LOCK_EX | LOCK_NB) == 0);
    const Ending ending = resume({QStringLiteral("--epochs"), QStringLiteral("9")});
    ::close(lock);
    QCOMPARE(ending.errors, cannotGoOn("a trainer is at work on it"));
    QCOMPARE(ending.code, 1);
    QCOMPARE(contentOf(path("run/run.json")), before);
}

BITOPS_TEST(TestCliResume, QCoreApplication)
#include "tst_cli_resume.moc"
