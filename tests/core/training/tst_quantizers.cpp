// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/training/quantizers.h"
#include "tests/core/training/close_tensors.h"
#include "tests/support/paths.h"
#include "tests/support/test_main.h"

#include <nlohmann/json.hpp>

#include <QTest>

#include <bit>
#include <cmath>
#include <fstream>
#include <limits>

using namespace bitops;
using namespace bitops::test;
using nlohmann::json;

namespace {

json golden()
{
    std::ifstream file(testsFolder().toStdString() + "/reference/quantize_weights.json");
    return json::parse(file);
}

torch::Tensor tensorOf(const json& bits, const std::vector<std::int64_t>& shape)
{
    std::vector<float> values;
    for (const json& number : bits) {
        values.push_back(std::bit_cast<float>(number.get<std::int32_t>()));
    }
    return torch::tensor(values).reshape(shape);
}

torch::Tensor someWeights()
{
    torch::manual_seed(3);
    return torch::randn({4, 5, 3, 3});
}

/// The gradients of quantizeWithStep by its definition, in double precision: to the weights, then to the step
/// of each channel.
std::pair<torch::Tensor, torch::Tensor> writtenOutGradients(const torch::Tensor& weights,
                                                            const torch::Tensor& steps,
                                                            const torch::Tensor& upstream, int bits)
{
    const double most = std::exp2(bits - 1) - 1;
    const double least = -most - 1;
    const torch::Tensor w = weights.flatten(1).to(torch::kFloat64);
    const torch::Tensor g = upstream.flatten(1).to(torch::kFloat64);
    const torch::Tensor toWeights = torch::zeros_like(w);
    const torch::Tensor toSteps = torch::zeros({steps.numel()}, torch::kFloat64);
    const double sharers = static_cast<double>(weights.numel()) / static_cast<double>(steps.numel());
    for (std::int64_t row = 0; row < w.size(0); ++row) {
        const std::int64_t channel = steps.numel() == 1 ? 0 : row;
        const double step = steps.flatten()[channel].item<float>();
        for (std::int64_t i = 0; i < w.size(1); ++i) {
            const double ratio = w[row][i].item<double>() / step;
            const double up = g[row][i].item<double>();
            const bool isInside = ratio > least && ratio < most;
            const double slope = isInside ? std::nearbyint(ratio) - ratio : ratio < 0 ? least : most;
            toWeights[row][i] = isInside ? up : 0.0;
            toSteps[channel] += up * slope / std::sqrt(sharers * most);
        }
    }
    return {toWeights.reshape(weights.sizes()), toSteps.reshape(steps.sizes())};
}

/// What a layer of this quantizer computes with, at any bits.
torch::Tensor quantized(Quantizer quantizer, const torch::Tensor& weights, int bits, bool perChannel)
{
    if (hasLearnedStep(quantizer, bits)) {
        return quantizeWithStep(weights,
                                initialStep(torch::ones_like(weights), bits, perChannel, newestArithmetic),
                                bits, newestArithmetic);
    }
    if (quantizer == Quantizer::Notebook) {
        const torch::Tensor stored = weights.clone();
        overwriteWithQuantized(stored, bits, perChannel);
        return stored;
    }
    return quantizeStraightThrough(weights, bits, perChannel);
}

void addQuantizers()
{
    QTest::addColumn<Quantizer>("quantizer");
    QTest::addColumn<int>("bits");
    QTest::addColumn<bool>("perChannel");
    const std::pair<Quantizer, const char*> quantizers[] = {
        {Quantizer::Notebook, "notebook"}, {Quantizer::Ste, "ste"}, {Quantizer::Lsq, "lsq"}};
    for (const auto& [quantizer, name] : quantizers) {
        for (const int bits : {1, 2, 8, 16, 32}) {
            QTest::addRow("%s, %d bits, per tensor", name, bits) << quantizer << bits << false;
            if (quantizer != Quantizer::Notebook) {
                QTest::addRow("%s, %d bits, per channel", name, bits) << quantizer << bits << true;
            }
        }
    }
}

/// Σ upstream · s · (clamp(w / s) + r), where r, what rounding adds, is held: the function whose gradients
/// the straight-through estimator takes for those of rounding. By its definition, in double precision.
double surrogate(const torch::Tensor& weights, const torch::Tensor& step, const torch::Tensor& upstream,
                 const torch::Tensor& rounding, int bits)
{
    const double most = std::exp2(bits - 1) - 1;
    const torch::Tensor clamped = (weights / step).clamp(-most - 1, most);
    return (upstream * step * (clamped + rounding)).sum().item<double>();
}

/// Central differences of a function of `place`, element by element.
template <typename Function> torch::Tensor differences(const torch::Tensor& place, const Function& function)
{
    constexpr double width = 1e-6;
    const torch::Tensor result = torch::empty_like(place);
    for (std::int64_t i = 0; i < place.numel(); ++i) {
        torch::Tensor element = place.view(-1)[i];
        element += width;
        const double above = function();
        element -= 2 * width;
        const double below = function();
        element += width;
        result.view(-1)[i] = (above - below) / (2 * width);
    }
    return result;
}

} // namespace

class TestQuantizers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalsTheNotebookToTheLastBit_data();
    void equalsTheNotebookToTheLastBit();
    void leavesFloatWeightsUntouched();
    void oneBitIsTheSignTimesTheMean();
    void zerosStayZero_data();
    void zerosStayZero();
    void whatIsNotFiniteIsNotHidden();
    void passesTheGradientStraightThrough_data();
    void passesTheGradientStraightThrough();
    void notebookOverwritesTheStoredWeights();
    void learnedStepBeganAtThePublishedFormula();
    void learnedStepReachesNoFurtherThanTheLargestWeight();
    void learnedStepsBeginAsGoodAsTheGrid();
    void aChannelOfZerosBeginsWithAStepOfOthers();
    void stepsAreFittedToTheWeights();
    void theLargestWeightIsNotClipped();
    void learnedStepHasTheGradientsOfItsDefinition_data();
    void learnedStepHasTheGradientsOfItsDefinition();
    void learnedStepHasTheGradientsOfFiniteDifferences_data();
    void learnedStepHasTheGradientsOfFiniteDifferences();
    void gradientScaleCountsTheWeightsThatShareAStep();
    void zeroChannelsStayZeroInEveryQuantizer_data();
    void zeroChannelsStayZeroInEveryQuantizer();
    void infinitiesAndNanStayInTheirTensorOrChannel_data();
    void infinitiesAndNanStayInTheirTensorOrChannel();
    void activationsLieOnTheUnsignedGrid();
    void activationsPassTheGradientStraightThrough();
    void signedActivationsLieOnASymmetricGrid();
    void signedActivationsHaveNoGradientOutsideTheRange();
    void averagesLieOnAGridUpToTheRange();
    void averagesHaveNoGradientBeyondTheRange();
    void rangeFollowsTheBatches();
};

void TestQuantizers::equalsTheNotebookToTheLastBit_data()
{
    QTest::addColumn<int>("index");
    const json cases = golden().at("cases");
    for (std::size_t i = 0; i < cases.size(); ++i) {
        QTest::newRow(cases[i].at("name").get<std::string>().c_str()) << static_cast<int>(i);
    }
}

void TestQuantizers::equalsTheNotebookToTheLastBit()
{
    QFETCH(int, index);
    const json entry = golden().at("cases").at(static_cast<std::size_t>(index));
    const auto shape = entry.at("shape").get<std::vector<std::int64_t>>();
    const int bits = entry.at("bits").get<int>();
    const torch::Tensor weights = tensorOf(entry.at("weights"), shape);
    const torch::Tensor expected = tensorOf(entry.at("per_tensor"), shape);

    QVERIFY(sameBits(quantizeOnGrid(weights, bits, /*perChannel=*/false), expected));
    QVERIFY(sameBits(quantizeStraightThrough(weights, bits, /*perChannel=*/false), expected));
    QVERIFY(sameBits(quantizeOnGrid(weights, bits, /*perChannel=*/true),
                     tensorOf(entry.at("per_channel"), shape)));
    overwriteWithQuantized(weights, bits, /*perChannel=*/false);
    QVERIFY(sameBits(weights, expected));
}

void TestQuantizers::leavesFloatWeightsUntouched()
{
    const torch::Tensor weights = someWeights();
    const torch::Tensor before = weights.clone();
    QVERIFY(sameBits(quantizeStraightThrough(weights, 32, /*perChannel=*/true), before));
    overwriteWithQuantized(weights, 32, /*perChannel=*/false);
    QVERIFY(sameBits(weights, before));
}

void TestQuantizers::oneBitIsTheSignTimesTheMean()
{
    const torch::Tensor weights = torch::tensor({{-1.0F, 0.0F, 2.0F}, {8.0F, -8.0F, 2.0F}});
    QVERIFY(torch::equal(quantizeOnGrid(weights, 1, /*perChannel=*/false),
                         torch::tensor({{-3.5F, 3.5F, 3.5F}, {3.5F, -3.5F, 3.5F}})));
    QVERIFY(torch::equal(quantizeOnGrid(weights, 1, /*perChannel=*/true),
                         torch::tensor({{-1.0F, 1.0F, 1.0F}, {6.0F, -6.0F, 6.0F}})));
}

void TestQuantizers::zerosStayZero_data()
{
    QTest::addColumn<int>("bits");
    for (const int bits : {1, 2, 8, 16}) {
        QTest::addRow("%d bits", bits) << bits;
    }
}

void TestQuantizers::zerosStayZero()
{
    QFETCH(int, bits);
    const torch::Tensor zeros = torch::zeros({3, 4});
    QVERIFY(torch::equal(quantizeOnGrid(zeros, bits, /*perChannel=*/false), zeros));
    torch::Tensor weights = torch::randn({3, 4});
    weights[1].zero_();
    const torch::Tensor quantized = quantizeOnGrid(weights, bits, /*perChannel=*/true);
    QVERIFY(torch::equal(quantized[1], torch::zeros({4})));
    QVERIFY(torch::isfinite(quantized).all().item<bool>());
    if (bits > 1) {
        const torch::Tensor step = initialStep(zeros, bits, /*perChannel=*/true, newestArithmetic);
        QVERIFY((step > 0).all().item<bool>());
        QVERIFY(torch::equal(quantizeWithStep(zeros, step, bits, newestArithmetic), zeros));
    }
}

void TestQuantizers::whatIsNotFiniteIsNotHidden()
{
    for (const int bits : {1, 4}) {
        torch::Tensor weights = torch::ones({2, 3});
        weights[0][1] = std::numeric_limits<float>::quiet_NaN();
        QVERIFY(torch::isnan(quantizeOnGrid(weights, bits, /*perChannel=*/false)).any().item<bool>());
    }
}

void TestQuantizers::passesTheGradientStraightThrough_data()
{
    QTest::addColumn<int>("bits");
    for (const int bits : {1, 2, 4, 8, 32}) {
        QTest::addRow("%d bits", bits) << bits;
    }
}

void TestQuantizers::passesTheGradientStraightThrough()
{
    QFETCH(int, bits);
    const torch::Tensor weights = someWeights().requires_grad_();
    const torch::Tensor upstream = torch::randn_like(weights);
    (quantizeStraightThrough(weights, bits, /*perChannel=*/false) * upstream).sum().backward();
    QVERIFY(torch::equal(weights.grad(), upstream));
}

void TestQuantizers::notebookOverwritesTheStoredWeights()
{
    const torch::Tensor weights = someWeights().requires_grad_();
    const torch::Tensor alias = weights.detach();
    const torch::Tensor expected = quantizeOnGrid(weights, 3, /*perChannel=*/false);
    overwriteWithQuantized(weights, 3, /*perChannel=*/false);
    QVERIFY(torch::equal(alias, expected));
    QVERIFY(weights.requires_grad() && weights.is_leaf());
}

void TestQuantizers::learnedStepBeganAtThePublishedFormula()
{
    const torch::Tensor weights = torch::tensor({{1.0F, -3.0F}, {0.5F, 0.5F}});
    const float root = std::sqrt(7.0F); // Qp of 4 bits
    const auto step = [&weights](bool perChannel) {
        return initialStep(weights, 4, perChannel, Arithmetic::UnroundedSums);
    };
    QVERIFY(torch::allclose(step(/*perChannel=*/false), torch::tensor({{2 * 1.25F / root}})));
    QVERIFY(
        torch::allclose(step(/*perChannel=*/true), torch::tensor({{2 * 2.0F / root}, {2 * 0.5F / root}})));
}

/// The published formula, where its levels are not too many to be reached.
void TestQuantizers::learnedStepReachesNoFurtherThanTheLargestWeight()
{
    const torch::Tensor weights = torch::tensor({{1.0F, -3.0F}, {0.5F, 0.5F}});
    const auto step = [&weights](int bits, bool perChannel) {
        return initialStep(weights, bits, perChannel, newestArithmetic);
    };
    QVERIFY(torch::allclose(step(2, /*perChannel=*/false), torch::tensor({{2 * 1.25F}})));
    QVERIFY(torch::allclose(step(3, /*perChannel=*/false), torch::tensor({{3.0F / 3}})));
    QVERIFY(torch::allclose(step(16, /*perChannel=*/false), torch::tensor({{3.0F / 32767}}), 1e-6, 0));
    QVERIFY(torch::allclose(step(4, /*perChannel=*/true), torch::tensor({{3.0F / 7}, {0.5F / 7}})));
}

/// The values begin with are those of `ste`: every level is as good as there, at any bits from where the
/// formula would leave levels without a weight.
void TestQuantizers::learnedStepsBeginAsGoodAsTheGrid()
{
    torch::manual_seed(3);
    const torch::Tensor weights = torch::empty({8, 5, 3, 3}).uniform_(-0.3, 0.3);
    for (const int bits : {3, 4, 8, 12, 16}) {
        for (const bool perChannel : {false, true}) {
            const torch::Tensor step = initialStep(weights, bits, perChannel, newestArithmetic);
            QVERIFY(torch::allclose(quantizeWithStep(weights, step, bits, newestArithmetic),
                                    quantizeOnGrid(weights, bits, perChannel), 1e-5, 1e-7));
        }
    }
}

void TestQuantizers::aChannelOfZerosBeginsWithAStepOfOthers()
{
    const torch::Tensor weights = torch::tensor({{1.0F, -3.0F}, {0.0F, 0.0F}});
    QVERIFY(torch::allclose(initialStep(weights, 4, /*perChannel=*/true, newestArithmetic),
                            torch::tensor({{3.0F / 7}, {3.0F / 7}})));
    QVERIFY(
        (initialStep(torch::zeros({2, 2}), 4, /*perChannel=*/true, newestArithmetic) > 0).all().item<bool>());
}

void TestQuantizers::stepsAreFittedToTheWeights()
{
    torch::manual_seed(3);
    const torch::Tensor weights = torch::randn({4, 100});
    weights[2].zero_();
    const auto fitted = [&weights](double step, int bits) {
        const torch::Tensor steps = torch::full({4, 1}, step);
        fitStep(steps, weights, bits);
        return steps;
    };
    const torch::Tensor largest = weights.abs().amax(1, /*keepdim=*/true);
    const torch::Tensor mean = weights.abs().mean(1, /*keepdim=*/true);
    const torch::Tensor isZero = largest == 0;
    QVERIFY(torch::allclose(fitted(100, 2), torch::where(isZero, torch::full_like(largest, 100), largest)));
    const torch::Tensor least = torch::full_like(largest, 1e-7);
    QVERIFY(torch::allclose(fitted(1e-7, 2), torch::where(isZero, least, mean / 2), 1e-5, 0));
    for (const int bits : {10, 16}) { // Nothing to choose.
        const double most = std::exp2(bits - 1) - 1;
        QVERIFY(torch::allclose(fitted(1e-7, bits), torch::where(isZero, least, largest / most), 1e-5, 0));
    }
    const torch::Tensor between = fitted(1.0, 2);
    QVERIFY(torch::equal(between, torch::ones_like(between))); // What lies between is left alone.
}

void TestQuantizers::theLargestWeightIsNotClipped()
{
    const torch::Tensor weights = someWeights();
    for (const int bits : {3, 8, 13, 16}) {
        const torch::Tensor step = (weights.abs().max() / (std::exp2(bits - 1) - 1)).reshape({1, 1, 1, 1});
        const torch::Tensor w = weights.clone().requires_grad_();
        quantizeWithStep(w, step, bits, newestArithmetic).sum().backward();
        QVERIFY((w.grad() == 1).all().item<bool>());
    }
}

void TestQuantizers::learnedStepHasTheGradientsOfItsDefinition_data()
{
    QTest::addColumn<int>("bits");
    QTest::addColumn<bool>("perChannel");
    for (const int bits : {2, 3, 4, 8}) {
        QTest::addRow("%d bits, per tensor", bits) << bits << false;
        QTest::addRow("%d bits, per channel", bits) << bits << true;
    }
}

void TestQuantizers::learnedStepHasTheGradientsOfItsDefinition()
{
    QFETCH(int, bits);
    QFETCH(bool, perChannel);
    const torch::Tensor weights = someWeights().requires_grad_();
    // Half of the initial step, so that weights are clipped on both sides at few bits.
    const torch::Tensor step =
        (initialStep(weights, bits, perChannel, Arithmetic::UnroundedSums) / 2).requires_grad_();
    const torch::Tensor upstream = torch::randn_like(weights);
    (quantizeWithStep(weights, step, bits, Arithmetic::UnroundedSums) * upstream).sum().backward();

    const auto [toWeights, toStep] = writtenOutGradients(weights.detach(), step.detach(), upstream, bits);
    QVERIFY(torch::allclose(weights.grad().to(torch::kFloat64), toWeights, 1e-6, 1e-7));
    QVERIFY(torch::allclose(step.grad().to(torch::kFloat64), toStep, 1e-4, 1e-5));
}

void TestQuantizers::learnedStepHasTheGradientsOfFiniteDifferences_data()
{
    learnedStepHasTheGradientsOfItsDefinition_data();
}

void TestQuantizers::learnedStepHasTheGradientsOfFiniteDifferences()
{
    QFETCH(int, bits);
    QFETCH(bool, perChannel);
    const double most = std::exp2(bits - 1) - 1;
    const torch::Tensor weights = someWeights().to(torch::kFloat64);
    const torch::Tensor step = initialStep(weights, bits, perChannel, newestArithmetic) / 2;
    const torch::Tensor upstream = torch::randn_like(weights);
    const torch::Tensor clamped = (weights / step).clamp(-most - 1, most);
    const torch::Tensor rounding = clamped.round() - clamped;
    const auto function = [&] { return surrogate(weights, step, upstream, rounding, bits); };
    const torch::Tensor toWeights = differences(weights, function);
    const torch::Tensor toStep = differences(step, function);

    const torch::Tensor w = weights.clone().requires_grad_();
    const torch::Tensor s = step.clone().requires_grad_();
    (quantizeWithStep(w, s, bits, newestArithmetic) * upstream).sum().backward();
    QVERIFY(torch::allclose(w.grad(), toWeights, 1e-6, 1e-6));
    QVERIFY(torch::allclose(s.grad(), toStep, 1e-6, 1e-4));
    if (bits == 2) {
        QVERIFY((w.grad() == 0).any().item<bool>()); // Some are clipped,
        QVERIFY((w.grad() != 0).any().item<bool>()); // and some are not.
    }
}

/// With the same step everywhere, the gradients by channel add up to that of the tensor, but for the scales.
void TestQuantizers::gradientScaleCountsTheWeightsThatShareAStep()
{
    const torch::Tensor weights = someWeights().to(torch::kFloat64);
    const torch::Tensor upstream = torch::randn_like(weights);
    const auto gradient = [&](const std::vector<std::int64_t>& shape) {
        const torch::Tensor step = torch::full(shape, 0.3, torch::kFloat64).requires_grad_();
        (quantizeWithStep(weights, step, 4, Arithmetic::UnroundedSums) * upstream).sum().backward();
        return step.grad().sum().item<double>();
    };
    const double channels = 4;
    QVERIFY(std::abs(gradient({1, 1, 1, 1}) * std::sqrt(channels) - gradient({4, 1, 1, 1})) < 1e-12);
}

void TestQuantizers::zeroChannelsStayZeroInEveryQuantizer_data()
{
    addQuantizers();
}

void TestQuantizers::zeroChannelsStayZeroInEveryQuantizer()
{
    QFETCH(Quantizer, quantizer);
    QFETCH(int, bits);
    QFETCH(bool, perChannel);
    const torch::Tensor zeros = torch::zeros({3, 4});
    QVERIFY(torch::equal(quantized(quantizer, zeros, bits, perChannel), zeros));
    const torch::Tensor weights = someWeights();
    weights[1].zero_();
    const torch::Tensor result = quantized(quantizer, weights, bits, perChannel);
    QVERIFY(torch::isfinite(result).all().item<bool>());
    // With one scale for all, one bit has no zero.
    QCOMPARE(torch::equal(result[1], torch::zeros({5, 3, 3})), bits != 1 || perChannel);
    QVERIFY((result[0] != 0).any().item<bool>());
}

void TestQuantizers::infinitiesAndNanStayInTheirTensorOrChannel_data()
{
    addQuantizers();
}

void TestQuantizers::infinitiesAndNanStayInTheirTensorOrChannel()
{
    QFETCH(Quantizer, quantizer);
    QFETCH(int, bits);
    QFETCH(bool, perChannel);
    constexpr float infinity = std::numeric_limits<float>::infinity();
    for (const float value : {std::numeric_limits<float>::quiet_NaN(), infinity, -infinity}) {
        const torch::Tensor weights = someWeights();
        const torch::Tensor before = quantized(quantizer, weights, bits, perChannel).clone();
        weights[2][1][0][0] = value;
        const torch::Tensor result = quantized(quantizer, weights, bits, perChannel);
        QVERIFY(!torch::isfinite(result[2]).all().item<bool>());
        if (perChannel) {
            QVERIFY(torch::equal(result.narrow(0, 0, 2), before.narrow(0, 0, 2)));
            QVERIFY(torch::equal(result[3], before[3]));
        }
    }
}

void TestQuantizers::activationsLieOnTheUnsignedGrid()
{
    const torch::Tensor values = torch::tensor({0.0F, 0.9F, 1.1F, 3.1F, 4.9F, 5.1F, 6.0F});
    QVERIFY(
        torch::allclose(quantizeActivations(values, 2), torch::tensor({0.F, 0.F, 2.F, 4.F, 4.F, 6.F, 6.F})));
    QVERIFY(
        torch::allclose(quantizeActivations(values, 1), torch::tensor({0.F, 0.F, 0.F, 6.F, 6.F, 6.F, 6.F})));
    QVERIFY(torch::equal(quantizeActivations(values, 32), values));
}

void TestQuantizers::activationsPassTheGradientStraightThrough()
{
    const torch::Tensor values = torch::tensor({0.3F, 2.2F, 5.9F}).requires_grad_();
    const torch::Tensor upstream = torch::tensor({1.0F, -2.0F, 3.0F});
    (quantizeActivations(values, 3) * upstream).sum().backward();
    QVERIFY(torch::equal(values.grad(), upstream));
}

void TestQuantizers::signedActivationsLieOnASymmetricGrid()
{
    const torch::Tensor values = torch::tensor({-9.0F, -2.9F, -0.4F, 0.0F, 1.6F, 3.0F, 9.0F});
    const torch::Tensor range = torch::tensor(3.0F);
    QVERIFY(torch::equal(quantizeSigned(values, range, 3),
                         torch::tensor({-3.0F, -3.0F, 0.0F, 0.0F, 2.0F, 3.0F, 3.0F})));
    QVERIFY(torch::equal(quantizeSigned(values, range, 1),
                         torch::tensor({-3.0F, -3.0F, -3.0F, 3.0F, 3.0F, 3.0F, 3.0F})));
    QVERIFY(torch::equal(quantizeSigned(values, range, 32), values));
    QVERIFY(torch::equal(quantizeSigned(values, torch::tensor(0.0F), 3), torch::zeros_like(values)));
}

void TestQuantizers::signedActivationsHaveNoGradientOutsideTheRange()
{
    const torch::Tensor values = torch::tensor({-9.0F, -1.2F, 0.3F, 9.0F}).requires_grad_();
    const torch::Tensor upstream = torch::tensor({1.0F, -2.0F, 3.0F, 4.0F});
    (quantizeSigned(values, torch::tensor(3.0F), 3) * upstream).sum().backward();
    QVERIFY(torch::equal(values.grad(), torch::tensor({0.0F, -2.0F, 3.0F, 0.0F})));
}

void TestQuantizers::averagesLieOnAGridUpToTheRange()
{
    const torch::Tensor values = torch::tensor({0.0F, 0.4F, 0.6F, 1.5F, 2.4F, 3.0F, 9.0F});
    const torch::Tensor range = torch::tensor(3.0F);
    QVERIFY(torch::equal(quantizeUnsigned(values, range, 2),
                         torch::tensor({0.0F, 0.0F, 1.0F, 2.0F, 2.0F, 3.0F, 3.0F})));
    QVERIFY(torch::equal(quantizeUnsigned(values, range, 1),
                         torch::tensor({0.0F, 0.0F, 0.0F, 0.0F, 3.0F, 3.0F, 3.0F})));
    QVERIFY(torch::equal(quantizeUnsigned(values, range, 32), values));
    QVERIFY(torch::equal(quantizeUnsigned(values, torch::tensor(0.0F), 3), torch::zeros_like(values)));
}

void TestQuantizers::averagesHaveNoGradientBeyondTheRange()
{
    const torch::Tensor values = torch::tensor({0.0F, 1.2F, 9.0F}).requires_grad_();
    const torch::Tensor upstream = torch::tensor({1.0F, -2.0F, 3.0F});
    (quantizeUnsigned(values, torch::tensor(3.0F), 3) * upstream).sum().backward();
    QVERIFY(torch::equal(values.grad(), torch::tensor({1.0F, -2.0F, 0.0F})));
}

void TestQuantizers::rangeFollowsTheBatches()
{
    const torch::Tensor range = torch::zeros({});
    trackRange(range, torch::tensor({1.0F, -4.0F}), 8);
    QCOMPARE(range.item<float>(), 4.0F);
    trackRange(range, torch::tensor({-2.0F, 1.0F}), 8);
    QCOMPARE(range.item<float>(), 3.8F);
    const torch::Tensor atOneBit = torch::zeros({});
    trackRange(atOneBit, torch::tensor({1.0F, -4.0F}), 1);
    QCOMPARE(atOneBit.item<float>(), 2.5F);
}

BITOPS_TEST(TestQuantizers, NoApplication)
#include "tst_quantizers.moc"
