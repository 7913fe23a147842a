// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/training/kept_activations.h"
#include "core/training/network_pass.h"

#include "core/network/lowering.h"
#include "core/training/pixel_grid.h"
#include "core/training/quantizers.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace bitops;

namespace {

const PixelScale halves{{0.5, 0.5, 0.5}, {0.5, 0.5, 0.5}};

/// Blocks with skip connections, pools and few-bit activations.
Network someNetwork(int activationBits)
{
    return {.input = {.shape = {3, 16, 16}},
            .blocks = {{.type = BlockType::ConvPool,
                        .outChannels = 8,
                        .weightBits = 6,
                        .activationBits = activationBits},
                       {.type = BlockType::InvertedResidual,
                        .outChannels = 8,
                        .expansion = 2,
                        .weightBits = 4,
                        .activationBits = activationBits},
                       {.type = BlockType::BasicResidual,
                        .outChannels = 6,
                        .stride = 2,
                        .weightBits = 3,
                        .activationBits = activationBits}},
            .classes = 3,
            .classifierBits = 4};
}

torch::Tensor imagesOfPass(std::int64_t count)
{
    const torch::Tensor pixels = torch::randint(256, {count, 3, 16, 16}).to(torch::kFloat32) / 255;
    return ((pixels - 0.5) / 0.5).contiguous(torch::MemoryFormat::ChannelsLast);
}

/// A module whose norms and ranges have seen so many images that values lie on all of their levels.
std::unique_ptr<NetworkModule> trainedModule(const Network& network, Quantizer quantizer = Quantizer::Ste)
{
    torch::manual_seed(5);
    const torch::NoGradGuard noGradient;
    auto module = std::make_unique<NetworkModule>(network, QuantizationScheme{.quantizer = quantizer});
    module->train();
    for (int i = 0; i < 40; ++i) {
        module->forward(imagesOfPass(8));
    }
    module->eval();
    return module;
}

/// All the way, in two parts.
torch::Tensor inParts(const NetworkPass& pass, const torch::Tensor& images, NodeIndex node,
                      const NetworkChange& change = {})
{
    LiveValues values = pass.begin(images);
    pass.advance(values, node, change);
    return pass.complete(values, pass.operate(values, change), change);
}

NodeIndex nodeNamed(const Graph& graph, std::string_view path)
{
    NodeIndex i = 0;
    while (graph.pathOf(graph.node(i)) != path) {
        ++i;
    }
    return i;
}

} // namespace

class TestNetworkPass : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesTheBitsOfAForwardPass_data();
    void givesTheBitsOfAForwardPass();
    void leavesTheNotebooksWeightsAlone();
    void computesWithOtherWeights();
    void roundsWhatOneNodeReads();
    void readsValuesBeforeTheyWereRounded();
    void keepsActivationsOfAnyMemory_data();
    void keepsActivationsOfAnyMemory();
    void keepsNoMoreThanTheBound();
    void goesBackToTheImages();
    void givesPixelsTheValuesOfTraining_data();
    void givesPixelsTheValuesOfTraining();
};

void TestNetworkPass::givesTheBitsOfAForwardPass_data()
{
    QTest::addColumn<int>("activationBits");
    QTest::addColumn<bool>("keepsUnrounded");
    for (const int bits : {1, 4, 32}) {
        QTest::addRow("%d bits", bits) << bits << false;
        QTest::addRow("%d bits, unrounded kept", bits) << bits << true;
    }
}

void TestNetworkPass::givesTheBitsOfAForwardPass()
{
    QFETCH(int, activationBits);
    QFETCH(bool, keepsUnrounded);
    const torch::NoGradGuard noGradient;
    const Network network = someNetwork(activationBits);
    const auto module = trainedModule(network);
    const NetworkPass pass(*module, PixelGrid(halves, 8), keepsUnrounded);
    const torch::Tensor images = imagesOfPass(5);
    const torch::Tensor whole = module->forward(images);
    for (NodeIndex node = 0; node < module->graph().nodes().size(); ++node) {
        QVERIFY2(torch::equal(inParts(pass, images, node), whole), QByteArray::number(node).constData());
    }
}

void TestNetworkPass::leavesTheNotebooksWeightsAlone()
{
    const torch::NoGradGuard noGradient;
    const Network network = someNetwork(32);
    const auto module =
        std::make_unique<NetworkModule>(network, QuantizationScheme{.quantizer = Quantizer::Ste});
    const NetworkPass pass(*module, PixelGrid(halves, 8), false);
    const torch::Tensor before = module->layer(0)->weight().clone();
    inParts(pass, imagesOfPass(2), 1);
    QVERIFY(torch::equal(module->layer(0)->weight(), before));

    const auto notebook = trainedModule(network, Quantizer::Notebook);
    const NetworkPass notebooks(*notebook, PixelGrid(halves, 8), false);
    const torch::Tensor images = imagesOfPass(4);
    const torch::Tensor answers = inParts(notebooks, images, 2);
    QVERIFY(torch::equal(inParts(notebooks, images, 2), answers));
    QVERIFY(torch::allclose(notebook->forward(images), answers));
}

void TestNetworkPass::computesWithOtherWeights()
{
    const torch::NoGradGuard noGradient;
    const Network network = someNetwork(4);
    const auto module = trainedModule(network);
    const NetworkPass pass(*module, PixelGrid(halves, 8), false);
    const torch::Tensor images = imagesOfPass(5);
    const NodeIndex node = nodeNamed(module->graph(), "blocks.1.depthwise");
    const torch::Tensor weight = quantizeOnGrid(module->layer(node)->weight(), 2, false);

    const torch::Tensor answers = inParts(pass, images, node, {{node, {.weight = weight}}});
    QVERIFY(!torch::equal(answers, module->forward(images)));

    Network other = network;
    other.blocks[1].weightBits = WeightBits(std::vector<int>{4, 2, 4});
    NetworkModule changed(other, {});
    for (const auto& parameter : module->named_parameters()) {
        changed.named_parameters()[parameter.key()].copy_(parameter.value());
    }
    for (const auto& buffer : module->named_buffers()) {
        changed.named_buffers()[buffer.key()].copy_(buffer.value());
    }
    changed.eval();
    QVERIFY(torch::equal(changed.forward(images), answers));
}

/// The input of a residual block is read by a convolution, its shortcut and perhaps the sum: one of them
/// reads it at other bits.
void TestNetworkPass::roundsWhatOneNodeReads()
{
    const torch::NoGradGuard noGradient;
    const auto module = trainedModule(someNetwork(32));
    const NetworkPass pass(*module, PixelGrid(halves, 8), true);
    const Graph& graph = module->graph();
    const NodeIndex node = nodeNamed(graph, "blocks.1.expand");
    const torch::Tensor images = imagesOfPass(3);
    LiveValues values = pass.begin(images);
    pass.advance(values, node, {});
    const TensorIndex input = graph.inputs(graph.node(node)).front();
    const auto coarse = [](const torch::Tensor& activations) { return activations.round(); };

    const NetworkChange change{{node, {.rounding = coarse}}};
    const torch::Tensor made = pass.operate(values, change);

    const torch::Tensor coarseInput = values.tensors[input].round();
    QVERIFY(torch::equal(made, module->operate(node, {&coarseInput, 1}, module->operands()[node])));
    LiveValues after = values;
    pass.advance(after, node + 1, change);
    QVERIFY(torch::equal(after.tensors[input], values.tensors[input])); // As the sum reads it.
}

void TestNetworkPass::readsValuesBeforeTheyWereRounded()
{
    const torch::NoGradGuard noGradient;
    const auto module = trainedModule(someNetwork(2));
    const NetworkPass pass(*module, PixelGrid(halves, 8), true);
    const Graph& graph = module->graph();
    const NodeIndex node = nodeNamed(graph, "blocks.1.depthwise");
    LiveValues values = pass.begin(imagesOfPass(3));
    pass.advance(values, node, {});
    const TensorIndex input = graph.inputs(graph.node(node)).front();
    const torch::Tensor& unrounded = values.unrounded[input];

    QVERIFY(!torch::equal(unrounded, values.tensors[input]));
    QVERIFY(torch::allclose(quantizeActivations(unrounded, 2), values.tensors[input]));
    torch::Tensor read;
    const NetworkChange change{{node, {.rounding = [&read](const torch::Tensor& activations) {
                                    read = activations;
                                    return activations;
                                }}}};
    static_cast<void>(pass.operate(values, change));
    QVERIFY(torch::equal(read, unrounded));
}

void TestNetworkPass::keepsActivationsOfAnyMemory_data()
{
    QTest::addColumn<qint64>("bytes");
    QTest::newRow("none") << qint64{0};
    QTest::newRow("a part") << qint64{60'000};
    QTest::newRow("all") << qint64{100'000'000};
}

void TestNetworkPass::keepsActivationsOfAnyMemory()
{
    QFETCH(qint64, bytes);
    const torch::NoGradGuard noGradient;
    const auto module = trainedModule(someNetwork(4));
    const NetworkPass pass(*module, PixelGrid(halves, 8), false);
    const std::vector<torch::Tensor> batches{imagesOfPass(4), imagesOfPass(4), imagesOfPass(3)};
    MemoryBound memory(bytes);
    KeptActivations kept(pass, {}, 3, memory);
    for (NodeIndex node = 0; node < module->graph().nodes().size(); ++node) {
        for (std::int64_t i = 0; i < 3; ++i) {
            const torch::Tensor& images = batches[static_cast<std::size_t>(i)];
            const LiveValues values = kept.at(node, i, images);
            QCOMPARE(values.next, node);
            QVERIFY(
                torch::equal(pass.complete(values, pass.operate(values, {}), {}), module->forward(images)));
        }
    }
}

void TestNetworkPass::keepsNoMoreThanTheBound()
{
    MemoryBound memory(100);
    QVERIFY(memory.exchange(0, 60));
    QVERIFY(!memory.exchange(0, 41));
    QVERIFY(memory.exchange(60, 100));
    QVERIFY(!memory.exchange(100, 101)); // And gives the hundred back.
    QVERIFY(memory.exchange(0, 100));

    const torch::NoGradGuard noGradient;
    const auto module = trainedModule(someNetwork(4));
    const NetworkPass pass(*module, PixelGrid(halves, 8), false);
    constexpr std::int64_t bytes = 50'000;
    MemoryBound shared(bytes);
    {
        KeptActivations kept(pass, {}, 4, shared);
        for (std::int64_t i = 0; i < 4; ++i) {
            kept.at(0, i, imagesOfPass(4)); // 12 KiB each
        }
        QVERIFY(!shared.exchange(0, 4 * 12'288));
    }
    QVERIFY(shared.exchange(0, bytes));
}

void TestNetworkPass::goesBackToTheImages()
{
    const torch::NoGradGuard noGradient;
    const auto module = trainedModule(someNetwork(4));
    const NetworkPass pass(*module, PixelGrid(halves, 8), false);
    const torch::Tensor images = imagesOfPass(2);
    MemoryBound memory(1'000'000);
    KeptActivations kept(pass, {}, 1, memory);
    QCOMPARE(kept.at(4, 0, images).next, NodeIndex{4});
    const LiveValues values = kept.at(1, 0, images);
    QCOMPARE(values.next, NodeIndex{1});
    QVERIFY(torch::equal(pass.complete(values, pass.operate(values, {}), {}), module->forward(images)));
}

void TestNetworkPass::givesPixelsTheValuesOfTraining_data()
{
    QTest::addColumn<int>("bits");
    for (int bits = 1; bits <= 9; ++bits) {
        QTest::addRow("%d bits", bits) << bits;
    }
}

void TestNetworkPass::givesPixelsTheValuesOfTraining()
{
    QFETCH(int, bits);
    const PixelScale scale{{0.4914, 0.5, 0.0}, {0.2023, 0.5, 1.0}};
    const PixelValues full = pixelValues(scale, 8);
    const PixelValues wanted = pixelValues(scale, bits);
    torch::Tensor images = torch::empty({1, 3, 16, 16});
    for (int channel = 0; channel < 3; ++channel) {
        for (int pixel = 0; pixel < 256; ++pixel) {
            images.data_ptr<float>()[channel * 256 + pixel] =
                full[static_cast<std::size_t>(channel)][static_cast<std::size_t>(pixel)];
        }
    }
    const torch::Tensor rounded = PixelGrid(scale, bits)
                                      .round(images.contiguous(torch::MemoryFormat::ChannelsLast))
                                      .contiguous(torch::MemoryFormat::Contiguous);
    for (int channel = 0; channel < 3; ++channel) {
        for (int pixel = 0; pixel < 256; ++pixel) {
            QCOMPARE(rounded.data_ptr<float>()[channel * 256 + pixel],
                     wanted[static_cast<std::size_t>(channel)][static_cast<std::size_t>(pixel)]);
        }
    }
}

BITOPS_TEST(TestNetworkPass, NoApplication)
#include "tst_network_pass.moc"
