// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/training/warm_start.h"

#include "core/runs/run_folder.h"
#include "core/training/checkpoint.h"
#include "core/training/learner.h"
#include "core/training/quantizers.h"
#include "small_training.h"
#include "tests/support/test_main.h"

#include <QTemporaryDir>
#include <QTest>

using namespace bitops;

namespace {

Network warmNetwork(int bits)
{
    Network network = test::smallNetwork();
    for (Block& block : network.blocks) {
        block.weightBits = bits;
    }
    return network;
}

/// Two inverted residuals with a skip connection, behind a convolution.
Network residualNetwork(int activationBits)
{
    const Block residual{.type = BlockType::InvertedResidual,
                         .outChannels = 8,
                         .expansion = 2,
                         .weightBits = 4,
                         .activationBits = activationBits};
    Block first = residual;
    first.type = BlockType::Conv;
    return {.input = {.shape = {3, 8, 8}}, .blocks = {first, residual, residual}, .classes = 3};
}

/// A run of other weights than those that its seed gives.
class OtherRun
{
public:
    OtherRun(const Network& network, const TrainingConfiguration& training, const char* name)
    {
        Learner learner(network, training);
        for (const auto& [key, tensor] : learner.weights()) {
            if (tensor.is_floating_point()) {
                tensor.add_(0.125);
            }
        }
        checkpoint = {network, training, 100, {}, learner.state()};
        QVERIFY(saveCheckpoint(m_folder.filePath(QLatin1String(name)).toStdString(), checkpoint).hasValue());
    }

    [[nodiscard]] std::string path() const { return m_folder.path().toStdString(); }

    Checkpoint checkpoint;

private:
    QTemporaryDir m_folder;
};

} // namespace

class TestWarmStart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesAllWeightsAndNormsOver();
    void takesTheCheckpointThatIsAskedFor();
    void beginsStepsAnew();
    void keepsStepsOfTheSameBits();
    void beginsFromAnyBitsToAnyBits_data();
    void beginsFromAnyBitsToAnyBits();
    void refusesWhatDoesNotFit_data();
    void refusesWhatDoesNotFit();
    void refusesARunWithoutACheckpoint();
};

void TestWarmStart::takesAllWeightsAndNormsOver()
{
    const OtherRun other(warmNetwork(floatBits), {.seed = 9}, run_file::bestCheckpoint);
    const TrainingConfiguration training{.startFrom = other.path()};
    const Learner learner(warmNetwork(3), training);
    const NamedTensors weights = learner.weights();
    const Status status = startFromOtherRun(warmNetwork(3), training, weights);
    QVERIFY2(status.hasValue(), status ? "" : status.error().message.c_str());
    for (const auto& [name, tensor] : weights) {
        QVERIFY2(torch::equal(tensor, other.checkpoint.state.at(name)), name.c_str());
    }
}

void TestWarmStart::takesTheCheckpointThatIsAskedFor()
{
    const OtherRun other(warmNetwork(floatBits), {}, run_file::lastCheckpoint);
    TrainingConfiguration training{.startFrom = other.path()};
    const Learner learner(warmNetwork(3), training);
    QVERIFY(!startFromOtherRun(warmNetwork(3), training, learner.weights()));
    training.startCheckpoint = StartCheckpoint::Last;
    QVERIFY(startFromOtherRun(warmNetwork(3), training, learner.weights()).hasValue());
}

void TestWarmStart::beginsStepsAnew()
{
    const OtherRun other(warmNetwork(8), {.quantizer = Quantizer::Lsq}, run_file::bestCheckpoint);
    const TrainingConfiguration training{.quantizer = Quantizer::Lsq, .startFrom = other.path()};
    const Learner learner(warmNetwork(3), training);
    const NamedTensors weights = learner.weights();
    QVERIFY(startFromOtherRun(warmNetwork(3), training, weights).hasValue());
    const torch::Tensor expected =
        initialStep(weights.at("blocks.0.depthwise.weight"), 3, false, newestArithmetic);
    QVERIFY(torch::equal(weights.at("blocks.0.depthwise.step").reshape({-1}), expected.reshape({-1})));
}

void TestWarmStart::keepsStepsOfTheSameBits()
{
    const OtherRun other(warmNetwork(3), {.quantizer = Quantizer::Lsq}, run_file::bestCheckpoint);
    const TrainingConfiguration training{.quantizer = Quantizer::Lsq, .startFrom = other.path()};
    const Learner learner(warmNetwork(3), training);
    const NamedTensors weights = learner.weights();
    QVERIFY(startFromOtherRun(warmNetwork(3), training, weights).hasValue());
    const std::string name = "blocks.0.depthwise.step";
    QVERIFY(torch::equal(weights.at(name), other.checkpoint.state.at(name)));
}

void TestWarmStart::beginsFromAnyBitsToAnyBits_data()
{
    QTest::addColumn<int>("before");
    QTest::addColumn<int>("after");
    QTest::addColumn<Arithmetic>("arithmetic");
    for (const int before : {1, 3, 8, floatBits}) {
        for (const int after : {1, 3, 8, floatBits}) {
            QTest::addRow("%d to %d", before, after) << before << after << Arithmetic::CountedBits;
            QTest::addRow("%d to %d, earlier run", before, after)
                << before << after << Arithmetic::UnroundedSums;
        }
    }
}

/// Ranges go on where they mean the same, and else begin with the first batch.
void TestWarmStart::beginsFromAnyBitsToAnyBits()
{
    QFETCH(int, before);
    QFETCH(int, after);
    QFETCH(Arithmetic, arithmetic);
    const OtherRun other(residualNetwork(before), {.arithmetic = arithmetic}, run_file::bestCheckpoint);
    const TrainingConfiguration training{.startFrom = other.path()};
    const Network network = residualNetwork(after);
    const Learner learner(network, training);
    const NamedTensors weights = learner.weights();
    const Status status = startFromOtherRun(network, training, weights);
    QVERIFY2(status.hasValue(), status ? "" : status.error().message.c_str());
    int ranges = 0;
    for (const auto& [name, tensor] : weights) {
        const bool isOfRange = name.ends_with("range");
        const bool isKept = !isOfRange || (before == after && other.checkpoint.state.contains(name));
        const torch::Tensor expected = isKept ? other.checkpoint.state.at(name) : torch::zeros({});
        QVERIFY2(torch::equal(tensor, expected), name.c_str());
        ranges += isOfRange ? 1 : 0;
    }
    QCOMPARE(ranges, after == floatBits ? 0 : 5);
}

void TestWarmStart::refusesWhatDoesNotFit_data()
{
    QTest::addColumn<bool>("isDeeper");
    QTest::addColumn<QString>("reason");
    QTest::newRow("other channels") << false
                                    << QStringLiteral(
                                           "its tensor blocks.0.bn2.bias is 8, but this network's is 9");
    QTest::newRow("another block") << true << QStringLiteral("it has no tensor blocks.2.bn1.bias");
}

void TestWarmStart::refusesWhatDoesNotFit()
{
    QFETCH(bool, isDeeper);
    QFETCH(QString, reason);
    const OtherRun other(warmNetwork(floatBits), {}, run_file::bestCheckpoint);
    Network network = warmNetwork(3);
    if (isDeeper) {
        network.blocks.push_back(network.blocks.back());
    } else {
        network.blocks[0].outChannels = 9;
    }
    const TrainingConfiguration training{.startFrom = other.path()};
    const Learner learner(network, training);
    const Status status = startFromOtherRun(network, training, learner.weights());
    QVERIFY(!status);
    QCOMPARE(QString::fromStdString(status.error().message),
             QStringLiteral("Could not begin with the weights of %1/best.ckpt: %2.")
                 .arg(QString::fromStdString(other.path()), reason));
}

void TestWarmStart::refusesARunWithoutACheckpoint()
{
    const TrainingConfiguration training{.startFrom = "/no/such/run"};
    const Learner learner(warmNetwork(3), training);
    const Status status = startFromOtherRun(warmNetwork(3), training, learner.weights());
    QVERIFY(!status);
    QVERIFY(status.error().message.starts_with("Could not read /no/such/run/best.ckpt: "));
}

BITOPS_TEST(TestWarmStart, NoApplication)
#include "tst_warm_start.moc"
