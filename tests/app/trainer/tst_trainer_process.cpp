// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/test_main.h"
#include "trainer_fixture.h"

#include <QTest>

using namespace bitops;
using namespace bitops::test;

class TestTrainerProcess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void trainsAWholeRun();
    void stops_data();
    void stops();
    void stopsWhileItDraws();
    void failsWithoutAPipe();
    void pausesUntilItIsTold_data();
    void pausesUntilItIsTold();
    void ignoresWhatIsNoCommand();
    void stopsWhenNobodyReads();
    void goesOnAfterBeingKilled();
    void refusesWrongInput_data();
    void refusesWrongInput();
    void refusesABrokenRunFile();
    void refusesADamagedCheckpoint();
    void refusesACompletedRun();
    void refusesASecondTrainer();
    void failsWhenTheDiskIsFull();
    void refusesABatchOfOneForANetworkOfOnePixel();
    void refusesASingleImageForANetworkOfOnePixel();
    void divergesWhenTheLossIsNotFinite();
    void saysHowItIsUsed_data();
    void saysHowItIsUsed();
};

void TestTrainerProcess::trainsAWholeRun()
{
    const Scene scene;
    scene.create();
    Trainer trainer(scene);
    QCOMPARE(trainer.finish(), exit_code::done);

    QVERIFY(trainer.keepsToTheProtocol());
    const auto* const data = std::get_if<DataEvent>(&trainer.events().at(2));
    QVERIFY(data != nullptr);
    QCOMPARE(data->kind, std::string("cifar-10"));
    QCOMPARE(data->classes.at(3), std::string("cat"));
    const auto* const started = std::get_if<StartedEvent>(&trainer.events().at(3));
    QVERIFY(started != nullptr);
    QCOMPARE(started->epoch, 1);
    QCOMPARE(started->trainingImages, 200);
    QCOMPARE(started->validationImages, 60);
    QCOMPARE(trainer.epochs().size(), std::size_t{2});
    QVERIFY(trainer.epochs()[1].epoch == 2 && trainer.epochs()[1].imagesPerSecond > 0);
    QVERIFY(std::holds_alternative<CompletedEvent>(trainer.events().back()));
    QCOMPARE(scene.storedEvents(), trainer.output());
    QVERIFY(QFile::exists(scene.file(run_file::bestCheckpoint)));
}

void TestTrainerProcess::stops_data()
{
    QTest::addColumn<QString>("how");
    QTest::newRow("command") << QStringLiteral("command");
    QTest::newRow("end of input") << QStringLiteral("end");
    QTest::newRow("SIGTERM") << QStringLiteral("term");
    QTest::newRow("SIGHUP") << QStringLiteral("hup");
}

void TestTrainerProcess::stops()
{
    QFETCH(QString, how);
    Scene scene;
    scene.description.training.epochs = 100'000;
    scene.create();
    Trainer trainer(scene);
    QVERIFY(trainer.await<StartedEvent>());
    if (how == QStringLiteral("command")) {
        trainer.tell(Command::Stop);
    } else if (how == QStringLiteral("end")) {
        trainer.process().closeWriteChannel();
    } else {
        trainer.send(how == QStringLiteral("hup") ? SIGHUP : SIGTERM);
    }
    QCOMPARE(trainer.finish(), exit_code::interrupted);
    QVERIFY(trainer.keepsToTheProtocol());
    QVERIFY(std::holds_alternative<StoppedEvent>(trainer.events().back()));
    QVERIFY(QFile::exists(scene.file(run_file::lastCheckpoint)));
}

void TestTrainerProcess::stopsWhileItDraws()
{
    Scene scene;
    scene.description.network.blocks()->input.shape = {3, 64, 64};
    scene.description.training.data = shapesData;
    scene.description.training.threads = 2;
    scene.create();
    Trainer trainer(scene);
    trainer.tell(Command::Pause);
    QVERIFY(trainer.await<PausedEvent>());
    trainer.tell(Command::Stop);
    QCOMPARE(trainer.finish(), exit_code::interrupted);
    QVERIFY(trainer.keepsToTheProtocol());
    QCOMPARE(trainer.events().size(), std::size_t{3}); // Nothing was started.
    QCOMPARE(scene.storedEvents(), trainer.output());
}

void TestTrainerProcess::failsWithoutAPipe()
{
    const Scene scene;
    scene.create();
    QProcess shell;
    // Descriptor 3 is for the loader, whoever ran this test and left it open; for a pipe it takes two.
    shell.start(QStringLiteral("sh"),
                {QStringLiteral("-c"), QStringLiteral("exec 3>&-; ulimit -n 4; exec \"$0\" \"$1\""),
                 trainerProgram(), scene.run()});
    QVERIFY(shell.waitForFinished(patience));
    QVERIFY(shell.exitStatus() == QProcess::NormalExit);
    QCOMPARE(shell.exitCode(), exit_code::trainingFailed);
    const QList<QByteArray> lines = shell.readAllStandardOutput().trimmed().split('\n');
    QCOMPARE(lines.size(), 2);
    QVERIFY2(lines[1].contains("\"failed\"") && lines[1].contains("Could not make a pipe for commands"),
             lines[1].constData());
}

void TestTrainerProcess::pausesUntilItIsTold_data()
{
    QTest::addColumn<bool>("resumes");
    QTest::newRow("to resume") << true;
    QTest::newRow("to stop") << false;
}

void TestTrainerProcess::pausesUntilItIsTold()
{
    QFETCH(bool, resumes);
    Scene scene;
    scene.description.training.epochs = 100'000;
    scene.create();
    Trainer trainer(scene);
    QVERIFY(trainer.await<StartedEvent>());
    trainer.tell(Command::Pause);
    QVERIFY(trainer.await<PausedEvent>());
    if (resumes) {
        const std::size_t heard = trainer.events().size();
        trainer.tell(Command::Resume);
        QVERIFY(trainer.await<ResumedEvent>());
        QCOMPARE(trainer.events().size(), heard + 1); // Nothing happened in between.
        QVERIFY(trainer.await<EpochEvent>());
    }
    trainer.tell(Command::Stop);
    QCOMPARE(trainer.finish(), exit_code::interrupted);
    QVERIFY(trainer.keepsToTheProtocol());
}

void TestTrainerProcess::ignoresWhatIsNoCommand()
{
    Scene scene;
    scene.description.training.epochs = 100'000;
    scene.create();
    Trainer trainer(scene);
    trainer.type("nonsense\n{\"command\":\"dance\"}\n");
    QVERIFY(trainer.await<EpochEvent>());
    trainer.tell(Command::Stop);
    QCOMPARE(trainer.finish(), exit_code::interrupted);
    QCOMPARE(trainer.process().readAllStandardError().count('\n'), 2);
}

void TestTrainerProcess::stopsWhenNobodyReads()
{
    Scene scene;
    scene.description.training.epochs = 100'000;
    scene.create();
    QProcess shell;
    shell.start(QStringLiteral("sh"),
                {QStringLiteral("-c"),
                 QStringLiteral("{ \"$0\" \"$1\"; echo $? > \"$1/code\"; } | head -n 2"), trainerProgram(),
                 scene.run()});
    QVERIFY(shell.waitForFinished(patience));
    QFile code(scene.file("code"));
    QVERIFY(code.open(QIODevice::ReadOnly));
    QCOMPARE(code.readAll().trimmed().toInt(), exit_code::interrupted);
    QVERIFY(std::holds_alternative<StoppedEvent>(*loadRunRecord(scene.path())->outcome()));
}

void TestTrainerProcess::goesOnAfterBeingKilled()
{
    Scene through;
    through.description.training.epochs = 8;
    through.create();
    Trainer patient(through);
    QCOMPARE(patient.finish(), exit_code::done);

    Scene scene;
    scene.description.training.epochs = 8;
    scene.create();
    Trainer killed(scene);
    QVERIFY(killed.await<EpochEvent>());
    QVERIFY(killed.await<EpochEvent>());
    killed.send(SIGKILL);
    QCOMPARE(killed.finish(), -1);
    Trainer resumed(scene);
    QVERIFY(resumed.await<StartedEvent>());
    QVERIFY(std::get<StartedEvent>(resumed.events().back()).epoch >= 2);
    QCOMPARE(resumed.finish(), exit_code::done);

    const QByteArray tensors = tensorsOf(scene.file(run_file::lastCheckpoint));
    QVERIFY(!tensors.isEmpty());
    QVERIFY(tensors == tensorsOf(through.file(run_file::lastCheckpoint)));
    const Result<RunRecord> record = loadRunRecord(scene.path());
    QVERIFY(record.hasValue());
    const std::vector<EpochEvent> expected = patient.epochs();
    QCOMPARE(record->epochs().size(), expected.size());
    QVERIFY(std::equal(expected.begin(), expected.end(), record->epochs().begin(), sameFigures));
}

void TestTrainerProcess::refusesWrongInput_data()
{
    using Change = std::function<void(RunDescription&)>;
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char* name, const char* reason, Change change) {
        QTest::newRow(name) << std::move(change) << QString::fromUtf8(reason);
    };
    row("network", "stride", [](RunDescription& run) { run.network.blocks()->blocks[0].stride = 9; });
    row("configuration", "epochs", [](RunDescription& run) { run.training.epochs = 0; });
    row("no data", "/no/such/data", [](RunDescription& run) { run.training.data = "/no/such/data"; });
    row("other classes", "it has 10 classes", [](RunDescription& run) { run.network.blocks()->classes = 7; });
    row("channels", "2×32×32", [](RunDescription& run) { run.network.blocks()->input.shape.channels = 2; });
    if (!QFile::exists(QStringLiteral("/dev/nvidiactl"))) {
        row("device", "cuda", [](RunDescription& run) { run.training.device = Device::Cuda; });
    }
}

void TestTrainerProcess::refusesWrongInput()
{
    using Change = std::function<void(RunDescription&)>;
    QFETCH(Change, change);
    QFETCH(QString, reason);
    Scene scene;
    change(scene.description);
    scene.create();
    Trainer trainer(scene);
    QCOMPARE(trainer.finish(), exit_code::wrongInput);
    QVERIFY(trainer.keepsToTheProtocol());
    QVERIFY2(trainer.failure().startsWith(QStringLiteral("Could not ")), qPrintable(trainer.failure()));
    QVERIFY2(trainer.failure().contains(reason), qPrintable(trainer.failure()));
    QCOMPARE(scene.storedEvents(), trainer.output());
}

void TestTrainerProcess::refusesABrokenRunFile()
{
    const Scene scene;
    scene.create();
    writeFile(scene.file(run_file::description), "{\"format\": \"bitops-r");
    Trainer trainer(scene);
    QCOMPARE(trainer.finish(), exit_code::wrongInput);
    QVERIFY(trainer.keepsToTheProtocol());
    QVERIFY2(trainer.failure().contains(QStringLiteral("run.json")), qPrintable(trainer.failure()));
}

void TestTrainerProcess::refusesADamagedCheckpoint()
{
    const Scene scene;
    scene.create();
    writeFile(scene.file(run_file::lastCheckpoint), "something else");
    Trainer trainer(scene);
    QCOMPARE(trainer.finish(), exit_code::wrongInput);
    QVERIFY(trainer.keepsToTheProtocol());
    QVERIFY2(trainer.failure().endsWith(QStringLiteral("last.ckpt: the file is damaged.")),
             qPrintable(trainer.failure()));
}

void TestTrainerProcess::refusesACompletedRun()
{
    const Scene scene;
    scene.create();
    QCOMPARE(Trainer(scene).finish(), exit_code::done);
    const QByteArray stored = scene.storedEvents();
    Trainer again(scene);
    QCOMPARE(again.finish(), exit_code::wrongInput);
    QVERIFY(again.keepsToTheProtocol());
    QVERIFY2(again.failure().endsWith(QStringLiteral("it is completed already.")),
             qPrintable(again.failure()));
    QCOMPARE(scene.storedEvents(), stored);
}

void TestTrainerProcess::refusesASecondTrainer()
{
    Scene scene;
    scene.description.training.epochs = 100'000;
    scene.create();
    Trainer first(scene);
    QVERIFY(first.await<StartedEvent>());
    Trainer second(scene);
    QCOMPARE(second.finish(), exit_code::wrongInput);
    QVERIFY(second.keepsToTheProtocol());
    QVERIFY2(second.failure().contains(QStringLiteral("another trainer")), qPrintable(second.failure()));
    first.tell(Command::Stop);
    QCOMPARE(first.finish(), exit_code::interrupted);
    QCOMPARE(scene.storedEvents(), first.output());
}

void TestTrainerProcess::failsWhenTheDiskIsFull()
{
    const Scene scene;
    scene.create();
    QVERIFY(QFile::link(QStringLiteral("/dev/full"), scene.file(run_file::events)));
    Trainer trainer(scene);
    QCOMPARE(trainer.finish(), exit_code::trainingFailed);
    QVERIFY(trainer.keepsToTheProtocol());
    QVERIFY2(trainer.failure().contains(QStringLiteral("No space left")), qPrintable(trainer.failure()));
}

void TestTrainerProcess::refusesABatchOfOneForANetworkOfOnePixel()
{
    Scene scene; // One value a channel leaves batch norm nothing to average over.
    scene.description.network.blocks()->blocks[0].stride = 8;
    scene.description.network.blocks()->blocks.push_back({.outChannels = 4, .stride = 8});
    scene.description.training.batchSize = 1;
    scene.description.training.data = "/none"; // Said before anything is loaded.
    scene.create();
    Trainer trainer(scene);
    QCOMPARE(trainer.finish(), exit_code::wrongInput);
    QVERIFY(trainer.keepsToTheProtocol());
    QCOMPARE(
        trainer.failure(),
        QStringLiteral("Could not train the run in %1: Training: batch size is 1, but must be 2 or more for "
                       "this network: block 1 makes a single pixel of an image, and a batch norm learns "
                       "nothing from one value.")
            .arg(scene.run()));
}

void TestTrainerProcess::refusesASingleImageForANetworkOfOnePixel()
{
    Scene scene;
    scene.description.network.blocks()->blocks[0].stride = 8;
    scene.description.network.blocks()->blocks.push_back({.outChannels = 4, .stride = 8});
    writeFile(scene.data() + QStringLiteral("/data_batch_1.bin"), records(1));
    scene.create();
    Trainer trainer(scene);
    QCOMPARE(trainer.finish(), exit_code::wrongInput);
    QCOMPARE(
        trainer.failure(),
        QStringLiteral("Could not train on %1: there is one training image, and this network needs two or "
                       "more: block 1 makes a single pixel of an image, and a batch norm learns nothing "
                       "from one value.")
            .arg(scene.data()));
}

void TestTrainerProcess::divergesWhenTheLossIsNotFinite()
{
    Scene scene;
    scene.description.training.epochs = 100'000;
    scene.create();
    Trainer begun(scene);
    QVERIFY(begun.await<EpochEvent>());
    begun.tell(Command::Stop);
    QCOMPARE(begun.finish(), exit_code::interrupted);

    poisonBias(scene.file(run_file::lastCheckpoint));
    Trainer trainer(scene);
    QCOMPARE(trainer.finish(), exit_code::trainingFailed);
    QVERIFY(trainer.keepsToTheProtocol());
    const auto* const diverged = std::get_if<DivergedEvent>(&trainer.events().back());
    QVERIFY(diverged != nullptr);
    QVERIFY(diverged->epoch >= 2);
    QVERIFY(diverged->step >= 1 && diverged->step <= 25);
    QVERIFY(!trainer.output().toLower().contains("nan"));
}

void TestTrainerProcess::saysHowItIsUsed_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("code");
    QTest::newRow("no folder") << QStringList() << exit_code::wrongUsage;
    QTest::newRow("folder is not there")
        << QStringList{QStringLiteral("/no/such/run")} << exit_code::wrongUsage;
    QTest::newRow("unknown option") << QStringList{QStringLiteral("--dance")} << exit_code::wrongUsage;
    QTest::newRow("version") << QStringList{QStringLiteral("--version")} << exit_code::done;
    QTest::newRow("help") << QStringList{QStringLiteral("--help")} << exit_code::done;
}

void TestTrainerProcess::saysHowItIsUsed()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, code);
    Trainer trainer(arguments);
    QCOMPARE(trainer.finish(), code);
    QCOMPARE(trainer.output().isEmpty(), code != exit_code::done);
    QCOMPARE(trainer.process().readAllStandardError().isEmpty(), code == exit_code::done);
}

BITOPS_TEST(TestTrainerProcess, QCoreApplication)
#include "tst_trainer_process.moc"
