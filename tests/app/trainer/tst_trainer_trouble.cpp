// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What can happen to a run's folder and data while it trains: it ends in one sentence, and goes on
// afterwards.

#include "quiet_run.h"
#include "tests/support/paths.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <sys/resource.h>
#include <unistd.h>

#include <cerrno>

using namespace bitops;
using namespace bitops::test;

namespace {

/// Lets calls of this name on files whose path begins like this fail, from the n-th on.
QProcessEnvironment failing(const char* call, int error, const QString& path, int from)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LD_PRELOAD"), faultsLibrary());
    environment.insert(QStringLiteral("BITOPS_FAULTS_FAIL"),
                       QStringLiteral("%1:%2:%3").arg(QLatin1String(call)).arg(error).arg(from));
    environment.insert(QStringLiteral("BITOPS_FAULTS_UNDER"), path);
    return environment;
}

} // namespace

class TestTrainerTrouble : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void endsInOneSentenceAndGoesOn_data();
    void endsInOneSentenceAndGoesOn();
    void goesOnAfterFilesHitTheirLimit_data();
    void goesOnAfterFilesHitTheirLimit();
    void needsNoPermissionThatRootHas();
    void goesOnWhenTheDataAreBack();
    void goesOnFromTheCheckpointBefore_data();
    void goesOnFromTheCheckpointBefore();
    void refusesARunWithoutAGoodCheckpoint();
};

void TestTrainerTrouble::endsInOneSentenceAndGoesOn_data()
{
    QTest::addColumn<QByteArray>("call");
    QTest::addColumn<int>("error");
    QTest::addColumn<QString>("reason");
    const QString full = QStringLiteral("No space left on device");
    QTest::newRow("disk full in a checkpoint") << QByteArray("write") << ENOSPC << full;
    QTest::newRow("disk full at the sync")
        << QByteArray("fsync") << EDQUOT << QStringLiteral("Disk quota exceeded");
    QTest::newRow("no permission for a file")
        << QByteArray("open") << EACCES << QStringLiteral("Permission denied");
    QTest::newRow("read-only from now on")
        << QByteArray("rename") << EROFS << QStringLiteral("Read-only file system");
    QTest::newRow("disk broken under the events")
        << QByteArray("fdatasync") << EIO << QStringLiteral("Input/output error");
}

void TestTrainerTrouble::endsInOneSentenceAndGoesOn()
{
    QFETCH(QByteArray, call);
    QFETCH(int, error);
    QFETCH(QString, reason);
    Scene scene;
    scene.description.training.checkpointSeconds = 0;
    scene.create();
    const bool isOfEvents = call == "fdatasync";
    Trainer trainer(scene, isOfEvents
                               ? failing(call.constData(), error, scene.file(run_file::events), 3)
                               : failing(call.constData(), error, scene.file(run_file::lastCheckpoint), 33));
    QCOMPARE(trainer.finish(), exit_code::trainingFailed);
    QVERIFY(trainer.keepsToTheProtocol());
    QVERIFY2(isOneSentence(trainer.failure()) && trainer.failure().contains(reason),
             qPrintable(trainer.failure()));
    QVERIFY(trainer.failure().contains(scene.run()));
    QCOMPARE(trainer.epochs().size(), std::size_t{isOfEvents ? 2U : 1U});
    finishAsQuietly(scene);
}

void TestTrainerTrouble::goesOnAfterFilesHitTheirLimit_data()
{
    QTest::addColumn<int>("bytes");
    QTest::newRow("in the first events") << 100;
    QTest::newRow("in the first checkpoint") << 3000;
}

void TestTrainerTrouble::goesOnAfterFilesHitTheirLimit()
{
    QFETCH(int, bytes);
    Scene scene;
    scene.description.training.checkpointSeconds = 0;
    scene.create();
    QProcess shell;
    shell.setProgram(trainerProgram());
    shell.setArguments({scene.run()});
    const auto limit = static_cast<rlim_t>(bytes);
    shell.setChildProcessModifier([limit] {
        const rlimit most{limit, limit};
        ::setrlimit(RLIMIT_FSIZE, &most);
    });
    shell.start();
    QVERIFY(shell.waitForFinished(patience));
    QVERIFY(shell.exitStatus() == QProcess::NormalExit);
    QCOMPARE(shell.exitCode(), exit_code::trainingFailed);
    const QByteArray last = shell.readAllStandardOutput().trimmed().split('\n').last();
    QVERIFY2(last.contains(R"("type":"failed")") && last.contains("File too large"), last.constData());
    finishAsQuietly(scene);
}

void TestTrainerTrouble::needsNoPermissionThatRootHas()
{
    if (::geteuid() == 0) {
        QSKIP("Root may write everywhere.");
    }
    Scene scene;
    scene.description.training.checkpointSeconds = 0;
    scene.create();
    const auto none = QFileDevice::ReadOwner | QFileDevice::ExeOwner;
    QVERIFY(QFile::setPermissions(scene.run(), none));
    Trainer trainer(scene);
    const int code = trainer.finish();
    QVERIFY(QFile::setPermissions(scene.run(), none | QFileDevice::WriteOwner));
    QVERIFY(code != exit_code::done);
    QVERIFY2(isOneSentence(trainer.failure()) &&
                 trainer.failure().contains(QStringLiteral("Permission denied")),
             qPrintable(trainer.failure()));
    finishAsQuietly(scene);
}

void TestTrainerTrouble::goesOnWhenTheDataAreBack()
{
    Scene scene;
    scene.description.training.checkpointSeconds = 0;
    scene.create();
    Trainer begun(scene);
    QVERIFY(begun.await<StartedEvent>());
    // The images are in memory: a run that is at work does not notice.
    QVERIFY(QFile::rename(scene.data(), scene.data() + QStringLiteral("-away")));
    QVERIFY(begun.await<EpochEvent>());
    begun.send(SIGKILL);
    QCOMPARE(begun.finish(), -1);
    Trainer without(scene);
    QCOMPARE(without.finish(), exit_code::wrongInput);
    QVERIFY2(isOneSentence(without.failure()) && without.failure().contains(scene.data()),
             qPrintable(without.failure()));
    QVERIFY(QFile::rename(scene.data() + QStringLiteral("-away"), scene.data()));
    finishAsQuietly(scene);
}

void TestTrainerTrouble::goesOnFromTheCheckpointBefore_data()
{
    QTest::addColumn<int>("kept");    // Bytes of last.ckpt; below 0: all but so many.
    QTest::addColumn<int>("altered"); // At this place; below 0: nowhere.
    QTest::newRow("cut short") << -100 << -1;
    QTest::newRow("empty") << 0 << -1;
    QTest::newRow("altered") << 100'000 << 700;
}

void TestTrainerTrouble::goesOnFromTheCheckpointBefore()
{
    QFETCH(int, kept);
    QFETCH(int, altered);
    Scene scene;
    scene.description.training.checkpointSeconds = 0;
    scene.create();
    Trainer begun(scene);
    QVERIFY(begun.await<EpochEvent>());
    begun.tell(Command::Stop);
    QVERIFY(begun.finish() != -1);

    QFile file(scene.file(run_file::lastCheckpoint));
    QVERIFY(file.open(QIODevice::ReadWrite));
    QByteArray bytes = file.readAll();
    if (altered >= 0) {
        bytes[altered] = static_cast<char>(bytes[altered] ^ 1);
    }
    bytes = kept < 0 ? bytes.chopped(-kept) : bytes.left(kept);
    file.close();
    writeFile(scene.file(run_file::lastCheckpoint), bytes);

    Trainer resumed(scene);
    QVERIFY(resumed.await<NoticeEvent>());
    const QString notice = QString::fromStdString(std::get<NoticeEvent>(resumed.events().back()).message);
    QVERIFY2(notice.startsWith(QStringLiteral("Could not read ") + scene.file(run_file::lastCheckpoint)) &&
                 notice.contains(QStringLiteral("previous.ckpt")),
             qPrintable(notice));
    resumed.send(SIGKILL);
    QCOMPARE(resumed.finish(), -1);
    finishAsQuietly(scene);
}

void TestTrainerTrouble::refusesARunWithoutAGoodCheckpoint()
{
    const Scene scene;
    scene.create();
    writeFile(scene.file(run_file::lastCheckpoint), "cut");
    writeFile(scene.file(run_file::previousCheckpoint), "cut, too");
    Trainer trainer(scene);
    QCOMPARE(trainer.finish(), exit_code::wrongInput);
    QVERIFY2(trainer.failure().endsWith(QStringLiteral("last.ckpt: the file is damaged.")),
             qPrintable(trainer.failure()));
    QFile previous(scene.file(run_file::previousCheckpoint));
    QVERIFY(previous.open(QIODevice::ReadOnly));
    QCOMPARE(previous.readAll(), QByteArray("cut, too"));
}

BITOPS_TEST(TestTrainerTrouble, QCoreApplication)
#include "tst_trainer_trouble.moc"
