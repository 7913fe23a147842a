// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/patience.h"
#include "tests/support/test_main.h"
#include "tests/ui/sensitivity/measured_run.h"
#include "tests/ui/window/window_fixture.h"
#include "ui/runs/run_library.h"
#include "ui/runs/run_tabs.h"
#include "ui/runs/tradeoff_panel.h"
#include "ui/sensitivity/current_sensitivity.h"
#include "ui/sensitivity/sensitivity_job.h"
#include "ui/sensitivity/sensitivity_panel.h"
#include "ui/sweep/sweep_runner.h"
#include "ui/training/training_session.h"

#include <QSignalSpy>
#include <QTabWidget>

using namespace bitops;
using namespace bitops::test;

class TestSensitivityTab : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void standsBesideAccuracyVsBitops();
    void trainsTheDesignAsFloat();
    void closingWhileItMeasuresAsks();
    void aSweepLeavesItsCores();

private:
    /// Begins to measure a run that fits; the stand-in waits until it is told to stop.
    [[nodiscard]] static bool measure(WindowFixture& fixture)
    {
        storeTrainedRun(fixture.folder.filePath(QStringLiteral("runs")).toStdString(), "float", {0.8},
                        notebookNetwork());
        fixture.window.runs()->library()->refresh();
        CurrentSensitivity* current = fixture.window.sensitivity();
        return QTest::qWaitFor([current] { return current->source() && !current->isLoading(); }, patience) &&
               current->measure({}, {}).hasValue() && fixture.window.sensitivityJob()->isRunning();
    }
};

void TestSensitivityTab::standsBesideAccuracyVsBitops()
{
    WindowFixture fixture;
    QVERIFY(fixture.isShown());
    const auto* tabs = fixture.window.findChild<QTabWidget*>(QStringLiteral("centralTabs"));
    const int tradeoff = tabs->indexOf(fixture.window.runs()->tradeoff());
    QCOMPARE(tabs->indexOf(fixture.window.sensitivityPanel()), tradeoff + 1);
    QCOMPARE(tabs->tabText(tradeoff + 1), QStringLiteral("Sensitivity"));
}

void TestSensitivityTab::trainsTheDesignAsFloat()
{
    WindowFixture fixture;
    QVERIFY(fixture.isShown());
    fixture.action("trainAsFloat")->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(fixture.window.session()->state(), TrainingSession::State::Ended, patience);
    const ListedRunPtr run = fixture.window.session()->run();
    QVERIFY(run != nullptr);
    QVERIFY(quantizesNothing(run->summary->description().network));
    QVERIFY(!quantizesNothing(fixture.document()->network())); // The design stays as it is.
}

void TestSensitivityTab::closingWhileItMeasuresAsks()
{
    WindowFixture fixture("waits");
    QVERIFY(fixture.isShown());
    QVERIFY(measure(fixture));
    answerNextQuestion(QMessageBox::Cancel);
    QVERIFY(!fixture.window.close());
    QVERIFY(fixture.window.sensitivityJob()->isRunning());
    answerNextQuestion(QMessageBox::NoButton, QStringLiteral("Stop and Close"));
    QVERIFY(!fixture.window.close()); // As soon as the trainer is gone.
    QTRY_VERIFY_WITH_TIMEOUT(!fixture.window.isVisible(), patience);
    QVERIFY(!fixture.window.sensitivityJob()->isRunning());
}

void TestSensitivityTab::aSweepLeavesItsCores()
{
    WindowFixture fixture("waits");
    QVERIFY(fixture.isShown());
    const SweepRunner* sweeps = fixture.window.sweepRunner();
    SensitivityJob* job = fixture.window.sensitivityJob();
    QCOMPARE(sweeps->leftCores(), std::size_t{0});
    QVERIFY(measure(fixture));
    const auto threads = static_cast<std::size_t>(
        fixture.window.sensitivity()->source()->run->summary->description().training.threads);
    QVERIFY(threads > 0);
    QCOMPARE(sweeps->leftCores(), threads);
    const QSignalSpy events(job, &SensitivityJob::progressed);
    QTRY_VERIFY_WITH_TIMEOUT(!events.isEmpty(), patience); // It listens.

    job->pause();
    QTRY_COMPARE_WITH_TIMEOUT(sweeps->leftCores(), std::size_t{0}, patience);
    job->resume();
    QTRY_COMPARE_WITH_TIMEOUT(sweeps->leftCores(), threads, patience);
    job->stop();
    QTRY_COMPARE_WITH_TIMEOUT(sweeps->leftCores(), std::size_t{0}, patience);
}

BITOPS_TEST(TestSensitivityTab, QApplication)
#include "tst_sensitivity_tab.moc"
