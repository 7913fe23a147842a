// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/training_run.h"
#include "tests/support/paths.h"
#include "tests/support/test_main.h"

#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace bitops;

namespace {

/// Presses Ctrl-C as soon as the training has started.
class InterruptingView : public TrainingView
{
public:
    void showFolder(const std::filesystem::path&) override {}
    void showEvent(const std::string&, const Event& event, const RunRecord&) override
    {
        if (std::holds_alternative<StartedEvent>(event)) {
            std::raise(SIGINT);
        }
    }
    void showMessage(const std::string&) override {}
    void showOutcome(const Outcome&) override {}
};

void (*actionOf(int signal))(int)
{
    struct sigaction action = {};
    ::sigaction(signal, nullptr, &action);
    return action.sa_handler;
}

} // namespace

class TestCliTrainingRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void losesPatienceWithATrainerThatHangs();
    void leavesSignalsAsTheyWere();
};

void TestCliTrainingRun::losesPatienceWithATrainerThatHangs()
{
    qputenv("FAKE_TRAINER_SCENARIO", "hangs");
    const QTemporaryDir folder;
    InterruptingView view;
    TrainingRun training(fakeTrainer().toStdString(), folder.path().toStdString(), view,
                         {std::chrono::milliseconds(20), std::chrono::milliseconds(20)});

    QCOMPARE(training.run(), exit_code::interrupted);
    QVERIFY(training.record().outcome() ==
            Outcome(FailedEvent{"The trainer was ended before it had stopped."}));
}

void TestCliTrainingRun::leavesSignalsAsTheyWere()
{
    const auto kept = std::signal(SIGHUP, SIG_IGN);
    const auto onInterrupt = actionOf(SIGINT);
    {
        const SignalPipe pipe;
        QVERIFY(actionOf(SIGHUP) == SIG_IGN);
        QVERIFY(actionOf(SIGINT) != onInterrupt);
    }
    QVERIFY(actionOf(SIGHUP) == SIG_IGN);
    QVERIFY(actionOf(SIGINT) == onInterrupt);
    std::signal(SIGHUP, kept);
}

BITOPS_TEST(TestCliTrainingRun, NoApplication)
#include "tst_cli_training_run.moc"
