// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/training/sensitivity_sums.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

using namespace bitops;

namespace {

std::vector<double> probabilities(const torch::Tensor& answers, std::int64_t image)
{
    std::vector<double> values;
    double sum = 0;
    for (std::int64_t i = 0; i < answers.size(1); ++i) {
        values.push_back(std::exp(static_cast<double>(answers[image][i].item<float>())));
        sum += values.back();
    }
    for (double& value : values) {
        value /= sum;
    }
    return values;
}

OwnBatch ownBatch(const torch::Tensor& labels, const torch::Tensor& answers, const torch::Tensor& outputs)
{
    return {labels, logProbabilitiesOf(answers), outputs, sumOfSquares(outputs)};
}

} // namespace

/// Against sums in double precision, written out.
class TestSensitivitySums : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addsUpWhatDoublesGive();
    void findsNoDifferenceWhereThereIsNone();
    void staysFiniteWhereAllIsLost();
    void tellsLossesThatAreNotFinite();
    void tellsWhatIsClipped();
};

void TestSensitivitySums::addsUpWhatDoublesGive()
{
    torch::manual_seed(1);
    SensitivitySums sums;
    double loss = 0;
    double divergence = 0;
    double signal = 0;
    double noise = 0;
    int right = 0;
    constexpr std::int64_t images = 7 + 12;
    for (const std::int64_t count : {7, 12}) { // Batches of different sizes count by their images.
        const torch::Tensor own = 4 * torch::randn({count, 5});
        const torch::Tensor answers = own + torch::randn({count, 5});
        const torch::Tensor labels = torch::randint(5, {count}, torch::kInt64);
        const torch::Tensor outputs = torch::randn({count, 3, 4, 4});
        const torch::Tensor changed = outputs + 0.1 * torch::randn({count, 3, 4, 4});
        const OwnBatch batch = ownBatch(labels, own, outputs);
        sums.addOutputs(changed, batch);
        sums.addAnswers(answers, batch);
        for (std::int64_t i = 0; i < count; ++i) {
            const std::vector<double> p = probabilities(own, i);
            const std::vector<double> q = probabilities(answers, i);
            const auto label = static_cast<std::size_t>(labels[i].item<std::int64_t>());
            loss -= std::log(q[label]);
            right += std::max_element(q.begin(), q.end()) - q.begin() == static_cast<std::ptrdiff_t>(label);
            for (std::size_t k = 0; k < p.size(); ++k) {
                divergence += p[k] * std::log(p[k] / q[k]);
            }
        }
        const torch::Tensor flat = outputs.flatten();
        const torch::Tensor flatChanged = changed.flatten();
        for (std::int64_t i = 0; i < flat.numel(); ++i) {
            const double x = flat[i].item<float>();
            const double y = flatChanged[i].item<float>();
            signal += x * x;
            noise += (y - x) * (y - x);
        }
    }
    QVERIFY(sums.collect());
    const auto isClose = [](double a, double b) { return std::abs(a - b) <= 1e-5 * std::abs(b); };
    QVERIFY(isClose(sums.loss(), loss / images));
    QCOMPARE(sums.accuracy(), static_cast<double>(right) / images);
    QVERIFY(isClose(sums.divergence(), divergence / images));
    QVERIFY(isClose(sums.sqnr(), 10 * std::log10(signal / noise)));
    QVERIFY(!sums.clipped());
}

void TestSensitivitySums::findsNoDifferenceWhereThereIsNone()
{
    const torch::Tensor answers = torch::randn({6, 4});
    const torch::Tensor outputs = torch::randn({6, 2, 3, 3});
    const OwnBatch own = ownBatch(torch::zeros({6}, torch::kInt64), answers, outputs);
    SensitivitySums sums;
    sums.addOutputs(outputs, own);
    sums.addAnswers(answers, own);
    QVERIFY(sums.collect());
    QCOMPARE(sums.divergence(), 0.0);
    QCOMPARE(sums.sqnr(), std::numeric_limits<double>::infinity());
}

void TestSensitivitySums::staysFiniteWhereAllIsLost()
{
    const torch::Tensor nothing = torch::zeros({2, 1, 2, 2});
    SensitivitySums sums;
    sums.addOutputs(nothing + 1, ownBatch(torch::zeros({2}, torch::kInt64), torch::randn({2, 3}), nothing));
    QVERIFY(std::isfinite(sums.sqnr()));
    QVERIFY(sums.sqnr() < -100);
}

void TestSensitivitySums::tellsLossesThatAreNotFinite()
{
    const torch::Tensor answers = torch::full({2, 3}, std::numeric_limits<float>::quiet_NaN());
    SensitivitySums sums;
    sums.addAnswers(answers, ownBatch(torch::zeros({2}, torch::kInt64), torch::randn({2, 3}), answers));
    QVERIFY(!sums.collect());
}

void TestSensitivitySums::tellsWhatIsClipped()
{
    SensitivitySums sums;
    sums.addClipped(1, 10);
    sums.addClipped(2, 20);
    QCOMPARE(sums.clipped().value(), 0.1);
}

BITOPS_TEST(TestSensitivitySums, NoApplication)
#include "tst_sensitivity_sums.moc"
