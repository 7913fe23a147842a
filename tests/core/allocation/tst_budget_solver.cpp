// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/allocation/budget_solver.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <functional>
#include <random>
#include <tuple>

using namespace bitops;

namespace {

/// Problems of few choices, so that all ways can be tried; with a different one for each seed.
class RandomStages
{
public:
    explicit RandomStages(std::uint32_t seed)
        : m_random(seed)
    {
    }

    std::int64_t between(std::int64_t low, std::int64_t high)
    {
        return low + static_cast<std::int64_t>(m_random() % static_cast<std::uint64_t>(high - low + 1));
    }

    /// Small numbers come out the same often, so that ways tie.
    std::vector<Stage> make(bool hasLabels, bool hasTwoCosts, std::int64_t mostCost, std::int64_t largestLoss)
    {
        const std::int64_t count = between(1, hasLabels ? 4 : 6);
        std::vector<std::uint32_t> labels(static_cast<std::size_t>(count) + 1, 1);
        for (std::size_t i = 1; hasLabels && i + 1 < labels.size(); ++i) {
            labels[i] = static_cast<std::uint32_t>(between(1, 3));
        }
        std::vector<Stage> stages;
        for (std::size_t i = 0; i + 1 < labels.size(); ++i) {
            Stage& stage = stages.emplace_back();
            stage.labels = labels[i];
            for (std::uint32_t from = 0; from < labels[i]; ++from) {
                const std::int64_t choices = between(1, 4);
                for (std::int64_t value = 0; value < choices; ++value) {
                    stage.choices.push_back({from,
                                             static_cast<std::uint32_t>(between(0, labels[i + 1] - 1)),
                                             static_cast<std::uint32_t>(value),
                                             {between(0, mostCost), hasTwoCosts ? between(0, mostCost) : 0},
                                             between(-largestLoss, largestLoss)});
                }
            }
        }
        return stages;
    }

private:
    std::mt19937 m_random;
};

struct Sums
{
    std::int64_t loss = 0;
    Costs costs = {};

    bool operator==(const Sums&) const = default;
    auto tied() const { return std::tie(loss, costs); }
};

void visitWays(const std::vector<Stage>& stages, const std::function<void(const Sums&)>& visit,
               std::size_t stage = 0, std::uint32_t label = 0, const Sums& sums = {})
{
    if (stage == stages.size()) {
        visit(sums);
        return;
    }
    for (const StageChoice& choice : stages[stage].choices) {
        if (choice.from == label) {
            visitWays(stages, visit, stage + 1, choice.to,
                      {sums.loss + choice.loss, sums.costs + choice.costs});
        }
    }
}

/// By trying all.
std::optional<Sums> bestWay(const std::vector<Stage>& stages, const Costs& budgets)
{
    std::optional<Sums> best;
    visitWays(stages, [&](const Sums& sums) {
        if (isWithin(sums.costs, budgets) && (!best || sums.tied() < best->tied())) {
            best = sums;
        }
    });
    return best;
}

/// What the values of an answer cost and lose.
Sums sumsOf(const std::vector<Stage>& stages, const std::vector<std::uint32_t>& values)
{
    Sums sums;
    std::uint32_t label = 0;
    for (std::size_t i = 0; i < stages.size(); ++i) {
        const auto& choices = stages[i].choices;
        const auto choice = std::find_if(choices.begin(), choices.end(), [&](const StageChoice& one) {
            return one.from == label && one.value == values.at(i);
        });
        sums = {sums.loss + choice->loss, sums.costs + choice->costs};
        label = choice->to;
    }
    return sums;
}

} // namespace

class TestBudgetSolver : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isAsGoodAsTryingAll_data()
    {
        QTest::addColumn<bool>("hasLabels");
        QTest::addColumn<bool>("hasTwoCosts");
        QTest::addColumn<qint64>("mostCost");
        QTest::addColumn<qint64>("largestLoss");
        for (const bool hasLabels : {false, true}) {
            for (const bool hasTwoCosts : {false, true}) {
                const QByteArray name = QByteArray(hasLabels ? "labels, " : "one label, ") +
                                        (hasTwoCosts ? "two costs" : "one cost");
                QTest::addRow("%s, many ties", name.constData())
                    << hasLabels << hasTwoCosts << qint64(4) << qint64(3);
                QTest::addRow("%s, some ties", name.constData())
                    << hasLabels << hasTwoCosts << qint64(40) << qint64(100);
                QTest::addRow("%s, large", name.constData())
                    << hasLabels << hasTwoCosts << qint64(1'000'000'000'000'000'000) / 8
                    << qint64(mostLoss / 8);
            }
        }
    }

    void isAsGoodAsTryingAll()
    {
        QFETCH(bool, hasLabels);
        QFETCH(bool, hasTwoCosts);
        QFETCH(qint64, mostCost);
        QFETCH(qint64, largestLoss);
        for (std::uint32_t seed = 1; seed <= 400; ++seed) {
            RandomStages random(seed);
            const std::vector<Stage> stages = random.make(hasLabels, hasTwoCosts, mostCost, largestLoss);
            const BudgetSolver solver(stages);
            const auto count = static_cast<std::int64_t>(stages.size());
            for (int i = 0; i < 5; ++i) {
                const Costs budgets{random.between(0, mostCost * count),
                                    hasTwoCosts ? random.between(0, mostCost * count) : noBudget};
                const std::optional<Sums> best = bestWay(stages, budgets);
                const std::optional<BudgetSolver::Answer> answer = solver.solve(budgets);
                QVERIFY2(answer.has_value() == best.has_value(), qPrintable(QString::number(seed)));
                if (best) {
                    const Sums sums{answer->loss, answer->costs};
                    QVERIFY2(sums == *best, qPrintable(QString::number(seed)));
                    QVERIFY2(sumsOf(stages, answer->values) == sums, qPrintable(QString::number(seed)));
                }
            }
        }
    }

    void theLeastStands()
    {
        RandomStages random(5);
        for (int i = 0; i < 100; ++i) {
            const std::vector<Stage> stages = random.make(true, true, 100, 100);
            const BudgetSolver solver(stages);
            Costs least{noBudget, noBudget};
            std::optional<Sums> best;
            visitWays(stages, [&](const Sums& sums) {
                least = {std::min(least[0], sums.costs[0]), std::min(least[1], sums.costs[1])};
                best = !best || sums.tied() < best->tied() ? sums : *best;
            });
            QCOMPARE(solver.leastCosts(), least);
            QVERIFY((Sums{solver.leastLoss().loss, solver.leastLoss().costs} == *best));
            QVERIFY(!solver.solve({least[0] - 1, noBudget}));
            QVERIFY(!solver.solve({noBudget, least[1] - 1}));
        }
    }

    void theSameBudgetGivesTheSameAnswer()
    {
        RandomStages random(11);
        for (int i = 0; i < 100; ++i) {
            const std::vector<Stage> stages = random.make(false, false, 3, 2);
            const BudgetSolver solver(stages);
            const std::int64_t budget = solver.leastCosts()[0] + 2;
            const std::optional<BudgetSolver::Answer> first = solver.solve({budget, 0});
            QVERIFY(solver.solve({budget + 1, 0}));
            QCOMPARE(solver.solve({budget, 0})->values, first->values);
            QCOMPARE(BudgetSolver(stages).solve({budget, 0})->values, first->values);
        }
    }

    /// What is saved for each cost is the same everywhere, so that no bound tells ways apart.
    void manyWaysOfTheSameWorthAreNoTrouble()
    {
        std::mt19937 random(3);
        std::vector<Stage> stages;
        std::int64_t most = 0;
        for (int i = 0; i < 60; ++i) {
            Stage& stage = stages.emplace_back();
            const std::int64_t size = 1 + static_cast<std::int64_t>(random() % 1'000'000);
            for (std::uint32_t bits = 0; bits < 8; ++bits) {
                stage.choices.push_back({0, 0, bits, {size * bits, 0}, -size * bits});
            }
            most += size * 7;
        }
        const BudgetSolver solver(stages);
        for (int percent = 5; percent < 100; percent += 5) {
            const std::int64_t budget = most / 100 * percent;
            const std::optional<BudgetSolver::Answer> answer = solver.solve({budget, 0});
            QVERIFY(answer);
            QVERIFY(answer->costs[0] <= budget);
            QCOMPARE(answer->loss, -answer->costs[0]);
            QCOMPARE(answer->loss, -budget); // There are enough ways to meet any sum.
        }
    }

    void givesNothingWhenItIsAskedToStop()
    {
        std::stop_source stop;
        stop.request_stop();
        RandomStages random(12);
        int stopped = 0;
        for (int i = 0; i < 100; ++i) {
            const BudgetSolver solver(random.make(false, true, 100, 100));
            const Costs budgets = solver.leastCosts() + Costs{30, 30};
            if (isWithin(solver.leastLoss().costs, budgets) || !solver.solve(budgets)) {
                continue; // There is nothing to search for.
            }
            QVERIFY(!solver.solve(budgets, stop.get_token()));
            ++stopped;
        }
        QVERIFY(stopped > 0);
    }

    void problemsWithoutStages()
    {
        const BudgetSolver solver({});
        QCOMPARE(solver.solve({0, 0})->loss, std::int64_t(0));
        QVERIFY(!solver.solve({-1, 0}));
    }
};

BITOPS_TEST(TestBudgetSolver, NoApplication)
#include "tst_budget_solver.moc"
