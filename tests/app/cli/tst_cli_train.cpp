// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/cli/epoch_texts.h"
#include "tests/app/cli/program.h"
#include "tests/support/paths.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <nlohmann/json.hpp>

#include <array>
#include <memory>
#include <pty.h>
#include <unistd.h>

using namespace bitops;
using namespace bitops::test;

namespace {

constexpr auto otherEpochs =
    "Epoch 2/3 | Train Loss: 1.5000, Train Acc: 0.4500 | Val Loss: 1.2500, Val Acc: 0.5000\n"
    "Epoch 3/3 | Train Loss: 1.2500, Train Acc: 0.5500 | Val Loss: 1.1250, Val Acc: 0.6250\n";

/// What a process with a terminal for its standard output wrote there.
QByteArray terminalOutputOf(const QStringList& arguments, unsigned short columns)
{
    int terminal = -1;
    int side = -1;
    const winsize window{.ws_row = 24, .ws_col = columns, .ws_xpixel = 0, .ws_ypixel = 0};
    if (::openpty(&terminal, &side, nullptr, nullptr, &window) != 0) {
        return "no terminal";
    }
    QProcess process;
    process.setChildProcessModifier([side] { ::dup2(side, STDOUT_FILENO); });
    process.start(program(), arguments);
    ::close(side);
    // What was written comes piece by piece, and an error when nobody has the other side any more.
    QByteArray output;
    std::array<char, 4096> piece;
    for (ssize_t size = 0; (size = ::read(terminal, piece.data(), piece.size())) > 0;) {
        output.append(piece.data(), size);
    }
    process.waitForFinished(patience);
    ::close(terminal);
    return output;
}

} // namespace

class TestCliTrain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void printsTheNotebooksLines_data();
    void printsTheNotebooksLines();
    void makesARunFolderInTheUsersData();
    void storesWhatItWasAskedFor();
    void storesTheRunToBeginWith();
    void storesDataFoldersAbsolutely();
    void looksAtDataBeforeItMakesARun_data();
    void looksAtDataBeforeItMakesARun();
    void fitsANetworkToOtherData();
    void drawsAProgressBarOnATerminal_data();
    void drawsAProgressBarOnATerminal();
    void passesEventsOnAsJson();
    void writesTheEpochsAsCsv();
    void saysThatThereIsNoTrainer_data();
    void saysThatThereIsNoTrainer();
    void findsTheTrainerInThePath();
    void resumesARun();
    void keepsEarlierEpochsOfAResumedRun();
    void doesNotOverwriteARun();
    void refusesABrokenNetworkWithoutMakingARun();
    void refusesWrongUsage_data();
    void refusesWrongUsage();
    void saysWhyItCannotResume();
    void saysWhyItCannotWriteCsv();

private:
    [[nodiscard]] QString path(const char* name) const { return m_folder->filePath(QString::fromUtf8(name)); }
    [[nodiscard]] QStringList trainIn(const char* run, const QStringList& options = {}) const
    {
        return QStringList{QStringLiteral("train"), QStringLiteral("preset:notebook"),
                           QStringLiteral("--run"), path(run)} +
               options;
    }
    [[nodiscard]] QByteArray folderLine(const char* run) const
    {
        return "Run folder: " + path(run).toUtf8() + "\n";
    }
    [[nodiscard]] nlohmann::json trainingOf(const char* run) const
    {
        const auto json =
            nlohmann::json::parse(contentOf(path(run) + QStringLiteral("/run.json")).toStdString());
        return json.at("training");
    }
    static void play(const char* scenario) { qputenv("FAKE_TRAINER_SCENARIO", scenario); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestCliTrain::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    qputenv("XDG_DATA_HOME", path("data").toUtf8());
    qputenv("BITOPS_TRAINER", fakeTrainer().toUtf8());
    play("happy");
}

void TestCliTrain::printsTheNotebooksLines_data()
{
    QTest::addColumn<QByteArray>("scenario");

    QTest::newRow("line by line") << QByteArray("happy");
    QTest::newRow("in fragments") << QByteArray("split");
    QTest::newRow("with events after the end") << QByteArray("after-the-end");
}

void TestCliTrain::printsTheNotebooksLines()
{
    QFETCH(QByteArray, scenario);
    play(scenario.constData());

    const Ending ending = run(trainIn("run"));

    QCOMPARE(ending.output,
             folderLine("run") + firstEpoch + otherEpochs + "The training was completed: 3 epochs in 2 s.\n");
    QCOMPARE(ending.errors, QByteArray());
    QCOMPARE(ending.code, 0);
}

void TestCliTrain::makesARunFolderInTheUsersData()
{
    const Ending ending = run({QStringLiteral("train"), QStringLiteral("preset:notebook")});
    QCOMPARE(ending.code, 0);
    const QRegularExpression expected(
        QStringLiteral(
            "\\ARun folder: (%1/io\\.github\\.bitops_explorer\\.BitOpsExplorer/runs/[0-9TZ]+-notebook)\n")
            .arg(QRegularExpression::escape(path("data"))));
    const auto match = expected.match(QString::fromUtf8(ending.output));
    QVERIFY2(match.hasMatch(), ending.output.constData());
    QVERIFY(QFile::exists(match.captured(1) + QStringLiteral("/run.json")));
}

void TestCliTrain::storesWhatItWasAskedFor()
{
    const QString options = QStringLiteral(
        "--quantizer lsq --per-channel --epochs 7 --batch-size 32 --learning-rate 0.25 --optimizer sgd "
        "--schedule cosine --seed 9 --threads 3 --device cuda --augment crop-flip --normalize dataset "
        "--validation-fraction 0.125 --momentum 0.8 --nesterov --weight-decay 0.0005 --warmup-epochs 1.5 "
        "--mean 0.5,0.25,0.125 --std 2,1,1 "
        "--label-smoothing 0.1 --clip-norm 2 --patience 4 --batch-norm-reestimation off "
        "--from-checkpoint last --no-layer-statistics --checkpoint-seconds 7.5");
    QCOMPARE(run(trainIn("run", options.split(QLatin1Char(' ')))).code, 0);
    QCOMPARE(
        QByteArray::fromStdString(trainingOf("run").dump()),
        QByteArray(
            R"({"arithmetic":2,"augmentation":"crop-flip","batch_norm_reestimation":"off","batch_size":32,)"
            R"("checkpoint_seconds":7.5,"clip_norm":2.0,"data":"shapes","deviation":[2.0,1.0,1.0],)"
            R"("device":"cuda","epochs":7,"label_smoothing":0.1,"layer_statistics":false,)"
            R"("learning_rate":0.25,"mean":[0.5,0.25,0.125],"momentum":0.8,)"
            R"("nesterov":true,"normalization":"dataset","optimizer":"sgd","patience":4,"per_channel":true,)"
            R"("quantizer":"lsq","schedule":"cosine","seed":9,"start_checkpoint":"last","start_from":"",)"
            R"("threads":3,"validation_fraction":0.125,"warmup_epochs":1.5,"weight_decay":0.0005})"));
}

void TestCliTrain::storesTheRunToBeginWith()
{
    QCOMPARE(run(trainIn("first")).code, 0);
    QCOMPARE(run(trainIn("second", {QStringLiteral("--from"), path("first")})).code, 0);
    QCOMPARE(QString::fromStdString(trainingOf("second")["start_from"].get<std::string>()), path("first"));
    const Ending ending = run(trainIn("third", {QStringLiteral("--from"), path("nowhere")}));
    QCOMPARE(ending.code, 1);
    QVERIFY2(ending.errors.contains("nowhere"), ending.errors.constData());
    QVERIFY(!QFile::exists(path("third")));
}

void TestCliTrain::storesDataFoldersAbsolutely()
{
    QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral("images")));
    QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral("cifar/cat")));
    QProcess process;
    process.setWorkingDirectory(m_folder->path());
    process.start(program(), trainIn("run", {QStringLiteral("--data"), QStringLiteral("./images/../cifar")}));
    QCOMPARE(endingOf(process).code, 0);
    QCOMPARE(QString::fromStdString(trainingOf("run")["data"].get<std::string>()),
             QDir(m_folder->path()).canonicalPath() + QStringLiteral("/cifar"));
}

void TestCliTrain::looksAtDataBeforeItMakesARun_data()
{
    QTest::addColumn<QString>("data");
    QTest::addColumn<QByteArray>("reason");

    QTest::newRow("a typo") << QStringLiteral("typo") << QByteArray("there is no such folder");
    QTest::newRow("a file") << QStringLiteral("file") << QByteArray("it is no folder");
    QTest::newRow("nothing") << QStringLiteral("empty") << QByteArray("there is nothing in it");
}

void TestCliTrain::looksAtDataBeforeItMakesARun()
{
    QFETCH(QString, data);
    QFETCH(QByteArray, reason);
    QFile file(path("file"));
    QVERIFY(file.open(QIODevice::WriteOnly) && QDir(m_folder->path()).mkdir(QStringLiteral("empty")));
    const QString folder = m_folder->filePath(data);
    const Ending ending = run(trainIn("run", {QStringLiteral("--data"), folder}));
    QCOMPARE(ending.errors, "Could not train on " + folder.toUtf8() + ": " + reason + ".\n");
    QCOMPARE(ending.code, 1);
    QVERIFY(!QFile::exists(path("run")));
    QCOMPARE(run(trainIn("run")).code, 0);
}

void TestCliTrain::fitsANetworkToOtherData()
{
    const QStringList fit{QStringLiteral("--classes"), QStringLiteral("2"), QStringLiteral("--input"),
                          QStringLiteral("1x016x24")};
    QCOMPARE(run(trainIn("run", fit)).code, 0);
    const auto json = nlohmann::json::parse(contentOf(path("run/run.json")).toStdString());
    QCOMPARE(json["network"]["classes"].get<int>(), 2);
    QCOMPARE(json["network"]["input"]["channels"].get<int>(), 1);
    QCOMPARE(json["network"]["input"]["height"].get<int>(), 16);
    QCOMPARE(json["network"]["input"]["width"].get<int>(), 24);
    const Ending ending = run(trainIn("other", {QStringLiteral("--classes"), QStringLiteral("1")}));
    QCOMPARE(ending.errors, QByteArray("Network: number of classes is 1, but must be 2 to 100000.\n"));
    QCOMPARE(ending.code, 1);
    QVERIFY(!QFile::exists(path("other")));
}

void TestCliTrain::drawsAProgressBarOnATerminal_data()
{
    QTest::addColumn<int>("columns");
    QTest::addColumn<QByteArray>("bar");

    const QByteArray whole = "Epoch 1/3 [############............]  50 % | Loss: 2.2500 | 1000 images/s";
    QTest::newRow("wide") << 80 << whole;
    QTest::newRow("narrow") << 40 << whole.left(39);
    QTest::newRow("a column") << 1 << QByteArray();
    QTest::newRow("of unknown width") << 0 << whole;
}

void TestCliTrain::drawsAProgressBarOnATerminal()
{
    QFETCH(int, columns);
    QFETCH(QByteArray, bar);

    const QByteArray output = terminalOutputOf(trainIn("run"), static_cast<unsigned short>(columns));

    QVERIFY2(output.contains("\n" + bar + "\r\x1b[KEpoch 1/3 | "), output.constData());
    QVERIFY(output.contains("The training was completed"));
}

void TestCliTrain::passesEventsOnAsJson()
{
    const Ending ending = run(trainIn("run", {QStringLiteral("--json")}));
    QCOMPARE(ending.code, 0);
    QCOMPARE(ending.errors, folderLine("run"));
    QByteArrayList types;
    for (const QByteArray& line : ending.output.trimmed().split('\n')) {
        types.append(
            QByteArray::fromStdString(nlohmann::json::parse(line.toStdString())["type"].get<std::string>()));
    }
    QCOMPARE(types, QByteArrayList({"hello", "started", "progress", "epoch", "epoch", "epoch", "completed"}));
}

void TestCliTrain::writesTheEpochsAsCsv()
{
    const Ending ending = run(trainIn("run", {QStringLiteral("--csv"), path("epochs.csv")}));
    QCOMPARE(ending.code, 0);
    QCOMPARE(contentOf(path("epochs.csv")),
             QByteArray(csvHeader) + firstRow +
                 "2,1.5,0.45,1.25,0.5,0.5,1000,0.001\r\n3,1.25,0.55,1.125,0.625,0.5,1000,0.001\r\n");
}

void TestCliTrain::saysThatThereIsNoTrainer_data()
{
    QTest::addColumn<QByteArray>("trainer");
    QTest::addColumn<QByteArray>("reason");

    QTest::newRow("no file")
        << QByteArray("/nowhere/bitops-trainer")
        << QByteArray("No such file or directory. On Debian, the package bitops-trainer has it");
    QTest::newRow("a folder") << QByteArray("/") << QByteArray("Permission denied");
    QTest::newRow("no program") << QByteArray("/dev/null") << QByteArray("Permission denied");
    QTest::newRow("not in the PATH")
        << QByteArray("bitops-no-trainer")
        << QByteArray("No such file or directory. On Debian, the package bitops-trainer has it");
}

void TestCliTrain::saysThatThereIsNoTrainer()
{
    QFETCH(QByteArray, trainer);
    QFETCH(QByteArray, reason);
    qputenv("BITOPS_TRAINER", trainer);

    const Ending ending = run(trainIn("run"));

    QCOMPARE(ending.code, 3);
    QCOMPARE(ending.errors, "Could not start the trainer " + trainer + ": " + reason + ".\n");
    QVERIFY(!QFile::exists(path("run")));
}

void TestCliTrain::findsTheTrainerInThePath()
{
    qputenv("BITOPS_TRAINER", "fake-trainer");
    const QByteArray kept = qgetenv("PATH");
    const QByteArray folder = QFileInfo(fakeTrainer()).path().toUtf8();
    qputenv("PATH", "/nowhere:" + folder);
    const Ending ending = run(trainIn("run"));
    qputenv("PATH", kept);
    QCOMPARE(ending.errors, QByteArray());
    QCOMPARE(ending.code, 0);
}

void TestCliTrain::resumesARun()
{
    QCOMPARE(run(trainIn("run", {QStringLiteral("--seed"), QStringLiteral("5")})).code, 0);
    const QByteArray before = contentOf(path("run/run.json"));

    const Ending ending = run({QStringLiteral("train"), QStringLiteral("--resume"), path("run")});

    QCOMPARE(ending.code, 0);
    QVERIFY(ending.output.startsWith(folderLine("run") + firstEpoch));
    QCOMPARE(contentOf(path("run/run.json")), before);
}

void TestCliTrain::keepsEarlierEpochsOfAResumedRun()
{
    QCOMPARE(run(trainIn("run")).code, 0);
    QFile events(path("run/events.jsonl"));
    QVERIFY(events.open(QIODevice::WriteOnly));
    events.write("{\"type\":\"hello\",\"protocol\":1,\"trainer\":\"fake\"}\n");
    for (const char* number : {"1", "4"}) {
        events.write(
            QByteArray("{\"type\":\"epoch\",\"epoch\":") + number +
            ",\"train_loss\":9.5,\"train_accuracy\":0,\"val_loss\":9.5,\"val_accuracy\":0,\"seconds\":9,"
            "\"images_per_second\":9,\"learning_rate\":9}\n");
    }
    events.write("{\"type\":\"stopped\",\"epochs\":4,\"seconds\":9}\n");
    events.close();
    play("waits");
    QProcess process;
    process.start(program(), {QStringLiteral("train"), QStringLiteral("--resume"), path("run"),
                              QStringLiteral("--csv"), path("epochs.csv")});
    QByteArray output;
    QVERIFY(awaitOutput(process, firstEpoch, output));
    process.terminate();
    QCOMPARE(endingOf(process).code, 130);

    QCOMPARE(contentOf(path("epochs.csv")), QByteArray(csvHeader) + firstRow + "4,9.5,0,9.5,0,9,9,9\r\n");
}

void TestCliTrain::doesNotOverwriteARun()
{
    QCOMPARE(run(trainIn("run")).code, 0); // It leaves nothing of a training: the run has not begun.
    QCOMPARE(run(trainIn("run")).code, 0);
    QFile checkpoint(path("run/last.ckpt"));
    QVERIFY(checkpoint.open(QIODevice::WriteOnly));
    const Ending ending = run(trainIn("run"));
    QCOMPARE(ending.code, 1);
    QCOMPARE(ending.errors, "Could not make the run folder " + path("run").toUtf8() +
                                ": there is a run in it already (run.json).\n");
}

void TestCliTrain::refusesABrokenNetworkWithoutMakingARun()
{
    const Ending ending =
        run({QStringLiteral("train"), QStringLiteral("[(32, 9, 8)]"), QStringLiteral("--run"), path("run")});
    QCOMPARE(ending.code, 1);
    QCOMPARE(ending.errors, QByteArray("Block 0: stride is 9, but must be 1 to 8.\n"));
    QVERIFY(!QFile::exists(path("run")));
}

void TestCliTrain::refusesWrongUsage_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<QByteArray>("names");

    QTest::newRow("nothing to train")
        << QStringLiteral("train") << QByteArray("NETWORK or --resume is required");
    QTest::newRow("resume and network")
        << QStringLiteral("train preset:notebook --resume x") << QByteArray("--resume excludes NETWORK");
    QTest::newRow("resume and seed") << QStringLiteral("train --resume x --seed 1")
                                     << QByteArray("--resume excludes --seed");
    QTest::newRow("resume and per channel")
        << QStringLiteral("train --resume x --per-channel") << QByteArray("--resume excludes --per-channel");
    QTest::newRow("resume and run") << QStringLiteral("train --resume x --run y")
                                    << QByteArray("--resume excludes --run");
    for (const char* const option : {"--resume", "--run", "--csv"}) {
        QTest::addRow("no path for %s", option) << QStringLiteral("train %1 ").arg(QLatin1String(option))
                                                << "The path given with " + QByteArray(option) + " is empty.";
    }
    QTest::newRow("unknown quantizer") << QStringLiteral("train preset:notebook --quantizer pact")
                                       << QByteArray("pact not in {notebook,ste,lsq}");
    QTest::newRow("no number") << QStringLiteral("train preset:notebook --epochs many")
                               << QByteArray("--epochs");
    QTest::newRow("past an int") << QStringLiteral("train preset:notebook --epochs 99999999999")
                                 << QByteArray("--epochs");
    QTest::newRow("no epochs") << QStringLiteral("train preset:notebook --epochs 0")
                               << QByteArray("Training: number of epochs is 0, but must be 1 to 100000.");
    QTest::newRow("no rate") << QStringLiteral("train preset:notebook --learning-rate nan")
                             << QByteArray("--learning-rate: \"nan\" is no decimal number");
    QTest::newRow("notebook per channel")
        << QStringLiteral("train preset:notebook --quantizer notebook --per-channel")
        << QByteArray("Training: the notebook's quantizer has no scales per channel.");
}

void TestCliTrain::refusesWrongUsage()
{
    QFETCH(QString, arguments);
    QFETCH(QByteArray, names);

    const Ending ending = run(arguments.split(QLatin1Char(' ')));
    QVERIFY2(ending.errors.contains(names), ending.errors.constData());
    QCOMPARE(ending.code, 2);
    QVERIFY(!QFile::exists(path("data")));
}

void TestCliTrain::saysWhyItCannotResume()
{
    const Ending ending = run({QStringLiteral("train"), QStringLiteral("--resume"), path("none")});
    QCOMPARE(ending.code, 1);
    QCOMPARE(ending.errors,
             "Could not read " + path("none").toUtf8() + "/run.json: No such file or directory.\n");
}

void TestCliTrain::saysWhyItCannotWriteCsv()
{
    const Ending ending = run(trainIn("run", {QStringLiteral("--csv"), QStringLiteral("/none/epochs.csv")}));
    QCOMPARE(ending.code, 1);
    QCOMPARE(ending.errors, QByteArray("Could not write /none/epochs.csv: No such file or directory.\n"));
}

BITOPS_TEST(TestCliTrain, QCoreApplication)
#include "tst_cli_train.moc"
