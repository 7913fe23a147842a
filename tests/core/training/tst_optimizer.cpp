// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/training/optimizer.h"

#include "core/training/network_module.h"
#include "core/training/quantizers.h"
#include "small_training.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <cmath>
#include <map>
#include <memory>
#include <string>
#include <vector>

using namespace bitops;

namespace {

NetworkModule seededModule(Quantizer quantizer, Arithmetic arithmetic = newestArithmetic)
{
    torch::manual_seed(4);
    return {test::smallNetwork(), {quantizer, /*perChannel=*/false, arithmetic}};
}

/// Decays what has more than one dimension, which batch norms and biases have not.
std::vector<torch::optim::OptimizerParamGroup> groupsOf(const torch::nn::Module& module)
{
    std::vector<torch::Tensor> decayed;
    std::vector<torch::Tensor> others;
    for (const torch::Tensor& parameter : module.parameters()) {
        (parameter.dim() > 1 ? decayed : others).push_back(parameter);
    }
    return {torch::optim::OptimizerParamGroup(decayed), torch::optim::OptimizerParamGroup(others)};
}

template <typename Library, typename Options>
std::unique_ptr<torch::optim::Optimizer> reference(const torch::nn::Module& module, Options options,
                                                   double weightDecay)
{
    auto optimizer = std::make_unique<Library>(groupsOf(module), options.weight_decay(0));
    static_cast<Options&>(optimizer->param_groups()[0].options()).weight_decay(weightDecay);
    return optimizer;
}

std::unique_ptr<torch::optim::Optimizer> reference(const TrainingConfiguration& configuration,
                                                   const torch::nn::Module& module)
{
    const double rate = configuration.learningRate;
    if (configuration.optimizer == Optimizer::Adam) {
        return reference<torch::optim::Adam>(module, torch::optim::AdamOptions(rate),
                                             configuration.weightDecay);
    }
    if (configuration.optimizer == Optimizer::AdamW) {
        return reference<torch::optim::AdamW>(module, torch::optim::AdamWOptions(rate),
                                              configuration.weightDecay);
    }
    return reference<torch::optim::SGD>(
        module,
        torch::optim::SGDOptions(rate).momentum(configuration.momentum).nesterov(configuration.nesterov),
        configuration.weightDecay);
}

void backward(NetworkModule& module, const torch::Tensor& images)
{
    torch::nn::functional::cross_entropy(module.forward(images), torch::tensor({0, 1, 2, 0})).backward();
}

} // namespace

class TestOptimizer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stepsAsLibTorchDoes_data();
    void stepsAsLibTorchDoes();
    void decaysNoNormsBiasesAndSteps();
    void changesStepsInProportion_data();
    void changesStepsInProportion();
    void stepsOfBeforeAreChangedLikeWeights_data();
    void stepsOfBeforeAreChangedLikeWeights();
    void clipsTheGradientOfTheLogarithm();
    void keepsLearnedStepsPositive_data();
    void keepsLearnedStepsPositive();
    void stateHoldsWhatLaterStepsDependOn();
};

void TestOptimizer::stepsAsLibTorchDoes_data()
{
    QTest::addColumn<TrainingConfiguration>("configuration");
    const double rate = 0.01;
    QTest::newRow("adam") << TrainingConfiguration{.learningRate = rate};
    QTest::newRow("adam, decay") << TrainingConfiguration{.learningRate = rate, .weightDecay = 0.1};
    QTest::newRow("adamw, decay") << TrainingConfiguration{
        .learningRate = rate, .optimizer = Optimizer::AdamW, .weightDecay = 0.5};
    QTest::newRow("sgd") << TrainingConfiguration{.learningRate = rate, .optimizer = Optimizer::Sgd};
    QTest::newRow("sgd, nesterov, decay") << TrainingConfiguration{.learningRate = rate,
                                                                   .optimizer = Optimizer::Sgd,
                                                                   .momentum = 0.8,
                                                                   .nesterov = true,
                                                                   .weightDecay = 0.1};
    QTest::newRow("sgd, clipped") << TrainingConfiguration{
        .learningRate = rate, .optimizer = Optimizer::Sgd, .clipNorm = 0.05};
    QTest::newRow("adamw, clipped, decay") << TrainingConfiguration{
        .learningRate = rate, .optimizer = Optimizer::AdamW, .weightDecay = 0.1, .clipNorm = 0.05};
}

void TestOptimizer::stepsAsLibTorchDoes()
{
    QFETCH(TrainingConfiguration, configuration);
    NetworkModule ours = seededModule(Quantizer::Ste);
    NetworkModule theirs = seededModule(Quantizer::Ste);
    FlatOptimizer optimizer(configuration, ours);
    const auto expected = reference(configuration, theirs);
    for (int i = 0; i < 5; ++i) {
        const torch::Tensor images = torch::randn({4, 3, 8, 8});
        optimizer.clearGradients();
        backward(ours, images);
        optimizer.step(configuration.learningRate);
        expected->zero_grad();
        backward(theirs, images);
        if (configuration.clipNorm > 0) {
            torch::nn::utils::clip_grad_norm_(theirs.parameters(), configuration.clipNorm);
        }
        expected->step();
    }
    for (const auto& parameter : theirs.named_parameters()) {
        QVERIFY2(torch::allclose(ours.named_parameters()[parameter.key()], parameter.value(), 1e-5, 1e-6),
                 parameter.key().c_str());
    }
}

void TestOptimizer::decaysNoNormsBiasesAndSteps()
{
    NetworkModule module = seededModule(Quantizer::Lsq);
    std::map<std::string, torch::Tensor> before;
    for (const auto& parameter : module.named_parameters()) {
        before.emplace(parameter.key(), parameter->detach().clone());
    }
    FlatOptimizer optimizer({.optimizer = Optimizer::AdamW, .weightDecay = 0.5}, module);
    optimizer.step(0.1); // Gradients are zero: what changes has decayed.
    for (const auto& parameter : module.named_parameters()) {
        const bool isWeight =
            parameter.key().ends_with("wise.weight") || parameter.key() == "classifier.weight";
        const torch::Tensor expected = before.at(parameter.key()) * (isWeight ? 0.95 : 1.0);
        QVERIFY2(torch::allclose(parameter.value(), expected, 1e-6, 0), parameter.key().c_str());
    }
}

void TestOptimizer::changesStepsInProportion_data()
{
    stepsAsLibTorchDoes_data();
}

/// As LibTorch's optimizer changes a parameter that is the logarithm of the step.
void TestOptimizer::changesStepsInProportion()
{
    QFETCH(TrainingConfiguration, configuration);
    configuration.clipNorm = 0;    // It is another for each.
    configuration.weightDecay = 0; // Steps have none.
    configuration.learningRate = 0.01 * FlatOptimizer::stepRate;
    for (const float size : {1.0F, 1e-5F}) {
        NetworkModule module = seededModule(Quantizer::Lsq);
        FlatOptimizer optimizer(configuration, module);
        const torch::Tensor step = module.named_parameters()["blocks.0.depthwise.step"];
        step.data().fill_(size);
        torch::nn::Module logarithms;
        const torch::Tensor logarithm = logarithms.register_parameter("log", step.detach().log().flatten());
        const auto expected = reference(configuration, logarithms);
        for (const double slope : {0.3, -0.1, 0.2, 0.2, -0.5}) {
            optimizer.clearGradients();
            step.mutable_grad().fill_(slope / size);
            logarithm.mutable_grad() = slope / size * logarithm.detach().exp();
            optimizer.step(0.01);
            expected->step();
        }
        QVERIFY(torch::allclose(step.detach().flatten(), logarithm.detach().exp(), 1e-4, 0));
    }
}

void TestOptimizer::stepsOfBeforeAreChangedLikeWeights_data()
{
    stepsAsLibTorchDoes_data();
}

/// A run of before goes on as it began.
void TestOptimizer::stepsOfBeforeAreChangedLikeWeights()
{
    QFETCH(TrainingConfiguration, configuration);
    configuration.clipNorm = 0;
    configuration.weightDecay = 0;
    configuration.learningRate = 0.001;
    configuration.arithmetic = Arithmetic::UnroundedSums;
    NetworkModule ours = seededModule(Quantizer::Lsq, configuration.arithmetic);
    NetworkModule theirs = seededModule(Quantizer::Lsq, configuration.arithmetic);
    FlatOptimizer optimizer(configuration, ours);
    const auto expected = reference(configuration, theirs);
    for (int i = 0; i < 5; ++i) {
        const torch::Tensor images = torch::randn({4, 3, 8, 8});
        optimizer.clearGradients();
        backward(ours, images);
        optimizer.step(configuration.learningRate);
        expected->zero_grad();
        backward(theirs, images);
        expected->step();
    }
    for (const auto& parameter : theirs.named_parameters()) {
        QVERIFY2(torch::allclose(ours.named_parameters()[parameter.key()], parameter.value(), 1e-4, 1e-5),
                 parameter.key().c_str());
    }
}

void TestOptimizer::clipsTheGradientOfTheLogarithm()
{
    NetworkModule module = seededModule(Quantizer::Lsq);
    FlatOptimizer optimizer({.optimizer = Optimizer::Sgd, .momentum = 0, .clipNorm = 0.5}, module);
    const torch::Tensor step = module.named_parameters()["blocks.0.depthwise.step"];
    step.data().fill_(1e-4F);
    step.mutable_grad().fill_(2e4F); // Of the logarithm: 2.
    optimizer.step(0.1);
    QVERIFY(torch::allclose(
        step, torch::full_like(step, 1e-4 * std::exp(-0.1 * FlatOptimizer::stepRate * 0.5)), 1e-5, 0));
}

void TestOptimizer::keepsLearnedStepsPositive_data()
{
    QTest::addColumn<Arithmetic>("arithmetic");
    QTest::newRow("like weights") << Arithmetic::UnroundedSums;
    QTest::newRow("by logarithms") << Arithmetic::CountedBits;
}

void TestOptimizer::keepsLearnedStepsPositive()
{
    QFETCH(Arithmetic, arithmetic);
    NetworkModule module = seededModule(Quantizer::Lsq, arithmetic);
    FlatOptimizer optimizer({.optimizer = Optimizer::Sgd, .arithmetic = arithmetic}, module);
    const torch::Tensor step = module.named_parameters()["blocks.0.depthwise.step"];
    step.mutable_grad().fill_(1000.0);
    optimizer.step(100.0);
    QCOMPARE(step.item<float>(), static_cast<float>(leastStep(arithmetic)));
}

void TestOptimizer::stateHoldsWhatLaterStepsDependOn()
{
    NetworkModule module = seededModule(Quantizer::Lsq);
    const FlatOptimizer adam({.optimizer = Optimizer::Adam}, module);
    QCOMPARE(adam.state().size(), std::size_t{5}); // Two moments of weights, two of steps, and the count.
    const FlatOptimizer sgd({.optimizer = Optimizer::Sgd}, module);
    QCOMPARE(sgd.state().size(), std::size_t{3});
}

BITOPS_TEST(TestOptimizer, NoApplication)
#include "tst_optimizer.moc"
