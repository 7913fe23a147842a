// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What becomes of learned steps in a training, at few bits and at many, with every optimizer.

#include "core/training/layer_statistics.h"
#include "core/training/learner.h"
#include "core/training/quantizers.h"
#include "small_training.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <algorithm>

using namespace bitops;

namespace {

Network networkOf(int bits)
{
    Network network = test::smallNetwork();
    for (Block& block : network.blocks) {
        block.weightBits = bits;
    }
    network.classifierBits = bits;
    return network;
}

/// Sixty steps on batches that are told apart by the brightness of a plane.
MeasuredLayers train(const Network& network, TrainingConfiguration configuration)
{
    Learner learner(network, configuration);
    torch::manual_seed(11);
    for (int i = 0; i < 60; ++i) {
        const torch::Tensor labels = torch::randint(0, 3, {32}, torch::kInt64);
        torch::Tensor images = torch::randn({32, 3, 8, 8}) * 0.5;
        images += torch::one_hot(labels, 3).to(torch::kFloat32).view({32, 3, 1, 1});
        learner.trainBatch({images.contiguous(torch::MemoryFormat::ChannelsLast), labels},
                           configuration.learningRate);
    }
    return LayerStatistics(network, configuration).measure(learner.weights());
}

} // namespace

class TestLearnedSteps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepTheirBits_data();
    void keepTheirBits();
};

void TestLearnedSteps::keepTheirBits_data()
{
    QTest::addColumn<int>("bits");
    QTest::addColumn<TrainingConfiguration>("configuration");
    const std::pair<const char*, TrainingConfiguration> recipes[] = {
        {"adam", {}},
        {"adamw", {.optimizer = Optimizer::AdamW, .weightDecay = 0.05}},
        {"adam, clipped", {.clipNorm = 0.5}},
        {"sgd", {.learningRate = 0.05, .optimizer = Optimizer::Sgd}},
        {"sgd, nesterov", {.learningRate = 0.05, .optimizer = Optimizer::Sgd, .nesterov = true}},
    };
    for (const int bits : {4, 8, 12, 16}) {
        for (const auto& [name, recipe] : recipes) {
            for (const bool perChannel : {false, true}) {
                TrainingConfiguration configuration = recipe;
                configuration.perChannel = perChannel;
                QTest::addRow("%d bits, %s, %s", bits, name, perChannel ? "per channel" : "per tensor")
                    << bits << configuration;
            }
        }
    }
}

/// As many as with `ste`, whose grid always fits: every layer has its signal-to-noise ratio, but for what a
/// few weights beyond the range take of it, and no step has fallen to the floor.
void TestLearnedSteps::keepTheirBits()
{
    QFETCH(int, bits);
    QFETCH(TrainingConfiguration, configuration);
    const Network network = networkOf(bits);
    configuration.quantizer = Quantizer::Ste;
    const MeasuredLayers fitting = train(network, configuration);
    configuration.quantizer = Quantizer::Lsq;
    const MeasuredLayers learned = train(network, configuration);
    QCOMPARE(learned.figures.size(), fitting.figures.size());
    for (std::size_t i = 0; i < learned.figures.size(); ++i) {
        const LayerFigures& layer = learned.figures[i];
        const double wanted = std::min(0.75 * fitting.figures[i].sqnr.value(), 35.0);
        QVERIFY2(layer.sqnr.value() > wanted, qPrintable(QStringLiteral("%1: %2 dB, with ste %3 dB")
                                                             .arg(QString::fromStdString(layer.layer))
                                                             .arg(*layer.sqnr)
                                                             .arg(*fitting.figures[i].sqnr)));
        QVERIFY(layer.leastScale.value() > 100 * leastStep(configuration.arithmetic));
    }
}

BITOPS_TEST(TestLearnedSteps, NoApplication)
#include "tst_learned_steps.moc"
