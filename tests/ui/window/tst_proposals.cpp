// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/network/presets.h"
#include "tests/core/allocation/random_sensitivity.h"
#include "tests/support/own_settings.h"
#include "tests/support/stored_run.h"
#include "tests/support/test_main.h"
#include "tests/ui/window/window_fixture.h"
#include "ui/base/fold_section.h"
#include "ui/base/paths.h"
#include "ui/base/section_body.h"
#include "ui/design/baseline.h"
#include "ui/design/design_preview.h"
#include "ui/proposal/bit_proposals.h"
#include "ui/runs/run_library.h"
#include "ui/runs/run_tabs.h"
#include "ui/runs/tradeoff_panel.h"
#include "ui/runs/tradeoff_plot.h"
#include "ui/sensitivity/current_sensitivity.h"
#include "ui/sensitivity/sensitivity_panel.h"
#include "ui/training/queue_runner.h"

#include <QCheckBox>
#include <QSlider>
#include <QTabWidget>
#include <QTableView>

#include <memory>

using namespace bitops;

namespace {

struct ProposalWindow : WindowFixture
{
    /// What is measured here is made up: what runs have is not listened to.
    [[nodiscard]] bool measure()
    {
        QObject::disconnect(window.sensitivity(), nullptr, window.proposals(), nullptr);
        window.proposals()->setMeasured(
            std::make_shared<const SensitivityTable>(test::randomSensitivity(document()->network(), 1)),
            folder.path());
        return isSolved();
    }
    [[nodiscard]] bool isSolved() const
    {
        return QTest::qWaitFor([this] { return window.proposals()->state() == BitProposals::State::Solved; });
    }
    [[nodiscard]] QSlider* slider() const { return window.findChild<QSlider*>(QStringLiteral("budget")); }
    [[nodiscard]] QTableView* proposalTable() const
    {
        return window.findChild<QTableView*>(QStringLiteral("proposalTable"));
    }
    [[nodiscard]] QString summary() const
    {
        for (const FoldSection* section : window.findChildren<FoldSection*>()) {
            if (section->body()->name() == QLatin1String("proposals")) {
                return section->body()->summary().replace(QChar(0x00A0), QLatin1Char(' '));
            }
        }
        return {};
    }
    [[nodiscard]] QString proposedBits(int row) const
    {
        return table()
            ->model()
            ->index(row, BlockTableModel::WeightBitsColumn)
            .data(BlockTableModel::ProposedBitsRole)
            .toString();
    }
};

} // namespace

class TestProposals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void saysThatNothingIsMeasured()
    {
        ProposalWindow fixture;
        QVERIFY(fixture.isShown());
        QCOMPARE(fixture.summary(), QStringLiteral("no sensitivities measured yet"));
        QVERIFY(!fixture.slider()->isVisible());
        fixture.window.findChild<QPushButton*>(QStringLiteral("measureForProposals"))->click();
        QVERIFY(fixture.window.sensitivityPanel()->isVisible());
        QVERIFY(fixture.measure());
        QVERIFY(fixture.slider()->isVisible());
        QVERIFY(fixture.summary().startsWith(QStringLiteral("60 % of 8-bit · ")));
    }

    void theSliderPreviewsAndEnterTakes()
    {
        ProposalWindow fixture;
        QVERIFY(fixture.isShown() && fixture.measure());
        fixture.slider()->setFocus();
        QTest::keyClick(fixture.slider(), Qt::Key_PageDown);
        QVERIFY(fixture.window.preview()->isShown());
        QCOMPARE(fixture.window.proposals()->budget(), 110);
        const std::vector<Block> proposed = fixture.window.preview()->blocks();
        QTest::keyClick(fixture.slider(), Qt::Key_Return);
        QCOMPARE(fixture.document()->blocks(), proposed);
        QVERIFY(!fixture.window.preview()->isShown());
        fixture.document()->undoStack()->undo();
        QVERIFY(fixture.document()->blocks() != proposed);
    }

    void theTablePreviewsAndEscPutsAway()
    {
        ProposalWindow fixture;
        QVERIFY(fixture.isShown() && fixture.measure());
        fixture.proposalTable()->setCurrentIndex(fixture.proposalTable()->model()->index(2, 0));
        QCOMPARE(fixture.window.proposals()->chosenKind(), ProposalKind::Knee);
        QVERIFY(fixture.window.preview()->isShown());
        bool isSomethingProposed = false;
        for (int row = 0; row < 5; ++row) {
            isSomethingProposed = isSomethingProposed || !fixture.proposedBits(row).isEmpty();
        }
        QVERIFY(isSomethingProposed);
        // Keys go on from the block table, too.
        fixture.table()->setFocus();
        QTest::keyClick(fixture.table(), Qt::Key_Escape);
        QVERIFY(!fixture.window.preview()->isShown());
        QCOMPARE(fixture.proposalTable()->currentIndex().row(), 3);
    }

    void lLocksTheChosenBlocks()
    {
        ProposalWindow fixture;
        QVERIFY(fixture.isShown() && fixture.measure());
        const int bits = fixture.document()->blocks()[2].weightBits.ofLayer(0);
        fixture.click(2, BlockTableModel::TypeColumn);
        QTest::keyClick(fixture.table(), Qt::Key_L);
        QVERIFY(fixture.isSolved());
        fixture.window.proposals()->setBudget(200);
        QCOMPARE(fixture.window.preview()->blocks()[2].weightBits, WeightBits(bits));
        QCOMPARE(fixture.proposedBits(2), QString());
        // A click on the lock opens it.
        fixture.click(2, BlockTableModel::LockColumn);
        QVERIFY(fixture.isSolved());
        QCOMPARE(fixture.window.preview()->blocks()[2].weightBits, WeightBits(8));
    }

    void pinsAProposal()
    {
        ProposalWindow fixture;
        QVERIFY(fixture.isShown() && fixture.measure());
        fixture.window.proposals()->setBudget(100);
        const std::vector<Block> proposed = fixture.window.preview()->blocks();
        fixture.action("pinProposal")->trigger();
        QCOMPARE(fixture.window.baseline()->network().blocks, proposed);
        QVERIFY(!fixture.window.preview()->isShown());
    }

    void queuesProposals()
    {
        ProposalWindow fixture;
        QVERIFY(fixture.isShown() && fixture.measure());
        QCOMPARE(fixture.action("queueProposals")->text(), QStringLiteral("Queue 3 to Train"));
        fixture.action("queueProposals")->trigger();
        QCOMPARE(fixture.window.queue()->queue()->rowCount(), 3);
    }

    void predictsWhatWasTrainedOnTheSameData()
    {
        ProposalWindow fixture;
        const std::filesystem::path runs = fixture.window.runs()->library()->folder();
        const auto measured =
            storeRun(runs, "float", {0.79}, true, *uniformDesign(notebookNetwork(), 32, true).blocks());
        storeRun(runs, "four", {0.7}, true, *uniformDesign(notebookNetwork(), 4, false).blocks());
        storeRun(runs, "another", {0.7}, true, *findPreset("mobilenetv2-cifar10"));
        fixture.window.centralWidget()->findChild<QTabWidget*>()->setCurrentWidget(
            fixture.window.runs()->tradeoff());
        QVERIFY(fixture.isShown() && fixture.measure());
        fixture.window.proposals()->setMeasured(
            std::make_shared<const SensitivityTable>(test::randomSensitivity(notebookNetwork(), 1)),
            fromPath(measured));
        fixture.window.runs()->library()->refresh();
        const TradeoffPlot* const plot = fixture.window.runs()->tradeoff()->plot();
        QTRY_COMPARE(plot->points().size(), std::size_t{3});
        QTRY_VERIFY(plot->prediction().has_value());
        const double expected =
            *fixture.window.proposals()->accuracyOf(uniformDesign(notebookNetwork(), 4, false));
        const auto predictedOf = [plot](const char* name) -> std::optional<double> {
            for (const TradeoffPoint& point : plot->points()) {
                if (point.folder.filename() == name) {
                    return point.predicted;
                }
            }
            return 99;
        };
        QTRY_COMPARE(predictedOf("four"), std::optional(expected));
        QCOMPARE(predictedOf("float"), std::optional<double>());
        QCOMPARE(predictedOf("another"), std::optional<double>());
        fixture.window.proposals()->setBudget(90);
        QCOMPARE(plot->prediction()->budget, 0.45);
    }

    void wishesHoldForTheNextWindow()
    {
        const QTemporaryDir folder;
        keepSettingsIn(folder.path());
        {
            MainWindow window({fakeTrainer(), {}, true});
            window.proposals()->restore(
                {.budgetKind = BudgetKind::Both, .keepsEnds = false, .perBlock = false}, 90);
            window.close();
        }
        const MainWindow window({fakeTrainer(), {}, true});
        QCOMPARE(window.proposals()->wishes(),
                 ProposalWishes({.budgetKind = BudgetKind::Both, .keepsEnds = false, .perBlock = false}));
        QCOMPARE(window.proposals()->budget(), 90);
    }
};

BITOPS_TEST(TestProposals, QApplication)
#include "tst_proposals.moc"
