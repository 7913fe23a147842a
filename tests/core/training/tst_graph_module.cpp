// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Graphs that no stack of today's blocks becomes.

#include "core/training/network_module.h"

#include "core/graph/graph_builder.h"
#include "core/training/window_operations.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace bitops;

namespace {

constexpr QuantizationScheme scheme{};

/// Two convolutions, and past them one that fits their shape; ReLU6 after the sum. Of ResNet.
NetworkModule residualModule(int activationBits, Arithmetic arithmetic = newestArithmetic)
{
    torch::manual_seed(3);
    GraphBuilder builder;
    const TensorIndex images = builder.input({3, 9, 9}, 8);
    builder.beginBlock(0);
    const TensorIndex inner = builder.convolution(images,
                                                  {.name = "conv1",
                                                   .norm = "bn1",
                                                   .activation = ActivationFunction::Relu6,
                                                   .outputBits = activationBits},
                                                  {.channels = 6, .window = squareWindow(3, 2)});
    const TensorIndex main = builder.convolution(
        inner, {.name = "conv2", .norm = "bn2", .range = "range", .outputBits = activationBits},
        {.channels = 6, .window = squareWindow(3, 1)});
    const TensorIndex shortcut = builder.convolution(
        images,
        {.name = "downsample", .norm = "bn3", .range = "downsample_range", .outputBits = activationBits},
        {.channels = 6, .window = squareWindow(1, 2)});
    builder.add(main, shortcut,
                {.name = "add", .activation = ActivationFunction::Relu6, .outputBits = activationBits});
    return {builder.take(), {.arithmetic = arithmetic}};
}

QStringList namesOf(const torch::OrderedDict<std::string, torch::Tensor>& tensors)
{
    QStringList names;
    for (const auto& tensor : tensors) {
        names.append(QString::fromStdString(tensor.key()));
    }
    return names;
}

Window windowOf(const WindowSide& rows, const WindowSide& columns)
{
    return {rows, columns};
}

/// Around rows and columns, without LibTorch's own padding.
torch::Tensor paddedByHand(const torch::Tensor& images, const Window& window, double value)
{
    const std::int64_t rows = images.size(2) + window.rows.paddingBefore + window.rows.paddingAfter;
    const std::int64_t columns = images.size(3) + window.columns.paddingBefore + window.columns.paddingAfter;
    torch::Tensor padded = torch::full({images.size(0), images.size(1), rows, columns}, value);
    padded.narrow(2, window.rows.paddingBefore, images.size(2))
        .narrow(3, window.columns.paddingBefore, images.size(3))
        .copy_(images);
    return padded;
}

/// All windows of images that were padded: N × channels × rows × columns × kernel rows × kernel columns.
torch::Tensor windowsOf(const torch::Tensor& padded, const Window& window)
{
    const auto indices = [](const WindowSide& side, std::int64_t size) {
        const std::int64_t reach = std::int64_t{side.dilation} * (side.kernel - 1);
        const torch::Tensor starts = torch::arange(0, size - reach, side.stride);
        return starts.unsqueeze(1) + side.dilation * torch::arange(side.kernel);
    };
    const torch::Tensor rows = indices(window.rows, padded.size(2));
    const torch::Tensor columns = indices(window.columns, padded.size(3));
    return padded.index({torch::indexing::Slice(), torch::indexing::Slice(),
                         rows.view({-1, 1, window.rows.kernel, 1}),
                         columns.view({1, -1, 1, window.columns.kernel})});
}

void addWindows()
{
    QTest::addColumn<Window>("window");
    const WindowSide same{.kernel = 3, .paddingBefore = 1, .paddingAfter = 1};
    const WindowSide strided{.kernel = 5, .stride = 2, .paddingBefore = 2, .paddingAfter = 2};
    const WindowSide dilated{.kernel = 2, .dilation = 3};
    const WindowSide after{.kernel = 3, .stride = 2, .paddingAfter = 1};
    const WindowSide wide{.kernel = 2, .paddingBefore = 2, .paddingAfter = 2};
    QTest::newRow("square") << windowOf(same, same);
    QTest::newRow("rectangular") << windowOf(same, strided);
    QTest::newRow("dilated") << windowOf(dilated, same);
    QTest::newRow("padded behind") << windowOf(after, after);
    QTest::newRow("padded by the whole kernel") << windowOf(same, wide);
}

} // namespace

class TestGraphModule : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void registersLayersBeforeNorms();
    void computesAResidualBlock();
    void roundsASumBehindRelu6();
    void leavesASumOfEarlierRunsAsItIs();
    void convolvesUnderAnyWindow_data() { addWindows(); }
    void convolvesUnderAnyWindow();
    void takesTheMostUnderAnyWindow_data() { addWindows(); }
    void takesTheMostUnderAnyWindow();
    void makesTheShapesOfItsGraph();
    void connectsTheChannelsOfEachPosition();
    void namesWhatStandsInNoBlock();
    void freesWhatNobodyReadsAnyMore();
    void keepsWhatIsReadLater();
    void refusesWhatItCannotTrain();
};

void TestGraphModule::registersLayersBeforeNorms()
{
    const NetworkModule module = residualModule(4);
    QCOMPARE(namesOf(module.named_parameters()),
             QStringList({QStringLiteral("blocks.0.conv1.weight"), QStringLiteral("blocks.0.conv2.weight"),
                          QStringLiteral("blocks.0.downsample.weight"), QStringLiteral("blocks.0.bn1.weight"),
                          QStringLiteral("blocks.0.bn1.bias"), QStringLiteral("blocks.0.bn2.weight"),
                          QStringLiteral("blocks.0.bn2.bias"), QStringLiteral("blocks.0.bn3.weight"),
                          QStringLiteral("blocks.0.bn3.bias")}));
    QCOMPARE(namesOf(module.named_buffers()).filter(QStringLiteral("range")),
             QStringList({QStringLiteral("blocks.0.range"), QStringLiteral("blocks.0.downsample_range")}));
}

void TestGraphModule::computesAResidualBlock()
{
    NetworkModule module = residualModule(floatBits);
    const torch::Tensor images = torch::randn({4, 3, 9, 9});
    const auto weights = module.named_parameters();
    const auto normal = [](const torch::Tensor& values) {
        return torch::batch_norm(values, {}, {}, {}, {}, /*training=*/true, 0.1, 1e-5, false);
    };
    const torch::Tensor inner =
        torch::relu6(normal(torch::conv2d(images, weights["blocks.0.conv1.weight"], {}, 2, 1)));
    const torch::Tensor main = normal(torch::conv2d(inner, weights["blocks.0.conv2.weight"], {}, 1, 1));
    const torch::Tensor past = normal(torch::conv2d(images, weights["blocks.0.downsample.weight"], {}, 2));
    const torch::Tensor values = module.forward(images);
    QVERIFY(torch::allclose(values, torch::relu6(main + past).flatten(1), 1e-4, 1e-5));
    values.sum().backward();
    for (const auto& weight : weights) {
        QVERIFY2(weight->grad().defined(), weight.key().c_str());
    }
}

void TestGraphModule::roundsASumBehindRelu6()
{
    NetworkModule module = residualModule(3);
    const torch::Tensor values = module.forward(torch::randn({4, 3, 9, 9}));
    const torch::Tensor levels = values * (7.0 / 6);
    QVERIFY(torch::allclose(levels, levels.round(), 0, 1e-5));
    QVERIFY(levels.min().item<float>() >= 0);
    QVERIFY(levels.max().item<float>() <= 7);
    QVERIFY(std::get<0>(torch::_unique2(values)).numel() > 4);
}

void TestGraphModule::leavesASumOfEarlierRunsAsItIs()
{
    NetworkModule module = residualModule(3, Arithmetic::UnroundedSums);
    const torch::Tensor values = module.forward(torch::randn({4, 3, 9, 9}));
    QVERIFY(std::get<0>(torch::_unique2(values)).numel() > 8);
    QVERIFY(values.max().item<float>() <= 6);
    QVERIFY(values.min().item<float>() >= 0);
}

void TestGraphModule::convolvesUnderAnyWindow()
{
    QFETCH(Window, window);
    const torch::Tensor images = torch::randn({2, 4, 11, 9});
    const torch::Tensor weight = torch::randn({6, 2, window.rows.kernel, window.columns.kernel});
    const torch::Tensor bias = torch::randn({6});
    const torch::Tensor windows = windowsOf(paddedByHand(images, window, 0), window);
    std::vector<torch::Tensor> expected;
    for (const int group : {0, 1}) {
        expected.push_back(torch::einsum("nchwij,ocij->nohw",
                                         {windows.narrow(1, 2 * group, 2), weight.narrow(0, 3 * group, 3)}));
    }
    QVERIFY(torch::allclose(convolve(images, weight, bias, window, /*groups=*/2),
                            torch::cat(expected, 1) + bias.view({1, 6, 1, 1}), 1e-4, 1e-4));
}

/// Of values that are all below 0, so that no padding is the largest.
void TestGraphModule::takesTheMostUnderAnyWindow()
{
    QFETCH(Window, window);
    const torch::Tensor images = -1 - torch::rand({2, 4, 11, 9});
    const torch::Tensor expected =
        windowsOf(paddedByHand(images, window, -std::numeric_limits<double>::infinity()), window)
            .flatten(4)
            .amax(4);
    QVERIFY(torch::equal(maxPool(images, window), expected));
}

void TestGraphModule::makesTheShapesOfItsGraph()
{
    const Window window =
        windowOf({.kernel = 3, .stride = 2, .paddingAfter = 1}, {.kernel = 4, .dilation = 2});
    GraphBuilder builder;
    const TensorIndex images = builder.input({4, 12, 15}, 8);
    const TensorIndex features = builder.convolution(
        images, {.name = "conv"}, {.channels = 6, .window = window, .groups = 2, .hasBias = true});
    const TensorIndex pooled = builder.maxPool(features, {.name = "pool"}, squareWindow(3, 2));
    const Shape shape = builder.tensor(pooled).shape;
    NetworkModule module(builder.take(), scheme);
    QCOMPARE(module.forward(torch::randn({2, 4, 12, 15})).size(1), shape.values());
}

void TestGraphModule::connectsTheChannelsOfEachPosition()
{
    GraphBuilder builder;
    builder.fullyConnected(builder.input({5, 3, 2}, 8), {.name = "mix"}, {.features = 4, .hasBias = true});
    NetworkModule module(builder.take(), scheme);
    const torch::Tensor images = torch::randn({2, 5, 3, 2});
    const auto weights = module.named_parameters();
    const torch::Tensor expected = torch::einsum("nchw,oc->nohw", {images, weights["mix.weight"]}) +
                                   weights["mix.bias"].view({1, 4, 1, 1});
    QVERIFY(torch::allclose(module.forward(images), expected.flatten(1), 1e-5, 1e-6));
}

/// Groups may be of any name, and within one another.
void TestGraphModule::namesWhatStandsInNoBlock()
{
    GraphBuilder builder;
    TensorIndex values = builder.input({2, 4, 4}, 8);
    for (const std::string_view group : {"stem", "layers.0.mixer"}) {
        builder.beginGroup(group);
        values = builder.convolution(values, {.name = "conv", .norm = "bn"}, {.channels = 2});
        builder.endGroup();
    }
    builder.convolution(values, {.name = "last", .range = "last_range", .outputBits = 4}, {.channels = 2});
    const NetworkModule module(builder.take(), scheme);
    const QStringList names = namesOf(module.named_parameters());
    QCOMPARE(names, QStringList({QStringLiteral("stem.conv.weight"), QStringLiteral("stem.bn.weight"),
                                 QStringLiteral("stem.bn.bias"), QStringLiteral("layers.0.mixer.conv.weight"),
                                 QStringLiteral("layers.0.mixer.bn.weight"),
                                 QStringLiteral("layers.0.mixer.bn.bias"), QStringLiteral("last.weight")}));
    QVERIFY(module.named_buffers().contains("last_range"));
}

/// The images, which the first node alone reads, are gone before anything else is tracked.
void TestGraphModule::freesWhatNobodyReadsAnyMore()
{
    GraphBuilder builder;
    TensorIndex values = builder.input({2, 4, 4}, 8);
    values = builder.convolution(values, {.name = "a", .range = "a_range", .outputBits = 4}, {.channels = 2});
    builder.convolution(values, {.name = "b", .range = "b_range", .outputBits = 4}, {.channels = 2});
    NetworkModule module(builder.take(), scheme);
    std::vector<float> pixels(32, 1);
    float rangeThen = -1;
    const auto whenFreed = [&module, &rangeThen](void*) {
        rangeThen = module.named_buffers()["a_range"].item<float>();
    };
    const torch::NoGradGuard noGradient;
    module.forward(torch::from_blob(pixels.data(), {1, 2, 4, 4}, whenFreed));
    QCOMPARE(rangeThen, 0.0F);
    QVERIFY(module.named_buffers()["a_range"].item<float>() > 0);
}

void TestGraphModule::keepsWhatIsReadLater()
{
    GraphBuilder builder;
    const TensorIndex images = builder.input({2, 4, 4}, 8);
    TensorIndex values = images;
    for (const std::string_view name : {"a", "b"}) {
        values = builder.convolution(values, {.name = name}, {.channels = 2});
    }
    const TensorIndex doubled = builder.add(images, images, {.name = "twice"});
    builder.add(values, doubled, {.name = "sum"});
    NetworkModule module(builder.take(), scheme);
    const torch::NoGradGuard noGradient;
    for (const char* const name : {"a.weight", "b.weight"}) {
        module.named_parameters()[name].copy_(torch::eye(2).view({2, 2, 1, 1}));
    }
    const torch::Tensor pixels = torch::randn({1, 2, 4, 4});
    QVERIFY(torch::allclose(module.forward(pixels), 3 * pixels.flatten(1)));
}

void TestGraphModule::refusesWhatItCannotTrain()
{
    GraphBuilder transposed;
    transposed.transposedConvolution(transposed.input({2, 4, 4}, 8), {.name = "up"}, {});
    const Graph up = transposed.take();
    QVERIFY_THROWS_EXCEPTION(c10::Error, NetworkModule(up, scheme));
    GraphBuilder product;
    const TensorIndex images = product.input({4, 4, 1}, 8);
    product.matrixProduct(images, images, {.name = "product"});
    const Graph square = product.take();
    QVERIFY_THROWS_EXCEPTION(c10::Error, NetworkModule(square, scheme));
}

BITOPS_TEST(TestGraphModule, NoApplication)
#include "tst_graph_module.moc"
