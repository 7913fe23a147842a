// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/patience.h"
#include "tests/support/test_main.h"
#include "tests/ui/window/window_fixture.h"
#include "ui/runs/run_library.h"
#include "ui/runs/run_list_panel.h"
#include "ui/runs/run_table.h"
#include "ui/runs/run_tabs.h"
#include "ui/runs/runs_model.h"
#include "ui/sweep/sweep_dialog.h"
#include "ui/sweep/sweep_panel.h"
#include "ui/sweep/sweep_runner.h"

#include <QLineEdit>
#include <QTabWidget>
#include <QTableView>

using namespace bitops;
using namespace bitops::test;

namespace {

/// Sets up two seeds in the dialog that the menu's entry opens, and starts them.
bool startTwoSeeds(const WindowFixture& fixture)
{
    fixture.action("sweep")->trigger();
    auto* dialog = fixture.window.findChild<SweepDialog*>();
    if (dialog == nullptr || !QTest::qWaitForWindowExposed(dialog)) {
        return false;
    }
    dialog->findChild<QLineEdit*>(QStringLiteral("variedValues0"))->setText(QStringLiteral("0, 1"));
    dialog->findChild<QLineEdit*>(QStringLiteral("variedValues1"))->setText(QStringLiteral("4"));
    auto* start = dialog->findChild<QPushButton*>(QStringLiteral("startSweep"));
    const auto* rows = dialog->findChild<QTableView*>(QStringLiteral("plannedRuns"));
    const bool isReady =
        QTest::qWaitFor([&] { return start->isEnabled() && rows->model()->rowCount() == 2; }, patience);
    QTest::mouseClick(start, Qt::LeftButton);
    return isReady;
}

} // namespace

class TestSweepInWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void trainsASweepFromTheMenu()
    {
        qputenv("FAKE_TRAINER_STORES", "1");
        WindowFixture fixture;
        QVERIFY(fixture.isShown());

        QVERIFY(startTwoSeeds(fixture));

        const auto* tabs = fixture.window.findChild<QTabWidget*>(QStringLiteral("centralTabs"));
        QCOMPARE(tabs->currentWidget(), fixture.window.sweepPanel());
        const RunTable* list = fixture.window.runs()->list()->table();
        QTRY_COMPARE_WITH_TIMEOUT(list->model()->rowCount(), 3, patience);
        QTRY_COMPARE_WITH_TIMEOUT(list->model()->index(0, RunsModel::StateColumn).data().toString(),
                                  QStringLiteral("2 / 2"), patience);
        QTRY_COMPARE_WITH_TIMEOUT(list->model()->index(1, RunsModel::NameColumn).data().toString(),
                                  QStringLiteral("0 · 4"), patience);
        QVERIFY(!fixture.window.sweepRunner()->isBusy());
        QVERIFY(fixture.action("exportSweep")->isEnabled());
    }

    void asksBeforeItClosesAndStopsTheSweep()
    {
        qputenv("FAKE_TRAINER_STORES", "1");
        WindowFixture fixture("waits");
        QVERIFY(fixture.isShown());
        QVERIFY(startTwoSeeds(fixture));
        QTRY_VERIFY_WITH_TIMEOUT(fixture.window.sweepRunner()->counts().working > 0, patience);

        answerNextQuestion(QMessageBox::Cancel);
        QVERIFY(!fixture.window.close());
        QVERIFY(fixture.window.sweepRunner()->isBusy());

        answerNextQuestion(QMessageBox::NoButton, QStringLiteral("Stop and Close"));
        fixture.window.close();
        QTRY_VERIFY_WITH_TIMEOUT(!fixture.window.isVisible(), patience);
        QVERIFY(!fixture.window.sweepRunner()->isBusy());
    }
};

BITOPS_TEST(TestSweepInWindow, QApplication)
#include "tst_sweep_in_window.moc"
