// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/training/norm_activation.h"

#include "core/training/quantizers.h"
#include "tests/core/training/close_tensors.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QTest>

#include <limits>

using namespace bitops;
using namespace bitops::test;

namespace {

/// A norm whose weights and running figures are not those it begins with.
torch::nn::BatchNorm2d someNorm(std::int64_t channels)
{
    torch::manual_seed(5);
    torch::nn::BatchNorm2d norm(channels);
    const torch::NoGradGuard noGradient;
    norm->weight.uniform_(0.5, 3).mul_(torch::randint(0, 2, {channels}).mul_(2).sub_(1));
    norm->bias.uniform_(-1, 3);
    norm->running_mean.uniform_(-1, 1);
    norm->running_var.uniform_(0.5, 2);
    return norm;
}

NormWeights weightsOf(const torch::nn::BatchNorm2d& norm)
{
    return {norm->weight, norm->bias};
}

/// What LibTorch makes of it, in double precision.
torch::Tensor reference(torch::nn::BatchNorm2dImpl& norm, const torch::Tensor& images,
                        const ActivationScheme& scheme)
{
    const torch::Tensor normal = norm.forward(images);
    return scheme.hasRelu6 ? quantizeActivations(torch::relu6(normal), scheme.bits) : normal;
}

/// Far from 0, as images × channels × height × width.
torch::Tensor someImages(const std::vector<std::int64_t>& shape)
{
    torch::manual_seed(6);
    return torch::randn(shape) * 2 + 50;
}

/// All that one training step computes.
std::vector<torch::Tensor> trainOnce(const torch::Tensor& images, const ActivationScheme& scheme)
{
    torch::nn::BatchNorm2d norm = someNorm(images.size(1));
    const torch::Tensor input = images.clone().requires_grad_();
    const torch::Tensor results = normalizeAndActivate(*norm, weightsOf(norm), input, scheme);
    torch::manual_seed(7);
    (results * torch::randn_like(results, torch::MemoryFormat::Contiguous)).sum().backward();
    return {results.detach(),  input.grad(),       norm->weight.grad(),
            norm->bias.grad(), norm->running_mean, norm->running_var};
}

} // namespace

class TestNormActivation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void dividesItsWorkOverThreads();
    void trainsAsLibTorchDoes_data();
    void trainsAsLibTorchDoes();
    void evaluatesAsLibTorchDoes_data();
    void evaluatesAsLibTorchDoes();
    void activationsLieOnTheGrid();
    void givesTheSameBitsForAnyNumberOfThreads();
    void letsNanPass();
    void refusesASingleValue();
};

/// Comes first, while nothing else has made threads.
void TestNormActivation::dividesItsWorkOverThreads()
{
    const auto threadsNow = [] {
        return QDir(QStringLiteral("/proc/self/task")).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size();
    };
    constexpr int threads = 3;
    const int usual = at::get_num_threads();
    at::set_num_threads(threads);
    const torch::Tensor images = torch::empty({16, 40, 16, 16}, torch::MemoryFormat::ChannelsLast);
    images.data_ptr<float>()[0] = 0; // By hand: LibTorch would fill it on threads.
    const auto before = threadsNow();
    const torch::NoGradGuard noGradient;
    torch::nn::BatchNorm2d norm(40);
    norm->eval();
    normalizeAndActivate(*norm, weightsOf(norm), images, {});
    QCOMPARE(threadsNow(), before + threads - 1);
    at::set_num_threads(usual);
}

void TestNormActivation::trainsAsLibTorchDoes_data()
{
    QTest::addColumn<std::vector<std::int64_t>>("shape");
    QTest::addColumn<bool>("hasRelu6");
    for (const bool hasRelu6 : {true, false}) {
        const char* const name = hasRelu6 ? "ReLU6" : "linear";
        QTest::addRow("3 channels, %s", name) << std::vector<std::int64_t>{8, 3, 9, 7} << hasRelu6;
        QTest::addRow("64 channels, %s", name) << std::vector<std::int64_t>{16, 64, 8, 8} << hasRelu6;
        QTest::addRow("more channels than a block has values, %s", name)
            << std::vector<std::int64_t>{12, 20'000, 1, 1} << hasRelu6;
        QTest::addRow("odd numbers, %s", name) << std::vector<std::int64_t>{5, 37, 11, 13} << hasRelu6;
    }
}

void TestNormActivation::trainsAsLibTorchDoes()
{
    QFETCH(std::vector<std::int64_t>, shape);
    QFETCH(bool, hasRelu6);
    const ActivationScheme scheme{.hasRelu6 = hasRelu6};
    const std::vector<torch::Tensor> ours = trainOnce(someImages(shape), scheme);

    torch::nn::BatchNorm2d norm = someNorm(shape[1]);
    norm->to(torch::kFloat64);
    const torch::Tensor input = asDouble(someImages(shape)).requires_grad_();
    const torch::Tensor results = reference(*norm, input, scheme);
    torch::manual_seed(7);
    (results * torch::randn(shape).to(torch::kFloat64)).sum().backward();

    QVERIFY(isClose(ours[0], results, 1e-4));
    QVERIFY(isClose(ours[1], input.grad(), 2e-4));
    QVERIFY(isClose(ours[2], norm->weight.grad(), 2e-3));
    QVERIFY(isClose(ours[3], norm->bias.grad(), 2e-3));
    QVERIFY(isClose(ours[4], norm->running_mean, 1e-6));
    QVERIFY(isClose(ours[5], norm->running_var, 1e-5));
}

void TestNormActivation::evaluatesAsLibTorchDoes_data()
{
    QTest::addColumn<bool>("hasRelu6");
    QTest::newRow("ReLU6") << true;
    QTest::newRow("linear") << false;
}

void TestNormActivation::evaluatesAsLibTorchDoes()
{
    QFETCH(bool, hasRelu6);
    const torch::NoGradGuard noGradient;
    torch::nn::BatchNorm2d norm = someNorm(24);
    norm->eval();
    const torch::Tensor before = norm->running_mean.clone();
    const torch::Tensor images = torch::randn({4, 24, 6, 5}) * 3;
    const ActivationScheme scheme{.hasRelu6 = hasRelu6};
    const torch::Tensor ours = normalizeAndActivate(*norm, weightsOf(norm), images, scheme);
    QVERIFY(torch::equal(norm->running_mean, before));
    norm->to(torch::kFloat64);
    QVERIFY(isClose(ours, reference(*norm, asDouble(images), scheme), 1e-5));
}

/// And the gradient is as if they did not.
void TestNormActivation::activationsLieOnTheGrid()
{
    const std::vector<torch::Tensor> rounded =
        trainOnce(someImages({8, 16, 4, 4}), {.hasRelu6 = true, .bits = 3});
    const std::vector<torch::Tensor> exact = trainOnce(someImages({8, 16, 4, 4}), {.hasRelu6 = true});
    QVERIFY(isClose(rounded[0], quantizeActivations(exact[0], 3), 1e-6));
    QCOMPARE(std::get<0>(torch::_unique2(rounded[0])).numel(), 8);
    for (std::size_t i = 1; i < rounded.size(); ++i) {
        QVERIFY(sameBits(rounded[i], exact[i]));
    }
}

void TestNormActivation::givesTheSameBitsForAnyNumberOfThreads()
{
    const int threads = at::get_num_threads();
    at::set_num_threads(1);
    const std::vector<torch::Tensor> one = trainOnce(someImages({16, 40, 16, 16}), {});
    at::set_num_threads(3);
    const std::vector<torch::Tensor> three = trainOnce(someImages({16, 40, 16, 16}), {});
    at::set_num_threads(threads);
    for (std::size_t i = 0; i < one.size(); ++i) {
        QVERIFY(sameBits(one[i], three[i]));
    }
}

void TestNormActivation::letsNanPass()
{
    torch::Tensor images = torch::randn({4, 3, 4, 4});
    images[1][2][0][0] = std::numeric_limits<float>::quiet_NaN();
    const torch::Tensor results = trainOnce(images, {.hasRelu6 = true, .bits = 4})[0];
    QVERIFY(torch::isnan(results.select(1, 2)).all().item<bool>());
    QVERIFY(torch::isfinite(results.narrow(1, 0, 2)).all().item<bool>());
}

void TestNormActivation::refusesASingleValue()
{
    torch::nn::BatchNorm2d norm(3);
    QVERIFY_THROWS_EXCEPTION(c10::Error,
                             normalizeAndActivate(*norm, weightsOf(norm), torch::randn({1, 3, 1, 1}), {}));
}

BITOPS_TEST(TestNormActivation, NoApplication)
#include "tst_norm_activation.moc"
