// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/test_main.h"
#include "tests/ui/design/imported_models.h"
#include "tests/ui/proposal/proposal_fixture.h"

#include <QSignalSpy>

using namespace bitops;

namespace {

/// An imported network with proposals for it, of made-up measurements.
struct ModelFixture
{
    test::ModelFolder model{test::residualModel()};
    NetworkDocument document;
    DesignPreview preview{&document};
    BlockLocks locks{&document};
    BitProposals proposals{&document, &locks, &preview};

    ModelFixture()
    {
        if (!document.open(model.path())) {
            qFatal("The model cannot be opened.");
        }
        auto table = std::make_shared<SensitivityTable>();
        static_cast<void>(table->add({.loss = 0.5, .accuracy = 0.8}));
        double scale = 1;
        for (const std::string& layer : layerPaths(*document.imported())) {
            for (const LayerPart part : {LayerPart::Weights, LayerPart::Activations}) {
                for (const int bits : {2, 4, 8}) {
                    const double loss = scale / (bits * bits);
                    static_cast<void>(table->add({.layer = layer,
                                                  .part = part,
                                                  .bits = bits,
                                                  .loss = 0.5 + loss,
                                                  .lossIncrease = loss,
                                                  .accuracy = 0.8 - loss / 10,
                                                  .accuracyDrop = loss / 10}));
                }
            }
            scale = scale == 1 ? 0.3 : 1;
        }
        proposals.setMeasured(table);
    }

    [[nodiscard]] bool isSolved()
    {
        return QTest::qWaitFor([this] { return proposals.state() == BitProposals::State::Solved; });
    }
    [[nodiscard]] int bitsOf(std::size_t row) const { return preview.blocks().at(row).weightBits.ofLayer(0); }
    void wish(const ProposalWishes& wishes) { proposals.setWishes(wishes); }
};

} // namespace

class TestBitProposals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void proposesNothingBeforeSomethingIsMeasured()
    {
        ProposalFixture fixture;
        QCOMPARE(fixture.proposals.state(), BitProposals::State::NotMeasured);
        QVERIFY(fixture.proposals.chosen() == nullptr);
        QVERIFY(!fixture.preview.budget());
        fixture.proposals.setBudget(100);
        QVERIFY(!fixture.preview.isShown());
        QVERIFY(!fixture.proposals.canTake());
    }

    void waitsForTheNetworkAsItIs()
    {
        ProposalFixture fixture;
        auto table = std::make_shared<SensitivityTable>();
        QVERIFY(table->add({.layer = "blocks.0.depthwise", .bits = 4}));
        fixture.proposals.setMeasured(table);
        QCOMPARE(fixture.proposals.state(), BitProposals::State::NotMeasured);
    }

    void aBudgetIsShownAndLeavesTheDesignAsItIs()
    {
        ProposalFixture fixture;
        QVERIFY(fixture.measure());
        QVERIFY(!fixture.preview.isShown()); // Nobody has asked for it yet.
        fixture.proposals.setBudget(120);
        QVERIFY(fixture.preview.isShown());
        QCOMPARE(fixture.preview.budget(), std::optional(0.6));
        QVERIFY(fixture.preview.costs().total.bitops <=
                fixture.document.costs().total.bitopsAtEightBits * 6 / 10);
        QCOMPARE(fixture.preview.costs().total.bitops, fixture.proposals.chosen()->bitops);
        QCOMPARE(fixture.document.network(), notebookNetwork());
    }

    void theBudgetIsAnEditOfTheDesign()
    {
        ProposalFixture fixture;
        QVERIFY(fixture.measure());
        const int before = fixture.proposals.budget();
        const QSignalSpy costs(&fixture.document, &NetworkDocument::costsChanged);
        for (const int steps : {130, 120, 110}) {
            fixture.proposals.setBudget(steps);
        }
        QUndoStack& undoStack = *fixture.document.undoStack();
        QCOMPARE(undoStack.count(), 1); // As long as the slider is held.
        QCOMPARE(undoStack.undoText(), QStringLiteral("Change Budget"));
        QVERIFY(fixture.document.design().budget() == (DesignBudget{BudgetKind::Bitops, 55}));
        fixture.document.finishEdit();
        fixture.proposals.setBudget(101);
        QCOMPARE(undoStack.count(), 2);
        QVERIFY(fixture.document.design().budget() == (DesignBudget{BudgetKind::Bitops, 50.5}));
        undoStack.undo();
        QCOMPARE(fixture.proposals.budget(), 110);
        QCOMPARE(fixture.preview.budget(), std::optional(0.55));
        QCOMPARE(fixture.preview.costs().total.bitops, fixture.proposals.front()->within(110)->bitops);
        undoStack.undo();
        QVERIFY(!fixture.document.design().budget());
        QCOMPARE(fixture.proposals.budget(), before);
        undoStack.redo();
        QCOMPARE(fixture.proposals.budget(), 110);
        QVERIFY(costs.isEmpty()); // It costs nothing.
    }

    void whatTheBudgetIsOfIsAnEditToo()
    {
        ProposalFixture fixture;
        QVERIFY(fixture.measure());
        fixture.proposals.setBudget(110);
        fixture.wish({.budgetKind = BudgetKind::Both});
        QVERIFY(fixture.document.design().budget() == (DesignBudget{BudgetKind::Both, 55}));
        QCOMPARE(fixture.document.undoStack()->count(), 2);
        fixture.document.undoStack()->undo();
        QCOMPARE(fixture.proposals.wishes().budgetKind, BudgetKind::Bitops);
        QVERIFY(fixture.isSolved());
        QCOMPARE(fixture.proposals.budget(), 110);
        fixture.wish({.bits = {4, 8}}); // Of this the design knows nothing.
        QCOMPARE(fixture.document.undoStack()->count(), 2);
        QVERIFY(fixture.document.undoStack()->canRedo());
    }

    void aDesignsBudgetIsTheOneInUse()
    {
        ProposalFixture fixture;
        Design design = notebookNetwork();
        design.setBudget(DesignBudget{BudgetKind::Both, 45});
        fixture.document.setDesign(design);
        QCOMPARE(fixture.proposals.budget(), 90);
        QCOMPARE(fixture.proposals.wishes().budgetKind, BudgetKind::Both);
        QCOMPARE(fixture.preview.budget(), std::optional(0.45)); // It is the design's, measured or not.
        QCOMPARE(fixture.document.undoStack()->count(), 0);
        // What was wanted last is wanted of a design that says nothing.
        fixture.document.setDesign(notebookNetwork());
        QCOMPARE(fixture.proposals.budget(), 90);
        QVERIFY(!fixture.document.design().budget());
        fixture.proposals.restore({}, 100);
        QCOMPARE(fixture.proposals.budget(), 100);
        // What is restored is for designs that have none.
        fixture.document.setDesign(design);
        fixture.proposals.restore({}, 100);
        QCOMPARE(fixture.proposals.budget(), 90);
        QCOMPARE(fixture.proposals.wishes().budgetKind, BudgetKind::Both);
    }

    void takesInOneUndoStep()
    {
        ProposalFixture fixture;
        QVERIFY(fixture.measure());
        fixture.proposals.setBudget(110);
        const std::vector<Block> proposed = fixture.preview.blocks();
        QVERIFY(fixture.proposals.canTake());
        fixture.proposals.take();
        QCOMPARE(fixture.document.blocks(), proposed);
        QCOMPARE(fixture.document.network().name, notebookNetwork().name);
        QVERIFY(!fixture.preview.isShown());
        QCOMPARE(fixture.document.undoStack()->count(), 2); // Behind the budget.
        fixture.document.undoStack()->undo();
        QCOMPARE(fixture.document.network(), notebookNetwork());
        QCOMPARE(fixture.proposals.budget(), 110);
    }

    void takesTheClassifierInTheSameStep()
    {
        ProposalFixture fixture;
        fixture.document.setCostOptions({.withClassifier = true});
        QVERIFY(fixture.measure());
        fixture.wish({.keepsEnds = false});
        QVERIFY(fixture.isSolved());
        fixture.proposals.setBudget(110);
        const int bits = fixture.preview.design().blocks()->classifierBits;
        QVERIFY(bits != notebookNetwork().classifierBits);
        fixture.proposals.take();
        QCOMPARE(fixture.document.network().classifierBits, bits);
        QCOMPARE(fixture.document.undoStack()->count(), 2);
        fixture.document.undoStack()->undo();
        QCOMPARE(fixture.document.network(), notebookNetwork());
    }

    void whatIsPutAwayIsGone()
    {
        ProposalFixture fixture;
        QVERIFY(fixture.measure());
        fixture.proposals.setBudget(110);
        const QSignalSpy chosen(&fixture.proposals, &BitProposals::chosenChanged);
        fixture.proposals.putAway();
        QVERIFY(!fixture.preview.isShown());
        QVERIFY(!fixture.proposals.canTake());
        QCOMPARE(chosen.count(), 1);
        fixture.proposals.setBudget(110); // The same again shows it again.
        QVERIFY(fixture.preview.isShown());
    }

    void endsStayAtEight()
    {
        ProposalFixture fixture;
        QVERIFY(fixture.measure());
        QVERIFY(fixture.locks.isKept(0) && fixture.locks.isKept(4) && !fixture.locks.isKept(2));
        for (int steps = fixture.proposals.front()->leastSteps(); steps <= 200; steps += 10) {
            fixture.proposals.setBudget(steps);
            QCOMPARE(fixture.bitsOf(0), 8);
            QCOMPARE(fixture.bitsOf(4), 8);
        }
        fixture.wish({.keepsEnds = false});
        QVERIFY(fixture.isSolved());
        QVERIFY(!fixture.locks.isKept(0));
        fixture.proposals.setBudget(fixture.proposals.front()->leastSteps());
        QVERIFY(fixture.bitsOf(0) < 8);
    }

    void lockedBlocksKeepTheirBits()
    {
        ProposalFixture fixture;
        Block block = fixture.document.blocks()[2];
        block.weightBits = 3;
        fixture.document.changeBlock(2, block, QStringLiteral("bits"));
        QVERIFY(fixture.measure());
        fixture.proposals.setBudget(200);
        QVERIFY(fixture.bitsOf(2) != 3);
        fixture.locks.toggle({2});
        QCOMPARE(fixture.proposals.state(), BitProposals::State::Solving);
        QVERIFY(!fixture.proposals.canTake()); // What is shown may break the lock.
        QVERIFY(fixture.isSolved());
        QCOMPARE(fixture.bitsOf(2), 3);
        fixture.proposals.setBudget(100);
        QCOMPARE(fixture.bitsOf(2), 3);
        // The lock beats the rule for the ends.
        fixture.locks.setLocked({4});
        QVERIFY(fixture.isSolved());
        QCOMPARE(fixture.bitsOf(4), notebookNetwork().blocks[4].weightBits.ofLayer(0));
    }

    void layersAreTiedOrNot()
    {
        ProposalFixture fixture;
        QVERIFY(fixture.measure());
        const auto haveMixed = [&fixture] {
            for (int steps = fixture.proposals.front()->leastSteps(); steps < 200; steps += 4) {
                fixture.proposals.setBudget(steps);
                for (const Block& block : fixture.preview.blocks()) {
                    if (!block.weightBits.isUniform()) {
                        return true;
                    }
                }
            }
            return false;
        };
        QVERIFY(!haveMixed());
        fixture.wish({.perBlock = false});
        QVERIFY(fixture.isSolved());
        QVERIFY(haveMixed());
    }

    void onlyCandidatesAreProposed()
    {
        ProposalFixture fixture;
        QVERIFY(fixture.measure());
        fixture.wish({.bits = {4, 8}});
        QVERIFY(fixture.isSolved());
        for (int steps = fixture.proposals.front()->leastSteps(); steps <= 200; steps += 5) {
            fixture.proposals.setBudget(steps);
            for (std::size_t i = 0; i < 5; ++i) {
                QVERIFY(fixture.bitsOf(i) == 4 || fixture.bitsOf(i) == 8);
            }
        }
    }

    void saysWhatTheLeastIs()
    {
        ProposalFixture fixture;
        QVERIFY(fixture.measure());
        fixture.proposals.setBudget(2);
        QVERIFY(!fixture.preview.isShown());
        QVERIFY(fixture.proposals.chosen() == nullptr);
        const Allocation& least = fixture.proposals.front()->points().front();
        QVERIFY(
            fixture.proposals.problem().startsWith(QStringLiteral("This budget cannot be met: the least")));
        fixture.proposals.setBudget(fixture.proposals.front()->leastSteps());
        QVERIFY(fixture.proposals.problem().isEmpty());
        QCOMPARE(fixture.proposals.chosen()->bitops, least.bitops);
    }

    void saysWhatWasNotMeasured()
    {
        ProposalFixture fixture;
        QVERIFY(fixture.measure());
        fixture.proposals.setBudget(100);
        Block block = fixture.document.blocks()[2];
        block.weightBits = 5;
        fixture.document.changeBlock(2, block, QStringLiteral("bits"));
        fixture.locks.toggle({2});
        QTRY_COMPARE(fixture.proposals.state(), BitProposals::State::Impossible);
        QCOMPARE(fixture.proposals.problem(),
                 QStringLiteral("The sensitivity of the weights of blocks.2.depthwise "
                                "was not measured at 5 bits."));
        QVERIFY(!fixture.preview.isShown());
        fixture.locks.toggle({2});
        QVERIFY(fixture.isSolved());
        QVERIFY(fixture.proposals.problem().isEmpty());
    }

    void otherBitsNeedNoNewFront()
    {
        ProposalFixture fixture;
        QVERIFY(fixture.measure());
        fixture.proposals.setBudget(100);
        const ProposalFront* const front = fixture.proposals.front();
        const QSignalSpy onScreen(&fixture.proposals, &BitProposals::onScreenChanged);
        Block block = fixture.document.blocks()[2];
        block.weightBits = 3;
        fixture.document.changeBlock(2, block, QStringLiteral("bits"));
        QCOMPARE(fixture.proposals.front(), front);
        QCOMPARE(fixture.proposals.state(), BitProposals::State::Solved);
        QVERIFY(fixture.preview.isShown());
        QCOMPARE(onScreen.count(), 1);
    }

    void anotherDesignPutsThePreviewAway()
    {
        ProposalFixture fixture;
        QVERIFY(fixture.measure());
        fixture.proposals.setBudget(100);
        fixture.document.removeBlocks(2, 1);
        QVERIFY(!fixture.preview.isShown());
        QVERIFY(fixture.proposals.front() == nullptr);
        // What was measured is of another network now.
        QTRY_COMPARE(fixture.proposals.state(), BitProposals::State::Impossible);
        fixture.document.undoStack()->undo();
        QVERIFY(fixture.isSolved());
    }

    void otherCountingIsSolvedAnew()
    {
        ProposalFixture fixture;
        QVERIFY(fixture.measure());
        fixture.proposals.setBudget(150);
        fixture.document.setCostOptions({.rule = CountingRule::Notebook});
        QCOMPARE(fixture.proposals.state(), BitProposals::State::Solving);
        QVERIFY(fixture.isSolved());
        QCOMPARE(fixture.preview.costs().options.rule, CountingRule::Notebook);
        QVERIFY(fixture.preview.costs().total.bitops <=
                fixture.document.costs().total.bitopsAtEightBits / 4 * 3);
    }

    void whatCannotBeMetAnyMoreIsPutAway()
    {
        ProposalFixture fixture;
        QVERIFY(fixture.measure());
        fixture.proposals.setBudget(150);
        fixture.document.setCostOptions({.rule = CountingRule::Product}); // Activations are float.
        QVERIFY(fixture.isSolved());
        QVERIFY(!fixture.preview.isShown());
        QVERIFY(!fixture.proposals.problem().isEmpty());
    }

    void predictsBySums()
    {
        ProposalFixture fixture;
        QVERIFY(fixture.measure());
        Network network = *uniformDesign(notebookNetwork(), 4, false).blocks();
        const auto prediction = predict(network, *fixture.proposals.measured(), false, false);
        QVERIFY(std::abs(*fixture.proposals.accuracyOf(network) - (0.79 - prediction->accuracyDrop)) < 1e-12);
        network.blocks[1].weightBits = 5; // Not measured.
        QVERIFY(!fixture.proposals.accuracyOf(network));
    }

    void proposesForModels()
    {
        ModelFixture fixture;
        fixture.wish({.keepsEnds = false});
        QVERIFY(fixture.isSolved());
        fixture.proposals.setBudget(100);
        QVERIFY(fixture.preview.isShown());
        const std::string name = fixture.document.design().name();
        const std::vector<Block> before = fixture.document.blocks();
        const std::vector<Block> proposed = fixture.preview.blocks();
        QCOMPARE(proposed.size(), before.size());
        QVERIFY(proposed != before);
        const std::int64_t cost = fixture.preview.costs().total.bitops;
        QVERIFY(cost * 2 <= fixture.proposals.front()->bitopsAtEightBits());
        QCOMPARE(cost, fixture.proposals.chosen()->bitops);
        fixture.proposals.take();
        QCOMPARE(fixture.document.blocks(), proposed);
        QCOMPARE(fixture.document.undoStack()->count(), 2);
        QVERIFY(fixture.proposals.accuracyOnScreen().has_value());
        fixture.document.undoStack()->undo();
        QCOMPARE(fixture.document.blocks(), before);
        QCOMPARE(fixture.document.design().name(), name);
    }

    /// Rows 1 and 2 lie under a skip connection, rows 3, 4 and 5 beside one another under the next.
    void layersUnderASkipOfAModelAreTiedIfWanted()
    {
        ModelFixture fixture;
        const auto areTied = [&fixture] {
            for (int steps = fixture.proposals.front()->leastSteps(); steps < 200; steps += 4) {
                fixture.proposals.setBudget(steps);
                const bool first = fixture.bitsOf(1) == fixture.bitsOf(2);
                const bool second =
                    fixture.bitsOf(3) == fixture.bitsOf(4) && fixture.bitsOf(4) == fixture.bitsOf(5);
                if (!first || !second) {
                    return false;
                }
            }
            return true;
        };
        QVERIFY(fixture.isSolved());
        QVERIFY(!areTied());
        fixture.wish({.perSkip = true});
        QVERIFY(fixture.isSolved());
        QVERIFY(areTied());
    }

    /// The last layer has a lock; the first and the last are ends.
    void locksAndEndsOfModelsStay()
    {
        ModelFixture fixture;
        fixture.locks.setLocked({3});
        QVERIFY(fixture.isSolved());
        fixture.proposals.setBudget(190);
        QVERIFY(fixture.preview.isShown());
        const auto bitsOf = [&](std::size_t row) { return fixture.bitsOf(row); };
        QCOMPARE(bitsOf(0), 8);
        QCOMPARE(bitsOf(fixture.document.blocks().size() - 1), 8);
        QCOMPARE(bitsOf(3), fixture.document.blocks()[3].weightBits.ofLayer(0));
        QVERIFY(bitsOf(1) != 8 || bitsOf(2) != 8);
    }

    void activationsOfModelsAreChosenByTheirGrids()
    {
        ModelFixture fixture;
        fixture.document.setCostOptions({.rule = CountingRule::Product});
        fixture.wish({.keepsEnds = false, .withActivations = true});
        QVERIFY(fixture.isSolved());
        fixture.proposals.setBudget(60);
        QVERIFY(fixture.preview.isShown());
        const std::vector<Block>& proposed = fixture.preview.blocks();
        QCOMPARE(proposed[0].activationBits, fixture.document.blocks()[0].activationBits); // The image.
        QVERIFY(proposed[1].activationBits <= 8);
        // Rows 3 and 4, a shortcut and a branch, read one tensor; so do rows 6 and 7.
        QCOMPARE(proposed[3].activationBits, proposed[4].activationBits);
        QCOMPARE(proposed[6].activationBits, proposed[7].activationBits);
        QCOMPARE(fixture.preview.costs().total.bitops, fixture.proposals.chosen()->bitops);
    }
};

BITOPS_TEST(TestBitProposals, QApplication)
#include "tst_bit_proposals.moc"
