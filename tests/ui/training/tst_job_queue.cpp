// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text_file.h"
#include "core/network/presets.h"
#include "core/runs/run_notes.h"
#include "core/runs/run_summary.h"
#include "tests/support/full_disk.h"
#include "tests/support/paths.h"
#include "tests/support/stored_run.h"
#include "tests/support/test_main.h"
#include "ui/base/bit_strip.h"
#include "ui/runs/run_library.h"
#include "ui/training/queue_file.h"
#include "ui/training/queue_runner.h"
#include "ui/training/training_session.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace bitops;

namespace {

QueuedJob named(const char* name)
{
    QueuedJob training{.network = notebookNetwork(), .training = {.epochs = 3}};
    training.network.setName(name);
    return training;
}

QString namesOf(const JobQueue& queue)
{
    QStringList names;
    for (const QueuedJob& training : queue.jobs()) {
        names += training.isResumed() ? training.title() : QString::fromStdString(training.network.name());
    }
    return names.join(QLatin1Char(' '));
}

QueuedJob oldRun(const std::filesystem::path& folder)
{
    QueuedJob training = named("old");
    training.runFolder = folder.string();
    training.name = folder.filename().string();
    return training;
}

struct JobQueueFixture
{
    QTemporaryDir folder;
    RunLibrary library{folder.filePath(QStringLiteral("runs")).toStdString()};
    TrainingSession session{fakeTrainer(), &library};
    QueueRunner runner{&session};
    QAbstractItemModelTester tester{runner.queue()};

    explicit JobQueueFixture(const char* scenario = "happy") { qputenv("FAKE_TRAINER_SCENARIO", scenario); }

    void add(const char* names)
    {
        for (const QByteArray& name : QByteArray(names).split(' ')) {
            runner.add(named(name.constData()));
        }
    }
    [[nodiscard]] QString names() { return namesOf(*runner.queue()); }
    /// The networks of the runs that were made, in no certain order.
    [[nodiscard]] QStringList trained() const
    {
        QStringList names;
        for (const RunSummary& run : listRuns(library.folder()).runs) {
            names += QString::fromStdString(run.description().network.name());
        }
        names.sort();
        return names;
    }
    [[nodiscard]] QString kept() const { return folder.filePath(QStringLiteral("kept")); }
    [[nodiscard]] QStringList keptFiles() const
    {
        return QDir(kept()).entryList({QStringLiteral("*.queue")});
    }
};

} // namespace

class TestJobQueue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void entriesTellDesignAndRecipe()
    {
        JobQueueFixture fixture;
        fixture.add("wide");
        const QModelIndex entry = fixture.runner.queue()->index(0);
        QCOMPARE(entry.data().toString(), QStringLiteral("8-4-2-4-8 · STE"));
        QCOMPARE(entry.data(JobQueue::DataRole).toString(), QStringLiteral("shapes"));
        QCOMPARE(entry.data(JobQueue::BitsRole).value<BlockBits>(), (BlockBits{{8}, {4}, {2}, {4}, {8}}));
        const QString text = entry.data(Qt::ToolTipRole).toString();
        QVERIFY(text.contains(QStringLiteral("wide · 5 blocks of 8, 4, 2, 4, 8 bits\n")));
        QVERIFY(text.contains(QStringLiteral("shapes · ste · adam · epochs: 3 · seed: 0")));
    }

    void entriesMoveAndGo()
    {
        JobQueueFixture fixture;
        JobQueue* queue = fixture.runner.queue();
        fixture.add("a b c d e");
        const QSignalSpy reset(queue, &JobQueue::modelReset);
        queue->gather({1, 3}, 0);
        QCOMPARE(fixture.names(), QStringLiteral("b d a c e"));
        queue->gather({0, 1}, 5);
        QCOMPARE(fixture.names(), QStringLiteral("a c e b d"));
        queue->gather({0, 4}, 2);
        QCOMPARE(fixture.names(), QStringLiteral("c a d e b"));
        queue->gather({2}, 3);
        QCOMPARE(fixture.names(), QStringLiteral("c a d e b"));
        queue->remove({0, 2, 4});
        QCOMPARE(fixture.names(), QStringLiteral("a e"));
        queue->clear();
        QVERIFY(queue->isEmpty());
        QCOMPARE(reset.count(), 0);
    }

    void textAndQueueAreTheSame()
    {
        QueuedJob resumed = named("b");
        resumed.runFolder = "/runs/b";
        resumed.name = "mine";
        resumed.training.quantizer = Quantizer::Lsq;
        const std::vector<QueuedJob> queue{named("a"), resumed};
        const auto read = queueFromText(queueToText(queue));
        QVERIFY(read);
        QCOMPARE(*read, queue);
        QVERIFY(!queueFromText("{"));
        const auto wrong =
            queueFromText(R"({"format":"bitops-queue","version":1,"trainings":[{"training":{}}]})");
        QVERIFY(!wrong);
        QVERIFY(wrong.error().message.find("network") != std::string::npos);
    }

    void onlyTrainingsAreReadFromAQueue()
    {
        const std::string text = queueToText({named("a")});
        QCOMPARE(text.find("kind"), std::string::npos); // As programs without other kinds wrote it.
        const auto withKind = [&text](const char* kind) {
            QString changed = QString::fromStdString(text);
            changed.replace(QStringLiteral("\"training\": {"),
                            QStringLiteral("\"kind\": \"%1\", \"training\": {").arg(QLatin1String(kind)));
            return queueFromText(changed.toStdString());
        };
        QVERIFY(withKind("training").hasValue());
        for (const char* const kind : {"evaluation", "holiday"}) {
            const auto read = withKind(kind);
            QVERIFY(!read);
            QVERIFY2(read.error().message.find(kind) != std::string::npos, read.error().message.c_str());
            QVERIFY(read.error().message.find("trainings[0].kind") != std::string::npos);
        }
    }

    void whileNothingTrainsTheQueueIsPutTogether()
    {
        JobQueueFixture fixture;
        fixture.add("a b");
        QVERIFY(fixture.runner.isHeld());
        QCOMPARE(fixture.runner.queue()->rowCount(), 2);
        fixture.runner.start();
        QVERIFY(fixture.session.isRunning());
        QCOMPARE(fixture.names(), QStringLiteral("b"));
        QTRY_VERIFY(fixture.runner.queue()->isEmpty() && !fixture.session.isRunning());
        QCOMPARE(fixture.trained().join(QLatin1Char(' ')), QStringLiteral("a b"));
    }

    void aRunIsCalledAsItsEntryWas()
    {
        JobQueueFixture fixture;
        QueuedJob job = named("a");
        job.name = "a, 60 % of 8-bit";
        QVERIFY(queueFromText(queueToText({job})).value().front() == job);
        fixture.runner.add(job);
        fixture.runner.add(named("b"));
        QCOMPARE(fixture.runner.queue()->at(0).title(), QStringLiteral("a, 60 % of 8-bit"));
        fixture.runner.start();
        QTRY_VERIFY(fixture.runner.queue()->isEmpty() && !fixture.session.isRunning());
        QStringList names;
        for (const RunSummary& run : listRuns(fixture.library.folder()).runs) {
            const Result<RunNotes> notes = loadRunNotes(run.folder());
            QVERIFY(notes);
            names += QString::fromStdString(notes->name);
        }
        names.sort();
        QCOMPARE(names, QStringList({QString(), QStringLiteral("a, 60 % of 8-bit")}));
    }

    void howeverATrainingEndsTheNextOneStarts_data()
    {
        QTest::addColumn<QByteArray>("scenario");
        QTest::newRow("it dies") << QByteArray("dies");
        QTest::newRow("it diverges") << QByteArray("diverges");
    }

    void howeverATrainingEndsTheNextOneStarts()
    {
        QFETCH(QByteArray, scenario);
        JobQueueFixture fixture(scenario.constData());
        QVERIFY(fixture.session.start(named("0").network, {}));
        fixture.add("a b");
        QVERIFY(!fixture.runner.isHeld());
        QStringList notices;
        connect(&fixture.runner, &QueueRunner::changed, &fixture.session,
                [&] { notices += fixture.runner.notice(); });
        QTRY_VERIFY(fixture.runner.queue()->isEmpty() && !fixture.session.isRunning());
        QCOMPARE(fixture.trained().size(), 3);
        notices.removeDuplicates();
        notices.removeAll(QString());
        // Of the first and of "a", which are told apart; how "b" ended stands where outcomes stand.
        QCOMPARE(notices.size(), 2);
        QVERIFY(notices.first().contains(QLatin1String("ended badly")));
        QVERIFY(fixture.runner.notice().isEmpty());
    }

    void whatKeepsTwoFromBeginningHoldsTheQueue_data()
    {
        QTest::addColumn<QByteArray>("scenario");
        QTest::newRow("it fails") << QByteArray("fails");
        QTest::newRow("it speaks another protocol") << QByteArray("wrong-protocol");
    }

    void whatKeepsTwoFromBeginningHoldsTheQueue()
    {
        QFETCH(QByteArray, scenario);
        JobQueueFixture fixture(scenario.constData());
        QVERIFY(fixture.session.start(named("0").network, {}));
        fixture.add("a b c");
        QTRY_VERIFY(fixture.runner.isHeld() && !fixture.session.isRunning());
        QCOMPARE(fixture.trained().size(), 2);
        QCOMPARE(fixture.names(), QStringLiteral("b c"));
        fixture.runner.start();
        QTRY_COMPARE(fixture.trained().size(), 4);
    }

    void aHeldQueueWaits()
    {
        JobQueueFixture fixture("waits");
        QVERIFY(fixture.session.start(named("0").network, {}));
        fixture.add("a");
        fixture.runner.hold();
        const QSignalSpy ended(&fixture.session, &TrainingSession::ended);
        fixture.session.stop();
        QTRY_COMPARE(ended.count(), 1);
        QCoreApplication::processEvents();
        QVERIFY(!fixture.session.isRunning());
        QCOMPARE(fixture.names(), QStringLiteral("a"));
        fixture.runner.start();
        QVERIFY(fixture.session.isRunning());
        QVERIFY(fixture.runner.queue()->isEmpty());
    }

    void anEntryKeepsTheDesignItWasQueuedWith()
    {
        JobQueueFixture fixture;
        QueuedJob training = named("a");
        training.training.seed = 17;
        fixture.runner.add(training);
        training.network.blocks()->blocks.clear();
        fixture.runner.start();
        const auto run = loadRunDescription(fixture.session.runFolder().toStdString());
        QVERIFY(run);
        QCOMPARE(run->network, named("a").network);
        QCOMPARE(run->training.seed, std::int64_t{17});
    }

    void whatCannotStartIsToldAndTheNextGoesOn()
    {
        JobQueueFixture fixture;
        JobQueue* queue = fixture.runner.queue();
        QueuedJob missing = named("a");
        missing.training.data = fixture.folder.filePath(QStringLiteral("data")).toStdString();
        fixture.runner.add(missing);
        fixture.add("b");
        fixture.runner.start();
        QCOMPARE(fixture.names(), QStringLiteral("a"));
        QVERIFY(queue->index(0)
                    .data(JobQueue::ProblemRole)
                    .toString()
                    .contains(QString::fromStdString(missing.training.data)));
        QVERIFY(queue->index(0).data(Qt::ToolTipRole).toString().contains(QStringLiteral("⚠")));
        QTRY_VERIFY(!fixture.session.isRunning());
        QCOMPARE(fixture.trained().join(QLatin1Char(' ')), QStringLiteral("b"));
        QCOMPARE(fixture.names(), QStringLiteral("a"));
        // Once its data are there, it can be tried again.
        QVERIFY(QDir().mkpath(QString::fromStdString(missing.training.data)));
        fixture.runner.start();
        QVERIFY(fixture.session.isRunning());
        QVERIFY(queue->isEmpty());
    }

    void aRunGoesOnWhenItsTurnHasCome()
    {
        JobQueueFixture fixture;
        const auto folder = storeRun(fixture.library.folder(), "old", {0.25}, false);
        addStoredEvents(folder, {StoppedEvent{.epochs = 1, .seconds = 1}});
        QueuedJob resumed = named("old");
        resumed.runFolder = folder.string();
        resumed.name = "old";
        fixture.runner.add(resumed);
        QVERIFY(fixture.runner.queue()->hasRun(folder.string()));
        fixture.runner.start();
        QVERIFY(fixture.session.isReading());
        QCOMPARE(fixture.names(), QStringLiteral("old")); // Until it has been read.
        QTRY_COMPARE(fixture.session.runFolder().toStdString(), folder.string());
        QVERIFY(fixture.runner.queue()->isEmpty());
        QTRY_VERIFY(!fixture.session.isRunning());
        // It is gone, or another trainer has it: told in its place.
        resumed.runFolder = fixture.folder.filePath(QStringLiteral("gone")).toStdString();
        fixture.runner.add(resumed);
        fixture.runner.start();
        QVERIFY(fixture.runner.queue()
                    ->index(0)
                    .data(JobQueue::ProblemRole)
                    .toString()
                    .contains(QLatin1String("gone")));
        fixture.runner.clear();
        const auto other = storeRun(fixture.library.folder(), "other", {0.25}, false);
        const HeldLock lock(other);
        QVERIFY(lock.isHeld());
        resumed.runFolder = other.string();
        fixture.runner.add(resumed);
        fixture.runner.start();
        QVERIFY(fixture.runner.queue()
                    ->index(0)
                    .data(JobQueue::ProblemRole)
                    .toString()
                    .contains(QLatin1String("at work")));
    }

    void whatTurnsOutToHaveEndedIsToldAndTheNextGoesOn()
    {
        JobQueueFixture fixture;
        fixture.runner.add(oldRun(storeRun(fixture.library.folder(), "old", {0.25})));
        fixture.add("b");
        fixture.runner.start();
        QTRY_COMPARE(fixture.runner.queue()->rowCount(), 1);
        QVERIFY(fixture.runner.queue()
                    ->index(0)
                    .data(JobQueue::ProblemRole)
                    .toString()
                    .contains(QLatin1String("for good")));
        QTRY_COMPARE(fixture.trained().join(QLatin1Char(' ')), QStringLiteral("b notebook"));
    }

    void aReadingThatIsStoppedLeavesTheEntry()
    {
        JobQueueFixture fixture;
        const auto folder = storeRun(fixture.library.folder(), "old", {0.25}, false);
        EndlessEvents events(folder);
        QVERIFY(events.isMade());
        fixture.runner.add(oldRun(folder));
        fixture.runner.start();
        QVERIFY(fixture.session.isReading() && fixture.runner.isTraining());
        fixture.runner.hold();
        fixture.session.stop();
        QCOMPARE(fixture.session.state(), TrainingSession::State::Idle);
        QCOMPARE(fixture.names(), QStringLiteral("old"));
        QVERIFY(fixture.runner.queue()->index(0).data(JobQueue::ProblemRole).toString().isEmpty());
    }

    void afterAReadingInVainTheQueueGoesOn()
    {
        JobQueueFixture fixture;
        QString problem;
        fixture.session.resumeRun(fixture.library.folder() / "gone", [&problem](const Status& status) {
            problem = status ? QString() : QString::fromStdString(status.error().message);
        });
        fixture.add("b");
        QVERIFY(!fixture.runner.isHeld()); // Something is going on that it waits for.
        QTRY_VERIFY(fixture.runner.queue()->isEmpty());
        QVERIFY(problem.contains(QLatin1String("gone")));
    }

    void anEntryThatIsTakenOutIsNotReadToItsEnd()
    {
        JobQueueFixture fixture;
        const auto folder = storeRun(fixture.library.folder(), "old", {0.25}, false);
        EndlessEvents events(folder);
        QVERIFY(events.isMade());
        fixture.runner.add(oldRun(folder));
        fixture.add("b");
        fixture.runner.start();
        fixture.runner.queue()->gather({0}, 2); // It may move meanwhile.
        QVERIFY(fixture.session.isReading());
        fixture.runner.queue()->remove({1});
        QVERIFY(!fixture.session.isReading());
        QTRY_VERIFY(fixture.runner.queue()->isEmpty());
        QVERIFY(!fixture.session.runFolder().isEmpty());
    }

    void theQueueLastsLongerThanItsWindow()
    {
        JobQueueFixture fixture;
        {
            QueueRunner runner(&fixture.session);
            QueueFile file(&runner, fixture.kept());
            file.restore();
            QVERIFY(fixture.keptFiles().isEmpty());
            runner.add(named("a"));
            runner.add(named("b"));
            runner.queue()->gather({1}, 0);
            QCOMPARE(fixture.keptFiles().size(), 1);
        }
        QueueFile file(&fixture.runner, fixture.kept());
        file.restore();
        QCOMPARE(fixture.names(), QStringLiteral("b a"));
        QVERIFY(fixture.runner.isHeld());
        QVERIFY(!fixture.session.isRunning());
        QCOMPARE(fixture.keptFiles().size(), 1);
        fixture.runner.clear();
        QVERIFY(fixture.keptFiles().isEmpty());
        QCOMPARE(QDir(fixture.kept()).entryList(QDir::Files).size(), 0);
    }

    void twoWindowsHaveQueuesOfTheirOwn()
    {
        JobQueueFixture fixture;
        QueueFile file(&fixture.runner, fixture.kept());
        fixture.add("a");
        TrainingSession otherSession(fakeTrainer(), &fixture.library);
        QueueRunner other(&otherSession);
        QueueFile otherFile(&other, fixture.kept());
        otherFile.restore();
        QVERIFY(other.queue()->isEmpty());
        other.add(named("b"));
        QCOMPARE(fixture.keptFiles().size(), 2);
        other.clear();
        QCOMPARE(fixture.keptFiles().size(), 1);
        QCOMPARE(fixture.names(), QStringLiteral("a"));
    }

    void aBrokenQueueIsSetAside()
    {
        JobQueueFixture fixture;
        QVERIFY(QDir().mkpath(fixture.kept()));
        const QString path = QDir(fixture.kept()).filePath(QStringLiteral("x.queue"));
        QVERIFY(writeTextFile(path.toStdString(), "{"));
        QueueFile file(&fixture.runner, fixture.kept());
        const QSignalSpy failed(&file, &QueueFile::failed);
        file.restore();
        QCOMPARE(failed.count(), 1);
        QVERIFY(failed.first().first().toString().contains(path));
        QVERIFY(QFile::exists(path + QStringLiteral(".broken")));
        QVERIFY(!QFile::exists(path));
        QVERIFY(fixture.runner.queue()->isEmpty());
    }

    void aFullDiskLeavesTheLastQueue()
    {
        JobQueueFixture fixture;
        QueueFile file(&fixture.runner, fixture.kept());
        const QSignalSpy failed(&file, &QueueFile::failed);
        fixture.add("a");
        {
            const FullDisk disk;
            fixture.add("b");
        }
        QCOMPARE(failed.count(), 1);
        const QString path = QDir(fixture.kept()).filePath(fixture.keptFiles().value(0));
        const Result<std::string> text = readTextFile(path.toStdString());
        QVERIFY(text.hasValue());
        const auto left = queueFromText(*text);
        QVERIFY(left.hasValue());
        QCOMPARE(left->size(), std::size_t{1});
    }

    void aFolderThatCannotBeWrittenIsToldOnce()
    {
        JobQueueFixture fixture;
        QueueFile file(&fixture.runner, QStringLiteral("/proc/no-such-folder"));
        const QSignalSpy failed(&file, &QueueFile::failed);
        fixture.add("a b");
        QCOMPARE(failed.count(), 1);
        QVERIFY(failed.first().first().toString().contains(QLatin1String("/proc/no-such-folder")));
    }
};

BITOPS_TEST(TestJobQueue, QCoreApplication)
#include "tst_job_queue.moc"
