// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/own_settings.h"
#include "tests/support/paths.h"
#include "tests/support/test_main.h"
#include "ui/base/settings.h"
#include "ui/training/trainer_process.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>

#include <algorithm>
#include <csignal>
#include <functional>

using namespace bitops;

namespace {

/// The sentence of how the run ended.
QByteArray endingOf(const TrainerProcess& trainer)
{
    const auto& outcome = trainer.record().outcome();
    return outcome ? QByteArray::fromStdString(describe(*outcome)) : QByteArray("no outcome");
}

template <typename Ending> bool hasEnding(const TrainerProcess& trainer)
{
    return trainer.record().outcome() && std::holds_alternative<Ending>(*trainer.record().outcome());
}

/// A trainer with spies that have been there from before its start.
class Stage
{
public:
    explicit Stage(const char* scenario, const QString& program = fakeTrainer())
        : trainer(program)
    {
        qputenv("FAKE_TRAINER_SCENARIO", scenario);
        trainer.setGraceTime(std::chrono::milliseconds(50));
    }

    void start() { trainer.start(QStringLiteral("/run/folder")); }
    [[nodiscard]] bool awaitEnd() { return !ended.isEmpty() || ended.wait(patience); }
    [[nodiscard]] bool awaitEpoch() { return !epochs.isEmpty() || epochs.wait(patience); }
    [[nodiscard]] bool awaitState(const std::function<bool()>& isReached)
    {
        return QTest::qWaitFor(isReached, patience);
    }
    [[nodiscard]] bool isLogged(const char* text) const
    {
        return std::any_of(messages.begin(), messages.end(), [text](const QList<QVariant>& arguments) {
            return arguments.first().toString().contains(QString::fromUtf8(text));
        });
    }
    [[nodiscard]] bool playToTheEnd()
    {
        start();
        return awaitEnd();
    }

    static constexpr int patience = 30'000;

    TrainerProcess trainer;
    QSignalSpy started{&trainer, &TrainerProcess::started};
    QSignalSpy states{&trainer, &TrainerProcess::stateChanged};
    QSignalSpy progress{&trainer, &TrainerProcess::progressed};
    QSignalSpy epochs{&trainer, &TrainerProcess::epochCompleted};
    QSignalSpy ended{&trainer, &TrainerProcess::ended};
    QSignalSpy messages{&trainer, &TrainerProcess::messageLogged};
};

} // namespace

class TestTrainerProcess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheWholeRun_data();
    void keepsTheWholeRun();
    void isRunningUntilTheEnd();
    void handsOverTheRunFolder();
    void logsTheRecipeNoticesAndTheTest();
    void logsAndSkipsGarbage();
    void skipsALineThatIsTooLong();
    void readsALastLineWithoutLineBreak();
    void refusesAnotherProtocolAndEndsIt();
    void takesSilenceForAFailure();
    void takesAMissingLastEventForAFailure();
    void takesADeathForAFailureWithItsLastWords();
    void keepsADivergedRun();
    void endsOnceWhateverComesAfter();
    void pausesAndResumes();
    void stopsWhenAsked();
    void stopsWhileStarting();
    void killsATrainerThatHangs();
    void waitsForTheStop();
    void waitsForATrainerThatHangs();
    void stopsOnceOnly();
    void saysWhyItCouldNotStart_data();
    void saysWhyItCouldNotStart();
    void canStartAgain();
    void forgetsTheLastRunWhenItStarts();
    void leavesNoTrainerBehind();
    void letsOtherProgramsGoFirstWhereThatIsWanted();
    void doesNothingWithoutATrainer();
    void takesTheTrainerFromTheEnvironment();
    void looksForTheTrainerBesideTheProgram();
};

void TestTrainerProcess::keepsTheWholeRun_data()
{
    QTest::addColumn<QByteArray>("scenario");

    QTest::newRow("line by line") << QByteArray("happy");
    QTest::newRow("in fragments") << QByteArray("split");
}

void TestTrainerProcess::keepsTheWholeRun()
{
    QFETCH(QByteArray, scenario);
    Stage stage(scenario.constData());

    QVERIFY(stage.playToTheEnd());

    QCOMPARE(stage.started.count(), 1);
    QCOMPARE(stage.states.count(), 1);
    QCOMPARE(stage.progress.count(), 1);
    QCOMPARE(stage.epochs.count(), 3);
    QCOMPARE(stage.ended.count(), 1);
    QCOMPARE(stage.messages.count(), 0);
    const RunRecord& record = stage.trainer.record();
    QCOMPARE(record.started()->parameters, 67'179);
    QCOMPARE(record.epochs().size(), 3U);
    const EpochEvent first{1, 1.873, 0.31, 1.742, 0.36, 0.5, 1'000, 0.001};
    QCOMPARE(record.epochs().front(), first);
    QCOMPARE(stage.epochs.first().first().value<EpochEvent>(), first);
    QVERIFY(record.outcome() == Outcome(CompletedEvent{3, 1.5}));
}

void TestTrainerProcess::isRunningUntilTheEnd()
{
    Stage stage("happy");
    QVERIFY(!stage.trainer.isRunning());
    bool wasRunningAtEnd = true;
    bool hadOutcomeAtEnd = false;
    connect(&stage.trainer, &TrainerProcess::ended, this, [&] {
        wasRunningAtEnd = stage.trainer.isRunning();
        hadOutcomeAtEnd = stage.trainer.record().outcome().has_value();
    });

    stage.start();
    QVERIFY(stage.trainer.isRunning());
    QVERIFY(stage.awaitEnd());

    QVERIFY(!wasRunningAtEnd);
    QVERIFY(hadOutcomeAtEnd);
    QVERIFY(!stage.trainer.isStopping());
}

void TestTrainerProcess::handsOverTheRunFolder()
{
    Stage stage("fails");
    QVERIFY(stage.playToTheEnd());
    QCOMPARE(endingOf(stage.trainer), QByteArray("Could not train /run/folder: it is a stand-in."));
    QCOMPARE(stage.trainer.runFolder(), QStringLiteral("/run/folder"));
    QVERIFY(stage.isLogged("warning: this is a stand-in"));
}

void TestTrainerProcess::logsTheRecipeNoticesAndTheTest()
{
    Stage stage("remarks");
    QVERIFY(stage.playToTheEnd());
    QCOMPARE(stage.messages.count(), 4);
    QVERIFY(stage.isLogged("The data in /data/pets were taken for folders of pictures, one for each class. "
                           "Training images: 100, from Train. Validation images: 20, from Test.\n"
                           "Left aside: 2 .txt in cat."));
    QVERIFY(stage.isLogged("Quantizer: lsq, a scale per tensor, batch norms estimated anew"));
    QVERIFY(stage.isLogged("last.ckpt is damaged."));
    QVERIFY(stage.isLogged("Test with the weights of epoch 3: loss 1.5000, accuracy 75.00 %."));
}

void TestTrainerProcess::logsAndSkipsGarbage()
{
    Stage stage("garbage");
    QVERIFY(stage.playToTheEnd());
    QCOMPARE(stage.epochs.count(), 1);
    QVERIFY(stage.trainer.record().outcome() == Outcome(CompletedEvent{1, 1.5}));
    QCOMPARE(stage.messages.count(), 7);
    QVERIFY(stage.isLogged("Could not read a line as an event: it is not valid JSON"));
    QVERIFY(stage.isLogged("\"train_loss\" is missing"));
    QVERIFY(stage.isLogged("Ignored an event of the unknown type \"weather\"."));
}

void TestTrainerProcess::skipsALineThatIsTooLong()
{
    Stage stage("overlong-line");
    QVERIFY(stage.playToTheEnd());
    QCOMPARE(stage.epochs.count(), 1);
    QVERIFY(hasEnding<CompletedEvent>(stage.trainer));
    QVERIFY(stage.isLogged("too long"));
}

void TestTrainerProcess::readsALastLineWithoutLineBreak()
{
    Stage stage("unfinished-line");
    QVERIFY(stage.playToTheEnd());
    QVERIFY(hasEnding<StoppedEvent>(stage.trainer));
}

void TestTrainerProcess::refusesAnotherProtocolAndEndsIt()
{
    Stage stage("wrong-protocol");
    QVERIFY(stage.playToTheEnd());
    QCOMPARE(
        endingOf(stage.trainer),
        QByteArray(
            "The trainer fake speaks version 2 of the event protocol, and this program speaks version 1."));
    QCOMPARE(stage.epochs.count(), 0);
    QCOMPARE(stage.ended.count(), 1);
}

void TestTrainerProcess::takesSilenceForAFailure()
{
    Stage stage("silent");
    QVERIFY(stage.playToTheEnd());
    QCOMPARE(endingOf(stage.trainer),
             QByteArray("The trainer ended with exit code 0 without saying how the training ended."));
}

void TestTrainerProcess::takesAMissingLastEventForAFailure()
{
    Stage stage("no-last-event");
    QVERIFY(stage.playToTheEnd());
    QCOMPARE(stage.epochs.count(), 1);
    QVERIFY(hasEnding<FailedEvent>(stage.trainer));
}

void TestTrainerProcess::takesADeathForAFailureWithItsLastWords()
{
    Stage stage("dies");
    QVERIFY(stage.playToTheEnd());
    QCOMPARE(stage.epochs.count(), 1);
    QCOMPARE(stage.ended.count(), 1);
    QCOMPARE(
        endingOf(stage.trainer),
        QByteArray("The trainer was ended by signal 9 (Killed) before the training's "
                   "end; the last that it wrote was: about to die. Usually this is done by a system that "
                   "is out of memory: a smaller batch size needs less."));
}

void TestTrainerProcess::keepsADivergedRun()
{
    Stage stage("diverges");
    QVERIFY(stage.playToTheEnd());
    QVERIFY(hasEnding<DivergedEvent>(stage.trainer));
    QCOMPARE(stage.trainer.record().epochs().size(), 1U);
}

void TestTrainerProcess::endsOnceWhateverComesAfter()
{
    Stage stage("after-the-end");
    QVERIFY(stage.playToTheEnd());
    QCOMPARE(stage.ended.count(), 1);
    QCOMPARE(stage.epochs.count(), 3);
    QVERIFY(stage.trainer.record().outcome() == Outcome(CompletedEvent{3, 1.5}));
    QCOMPARE(stage.messages.count(), 3);
    QVERIFY(stage.isLogged("after its last event"));
}

void TestTrainerProcess::pausesAndResumes()
{
    Stage stage("waits");
    stage.start();
    QVERIFY(stage.awaitEpoch());
    QVERIFY(!stage.trainer.isPaused());

    stage.trainer.pause();
    QVERIFY(stage.awaitState([&] { return stage.trainer.isPaused(); }));
    QCOMPARE(stage.states.count(), 2);

    stage.trainer.resume();
    QVERIFY(stage.awaitState([&] { return !stage.trainer.isPaused(); }));
    QCOMPARE(stage.states.count(), 3);
    QVERIFY(stage.trainer.isRunning());
}

void TestTrainerProcess::stopsWhenAsked()
{
    Stage stage("waits");
    stage.trainer.setGraceTime(std::chrono::milliseconds(Stage::patience));
    stage.start();
    QVERIFY(stage.awaitEpoch());

    stage.trainer.stop();
    QVERIFY(stage.trainer.isStopping());
    QVERIFY(stage.awaitEnd());

    QVERIFY(!stage.trainer.isStopping());
    QVERIFY(stage.trainer.record().outcome() == Outcome(StoppedEvent{1, 0.75}));
    QCOMPARE(stage.ended.count(), 1);
}

void TestTrainerProcess::stopsWhileStarting()
{
    Stage stage("waits");
    stage.trainer.setGraceTime(std::chrono::milliseconds(Stage::patience));
    stage.start();
    stage.trainer.stop();
    QVERIFY(stage.awaitEnd());
    QVERIFY(hasEnding<StoppedEvent>(stage.trainer));
}

void TestTrainerProcess::killsATrainerThatHangs()
{
    Stage stage("hangs");
    stage.start();
    QVERIFY(stage.awaitState([&] { return stage.trainer.record().started().has_value(); }));

    stage.trainer.stop();
    QVERIFY(stage.awaitEnd());

    QCOMPARE(endingOf(stage.trainer),
             QByteArray("The trainer did not stop when it was asked to, and was killed."));
    QCOMPARE(stage.ended.count(), 1);
}

void TestTrainerProcess::waitsForTheStop()
{
    Stage stage("waits");
    stage.trainer.setGraceTime(std::chrono::milliseconds(Stage::patience));
    stage.start();
    QVERIFY(stage.awaitEpoch());

    QVERIFY(stage.trainer.stopAndWait());

    QVERIFY(hasEnding<StoppedEvent>(stage.trainer));
    QCOMPARE(stage.ended.count(), 1);
    QVERIFY(!stage.trainer.isRunning());
}

void TestTrainerProcess::waitsForATrainerThatHangs()
{
    Stage stage("hangs");
    stage.start();
    QVERIFY(stage.awaitState([&] { return stage.trainer.record().started().has_value(); }));
    QVERIFY(stage.trainer.stopAndWait());
    QVERIFY(hasEnding<FailedEvent>(stage.trainer));
    QCOMPARE(stage.ended.count(), 1);
}

void TestTrainerProcess::stopsOnceOnly()
{
    Stage stage("waits");
    stage.trainer.setGraceTime(std::chrono::milliseconds(Stage::patience));
    stage.start();
    QVERIFY(stage.awaitEpoch());
    const auto before = stage.states.count();

    stage.trainer.stop();
    stage.trainer.stop();

    QCOMPARE(stage.states.count(), before + 1);
    QVERIFY(stage.awaitEnd());
    QVERIFY(hasEnding<StoppedEvent>(stage.trainer));
}

void TestTrainerProcess::saysWhyItCouldNotStart_data()
{
    QTest::addColumn<QString>("program");

    QTest::newRow("missing") << QStringLiteral("/nowhere/bitops-trainer");
    QTest::newRow("a folder") << QDir::tempPath();
    QTest::newRow("not executable") << QStringLiteral("/etc/hostname");
    QTest::newRow("no name") << QString();
}

void TestTrainerProcess::saysWhyItCouldNotStart()
{
    QFETCH(QString, program);
    Stage stage("happy", program);

    QVERIFY(stage.playToTheEnd());

    QCOMPARE(stage.ended.count(), 1);
    QCOMPARE(stage.started.count(), 0);
    QVERIFY(!stage.trainer.isRunning());
    const QByteArray sentence = endingOf(stage.trainer);
    QVERIFY2(sentence.startsWith("Could not start the trainer " + program.toUtf8() + ": "),
             sentence.constData());
    QVERIFY2(sentence.endsWith('.') && !sentence.endsWith(".."), sentence.constData());
}

void TestTrainerProcess::canStartAgain()
{
    Stage stage("happy");
    QVERIFY(stage.playToTheEnd());
    stage.ended.clear();
    QVERIFY(stage.playToTheEnd());
    QCOMPARE(stage.trainer.record().epochs().size(), 3U);
    QCOMPARE(stage.epochs.count(), 6);
}

void TestTrainerProcess::forgetsTheLastRunWhenItStarts()
{
    Stage stage("dies");
    QVERIFY(stage.playToTheEnd());
    stage.start();
    QVERIFY(!stage.trainer.record().outcome());
    QVERIFY(stage.trainer.record().epochs().empty());
}

void TestTrainerProcess::leavesNoTrainerBehind()
{
    qint64 processId = 0;
    {
        Stage stage("hangs");
        stage.start();
        QVERIFY(stage.awaitState([&] { return stage.trainer.record().started().has_value(); }));
        processId = stage.trainer.processId();
        QCOMPARE(::kill(static_cast<pid_t>(processId), 0), 0);
    }
    QCOMPARE(::kill(static_cast<pid_t>(processId), 0), -1);
}

void TestTrainerProcess::letsOtherProgramsGoFirstWhereThatIsWanted()
{
    const QTemporaryDir folder;
    keepSettingsIn(folder.path());
    const int own = ::getpriority(PRIO_PROCESS, 0);
    for (const bool isWanted : {true, false}) {
        Settings settings = loadSettings();
        QVERIFY(settings.lowPriority); // As long as nobody has said otherwise.
        settings.lowPriority = isWanted;
        keepSettings(settings);
        Stage stage("hangs");
        stage.start();
        QVERIFY(stage.awaitState([&] { return stage.trainer.record().started().has_value(); }));
        const int priority =
            ::getpriority(PRIO_PROCESS, static_cast<id_t>(stage.trainer.processId())); // Higher is less.
        QCOMPARE(priority, isWanted ? std::min(own + 10, 19) : own);
    }
}

void TestTrainerProcess::doesNothingWithoutATrainer()
{
    Stage stage("happy");
    stage.trainer.pause();
    stage.trainer.resume();
    stage.trainer.stop();
    QVERIFY(stage.trainer.stopAndWait());
    QCOMPARE(stage.states.count(), 0);
    QCOMPARE(stage.ended.count(), 0);
}

void TestTrainerProcess::takesTheTrainerFromTheEnvironment()
{
    qputenv("BITOPS_TRAINER", "/my/trainer");
    const QString found = JobProcess::locateTrainer();
    qunsetenv("BITOPS_TRAINER");
    QCOMPARE(found, QStringLiteral("/my/trainer"));
}

void TestTrainerProcess::looksForTheTrainerBesideTheProgram()
{
    const QByteArray path = qgetenv("PATH");
    qputenv("PATH", "/nowhere");
    const QString found = JobProcess::locateTrainer();
    qputenv("PATH", path);
    QCOMPARE(found, QCoreApplication::applicationDirPath() + QStringLiteral("/bitops-trainer"));
}

BITOPS_TEST(TestTrainerProcess, QCoreApplication)
#include "tst_ui_trainer_process.moc"
