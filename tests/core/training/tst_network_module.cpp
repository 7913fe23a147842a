// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/training/network_module.h"

#include "core/network/presets.h"

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
    std::ifstream file(BITOPS_TESTS_FOLDER "/reference/quantize_weights.json");
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

QTEST_APPLESS_MAIN(TestNetworkModule)
#include "tst_network_module.moc"
