// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/runs/run_folder.h"
#include "tests/support/test_main.h"
#include "ui/runs/curve_plot.h"
#include "ui/runs/curves_panel.h"
#include "ui/runs/epoch_table.h"
#include "ui/runs/run_library.h"
#include "ui/runs/run_tabs.h"
#include "ui/training/training_panel.h"
#include "window_fixture.h"

#include <QDir>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>

using namespace bitops;

namespace {

using State = TrainingSession::State;

} // namespace

class TestTrainingInWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRunShowsItsEpochs()
    {
        WindowFixture fixture("happy");
        const QSignalSpy ended(fixture.window.session(), &TrainingSession::ended);
        QTest::keyClick(&fixture.window, Qt::Key_F5);
        QTRY_COMPARE(ended.count(), 1);
        QCOMPARE(fixture.window.session()->epochs().size(), std::size_t{3});
        const auto pointsOf = [](const CurvePlot* plot, RunCurves::Part part) {
            return plot->runCurves().at(0).line(part)->dataCount();
        };
        QTRY_COMPARE(pointsOf(fixture.window.curvesPanel()->lossPlot(), RunCurves::Training), 3);
        QTRY_COMPARE(pointsOf(fixture.window.curvesPanel()->accuracyPlot(), RunCurves::Validation), 3);
        const auto* table = fixture.window.findChild<EpochTable*>();
        QCOMPARE(table->model()->rowCount(), 3);
        QVERIFY(fixture.text("runStatus").endsWith(QLatin1String("completed")));
        QVERIFY(fixture.text("trainingOutcome").contains(QLatin1String("completed")));
        QVERIFY(fixture.action("train")->isEnabled());
        QVERIFY(!fixture.action("stopTraining")->isEnabled());
    }

    void theRunKeepsTheDesignItWasStartedWith()
    {
        WindowFixture fixture("waits");
        const Network started = fixture.document()->network();
        fixture.action("train")->trigger();
        // Before the trainer has had a chance to read it.
        fixture.document()->removeBlocks(0, 2);
        QTRY_COMPARE(fixture.window.session()->state(), State::Running);
        const auto run = loadRunDescription(fixture.window.session()->runFolder().toStdString());
        QVERIFY(run);
        QCOMPARE(run->network, started);
        QVERIFY(fixture.window.session()->isRunning());
        fixture.action("stopTraining")->trigger();
        QTRY_COMPARE(fixture.window.session()->state(), State::Ended);
        QCOMPARE(fixture.document()->blocks().size(), std::size_t{3});
    }

    void aBatchOfOneImageIsRefusedWhereNothingCouldBeLearned()
    {
        WindowFixture fixture;
        const auto* problem = fixture.window.findChild<QLabel*>(QStringLiteral("batchSizeProblem"));
        TrainingConfiguration configuration = fixture.window.trainingPanel()->configuration();
        configuration.batchSize = 1;
        fixture.window.trainingPanel()->setConfiguration(configuration);
        QVERIFY(!problem->isVisibleTo(fixture.window.trainingPanel()));
        QVERIFY(fixture.action("train")->isEnabled());
        Network network = fixture.document()->network();
        network.input.shape = {3, 8, 8};
        for (Block& block : network.blocks) {
            block.stride = 2;
        }
        fixture.document()->setNetwork(network);
        QVERIFY(problem->isVisibleTo(fixture.window.trainingPanel()));
        QVERIFY(problem->text().contains(QLatin1String("batch size")));
        QVERIFY(!fixture.action("train")->isEnabled());
        QVERIFY(!fixture.action("addToQueue")->isEnabled());
        configuration.batchSize = 2;
        fixture.window.trainingPanel()->setConfiguration(configuration);
        QVERIFY(!problem->isVisibleTo(fixture.window.trainingPanel()));
        QVERIFY(fixture.action("train")->isEnabled());
    }

    void aDesignTakesTheClassesOfItsData()
    {
        WindowFixture fixture;
        TrainingPanel* panel = fixture.window.trainingPanel();
        const auto* hint = panel->findChild<QLabel*>(QStringLiteral("dataHint"));
        auto* change = panel->findChild<QPushButton*>(QStringLiteral("changeDesignForData"));
        const QString data = fixture.folder.filePath(QStringLiteral("data"));
        for (const char* picture : {"cat", "dog", "owl"}) {
            const QDir folder(data + QLatin1Char('/') + QLatin1String(picture));
            QVERIFY(folder.mkpath(QStringLiteral(".")));
            QFile file(folder.filePath(QStringLiteral("1.png")));
            QVERIFY(file.open(QIODevice::WriteOnly)); // Nobody looks at a picture before the training.
        }
        panel->useData(data);
        QTRY_VERIFY(hint->isVisibleTo(panel));
        QVERIFY(hint->text().contains(QLatin1Char('3')) && hint->text().contains(QLatin1String("10")));
        change->click();
        QCOMPARE(fixture.document()->network().classes, 3);
        QVERIFY(!hint->isVisibleTo(panel) && !change->isVisibleTo(panel));
        fixture.document()->undoStack()->undo();
        QCOMPARE(fixture.document()->network().classes, 10);
        QVERIFY(hint->isVisibleTo(panel));
    }

    void pausesResumesAndStops()
    {
        WindowFixture fixture("waits");
        fixture.action("train")->trigger();
        QTRY_COMPARE(fixture.window.session()->state(), State::Running);
        QVERIFY(fixture.action("train")->toolTip().contains(QLatin1String("queue")));
        fixture.action("pauseTraining")->trigger();
        QTRY_COMPARE(fixture.window.session()->state(), State::Paused);
        QVERIFY(fixture.action("pauseTraining")->isChecked());
        QVERIFY(fixture.text("runStatus").endsWith(QLatin1String("paused")));
        fixture.action("pauseTraining")->trigger();
        QTRY_COMPARE(fixture.window.session()->state(), State::Running);
        fixture.action("stopTraining")->trigger();
        QTRY_COMPARE(fixture.window.session()->state(), State::Ended);
        QVERIFY(fixture.text("runStatus").endsWith(QLatin1String("stopped")));
    }

    void whateverEndsTheTrainerTheDesignStays_data()
    {
        QTest::addColumn<QByteArray>("scenario");
        QTest::newRow("it dies") << QByteArray("dies");
        QTest::newRow("it says nothing") << QByteArray("silent");
        QTest::newRow("it speaks another protocol") << QByteArray("wrong-protocol");
        QTest::newRow("it fails") << QByteArray("fails");
        QTest::newRow("it ends without a last event") << QByteArray("no-last-event");
    }

    void whateverEndsTheTrainerTheDesignStays()
    {
        QFETCH(QByteArray, scenario);
        WindowFixture fixture(scenario.constData());
        fixture.document()->removeBlocks(0, 1);
        const Network design = fixture.document()->network();
        fixture.action("train")->trigger();
        QTRY_COMPARE(fixture.window.session()->state(), State::Ended);
        QVERIFY(std::holds_alternative<FailedEvent>(*fixture.window.session()->record().outcome()));
        QVERIFY(fixture.text("trainingOutcome").startsWith(QStringLiteral("⚠")));
        QVERIFY(fixture.text("trainingOutcome").size() > 20);
        QVERIFY(fixture.text("runStatus").endsWith(QLatin1String("failed")));
        QCOMPARE(fixture.document()->network(), design);
        QVERIFY(fixture.document()->undoStack()->canUndo());
        QVERIFY(fixture.action("train")->isEnabled());
    }

    void aMissingTrainerIsNamed()
    {
        WindowFixture fixture("happy", QStringLiteral("/nonexistent/bitops-trainer"));
        fixture.action("train")->trigger();
        QTRY_COMPARE(fixture.window.session()->state(), State::Ended);
        QVERIFY(fixture.text("trainingOutcome").contains(QLatin1String("/nonexistent/bitops-trainer")));
    }

    void aSecondRunBeginsAnew()
    {
        WindowFixture fixture("happy");
        fixture.action("train")->trigger();
        QTRY_COMPARE(fixture.window.session()->state(), State::Ended);
        const QString first = fixture.window.session()->runFolder();
        fixture.action("train")->trigger();
        QCOMPARE(fixture.window.session()->epochs().size(), std::size_t{0});
        QTRY_COMPARE(fixture.window.session()->state(), State::Ended);
        QCOMPARE(fixture.window.session()->epochs().size(), std::size_t{3});
        QVERIFY(fixture.window.session()->runFolder() != first);
        QVERIFY(QDir(first).exists());
    }

    void aRunsFolderThatCannotBeMadeIsNamed()
    {
        WindowFixture fixture("happy");
        fixture.window.runs()->library()->setFolder("/proc/no-such-folder");
        QString sentence;
        readNextMessage(&sentence);
        fixture.action("train")->trigger();
        QVERIFY(sentence.contains(QLatin1String("/proc/no-such-folder")));
        QVERIFY(!fixture.window.session()->isRunning());
    }

    void closingWhileTrainingAsksAndStays()
    {
        WindowFixture fixture("waits");
        fixture.action("train")->trigger();
        QTRY_COMPARE(fixture.window.session()->state(), State::Running);
        answerNextQuestion(QMessageBox::Cancel);
        QVERIFY(!fixture.window.close());
        QCOMPARE(fixture.window.session()->state(), State::Running);
    }

    void closingWhileTrainingStopsTheTrainerFirst()
    {
        WindowFixture fixture("waits");
        fixture.action("train")->trigger();
        QTRY_COMPARE(fixture.window.session()->state(), State::Running);
        answerNextQuestion(QMessageBox::NoButton, QStringLiteral("Stop and Close"));
        fixture.window.close();
        QTRY_VERIFY(!fixture.window.isVisible());
        QVERIFY(std::holds_alternative<StoppedEvent>(*fixture.window.session()->record().outcome()));
    }

    void aTrainingThatEndsBeforeTheAnswerLetsTheWindowClose()
    {
        WindowFixture fixture("happy");
        const QSignalSpy ended(fixture.window.session(), &TrainingSession::ended);
        fixture.action("train")->trigger();
        // The question is open when the training ends; only then it is answered.
        QTimer answer;
        connect(&answer, &QTimer::timeout, &answer, [&] {
            auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
            if (box != nullptr && ended.count() == 1) {
                answer.stop();
                for (QAbstractButton* button : box->buttons()) {
                    if (box->buttonRole(button) == QMessageBox::AcceptRole) {
                        button->click();
                        return;
                    }
                }
            }
        });
        answer.start(5);
        QVERIFY(fixture.window.close());
        QVERIFY(!fixture.window.isVisible());
    }

    void messagesOfTheTrainerAreLogged()
    {
        WindowFixture fixture("garbage");
        fixture.action("train")->trigger();
        QTRY_COMPARE(fixture.window.session()->state(), State::Ended);
        const QString log = fixture.window.findChild<QPlainTextEdit*>()->toPlainText();
        QVERIFY(log.contains(QLatin1String("weather")));
        QVERIFY(log.contains(fixture.window.session()->runFolder()));
        QVERIFY(
            log.endsWith(QString::fromStdString(describe(*fixture.window.session()->record().outcome()))));
        QVERIFY(std::holds_alternative<CompletedEvent>(*fixture.window.session()->record().outcome()));
    }

    void theConfigurationOfThePanelIsTrained()
    {
        WindowFixture fixture("happy");
        TrainingConfiguration configuration = fixture.window.trainingPanel()->configuration();
        configuration.quantizer = Quantizer::Notebook;
        configuration.epochs = 3;
        configuration.seed = 17;
        fixture.window.trainingPanel()->setConfiguration(configuration);
        fixture.action("train")->trigger();
        QTRY_COMPARE(fixture.window.session()->state(), State::Ended);
        const auto run = loadRunDescription(fixture.window.session()->runFolder().toStdString());
        QVERIFY(run);
        QCOMPARE(run->training, configuration);
        QCOMPARE(fixture.window.findChild<QProgressBar*>(QStringLiteral("trainingProgress"))->value(), 1000);
    }
};

BITOPS_TEST(TestTrainingInWindow, QApplication)
#include "tst_training_in_window.moc"
