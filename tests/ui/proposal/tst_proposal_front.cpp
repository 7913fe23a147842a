// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/allocation/allocation_front.h"
#include "core/network/presets.h"
#include "tests/core/allocation/random_sensitivity.h"
#include "tests/support/test_main.h"
#include "ui/proposal/proposal_front.h"

#include <QTest>

using namespace bitops;

namespace {

ProposalTask taskOfNotebook(BudgetKind kind, bool perBlock = false)
{
    const Network network = notebookNetwork();
    return taskOf(network, {}, {.budgetKind = kind, .keepsEnds = false, .perBlock = perBlock}, {},
                  std::make_shared<const SensitivityTable>(test::randomSensitivity(network, 3)));
}

} // namespace

class TestProposalFront : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isTheBestForEachBudget_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("BitOps") << static_cast<int>(BudgetKind::Bitops);
        QTest::newRow("weights") << static_cast<int>(BudgetKind::WeightSize);
        QTest::newRow("both") << static_cast<int>(BudgetKind::Both);
    }

    void isTheBestForEachBudget()
    {
        QFETCH(const int, kind);
        const ProposalTask task = taskOfNotebook(static_cast<BudgetKind>(kind));
        const Result<ProposalFront> front = ProposalFront::solve(task);
        const auto problem = AllocationProblem::make(task.design, *task.measured, requestOf(task));
        QVERIFY(front && problem);
        for (int steps = 1; steps <= ProposalFront::mostSteps; ++steps) {
            const Result<Allocation> best = problem->solve(front->budgetOf(steps));
            const Allocation* const found = front->within(steps);
            QCOMPARE(found != nullptr, static_cast<bool>(best));
            QCOMPARE(found != nullptr, steps >= front->leastSteps());
            if (found != nullptr) {
                QCOMPARE(*found, *best);
            }
        }
    }

    void pointsRiseInCostAndFallInLoss()
    {
        const Result<ProposalFront> front = ProposalFront::solve(taskOfNotebook(BudgetKind::Bitops));
        QVERIFY(front->points().size() > 10);
        for (std::size_t i = 1; i < front->points().size(); ++i) {
            QVERIFY(front->points()[i - 1].bitops < front->points()[i].bitops);
            QVERIFY(front->points()[i - 1].lossIncrease > front->points()[i].lossIncrease);
        }
    }

    void budgetsAreSharesOfEightBits()
    {
        const Result<ProposalFront> front = ProposalFront::solve(taskOfNotebook(BudgetKind::Both));
        const TotalCost total = computeCosts(uniformDesign(notebookNetwork(), 8, false), {}).total;
        QCOMPARE(front->bitopsAtEightBits(), total.bitopsAtEightBits);
        QCOMPARE(front->weightBitsAtEightBits(), total.weightStorageBits);
        const AllocationBudget half = front->budgetOf(ProposalFront::stepsOfWhole / 2);
        QCOMPARE(half.bitops, std::optional(total.bitopsAtEightBits / 2));
        QCOMPARE(half.weightBits, std::optional(total.weightStorageBits / 2));
    }

    void namesTheKneeAndOnePoint()
    {
        const ProposalTask task = taskOfNotebook(BudgetKind::Bitops);
        const Result<ProposalFront> front = ProposalFront::solve(task);
        const auto problem = AllocationProblem::make(task.design, *task.measured, requestOf(task));
        QCOMPARE(*front->onePoint(), *problem->leastCostFor(0.01));
        QCOMPARE(*front->knee(), front->points()[*kneeOf(front->points())]);
    }

    void namesTheCheapestInWeightsForOnePoint()
    {
        const Result<ProposalFront> front = ProposalFront::solve(taskOfNotebook(BudgetKind::WeightSize));
        QVERIFY(front->onePoint()->accuracyDrop <= 0.01);
        for (const Allocation& point : front->points()) {
            QVERIFY(point.accuracyDrop > 0.01 || point.weightBits >= front->onePoint()->weightBits);
        }
    }

    void bitsToBeChosenMakeNoOtherTask()
    {
        const auto table =
            std::make_shared<const SensitivityTable>(test::randomSensitivity(notebookNetwork(), 1));
        Network other = *uniformDesign(notebookNetwork(), 3, false).blocks();
        other.name = "other";
        QCOMPARE(taskOf(notebookNetwork(), {}, {}, {}, table), taskOf(other, {}, {}, {}, table));
        QVERIFY(taskOf(notebookNetwork(), {}, {}, {1}, table) != taskOf(other, {}, {}, {1}, table));
        other.blocks[1].activationBits = 3; // Stays as it is.
        QVERIFY(taskOf(notebookNetwork(), {}, {}, {}, table) != taskOf(other, {}, {}, {}, table));
    }
};

BITOPS_TEST(TestProposalFront, NoApplication)
#include "tst_proposal_front.moc"
