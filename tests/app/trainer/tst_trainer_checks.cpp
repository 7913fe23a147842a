// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What a trainer makes of a run whose data, files or machine are not what they were, or not what they say.

#include "tests/support/paths.h"
#include "trainer_fixture.h"

#include "core/weights/stored_tensors.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <sys/resource.h>
#include <sys/stat.h>

#include <cerrno>

using namespace bitops;
using namespace bitops::test;

namespace {

/// A run that was stopped after its first epoch.
void trainOneEpoch(const Scene& scene)
{
    scene.create();
    Trainer trainer(scene);
    QVERIFY(trainer.await<EpochEvent>());
    trainer.tell(Command::Stop);
    trainer.finish();
    QVERIFY(QFile::exists(scene.file(run_file::lastCheckpoint)));
}

Scene longScene()
{
    Scene scene;
    scene.description.training.epochs = 100'000;
    return scene;
}

/// Another text in the header of a checkpoint, whose checksum is right nonetheless.
void replaceInHeader(const QString& path, const QByteArray& was, const QByteArray& is)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QByteArray bytes = file.readAll().chopped(8);
    file.close();
    std::uint64_t size = 0;
    std::memcpy(&size, bytes.constData(), sizeof size);
    QByteArray header = bytes.mid(8, static_cast<qsizetype>(size));
    QVERIFY(header.contains(was));
    bytes.replace(8, static_cast<qsizetype>(size), header.replace(was, is));
    size = static_cast<std::uint64_t>(header.size());
    std::memcpy(bytes.data(), &size, sizeof size);
    const std::uint64_t sum = checksumOf({bytes.constData(), static_cast<std::size_t>(bytes.size())});
    bytes.append(reinterpret_cast<const char*>(&sum), sizeof sum);
    writeFile(path, bytes);
}

QStringList noticesOf(const Trainer& trainer)
{
    QStringList notices;
    for (const Event& event : trainer.events()) {
        if (const auto* notice = std::get_if<NoticeEvent>(&event)) {
            notices << QString::fromStdString(notice->message);
        }
    }
    return notices;
}

} // namespace

class TestTrainerChecks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesToGoOnWithOtherData_data();
    void refusesToGoOnWithOtherData();
    void goesOnFromACheckpointThatDoesNotKnowItsData();
    void refusesToBeginWithANetworkThatCannotBe();
    void refusesACheckpointThatIsAPipe();
    void goesOnAfterLostEvents_data();
    void goesOnAfterLostEvents();
    void namesTheBatchSizeWhereMemoryIsNotEnough();
    void startsNoMoreThreadsThanHelp();
    void goesOnWithoutLocks_data();
    void goesOnWithoutLocks();
};

void TestTrainerChecks::refusesToGoOnWithOtherData_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("reason");
    QByteArray otherPixel = records(200);
    otherPixel[5000] = static_cast<char>(otherPixel[5000] ^ 1);
    QByteArray otherLabel = records(200);
    otherLabel[3073] = static_cast<char>(otherLabel[3073] ^ 1);
    const QString training = QStringLiteral("data_batch_1.bin");
    const QString test = QStringLiteral("test_batch.bin");
    QTest::newRow("another picture") << training << otherPixel
                                     << QStringLiteral("the training images or their labels are not those");
    QTest::newRow("another label") << training << otherLabel
                                   << QStringLiteral("the training images or their labels are not those");
    QTest::newRow("a picture less") << training << records(199)
                                    << QStringLiteral(
                                           "a data set of 200 training images, but this one has 199");
    QTest::newRow("other pictures to validate on")
        << test << otherPixel.first(qsizetype{60} * 3073)
        << QStringLiteral("the validation images or their labels are not those");
    QTest::newRow("fewer pictures to validate on")
        << test << records(59) << QStringLiteral("a data set of 60 validation images, but this one has 59");
}

void TestTrainerChecks::refusesToGoOnWithOtherData()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, reason);
    const Scene scene = longScene();
    trainOneEpoch(scene);
    const QByteArray before = tensorsOf(scene.file(run_file::lastCheckpoint));
    writeFile(scene.data() + QLatin1Char('/') + file, bytes);
    Trainer resumed(scene);
    QCOMPARE(resumed.finish(), exit_code::wrongInput);
    QVERIFY2(resumed.failure().startsWith(QStringLiteral("Could not go on from ")) &&
                 resumed.failure().contains(reason),
             qPrintable(resumed.failure()));
    QVERIFY(tensorsOf(scene.file(run_file::lastCheckpoint)) == before);
}

void TestTrainerChecks::goesOnFromACheckpointThatDoesNotKnowItsData()
{
    const Scene scene = longScene();
    trainOneEpoch(scene);
    // As an earlier version, which knew of no such key, ignored it.
    replaceInHeader(scene.file(run_file::lastCheckpoint), R"("data":)", R"("dat_":)");
    writeFile(scene.data() + QStringLiteral("/test_batch.bin"), records(59));
    Trainer resumed(scene);
    QVERIFY(resumed.await<EpochEvent>());
    resumed.tell(Command::Stop);
    QCOMPARE(resumed.finish(), exit_code::interrupted);
}

void TestTrainerChecks::refusesToBeginWithANetworkThatCannotBe()
{
    const Scene source = longScene();
    trainOneEpoch(source);
    replaceInHeader(source.file(run_file::bestCheckpoint), R"(\"stride\": 4)", R"(\"stride\": 0)");
    Scene scene;
    scene.description.training.startFrom = source.run().toStdString();
    scene.create();
    Trainer trainer(scene);
    QCOMPARE(trainer.finish(), exit_code::wrongInput);
    QVERIFY2(trainer.failure().endsWith(QStringLiteral(
                 "best.ckpt: its network has a problem: Block 0: stride is 0, but must be 1 to 8.")),
             qPrintable(trainer.failure()));
}

void TestTrainerChecks::refusesACheckpointThatIsAPipe()
{
    const Scene scene;
    scene.create();
    QCOMPARE(::mkfifo(scene.file(run_file::lastCheckpoint).toUtf8().constData(), 0600), 0);
    Trainer trainer(scene);
    QCOMPARE(trainer.finish(), exit_code::wrongInput);
    QVERIFY2(trainer.failure().endsWith(QStringLiteral("last.ckpt: it is a pipe, not a file.")),
             qPrintable(trainer.failure()));
}

void TestTrainerChecks::goesOnAfterLostEvents_data()
{
    QTest::addColumn<QByteArray>("before");
    const QByteArray failure = QByteArray::fromStdString(eventToLine(FailedEvent{"No space left."})) + '\n';
    QTest::newRow("no hello") << failure;
    QTest::newRow("zeros") << QByteArray(100, '\0');
    QTest::newRow("zeros on a line") << QByteArray(100, '\0') + '\n';
}

void TestTrainerChecks::goesOnAfterLostEvents()
{
    QFETCH(QByteArray, before);
    const Scene scene;
    scene.create();
    writeFile(scene.file(run_file::events), before);
    Trainer trainer(scene);
    QCOMPARE(trainer.finish(), exit_code::done);
    const Result<RunRecord> record = loadRunRecord(scene.path());
    QVERIFY2(record.hasValue(), record ? "" : record.error().message.c_str());
    QCOMPARE(record->epochs().size(), std::size_t{2});
    QVERIFY(record->outcome() && std::holds_alternative<CompletedEvent>(*record->outcome()));
}

void TestTrainerChecks::namesTheBatchSizeWhereMemoryIsNotEnough()
{
    Scene scene; // 200 images of 65,536 channels and 32×32 pixels are 53 GB.
    scene.description.network.blocks()->blocks = {{.outChannels = 65'536, .weightBits = 3}};
    scene.description.training.batchSize = 10'000;
    scene.create();
    QProcess process;
    process.setProgram(trainerProgram());
    process.setArguments({scene.run()});
    process.setChildProcessModifier([] {
        constexpr rlim_t bytes = 16ULL << 30U; // Whatever this machine has.
        const rlimit limit{bytes, bytes};
        ::setrlimit(RLIMIT_AS, &limit);
    });
    process.start();
    QVERIFY(process.waitForFinished(patience));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), exit_code::trainingFailed);
    const Result<RunRecord> record = loadRunRecord(scene.path());
    QVERIFY(record && record->outcome());
    QCOMPARE(
        describe(*record->outcome()),
        std::string("The training failed: there is not enough memory for a batch size of 10000. A smaller "
                    "one needs less."));
}

void TestTrainerChecks::startsNoMoreThreadsThanHelp()
{
    Scene scene;
    scene.description.training.epochs = 1;
    scene.description.training.threads = 1'024;
    scene.create();
    Trainer trainer(scene);
    QCOMPARE(trainer.finish(), exit_code::done);
    QCOMPARE(noticesOf(trainer).size(), 1);
    QVERIFY2(
        noticesOf(trainer).front().contains(QStringLiteral("threads instead of 1024: this machine has ")),
        qPrintable(noticesOf(trainer).front()));
    // What it was trained with is told, so that it can be repeated.
    const Result<RunRecord> record = loadRunRecord(scene.path());
    QVERIFY(record && record->configuration());
    const int threads = record->configuration()->training.threads;
    QVERIFY(threads >= 4 && threads % 4 == 0 && threads < 1'024);
    QCOMPARE(loadRunDescription(scene.path())->training.threads, 1'024);
}

void TestTrainerChecks::goesOnWithoutLocks_data()
{
    QTest::addColumn<int>("error");
    QTest::addColumn<bool>("goesOn");
    QTest::newRow("no such call") << ENOSYS << true;
    QTest::newRow("no service for locks") << ENOLCK << true;
    QTest::newRow("not supported") << EOPNOTSUPP << true;
    QTest::newRow("a broken disk") << EIO << false;
}

void TestTrainerChecks::goesOnWithoutLocks()
{
    QFETCH(int, error);
    QFETCH(bool, goesOn);
    const Scene scene;
    scene.create();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LD_PRELOAD"), faultsLibrary());
    environment.insert(QStringLiteral("BITOPS_FAULTS_FAIL"), QStringLiteral("flock:%1:0").arg(error));
    Trainer trainer(scene, environment);
    QCOMPARE(trainer.finish(), goesOn ? exit_code::done : exit_code::wrongInput);
    if (goesOn) {
        QCOMPARE(noticesOf(trainer), QStringList{QStringLiteral("The file system of %1 has no locks: nothing "
                                                                "keeps a second trainer out of this run.")
                                                     .arg(scene.run())});
    } else {
        QVERIFY2(trainer.failure().startsWith(QStringLiteral("Could not lock the run in ")),
                 qPrintable(trainer.failure()));
    }
}

BITOPS_TEST(TestTrainerChecks, QCoreApplication)
#include "tst_trainer_checks.moc"
