// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/training/network_module.h"
#include "tests/support/paths.h"

#include "core/cost/cost_report.h"
#include "core/graph/graph_builder.h"
#include "core/network/arithmetic.h"
#include "core/network/presets.h"
#include "core/training/quantizers.h"
#include "tests/support/test_main.h"

#include <nlohmann/json.hpp>

#include <QTest>

#include <bit>
#include <fstream>

using namespace bitops;

namespace {

torch::Tensor firstWeights(const nlohmann::json& golden, const char* name)
{
    std::vector<float> values;
    for (const nlohmann::json& number : golden.at(name)) {
        values.push_back(std::bit_cast<float>(number.get<std::int32_t>()));
    }
    return torch::tensor(values);
}

QStringList parameterNames(const torch::nn::Module& module)
{
    QStringList names;
    for (const auto& parameter : module.named_parameters()) {
        names.append(QString::fromStdString(parameter.key()));
    }
    return names;
}

Network oneBlock(int weightBits, int activationBits)
{
    return {.input = {.shape = {3, 8, 8}},
            .blocks = {{.outChannels = 4, .weightBits = weightBits, .activationBits = activationBits}},
            .classes = 3,
            .classifierBits = 4};
}

/// A block of each type that the notebook does not have, with a skip connection and quantized activations.
Network residualNetwork()
{
    return {.input = {.shape = {3, 8, 8}},
            .blocks = {{.type = BlockType::Conv, .outChannels = 8, .weightBits = 6, .activationBits = 6},
                       {.type = BlockType::InvertedResidual,
                        .outChannels = 8,
                        .expansion = 2,
                        .weightBits = 4,
                        .activationBits = 4},
                       {.type = BlockType::InvertedResidual, .outChannels = 6, .stride = 2, .expansion = 1}},
            .classes = 3};
}

} // namespace

class TestNetworkModule : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesAScoreForEachClass_data();
    void givesAScoreForEachClass();
    void hasTheNotebooksParameters();
    void beginsWithTheNotebooksWeights();
    void learnsAStepForEachQuantizedLayer();
    void learnsNoStepsForFloatAndOneBit();
    void computesWithQuantizedWeights();
    void quantizesActivations();
    void notebookChangesWeightsInEvaluationToo();
    void hasTheParametersThatAreCounted_data();
    void hasTheParametersThatAreCounted();
    void namesTheModulesOfAnInvertedResidual();
    void learnsInEveryBlockType_data();
    void learnsInEveryBlockType();
    void addsTheInputOfASkipConnection();
    void quantizesTheLinearProjection();
    void roundsTheSumOfASkipConnection();
    void leavesSumsOfEarlierRunsAsTheyAre();
    void namesTheRangesOfItsSums();
};

void TestNetworkModule::givesAScoreForEachClass_data()
{
    QTest::addColumn<int>("side");
    QTest::newRow("32x32") << 32;
    QTest::newRow("224x224") << 224;
}

void TestNetworkModule::givesAScoreForEachClass()
{
    QFETCH(int, side);
    const torch::NoGradGuard noGradient;
    Network network = notebookNetwork();
    network.input.shape = {3, side, side};
    NetworkModule module(network, {});
    const torch::Tensor scores = module.forward(torch::randn({2, 3, side, side}));
    QVERIFY(scores.sizes() == torch::IntArrayRef({2, 10}));
}

void TestNetworkModule::hasTheNotebooksParameters()
{
    const NetworkModule module(notebookNetwork(), {});
    QCOMPARE(module.parameterCount(), 67'179);
    const QStringList names = parameterNames(module);
    QCOMPARE(names.size(), 5 * 6 + 2);
    for (const char* const name : {"blocks.0.depthwise.weight", "blocks.0.pointwise.weight",
                                   "blocks.0.bn1.weight", "blocks.0.bn1.bias", "blocks.4.bn2.weight",
                                   "blocks.4.bn2.bias", "classifier.weight", "classifier.bias"}) {
        QVERIFY2(names.contains(QLatin1String(name)), name);
    }
    QVERIFY(module.named_buffers().contains("blocks.3.bn2.running_var"));
}

void TestNetworkModule::beginsWithTheNotebooksWeights()
{
    std::ifstream file(testsFolder().toStdString() + "/reference/quantize_weights.json");
    const nlohmann::json golden = nlohmann::json::parse(file).at("initial_weights");
    torch::manual_seed(golden.at("seed").get<std::uint64_t>());
    const NetworkModule module(notebookNetwork(), {});
    for (const char* const name : {"blocks.0.depthwise.weight", "blocks.0.pointwise.weight"}) {
        QVERIFY2(torch::equal(module.named_parameters()[name].flatten(), firstWeights(golden, name)), name);
    }
}

void TestNetworkModule::learnsAStepForEachQuantizedLayer()
{
    const NetworkModule module(oneBlock(4, 32), {Quantizer::Lsq, /*perChannel=*/true});
    QCOMPARE(parameterNames(module).filter(QStringLiteral(".step")),
             QStringList({QStringLiteral("blocks.0.depthwise.step"),
                          QStringLiteral("blocks.0.pointwise.step"), QStringLiteral("classifier.step")}));
    QCOMPARE(module.named_parameters()["blocks.0.pointwise.step"].numel(), 4);
    QCOMPARE(module.parameterCount(), NetworkModule(oneBlock(4, 32), {}).parameterCount());
}

void TestNetworkModule::learnsNoStepsForFloatAndOneBit()
{
    for (const int bits : {1, 32}) {
        const NetworkModule module(oneBlock(bits, 32), {Quantizer::Lsq, /*perChannel=*/false});
        QCOMPARE(parameterNames(module).filter(QStringLiteral(".step")).size(), 1); // The classifier's.
    }
}

void TestNetworkModule::computesWithQuantizedWeights()
{
    const torch::NoGradGuard noGradient;
    const torch::Tensor images = torch::randn({2, 3, 8, 8});
    const auto scores = [&images](int bits) {
        torch::manual_seed(1);
        NetworkModule module(oneBlock(bits, 32), {});
        return module.forward(images);
    };
    QVERIFY(!torch::allclose(scores(2), scores(32), 1e-3, 1e-3));
    QVERIFY(torch::allclose(scores(16), scores(32), 1e-2, 1e-2));
}

void TestNetworkModule::quantizesActivations()
{
    const torch::NoGradGuard noGradient;
    const torch::Tensor images = torch::randn({2, 3, 8, 8});
    const auto scores = [&images](int bits) {
        torch::manual_seed(1);
        NetworkModule module(oneBlock(32, bits), {});
        return module.forward(images);
    };
    QVERIFY(!torch::allclose(scores(2), scores(32), 1e-3, 1e-3));
    QVERIFY(torch::allclose(scores(16), scores(32), 1e-2, 1e-2));
}

void TestNetworkModule::notebookChangesWeightsInEvaluationToo()
{
    const torch::NoGradGuard noGradient;
    for (const Quantizer quantizer : {Quantizer::Notebook, Quantizer::Ste}) {
        NetworkModule module(oneBlock(2, 32), {quantizer, /*perChannel=*/false});
        module.eval();
        const torch::Tensor weight = module.named_parameters()["blocks.0.pointwise.weight"];
        const torch::Tensor before = weight.clone();
        const torch::Tensor scores = module.forward(torch::randn({1, 3, 8, 8}));
        QCOMPARE(torch::equal(weight, before), quantizer == Quantizer::Ste);
    }
}

void TestNetworkModule::hasTheParametersThatAreCounted_data()
{
    QTest::addColumn<QString>("preset");
    for (const char* name : {"notebook", "mobilenetv1-cifar10-0.25", "mobilenetv2-cifar10-0.5"}) {
        QTest::newRow(name) << QString::fromLatin1(name);
    }
}

void TestNetworkModule::hasTheParametersThatAreCounted()
{
    QFETCH(QString, preset);
    const Network network = findPreset(preset.toStdString()).value();
    const NetworkModule module(network, {});
    QCOMPARE(module.parameterCount(), computeCosts(network, {}).total.parameters);
}

void TestNetworkModule::namesTheModulesOfAnInvertedResidual()
{
    const NetworkModule module(residualNetwork(), {});
    const QStringList names = parameterNames(module);
    for (const char* name : {"blocks.0.conv.weight", "blocks.0.bn1.weight", "blocks.1.expand.weight",
                             "blocks.1.depthwise.weight", "blocks.1.project.weight", "blocks.1.bn3.bias"}) {
        QVERIFY2(names.contains(QString::fromLatin1(name)), name);
    }
}

void TestNetworkModule::learnsInEveryBlockType_data()
{
    QTest::addColumn<Quantizer>("quantizer");
    QTest::newRow("ste") << Quantizer::Ste;
    QTest::newRow("lsq") << Quantizer::Lsq;
    QTest::newRow("notebook") << Quantizer::Notebook;
}

/// A gradient that is finite, and not 0 throughout, reaches each parameter.
void TestNetworkModule::learnsInEveryBlockType()
{
    QFETCH(Quantizer, quantizer);
    torch::manual_seed(1);
    NetworkModule module(residualNetwork(), {quantizer, /*perChannel=*/false});
    const torch::Tensor scores = module.forward(torch::randn({8, 3, 8, 8}));
    torch::nn::functional::cross_entropy(scores, torch::arange(8) % 3).backward();
    for (const auto& parameter : module.named_parameters()) {
        const torch::Tensor gradient = parameter->grad();
        QVERIFY2(gradient.defined(), parameter.key().c_str());
        QVERIFY2(torch::isfinite(gradient).all().item<bool>(), parameter.key().c_str());
        QVERIFY2(gradient.abs().max().item<double>() > 0, parameter.key().c_str());
    }
}

namespace {

/// What an inverted residual ends in, for images of 4 channels: a linear projection, and its input added
/// where there is a skip connection.
NetworkModule projection(bool hasSkip, int activationBits, Arithmetic arithmetic = newestArithmetic)
{
    torch::manual_seed(1);
    GraphBuilder builder;
    const TensorIndex images = builder.input({4, 8, 8}, 8);
    builder.beginBlock(0);
    const TensorIndex projected = builder.convolution(
        images,
        {.name = "project", .norm = "bn1", .range = projectionRangeName, .outputBits = activationBits},
        {.channels = 4});
    if (hasSkip) {
        builder.add(projected, images, {.name = "add", .range = sumRangeName, .outputBits = activationBits});
    }
    return {builder.take(), {.arithmetic = arithmetic}};
}

QStringList bufferNames(const torch::nn::Module& module)
{
    QStringList names;
    for (const auto& buffer : module.named_buffers()) {
        names.append(QString::fromStdString(buffer.key()));
    }
    return names;
}

} // namespace

void TestNetworkModule::addsTheInputOfASkipConnection()
{
    NetworkModule with = projection(/*hasSkip=*/true, floatBits);
    NetworkModule without = projection(/*hasSkip=*/false, floatBits);
    const torch::Tensor images = torch::randn({2, 4, 8, 8});
    QVERIFY(torch::equal(with.forward(images), without.forward(images) + images.flatten(1)));
}

void TestNetworkModule::quantizesTheLinearProjection()
{
    NetworkModule module = projection(/*hasSkip=*/false, 3);
    const torch::Tensor images = torch::rand({4, 4, 8, 8});
    const torch::Tensor values = module.forward(images);
    QVERIFY(std::get<0>(torch::_unique2(values)).numel() <= 7); // −3 to 3 steps
    QVERIFY(values.min().item<double>() < 0);
    QCOMPARE(module.named_buffers()["blocks.0.range"].item<float>(), values.abs().max().item<float>());
    module.eval();
    const torch::Tensor range = module.named_buffers()["blocks.0.range"].clone();
    module.forward(100 * images);
    QVERIFY(torch::equal(module.named_buffers()["blocks.0.range"], range));
}

/// To the grid of a linear projection, with a range of its own.
void TestNetworkModule::roundsTheSumOfASkipConnection()
{
    NetworkModule module = projection(/*hasSkip=*/true, 3);
    NetworkModule before = projection(/*hasSkip=*/true, 3, Arithmetic::UnroundedSums);
    const torch::Tensor images = 6 * torch::rand({4, 4, 8, 8});
    const torch::Tensor sum = before.forward(images);
    const torch::Tensor values = module.forward(images);
    const torch::Tensor range = module.named_buffers()["blocks.0.sum_range"].clone();
    QCOMPARE(range.item<float>(), sum.abs().max().item<float>());
    QVERIFY(torch::equal(values, quantizeSigned(sum, range, 3)));
    QVERIFY(torch::equal(module.named_buffers()["blocks.0.range"], before.named_buffers()["blocks.0.range"]));
    module.eval();
    module.forward(100 * images);
    QVERIFY(torch::equal(module.named_buffers()["blocks.0.sum_range"], range));
}

void TestNetworkModule::leavesSumsOfEarlierRunsAsTheyAre()
{
    NetworkModule module = projection(/*hasSkip=*/true, 3, Arithmetic::UnroundedSums);
    QVERIFY(!module.named_buffers().contains("blocks.0.sum_range"));
    const torch::Tensor images = 6 * torch::rand({4, 4, 8, 8});
    const torch::Tensor branch = module.forward(images) - images.flatten(1);
    const torch::Tensor range = module.named_buffers()["blocks.0.range"];
    QVERIFY(torch::allclose(branch, quantizeSigned(branch, range, 3), 1e-5, 1e-5));
    const NetworkModule network(residualNetwork(), {.arithmetic = Arithmetic::UnroundedSums});
    QCOMPARE(bufferNames(network).filter(QStringLiteral("range")),
             QStringList{QStringLiteral("blocks.1.range")});
}

void TestNetworkModule::namesTheRangesOfItsSums()
{
    Network network = residualNetwork();
    const auto ranges = [&network] {
        QStringList names = bufferNames(NetworkModule(network, {})).filter(QStringLiteral("range"));
        names.sort();
        return names;
    };
    const QStringList ofSkip{QStringLiteral("blocks.1.range"), QStringLiteral("blocks.1.sum_range")};
    QCOMPARE(ranges(), ofSkip); // The last block is float.
    network.blocks.back().activationBits = 8;
    QCOMPARE(ranges(),
             ofSkip + QStringList({QStringLiteral("blocks.2.range"), QStringLiteral("pool_range")}));
    for (Block& block : network.blocks) {
        block.activationBits = floatBits;
    }
    QVERIFY(ranges().isEmpty());
}

BITOPS_TEST(TestNetworkModule, NoApplication)
#include "tst_network_module.moc"
