// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/network/presets.h"
#include "tests/support/paths.h"
#include "tests/support/stored_run.h"
#include "tests/support/test_main.h"
#include "ui/base/files.h"
#include "ui/base/paths.h"
#include "ui/runs/run_library.h"
#include "ui/runs/run_selection.h"
#include "ui/runs/run_table.h"
#include "ui/runs/run_tabs.h"
#include "ui/runs/runs_panel.h"
#include "ui/training/job_queue.h"
#include "ui/training/queue_runner.h"
#include "ui/training/training_panel.h"
#include "window_fixture.h"

#include <QListView>
#include <QTableView>

using namespace bitops;

namespace {

using State = TrainingSession::State;

struct QueueFixture : WindowFixture
{
    using WindowFixture::WindowFixture;

    [[nodiscard]] JobQueue* queue() const { return window.queue()->queue(); }
    [[nodiscard]] QListView* list() const { return window.findChild<QListView*>(QStringLiteral("queue")); }
    void setName(const char* name) const
    {
        Network network = notebookNetwork();
        network.name = name;
        document()->setNetwork(network);
    }
    void enqueue(const char* name) const
    {
        setName(name);
        action("addToQueue")->trigger();
    }
    [[nodiscard]] QString names() const
    {
        QStringList names;
        for (const QueuedJob& training : queue()->jobs()) {
            names +=
                training.isResumed() ? training.title() : QString::fromStdString(training.network.name());
        }
        return names.join(QLatin1Char(' '));
    }
    [[nodiscard]] State state() const { return window.session()->state(); }
};

} // namespace

class TestQueue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// To the last bit, whatever its fields show of it.
    void aRecipeIsTrainedQueuedAndCopiedAsItIs()
    {
        QueueFixture fixture;
        QVERIFY(fixture.isShown());
        TrainingPanel* setUp = fixture.window.trainingPanel();
        TrainingConfiguration recipe = setUp->configuration();
        recipe.seed = std::numeric_limits<std::int64_t>::max() - 1;
        recipe.learningRate = 3.25e-5;
        recipe.weightDecay = 1e-7;
        recipe.validationFraction = 0.1 + 0.2;
        recipe.checkpointSeconds = 1.0 / 3;
        setUp->setConfiguration(recipe);
        fixture.enqueue("queued");
        QCOMPARE(fixture.queue()->jobs().front().training, recipe);
        fixture.queue()->remove(QList<int>{0});

        fixture.setName("trained");
        fixture.action("train")->trigger();
        QTRY_COMPARE(fixture.state(), State::Ended);
        QCOMPARE(fixture.window.session()->configuration(), recipe);
        setUp->setConfiguration({});
        fixture.window.runs()->library()->refresh();
        const std::filesystem::path folder = toPath(fixture.window.session()->runFolder());
        const Result<RunSummary> run = RunSummary::load(folder, RunDetail::All);
        QVERIFY(run);
        QCOMPARE(run->description().training, recipe);
        QTRY_VERIFY(fixture.window.runs()->panel()->table()->model()->rowCount() == 1);
        fixture.window.runs()->selection()->select({folder});
        QTRY_VERIFY(fixture.action("duplicateRun")->isEnabled());
        fixture.action("duplicateRun")->trigger();
        QCOMPARE(setUp->configuration(), recipe);
    }

    void toTrainWhileATrainingRunsIsToQueue()
    {
        const QueueFixture fixture("waits");
        QVERIFY(!fixture.list()->isVisible());
        QTest::keyClick(fixture.window.blocksPanel(), Qt::Key_F5);
        QTRY_COMPARE(fixture.state(), State::Running);
        QCOMPARE(fixture.action("train")->iconText(), QStringLiteral("Queue"));
        fixture.setName("later");
        QTest::keyClick(fixture.window.blocksPanel(), Qt::Key_F5);
        QCOMPARE(fixture.names(), QStringLiteral("later"));
        QVERIFY(fixture.list()->isVisible());
        QCOMPARE(fixture.list()->model()->index(0, 0).data().toString(), QStringLiteral("8-4-2-4-8 · STE"));
        QCOMPARE(fixture.text("queueState"), QStringLiteral("waiting: 1"));
        QCOMPARE(fixture.state(), State::Running);
    }

    void theNextStartsWithTheDesignItWasQueuedWith()
    {
        const QueueFixture fixture("happy");
        TrainingConfiguration configuration = fixture.window.trainingPanel()->configuration();
        configuration.epochs = 3;
        configuration.seed = 17;
        fixture.window.trainingPanel()->setConfiguration(configuration);
        fixture.action("train")->trigger();
        fixture.enqueue("later");
        const Network queued = fixture.document()->network();
        fixture.document()->removeBlocks(0, 2);
        configuration.seed = 18;
        fixture.window.trainingPanel()->setConfiguration(configuration);
        QTRY_VERIFY(fixture.queue()->isEmpty() && !fixture.window.session()->isRunning());
        const auto run = loadRunDescription(fixture.window.session()->runFolder().toStdString());
        QVERIFY(run);
        QCOMPARE(run->network, queued);
        QCOMPARE(run->training.seed, std::int64_t{17});
        QVERIFY(!fixture.list()->isVisible());
    }

    void stopMeansStop()
    {
        const QueueFixture fixture("waits");
        fixture.action("train")->trigger();
        QTRY_COMPARE(fixture.state(), State::Running);
        fixture.enqueue("later");
        fixture.action("stopTraining")->trigger();
        QTRY_COMPARE(fixture.state(), State::Ended);
        QCoreApplication::processEvents();
        QCOMPARE(fixture.state(), State::Ended);
        QCOMPARE(fixture.text("queueState"), QStringLiteral("held, waiting: 1"));
        fixture.action("startQueue")->trigger();
        QTRY_COMPARE(fixture.state(), State::Running);
        QVERIFY(fixture.queue()->isEmpty());
    }

    void keysAndButtonsReorderAndRemove()
    {
        const QueueFixture fixture("waits");
        for (const char* name : {"a", "b", "c", "d"}) {
            fixture.enqueue(name);
        }
        QCOMPARE(fixture.state(), State::Idle);
        QCOMPARE(fixture.text("queueState"), QStringLiteral("held, waiting: 4"));
        QListView* list = fixture.list();
        list->setFocus();
        list->setCurrentIndex(list->model()->index(2, 0));
        QTest::keyClick(list, Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(fixture.names(), QStringLiteral("a c b d"));
        QTest::keyClick(list, Qt::Key_Up, Qt::ControlModifier);
        QCOMPARE(fixture.names(), QStringLiteral("c a b d"));
        QVERIFY(!fixture.action("moveQueuedUp")->isEnabled());
        QTest::keyClick(list, Qt::Key_Down, Qt::ControlModifier);
        QCOMPARE(fixture.names(), QStringLiteral("a c b d"));
        fixture.action("moveQueuedDown")->trigger();
        QCOMPARE(fixture.names(), QStringLiteral("a b c d"));
        QTest::keyClick(list, Qt::Key_Delete);
        QCOMPARE(fixture.names(), QStringLiteral("a b d"));
        fixture.action("clearQueue")->trigger();
        QVERIFY(fixture.queue()->isEmpty());
        QVERIFY(!list->isVisible());
    }

    void whatCannotStartIsToldInItsPlace()
    {
        const QueueFixture fixture("happy");
        TrainingConfiguration configuration = fixture.window.trainingPanel()->configuration();
        const TrainingConfiguration usual = configuration;
        configuration.data = "/nonexistent/data";
        fixture.window.trainingPanel()->setConfiguration(configuration);
        fixture.enqueue("missing");
        fixture.window.trainingPanel()->setConfiguration(usual);
        fixture.enqueue("sound");
        fixture.action("startQueue")->trigger();
        QTRY_VERIFY(!fixture.window.session()->isRunning());
        QCOMPARE(fixture.names(), QStringLiteral("missing"));
        QVERIFY(fixture.list()
                    ->model()
                    ->index(0, 0)
                    .data(JobQueue::ProblemRole)
                    .toString()
                    .contains(QLatin1String("/nonexistent/data")));
        QCOMPARE(fixture.text("queueState"), QStringLiteral("not started: 1"));
    }

    void aFailureBeforeTheNextOneIsTold()
    {
        const QueueFixture fixture("fails");
        fixture.action("train")->trigger();
        fixture.enqueue("a");
        QStringList notices;
        connect(fixture.window.queue(), &QueueRunner::changed, fixture.list(),
                [&] { notices += fixture.text("queueNotice"); });
        QTRY_VERIFY(fixture.queue()->isEmpty() && !fixture.window.session()->isRunning());
        QVERIFY(!notices.filter(QStringLiteral("ended badly")).isEmpty());
        QVERIFY(fixture.text("trainingOutcome").contains(QLatin1String("stand-in")));
        QVERIFY(!fixture.list()->isVisible());
    }

    void toResumeWhileATrainingRunsIsToQueue()
    {
        const QueueFixture fixture("waits");
        const auto folder = storeRun(fixture.window.runs()->library()->folder(), "old", {0.25}, false);
        addStoredEvents(folder, {StoppedEvent{.epochs = 1, .seconds = 1}});
        RunsPanel* panel = fixture.window.runs()->panel();
        fixture.window.runs()->library()->refresh();
        QTRY_COMPARE(panel->table()->model()->rowCount(), 1);
        fixture.action("train")->trigger();
        QTRY_COMPARE(panel->table()->model()->rowCount(), 2);
        fixture.window.runs()->selection()->select({folder});
        QVERIFY(fixture.action("resumeRun")->isEnabled());
        fixture.action("resumeRun")->trigger();
        QCOMPARE(fixture.names(), QStringLiteral("old"));
        QVERIFY(!fixture.action("resumeRun")->isEnabled());
        QVERIFY(fixture.action("resumeRun")->toolTip().contains(QLatin1String("queue")));
        fixture.action("stopTraining")->trigger();
        QTRY_COMPARE(fixture.state(), State::Ended);
        fixture.action("startQueue")->trigger();
        QTRY_COMPARE(fixture.window.session()->runFolder().toStdString(), folder.string());
    }

    void theQueueComesBackHeld()
    {
        const QTemporaryDir folder;
        qputenv("FAKE_TRAINER_SCENARIO", "waits");
        const MainWindow::Environment environment{fakeTrainer(),
                                                  folder.filePath(QStringLiteral("runs")).toStdString(),
                                                  false, folder.filePath(QStringLiteral("kept"))};
        {
            MainWindow window(environment);
            window.show();
            window.findChild<QAction*>(QStringLiteral("train"))->trigger();
            QTRY_COMPARE(window.session()->state(), State::Running);
            window.findChild<QAction*>(QStringLiteral("addToQueue"))->trigger();
            answerNextQuestion(QMessageBox::NoButton, QStringLiteral("Stop and Close"));
            window.close();
            QTRY_VERIFY(!window.isVisible());
            QVERIFY(!window.session()->isRunning());
            QCOMPARE(window.queue()->queue()->rowCount(), 1);
        }
        const MainWindow window(environment);
        QCOMPARE(window.queue()->queue()->rowCount(), 1);
        QVERIFY(window.queue()->isHeld());
        QVERIFY(!window.session()->isRunning());
        const MainWindow other(environment);
        QVERIFY(other.queue()->queue()->isEmpty());
    }

    void whatCannotBeRestoredIsToldUntilItIsTakenNoteOf()
    {
        const QTemporaryDir folder;
        QVERIFY(saveFile(folder.filePath(QStringLiteral("left.queue")), "{"));
        MainWindow window(
            {fakeTrainer(), folder.filePath(QStringLiteral("runs")).toStdString(), false, folder.path()});
        window.show();
        const auto* notice = window.findChild<QLabel*>(QStringLiteral("queueNotice"));
        QVERIFY(notice->isVisible());
        QVERIFY2(notice->text().contains(folder.filePath(QStringLiteral("left.queue.broken"))),
                 qPrintable(notice->text()));
        window.findChild<QAction*>(QStringLiteral("clearQueue"))->trigger();
        QVERIFY(!notice->isVisible());
    }
};

BITOPS_TEST(TestQueue, QApplication)
#include "tst_queue.moc"
