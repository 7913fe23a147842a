// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/training/optimizer.h"

#include "core/training/network_module.h"
#include "core/training/quantizers.h"
#include "small_training.h"

#include <QTest>

#include <memory>

using namespace bitops;

namespace {

NetworkModule seededModule(Quantizer quantizer)
{
    torch::manual_seed(4);
    return {testing::smallNetwork(), {quantizer, /*perChannel=*/false}};
}

std::unique_ptr<torch::optim::Optimizer> reference(Optimizer kind, const torch::nn::Module& module)
{
    if (kind == Optimizer::Adam) {
        return std::make_unique<torch::optim::Adam>(module.parameters(), torch::optim::AdamOptions(0.01));
    }
    return std::make_unique<torch::optim::SGD>(module.parameters(),
                                               torch::optim::SGDOptions(0.01).momentum(0.9));
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
    void keepsLearnedStepsPositive();
    void stateHoldsWhatLaterStepsDependOn();
};

void TestOptimizer::stepsAsLibTorchDoes_data()
{
    QTest::addColumn<Optimizer>("kind");
    QTest::newRow("adam") << Optimizer::Adam;
    QTest::newRow("sgd") << Optimizer::Sgd;
}

void TestOptimizer::stepsAsLibTorchDoes()
{
    QFETCH(Optimizer, kind);
    NetworkModule ours = seededModule(Quantizer::Ste);
    NetworkModule theirs = seededModule(Quantizer::Ste);
    FlatOptimizer optimizer(kind, ours);
    const auto expected = reference(kind, theirs);
    for (int i = 0; i < 5; ++i) {
        const torch::Tensor images = torch::randn({4, 3, 8, 8});
        optimizer.clearGradients();
        backward(ours, images);
        optimizer.step(0.01);
        expected->zero_grad();
        backward(theirs, images);
        expected->step();
    }
    for (const auto& parameter : theirs.named_parameters()) {
        QVERIFY2(torch::allclose(ours.named_parameters()[parameter.key()], parameter.value(), 1e-5, 1e-6),
                 parameter.key().c_str());
    }
}

void TestOptimizer::keepsLearnedStepsPositive()
{
    NetworkModule module = seededModule(Quantizer::Lsq);
    FlatOptimizer optimizer(Optimizer::Sgd, module);
    const torch::Tensor step = module.named_parameters()["blocks.0.depthwise.step"];
    step.mutable_grad().fill_(1.0);
    optimizer.step(100.0);
    QCOMPARE(step.item<float>(), static_cast<float>(leastStep));
}

void TestOptimizer::stateHoldsWhatLaterStepsDependOn()
{
    NetworkModule module = seededModule(Quantizer::Lsq);
    const FlatOptimizer adam(Optimizer::Adam, module);
    QCOMPARE(adam.state().size(), std::size_t{5}); // Two moments of weights, two of steps, and the count.
    const FlatOptimizer sgd(Optimizer::Sgd, module);
    QCOMPARE(sgd.state().size(), std::size_t{3});
}

QTEST_APPLESS_MAIN(TestOptimizer)
#include "tst_optimizer.moc"
