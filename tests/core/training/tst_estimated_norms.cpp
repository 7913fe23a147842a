// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/training/estimated_norms.h"

#include "core/network/network.h"
#include "core/training/norm_estimate.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <memory>

using namespace bitops;

namespace {

Network someNetwork()
{
    return {.input = {.shape = {3, 16, 16}},
            .blocks = {{.type = BlockType::Conv, .outChannels = 8, .weightBits = 6},
                       {.type = BlockType::InvertedResidual, .outChannels = 8, .expansion = 2}},
            .classes = 3};
}

} // namespace

class TestEstimatedNorms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void estimatesAsATrainingDoes();
    void leavesTheNetworksNormsAlone();
    void leavesNormsBeforeTheChangeAlone();
};

void TestEstimatedNorms::estimatesAsATrainingDoes()
{
    torch::manual_seed(2);
    const torch::NoGradGuard noGradient;
    const auto whole =
        std::make_shared<NetworkModule>(someNetwork(), QuantizationScheme()); // For NormEstimate.
    NetworkModule& module = *whole;
    const std::vector<torch::Tensor> batches{torch::randn({8, 3, 16, 16}), torch::randn({6, 3, 16, 16})};

    NetworkPass pass(module, PixelGrid({{0.5, 0.5, 0.5}, {0.5, 0.5, 0.5}}, 8), false);
    EstimatedNorms estimated(pass, 0, {});
    for (const torch::Tensor& batch : batches) {
        estimated.add(pass.begin(batch));
    }
    const NetworkChange change = estimated.take();

    NormEstimate estimate(module);
    module.train();
    for (const torch::Tensor& batch : batches) {
        estimate.beginBatch();
        module.forward(batch);
    }
    int norms = 0;
    for (NodeIndex i = 0; i < module.graph().nodes().size(); ++i) {
        if (const torch::nn::BatchNorm2d& norm = module.norm(i); !norm.is_empty()) {
            ++norms;
            QVERIFY(torch::equal(change.at(i).norm->running_mean, norm->running_mean));
            QVERIFY(torch::equal(change.at(i).norm->running_var, norm->running_var));
            QVERIFY(!change.at(i).norm->is_training());
        }
    }
    QCOMPARE(norms, 4);
}

void TestEstimatedNorms::leavesTheNetworksNormsAlone()
{
    const torch::NoGradGuard noGradient;
    NetworkModule module(someNetwork(), {});
    const torch::Tensor before = module.norm(0)->running_mean.clone();
    NetworkPass pass(module, PixelGrid({{0.5, 0.5, 0.5}, {0.5, 0.5, 0.5}}, 8), false);
    EstimatedNorms estimated(pass, 0, {});
    estimated.add(pass.begin(torch::randn({8, 3, 16, 16})));
    QVERIFY(torch::equal(module.norm(0)->running_mean, before));
    QVERIFY(!torch::equal(estimated.take().at(0).norm->running_mean, before));
    QCOMPARE(module.norm(0)->options.momentum().value(), 0.1);
}

void TestEstimatedNorms::leavesNormsBeforeTheChangeAlone()
{
    const torch::NoGradGuard noGradient;
    NetworkModule module(someNetwork(), {});
    NetworkPass pass(module, PixelGrid({{0.5, 0.5, 0.5}, {0.5, 0.5, 0.5}}, 8), false);
    EstimatedNorms estimated(pass, 1, {});
    LiveValues values = pass.begin(torch::randn({8, 3, 16, 16}));
    pass.advance(values, 1, {});
    estimated.add(values);
    const NetworkChange change = estimated.take();
    QVERIFY(!change.contains(0));
    QVERIFY(change.contains(1));
}

BITOPS_TEST(TestEstimatedNorms, NoApplication)
#include "tst_estimated_norms.moc"
