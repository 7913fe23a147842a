// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/training/fused_layer.h"

#include "core/training/direct_convolution.h"
#include "core/training/network_module.h"
#include "core/training/window_operations.h"
#include "tests/core/training/close_tensors.h"
#include "tests/core/training/small_training.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <memory>
#include <vector>

using namespace bitops;
using namespace bitops::test;

namespace {

/// Results and gradients of a convolution, of these images and weights.
std::vector<torch::Tensor> convolved(const torch::Tensor& images, const torch::Tensor& weight,
                                     const Window& window, std::int64_t groups)
{
    const torch::Tensor ownImages = images.clone().requires_grad_();
    const torch::Tensor ownWeight = weight.clone().requires_grad_();
    const torch::Tensor results = convolve(ownImages, ownWeight, {}, window, groups);
    torch::manual_seed(4);
    (results * torch::randn(results.sizes()).to(results.scalar_type())).sum().backward();
    return {results.detach(), ownImages.grad(), ownWeight.grad()};
}

/// Blocks whose channels fill no vector, of odd sides, with weights and activations of so many bits.
Network oddNetwork(int bits)
{
    return {.name = "odd",
            .input = {.shape = {3, 11, 9}},
            .blocks = {{.outChannels = 5, .stride = 2, .weightBits = floatBits, .activationBits = bits},
                       {.outChannels = 21, .weightBits = floatBits, .activationBits = bits},
                       {.outChannels = 16, .stride = 2, .weightBits = floatBits, .activationBits = bits}},
            .classes = 3};
}

/// With norms that are not as they begin; some give nothing but a corner of ReLU6.
std::shared_ptr<NetworkModule> oddModule(int bits = floatBits)
{
    torch::manual_seed(8);
    auto module = std::make_shared<NetworkModule>(oddNetwork(bits), QuantizationScheme{});
    const torch::NoGradGuard noGradient;
    for (const auto& part : module->modules()) {
        if (auto* const norm = part->as<torch::nn::BatchNorm2d>()) {
            norm->weight.uniform_(0.5, 3);
            norm->bias.uniform_(-1, 3);
            norm->weight[0] = 0;
            norm->bias[0] = 0;
            norm->weight[1] = 0;
            norm->bias[1] = 6;
        }
    }
    return module;
}

torch::Tensor someImages(std::int64_t count = 6)
{
    torch::manual_seed(9);
    return torch::randn({count, 3, 11, 9});
}

/// Node by node, each by itself.
torch::Tensor nodeByNode(const NetworkModule& module, const torch::Tensor& images)
{
    const NetworkOperands operands = module.operands();
    std::vector<torch::Tensor> tensors(module.graph().tensors().size());
    tensors.front() = module.enter(images);
    for (NodeIndex i = 0; i < module.graph().nodes().size(); ++i) {
        const Node& node = module.graph().node(i);
        std::vector<torch::Tensor> read;
        for (const TensorIndex input : module.graph().inputs(node)) {
            read.push_back(tensors[input]);
        }
        tensors[node.output] =
            module.finish(i, module.operate(i, read, operands[i]), module.norm(i), operands[i]);
    }
    return module.answersOf(tensors[module.answerTensor()]);
}

double stepOf(NetworkModule& module, const torch::Tensor& images, const torch::Tensor& labels)
{
    module.zero_grad();
    const torch::Tensor loss = torch::cross_entropy_loss(module.forward(images), labels);
    loss.backward();
    const torch::NoGradGuard noGradient;
    for (const torch::Tensor& parameter : module.parameters()) {
        parameter.data().add_(parameter.grad(), -0.05);
    }
    return loss.item<double>();
}

} // namespace

class TestFusedLayer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void convolvesAsLibTorchDoes_data();
    void convolvesAsLibTorchDoes();
    void leavesOthersToLibTorch();
    void givesTheSameBitsAsNodeByNode_data();
    void givesTheSameBitsAsNodeByNode();
    void hasTheGradientsOfComposedModules();
    void trainsAsComposedModulesDo();
    void letsNanPass();
};

void TestFusedLayer::convolvesAsLibTorchDoes_data()
{
    QTest::addColumn<std::vector<std::int64_t>>("shape");
    QTest::addColumn<std::int64_t>("outputs"); // 0: each channel by itself.
    QTest::addColumn<Window>("window");
    using Shape = std::vector<std::int64_t>;
    for (const std::int64_t outputs : {1, 3, 16, 37}) {
        for (const std::int64_t inputs : {1, 3, 17, 32}) {
            QTest::addRow("1 x 1, %d to %d", static_cast<int>(inputs), static_cast<int>(outputs))
                << Shape{3, inputs, 7, 13} << outputs << squareWindow(1, 1);
        }
    }
    for (const std::int64_t channels : {1, 3, 8, 20, 32}) {
        for (const int stride : {1, 2, 3}) {
            QTest::addRow("%d channels, stride %d", static_cast<int>(channels), stride)
                << Shape{2, channels, 11, 8} << std::int64_t{0} << squareWindow(3, stride);
        }
    }
    const WindowSide uneven{.kernel = 3, .stride = 2, .paddingBefore = 0, .paddingAfter = 1};
    const WindowSide wide{.kernel = 3, .stride = 1, .paddingBefore = 2, .paddingAfter = 2};
    QTest::newRow("uneven padding") << Shape{2, 9, 6, 2} << std::int64_t{0} << Window{uneven, uneven};
    QTest::newRow("wide padding") << Shape{2, 9, 5, 1} << std::int64_t{0} << Window{wide, wide};
    QTest::newRow("no padding") << Shape{2, 8, 9, 7} << std::int64_t{0}
                                << Window{{.kernel = 3}, {.kernel = 3}};
    QTest::newRow("one pixel") << Shape{2, 24, 1, 1} << std::int64_t{0} << squareWindow(3, 2);
}

void TestFusedLayer::convolvesAsLibTorchDoes()
{
    QFETCH(std::vector<std::int64_t>, shape);
    QFETCH(std::int64_t, outputs);
    QFETCH(Window, window);
    const std::int64_t groups = outputs == 0 ? shape[1] : 1;
    torch::manual_seed(2);
    const torch::Tensor images = torch::randn(shape);
    const torch::Tensor weight =
        outputs == 0 ? torch::randn({shape[1], 1, 3, 3}) : torch::randn({outputs, shape[1], 1, 1});
    QVERIFY(hasDirectConvolution(images, weight, {}, window, groups));
    const std::vector<torch::Tensor> ours = convolved(images, weight, window, groups);
    const std::vector<torch::Tensor> theirs = convolved(asDouble(images), asDouble(weight), window, groups);
    for (std::size_t i = 0; i < ours.size(); ++i) {
        QVERIFY(isClose(ours[i], theirs[i], 1e-4));
    }
}

void TestFusedLayer::leavesOthersToLibTorch()
{
    const torch::Tensor images = torch::randn({2, 8, 9, 9});
    const torch::Tensor point = torch::randn({4, 8, 1, 1});
    const torch::Tensor each = torch::randn({8, 1, 3, 3});
    QVERIFY(hasDirectConvolution(images, point, {}, squareWindow(1, 1), 1));
    QVERIFY(!hasDirectConvolution(images, point, torch::zeros({4}), squareWindow(1, 1), 1));
    QVERIFY(!hasDirectConvolution(images, point, {}, squareWindow(1, 2), 1));
    QVERIFY(!hasDirectConvolution(asDouble(images), asDouble(point), {}, squareWindow(1, 1), 1));
    QVERIFY(hasDirectConvolution(images, each, {}, squareWindow(3, 2), 8));
    QVERIFY(!hasDirectConvolution(images, torch::randn({8, 1, 5, 5}), {}, squareWindow(5, 1), 8));
    QVERIFY(!hasDirectConvolution(images, torch::randn({16, 1, 3, 3}), {}, squareWindow(3, 1), 8));
}

void TestFusedLayer::givesTheSameBitsAsNodeByNode_data()
{
    QTest::addColumn<int>("bits");
    QTest::addColumn<bool>("isTraining");
    QTest::newRow("training, float") << floatBits << true;
    QTest::newRow("training, 4 bits") << 4 << true;
    QTest::newRow("evaluation, float") << floatBits << false;
    QTest::newRow("evaluation, 4 bits") << 4 << false;
}

void TestFusedLayer::givesTheSameBitsAsNodeByNode()
{
    QFETCH(int, bits);
    QFETCH(bool, isTraining);
    const torch::NoGradGuard noGradient;
    const auto module = oddModule(bits);
    const auto other = oddModule(bits);
    module->train(isTraining);
    other->train(isTraining);
    QVERIFY(torch::equal(module->forward(someImages()), nodeByNode(*other, someImages())));
    for (const auto& buffer : module->named_buffers()) {
        QVERIFY2(torch::equal(buffer.value(), other->named_buffers()[buffer.key()]), buffer.key().c_str());
    }
}

void TestFusedLayer::hasTheGradientsOfComposedModules()
{
    const auto module = oddModule();
    const auto composed = oddModule();
    composed->to(torch::kFloat64);
    const torch::Tensor labels = torch::tensor({0, 1, 2, 0, 1, 2});
    const torch::Tensor loss = torch::cross_entropy_loss(module->forward(someImages()), labels);
    const torch::Tensor wanted = torch::cross_entropy_loss(composed->forward(asDouble(someImages())), labels);
    QVERIFY(isClose(loss, wanted, 1e-5));
    loss.backward();
    wanted.backward();
    for (const auto& parameter : module->named_parameters()) {
        QVERIFY2(isClose(parameter->grad(), composed->named_parameters()[parameter.key()].grad(), 2e-4),
                 parameter.key().c_str());
    }
}

void TestFusedLayer::trainsAsComposedModulesDo()
{
    constexpr int steps = 20;
    const auto module = oddModule();
    const auto composed = oddModule();
    composed->to(torch::kFloat64);
    const torch::Tensor images = someImages(16 * steps);
    const torch::Tensor labels = torch::randint(0, 3, {16 * steps}, torch::kInt64);
    for (int i = 0; i < steps; ++i) {
        const torch::Tensor batch = images.narrow(0, 16 * i, 16);
        const torch::Tensor own = labels.narrow(0, 16 * i, 16);
        const double ours = stepOf(*module, batch, own);
        const double theirs = stepOf(*composed, asDouble(batch), own);
        QVERIFY2(std::abs(ours - theirs) < 1e-3 * theirs, qPrintable(QString::number(i)));
    }
}

void TestFusedLayer::letsNanPass()
{
    const auto module = oddModule();
    torch::Tensor images = someImages();
    images[0][0][5][5] = std::numeric_limits<float>::quiet_NaN();
    QVERIFY(module->forward(images).isnan().any().item<bool>());
}

BITOPS_TEST(TestFusedLayer, NoApplication)
#include "tst_fused_layer.moc"
