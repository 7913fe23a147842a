// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/allocation/allocation_variables.h"
#include "core/allocation/budget_solver.h"
#include "core/network/lowering.h"
#include "core/network/presets.h"
#include "tests/core/allocation/random_sensitivity.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <numeric>
#include <random>

using namespace bitops;
using namespace bitops::test;

namespace {

using Figure = AllocationVariables::Figure;

/// What all costs of a problem are multiples of, so that GLPK sees small numbers.
Costs commonFactors(const std::vector<Stage>& stages)
{
    Costs factors{};
    for (const Stage& stage : stages) {
        for (const StageChoice& choice : stage.choices) {
            factors = {std::gcd(factors[0], choice.costs[0]), std::gcd(factors[1], choice.costs[1])};
        }
    }
    return {std::max<std::int64_t>(factors[0], 1), std::max<std::int64_t>(factors[1], 1)};
}

/// The problem in the format of CPLEX: a variable of 0 or 1 for each choice, of which one way leads through
/// the labels.
QByteArray linearProgram(const std::vector<Stage>& stages, const Costs& budgets)
{
    const Costs factors = commonFactors(stages);
    QByteArray loss = "Minimize\n loss:";
    std::array<QByteArray, 2> costs{" first:", " second:"};
    QByteArray ways;
    QByteArray binaries = "Binary\n";
    std::vector<QByteArray> coming{" - 1"}; // What comes to a label before the stage, with its sign turned.
    for (std::size_t i = 0; i < stages.size(); ++i) {
        std::vector<QByteArray> going(stages[i].labels);
        std::vector<QByteArray> next(i + 1 < stages.size() ? stages[i + 1].labels : 1);
        int number = 0;
        for (const StageChoice& choice : stages[i].choices) {
            const QByteArray name =
                "x" + QByteArray::number(qulonglong(i)) + "_" + QByteArray::number(number++);
            const auto term = [&name](std::int64_t factor) {
                return (factor < 0 ? " - " : " + ") + QByteArray::number(qlonglong(std::abs(factor))) + " " +
                       name + "\n";
            };
            loss += term(choice.loss);
            costs[0] += term(choice.costs[0] / factors[0]);
            costs[1] += term(choice.costs[1] / factors[1]);
            going.at(choice.from) += " + " + name + "\n";
            next.at(choice.to) += " - " + name + "\n";
            binaries += " " + name + "\n";
        }
        for (std::size_t label = 0; label < going.size(); ++label) {
            const bool isFirst = i == 0;
            ways += " w" + QByteArray::number(qulonglong(i)) + "_" + QByteArray::number(qulonglong(label)) +
                    ":" + going[label] + (isFirst ? QByteArray() : coming[label]) +
                    (isFirst ? " = 1\n" : " = 0\n");
        }
        coming = std::move(next);
    }
    QByteArray text = loss + "Subject To\n" + ways;
    for (std::size_t i = 0; i < 2; ++i) {
        if (budgets.at(i) != noBudget) {
            text +=
                costs.at(i) + " <= " + QByteArray::number(qlonglong(budgets.at(i) / factors.at(i))) + "\n";
        }
    }
    return text + binaries + "End\n";
}

/// What GLPK says is the least loss; none if it found nothing.
std::optional<double> leastLossByGlpk(const std::vector<Stage>& stages, const Costs& budgets)
{
    const QTemporaryDir folder;
    QFile problem(folder.filePath(QStringLiteral("problem.lp")));
    const QString solution = folder.filePath(QStringLiteral("solution"));
    if (!problem.open(QIODevice::WriteOnly)) {
        return std::nullopt;
    }
    problem.write(linearProgram(stages, budgets));
    problem.close();
    QProcess glpsol;
    glpsol.start(QStringLiteral("glpsol"), {QStringLiteral("--lp"), problem.fileName(),
                                            QStringLiteral("--cuts"), QStringLiteral("-w"), solution});
    if (!glpsol.waitForFinished(240'000)) {
        glpsol.kill();
        glpsol.waitForFinished();
        return std::nullopt;
    }
    QFile file(solution);
    if (!file.open(QIODevice::ReadOnly)) {
        return std::nullopt;
    }
    // "s mip ROWS COLUMNS STATUS LOSS", where "o" stands for proved optimal.
    for (const QByteArray& line : file.readAll().split('\n')) {
        const QList<QByteArray> words = line.split(' ');
        if (words.size() >= 6 && words[0] == "s" && words[4] == "o") {
            return words[5].toDouble();
        }
    }
    return std::nullopt;
}

std::vector<Stage> randomStages(int count, std::int64_t secondCost, std::uint32_t seed)
{
    std::mt19937 random(seed);
    std::vector<Stage> stages;
    for (int i = 0; i < count; ++i) {
        Stage& stage = stages.emplace_back();
        const auto size = static_cast<std::int64_t>(10 + random() % 990);
        const auto scale = static_cast<double>(100 + random() % 100'000);
        for (std::uint32_t bits = 1; bits <= 8; ++bits) {
            const double noise = 0.7 + 0.6 * static_cast<double>(random() % 1'000) / 1'000;
            stage.choices.push_back(
                {0,
                 0,
                 bits,
                 {size * bits, secondCost * static_cast<std::int64_t>(10 + random() % 90) * bits},
                 std::llround(scale * noise * std::exp2(-1.5 * bits))});
        }
    }
    return stages;
}

std::vector<Stage> stagesOf(std::string_view preset, CountingRule rule, bool perBlock, BudgetKind kind)
{
    const Network network = findPreset(preset).value();
    const AllocationRequest request{.counting = {rule, true}, .perBlock = perBlock, .withActivations = true};
    const Result<AllocationVariables> variables =
        AllocationVariables::make(graphOf(network), randomSensitivity(network, 9), request);
    return variables->stages(Figure::LossIncrease, kind);
}

} // namespace

class TestAllocationGlpk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("glpsol")).isEmpty()) {
            QFAIL("There is no glpsol: packaging/install-dependencies.sh --tests installs it.");
        }
    }

    void agreesWithGlpk_data()
    {
        QTest::addColumn<std::vector<Stage>>("stages");
        QTest::addColumn<bool>("hasTwoBudgets");
        QTest::newRow("30 layers") << randomStages(30, 0, 1) << false;
        QTest::newRow("60 layers") << randomStages(60, 0, 2) << false;
        QTest::newRow("120 layers") << randomStages(120, 0, 3) << false;
        QTest::newRow("30 layers, two budgets") << randomStages(30, 1, 4) << true;
        QTest::newRow("weights and activations, product")
            << stagesOf("notebook-uniform8", CountingRule::Product, false, BudgetKind::Bitops) << false;
        QTest::newRow("weights and activations, max")
            << stagesOf("notebook-uniform8", CountingRule::Max, false, BudgetKind::Bitops) << false;
        QTest::newRow("weights and activations per block")
            << stagesOf("mobilenetv1-cifar10-0.25", CountingRule::Product, true, BudgetKind::Bitops) << false;
        QTest::newRow("weights and activations with skips")
            << stagesOf("resnet20-cifar10", CountingRule::Product, true, BudgetKind::Bitops) << false;
        QTest::newRow("weights and activations, two budgets")
            << stagesOf("notebook-uniform8", CountingRule::Product, false, BudgetKind::Both) << true;
    }

    void agreesWithGlpk()
    {
        QFETCH(std::vector<Stage>, stages);
        QFETCH(bool, hasTwoBudgets);
        const BudgetSolver solver(stages);
        const Costs least = solver.leastCosts();
        const Costs most = solver.leastLoss().costs;
        for (const double share : {0.15, 0.5}) {
            const auto between = [share](std::int64_t low, std::int64_t high) {
                return low + static_cast<std::int64_t>(share * static_cast<double>(high - low));
            };
            const Costs budgets{between(least[0], most[0]),
                                hasTwoBudgets ? between(least[1], most[1]) : noBudget};
            const std::optional<BudgetSolver::Answer> answer = solver.solve(budgets);
            QVERIFY(answer);
            const std::optional<double> expected = leastLossByGlpk(stages, budgets);
            QVERIFY(expected);
            // GLPK stops when no more than this can be gained.
            const double tolerance = 1e-6 * std::max(1.0, std::abs(*expected));
            QVERIFY2(std::abs(static_cast<double>(answer->loss) - *expected) <= tolerance,
                     qPrintable(QStringLiteral("%1 %2").arg(answer->loss).arg(*expected, 0, 'f')));
        }
    }
};

BITOPS_TEST(TestAllocationGlpk, NoApplication)
#include "tst_allocation_glpk.moc"
