// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/stored_run.h"
#include "tests/support/test_main.h"
#include "ui/runs/run_comparison.h"
#include "ui/runs/run_library.h"
#include "ui/runs/run_list_panel.h"
#include "ui/runs/run_selection.h"
#include "ui/runs/run_tabs.h"
#include "ui/training/training_panel.h"
#include "window_fixture.h"

#include <QToolButton>

using namespace bitops;

namespace {

/// The buttons with an action of this name, in the tab that is shown and in the list of runs.
QList<QToolButton*> shownButtons(const WindowFixture& fixture, const char* action)
{
    QList<QToolButton*> buttons = fixture.window.findChildren<QToolButton*>();
    buttons.removeIf([&](const QToolButton* button) {
        return button->defaultAction() != fixture.action(action) || !button->isVisible();
    });
    return buttons;
}

} // namespace

class TestTrainingOffers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutRunsTrainingIsOfferedWithItsTime()
    {
        WindowFixture fixture;
        QVERIFY(fixture.isShown());
        QTRY_VERIFY(fixture.window.runs()->library()->isRead());
        // 20 epochs of 11,000 images of 2,950,144 multiply-accumulates, at the usual speed: 78 seconds.
        TrainingConfiguration training = fixture.window.findChild<TrainingPanel*>()->configuration();
        training.epochs = 20;
        fixture.window.findChild<TrainingPanel*>()->setConfiguration(training);
        QCOMPARE(fixture.action("offerTraining")->text(), QStringLiteral("Train (about a minute)"));
        QVERIFY(!shownButtons(fixture, "offerTraining").isEmpty());
        QVERIFY(shownButtons(fixture, "offerLastRun").isEmpty());
        QVERIFY(!shownButtons(fixture, "offerData").isEmpty());
        training.epochs = 2;
        fixture.window.findChild<TrainingPanel*>()->setConfiguration(training);
        QCOMPARE(fixture.action("offerTraining")->text(), QStringLiteral("Train (less than a minute)"));
    }

    void theButtonTrains()
    {
        WindowFixture fixture;
        QVERIFY(fixture.isShown());
        QTest::mouseClick(shownButtons(fixture, "offerTraining").value(0), Qt::LeftButton);
        QTRY_COMPARE(fixture.window.session()->state(), TrainingSession::State::Ended);
        QTRY_COMPARE(fixture.window.runs()->library()->runs().size(), 1U);
        QVERIFY(shownButtons(fixture, "offerTraining").isEmpty()); // The curves are there.
    }

    void theLastRunIsTheNewestThatIsThere()
    {
        WindowFixture fixture;
        storeRun(fixture.window.runs()->library()->folder(), "a", {0.5});
        const std::filesystem::path newest =
            storeRun(fixture.window.runs()->library()->folder(), "b", {0.25});
        QVERIFY(fixture.isShown());
        QTRY_COMPARE(fixture.window.runs()->library()->runs().size(), 2U);
        fixture.window.runs()->comparison()->setRuns({});
        QVERIFY(fixture.action("offerLastRun")->isVisible());
        QTest::mouseClick(shownButtons(fixture, "offerLastRun").value(0), Qt::LeftButton);
        QCOMPARE(fixture.window.runs()->comparison()->folders(), std::vector<std::filesystem::path>{newest});
        QCOMPARE(fixture.window.runs()->selection()->folders(), std::vector<std::filesystem::path>{newest});
    }

    void trainingIsNotOfferedWhereTheDesignCannotBeTrained()
    {
        WindowFixture fixture;
        QVERIFY(fixture.isShown());
        QVERIFY(fixture.action("offerTraining")->isEnabled());
        fixture.document()->removeBlocks(0, static_cast<int>(fixture.document()->network().blocks.size()));
        QCOMPARE(fixture.action("offerTraining")->isEnabled(), fixture.action("train")->isEnabled());
        QCOMPARE(fixture.action("offerTraining")->toolTip(), fixture.action("train")->toolTip());
        QVERIFY(!fixture.action("offerTraining")->isEnabled());
    }
};

BITOPS_TEST(TestTrainingOffers, QApplication)
#include "tst_training_offers.moc"
