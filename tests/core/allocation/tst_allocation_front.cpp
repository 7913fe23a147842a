// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/allocation/allocation_front.h"
#include "core/allocation/allocation_reason.h"
#include "core/allocation/prediction.h"
#include "core/network/presets.h"
#include "tests/core/allocation/random_sensitivity.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <cmath>

using namespace bitops;
using namespace bitops::test;

namespace {

Network presetOf(std::string_view name)
{
    return findPreset(name).value();
}

AllocationProblem problemOf(const Network& network, const AllocationRequest& request)
{
    return *AllocationProblem::make(network, randomSensitivity(network, 2), request);
}

/// A layer of a separable block that costs 800 with 8 bits.
LayerAllocation layer(std::size_t block, const std::string& name, int bits, double drop)
{
    return {.layer = "blocks." + std::to_string(block) + "." + name,
            .block = block,
            .weightBits = bits,
            .bitops = 100 * bits,
            .bitopsAtEightBits = 800,
            .accuracyDrop = drop};
}

std::string reasonFor(std::vector<LayerAllocation> layers)
{
    const std::optional<AllocationReason> reason = reasonOf({.layers = std::move(layers)});
    return reason ? describe(*reason) : "";
}

} // namespace

class TestAllocationFront : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachPointIsTheBestForItsCost()
    {
        const AllocationProblem problem = problemOf(presetOf("notebook"), {});
        const std::vector<Allocation> front = allocationFront(problem);
        QVERIFY(front.size() > 100 && front.size() <= frontBudgets);
        QCOMPARE(front.front().bitops, problem.leastBitops());
        QVERIFY(front.back() == problem.leastLoss());
        for (std::size_t i = 0; i + 1 < front.size(); ++i) {
            QVERIFY(front[i].bitops < front[i + 1].bitops);
            QVERIFY(front[i].lossIncrease > front[i + 1].lossIncrease);
        }
        for (std::size_t i = 50; i < front.size(); i += 50) {
            QVERIFY(*problem.solve({.bitops = front[i].bitops}) == front[i]);
            QVERIFY(problem.solve({.bitops = front[i].bitops - 1})->lossIncrease > front[i].lossIncrease);
        }
    }

    void fewBudgetsAreEvenlyApart()
    {
        const AllocationProblem problem = problemOf(presetOf("notebook"), {});
        const std::vector<Allocation> front = allocationFront(problem, {}, 5);
        QCOMPARE(front.size(), std::size_t(5));
        const std::int64_t width = front.back().bitops - front.front().bitops;
        for (std::size_t i = 1; i < 5; ++i) {
            const std::int64_t budget = front.front().bitops + width / 4 * static_cast<std::int64_t>(i);
            QVERIFY(*problem.solve({.bitops = budget}) == front[i] || i == 4);
        }
    }

    void keepsTheBudgetOfWeights()
    {
        const AllocationProblem problem = problemOf(presetOf("notebook"), {});
        const std::int64_t weights = 2 * problem.leastWeightBits();
        const std::vector<Allocation> front = allocationFront(problem, weights, 20);
        QVERIFY(front.size() > 5);
        for (const Allocation& point : front) {
            QVERIFY(point.weightBits <= weights);
        }
        QVERIFY(allocationFront(problem, problem.leastWeightBits() - 1).empty());
    }

    void stopsWhenAsked()
    {
        std::stop_source stop;
        stop.request_stop();
        const AllocationProblem problem = problemOf(presetOf("notebook"), {});
        QCOMPARE(allocationFront(problem, {}, 500, stop.get_token()).size(), std::size_t(1));
    }

    void theKneeIsFurthestFromTheLine()
    {
        const auto at = [](std::int64_t bitops, double loss) {
            return Allocation{.bitops = bitops, .lossIncrease = loss};
        };
        QVERIFY(!kneeOf({}));
        QVERIFY(!kneeOf({at(1, 1), at(2, 0)}));
        QVERIFY(!kneeOf({at(1, 3), at(1, 2), at(1, 0)}));
        QCOMPARE(kneeOf({at(0, 10), at(10, 9), at(20, 2), at(60, 1), at(100, 0)}),
                 std::optional<std::size_t>(2));
        QCOMPARE(kneeOf({at(0, 10), at(50, 5), at(100, 0)}), std::optional<std::size_t>(1));
    }

    void saysWhatSavesMost()
    {
        // Block 1 and 2 save as much as all others together.
        QCOMPARE(reasonFor({layer(0, "depthwise", 8, 0), layer(0, "pointwise", 8, 0),
                            layer(1, "depthwise", 2, 0.001), layer(1, "pointwise", 2, 0.002),
                            layer(2, "depthwise", 2, 0.001), layer(2, "pointwise", 2, 0.002),
                            layer(3, "depthwise", 4, 0), layer(3, "pointwise", 4, 0)}),
                 std::string("Blocks 1–2 at 2 bits: 75 % of the savings for 0.6 points."));
        QCOMPARE(reasonFor({layer(0, "depthwise", 8, 0), layer(0, "pointwise", 2, 0.01),
                            layer(1, "depthwise", 6, 0), layer(1, "pointwise", 2, 0.002)}),
                 std::string("Pointwise of blocks 0–1 at 2 bits: 86 % of the savings for 1.2 points."));
        QCOMPARE(reasonFor({layer(0, "conv", 8, 0), layer(1, "conv", 4, -0.0004)}),
                 std::string("Block 1 at 4 bits: 100 % of the savings for 0.0 points."));
        QCOMPARE(reasonFor({layer(0, "depthwise", 8, 0), layer(0, "pointwise", 4, -0.002)}),
                 std::string("Pointwise of block 0 at 4 bits: 100 % of the savings for -0.2 points."));
    }

    void saysNothingWhereNothingIsSaved()
    {
        QCOMPARE(reasonFor({}), std::string());
        QCOMPARE(reasonFor({layer(0, "conv", 8, 0)}), std::string());
        QCOMPARE(reasonFor({layer(0, "conv", 16, 0), layer(1, "conv", 4, 0)}), std::string());
    }

    void predictsDesigns()
    {
        const Network network = presetOf("notebook");
        const SensitivityTable table = randomSensitivity(network, 2);
        const AllocationProblem problem =
            *AllocationProblem::make(network, table, {.counting = {CountingRule::WeightBits, true}});
        const Allocation best = problem.leastLoss();
        const std::optional<Prediction> predicted = predict(best.network, table);
        QVERIFY(predicted);
        QVERIFY(std::abs(predicted->lossIncrease - best.lossIncrease) < 1e-12);
        QVERIFY(std::abs(predicted->accuracyDrop - best.accuracyDrop) < 1e-12);

        QVERIFY(predict(presetOf("notebook-float"), table) == Prediction());
        QVERIFY(!predict(presetOf("mobilenetv1-cifar10"), table));
        double sum = 0;
        for (const std::string& name : table.layers()) {
            sum += table.find(name, LayerPart::Weights, 4)->lossIncrease;
        }
        Network uniform = presetOf("notebook-uniform4");
        QVERIFY(predict(uniform, table, false, /*withClassifier=*/false));
        uniform.classifierBits = 4;
        QVERIFY(std::abs(predict(uniform, table)->lossIncrease - sum) < 1e-12);
        uniform.blocks[1].weightBits = 5; // Not measured.
        QVERIFY(!predict(uniform, table));
        uniform.blocks[1].stride = 0;
        QVERIFY(!predict(uniform, table));
    }

    void predictsActivations()
    {
        const Network network = presetOf("mobilenetv1-cifar10-0.25");
        const SensitivityTable table = randomSensitivity(network, 2);
        const AllocationProblem problem = *AllocationProblem::make(
            network, table, {.counting = {CountingRule::Product, true}, .withActivations = true});
        const Result<Allocation> half = problem.solve({.bitops = problem.bitopsAtEightBits() / 2});
        QVERIFY(half);
        QVERIFY(std::abs(predict(half->network, table, true)->lossIncrease - half->lossIncrease) < 1e-12);
    }
};

BITOPS_TEST(TestAllocationFront, NoApplication)
#include "tst_allocation_front.moc"
