// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/training/shards.h"

#include "core/training/learner.h"
#include "core/training/network_pass.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <algorithm>
#include <stdexcept>

using namespace bitops;

namespace {

/// LibTorch's threads, while it lives.
class Threads
{
public:
    explicit Threads(int count) { at::set_num_threads(count); }
    ~Threads() { at::set_num_threads(m_before); }

    Threads(const Threads&) = delete;
    Threads& operator=(const Threads&) = delete;

private:
    int m_before = at::get_num_threads();
};

Network networkOf(std::vector<Block> blocks)
{
    return {.input = {.shape = {3, 12, 12}}, .blocks = std::move(blocks), .classes = 3};
}

Block blockOf(BlockType type, int activationBits = floatBits, std::int64_t stride = 1)
{
    return {.type = type,
            .outChannels = 9,
            .stride = stride,
            .expansion = 2,
            .weightBits = 4,
            .activationBits = activationBits};
}

Batch someBatch(std::int64_t images)
{
    torch::manual_seed(3);
    return {torch::randn({images, 3, 12, 12}).contiguous(torch::MemoryFormat::ChannelsLast),
            torch::randint(3, {images}, torch::kInt64)};
}

/// All that is known after so many batches, and the gradients of the last one.
NamedTensors trained(const Network& network, const TrainingConfiguration& configuration, int threads,
                     int batches)
{
    const Threads scope(threads);
    Learner learner(network, configuration);
    for (int i = 0; i < batches; ++i) {
        learner.trainBatch(someBatch(11), 0.01);
    }
    NamedTensors all;
    for (const auto& [name, tensor] : learner.state()) {
        all.emplace(name, tensor.clone());
    }
    for (const auto& parameter : learner.module().named_parameters()) {
        all.emplace("gradient of " + parameter.key(), parameter->grad().clone());
    }
    MetricSums sums;
    learner.meter().collectInto(sums);
    all.emplace("loss", torch::tensor(sums.lossSum));
    all.emplace("correct", torch::tensor(sums.correct));
    return all;
}

/// What LibTorch's own modules make of a batch in double precision, undivided.
NamedTensors reference(const Network& network, const TrainingConfiguration& configuration)
{
    Learner learner(network, configuration); // For its initial weights.
    NetworkModule& module = learner.module();
    module.to(torch::kFloat64);
    module.train();
    const Batch batch = someBatch(11);
    const torch::Tensor loss = torch::nn::functional::cross_entropy(
        module.forward(batch.images.to(torch::kFloat64)), batch.labels,
        torch::nn::functional::CrossEntropyFuncOptions().label_smoothing(configuration.labelSmoothing));
    for (const torch::Tensor& parameter : module.parameters()) {
        parameter.mutable_grad() = torch::Tensor();
    }
    loss.backward();
    NamedTensors all{{"loss", loss.detach() * 11}};
    for (const auto& parameter : module.named_parameters()) {
        const bool isStep = isLearnedStep(parameter.key()); // Its logarithm is what is optimized.
        all.emplace("gradient of " + parameter.key(),
                    isStep ? parameter->grad() * parameter.value() : parameter->grad());
    }
    for (const auto& buffer : module.named_buffers()) {
        all.emplace(buffer.key(), buffer.value());
    }
    return all;
}

bool isCloseTo(const torch::Tensor& a, const torch::Tensor& b, double tolerance)
{
    const double size = std::max(b.abs().max().item<double>(), 1e-3);
    return (a.to(torch::kFloat64) - b.to(torch::kFloat64)).abs().max().item<double>() <= tolerance * size;
}

} // namespace

class TestShards : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void divideABatch();
    void areNoMoreThanImages();
    void computeOnOneThreadEach();
    void takeGradientsAsTheirCallerDoes();
    void exchangeInTheirOrder();
    void endWhenOneFails_data();
    void endWhenOneFails();
    void convolveThereAndBack();
    void trainAsAWholeBatch_data();
    void trainAsAWholeBatch();
    void giveTheSameBitsAgain();
    void answerAsAWholeBatch();
    void giveTheSameBitsNodeByNode();
};

void TestShards::divideABatch()
{
    const Threads threads(3);
    const torch::Tensor batch = torch::arange(7);
    const std::vector<torch::Tensor> parts =
        computeInShards(batch, [&](const Shard& shard) { return shard.of(batch); });
    QCOMPARE(parts.size(), 3U);
    QVERIFY(torch::equal(torch::cat(parts), batch));
    for (const torch::Tensor& part : parts) {
        QVERIFY(part.size(0) == 2 || part.size(0) == 3);
    }
}

void TestShards::areNoMoreThanImages()
{
    const Threads threads(4);
    QCOMPARE(shardCount(torch::zeros({3, 1})), 3);
    QCOMPARE(shardCount(torch::zeros({9, 1})), 4);
    QCOMPARE(Shard::current().count(), 1);
}

void TestShards::computeOnOneThreadEach()
{
    const Threads threads(3);
    const std::vector<int> inside =
        computeInShards(torch::zeros({3}), [](const Shard&) { return at::get_num_threads(); });
    QCOMPARE(inside, std::vector<int>(3, 1));
    QCOMPARE(at::get_num_threads(), 3);
}

void TestShards::takeGradientsAsTheirCallerDoes()
{
    const Threads threads(2);
    const auto takes = [](const Shard&) { return torch::GradMode::is_enabled() ? 1 : 0; };
    QCOMPARE(computeInShards(torch::zeros({2}), takes), std::vector<int>(2, 1));
    const torch::NoGradGuard noGradient;
    QCOMPARE(computeInShards(torch::zeros({2}), takes), std::vector<int>(2, 0));
}

void TestShards::exchangeInTheirOrder()
{
    constexpr int rounds = 2'000;
    const Threads threads(3);
    const std::vector<int> right = computeInShards(torch::zeros({3}), [](const Shard& shard) {
        int count = 0;
        for (int round = 0; round < rounds; ++round) {
            const std::vector<std::vector<double>> wanted{
                {0, double(round)}, {1, double(round)}, {2, double(round)}};
            count += shard.exchange({double(shard.index()), double(round)}) == wanted ? 1 : 0;
        }
        return count;
    });
    QCOMPARE(right, std::vector<int>(3, rounds));
}

void TestShards::endWhenOneFails_data()
{
    QTest::addColumn<int>("failing");
    QTest::newRow("first") << 0;
    QTest::newRow("last") << 2;
}

void TestShards::endWhenOneFails()
{
    QFETCH(int, failing);
    const Threads threads(3);
    const auto fail = [failing] {
        runShards(3, [failing](const Shard& shard) {
            for (int round = 0; round < 10; ++round) {
                if (shard.index() == failing && round == 5) {
                    throw std::runtime_error("no memory");
                }
                static_cast<void>(shard.exchange({1}));
            }
        });
    };
    QVERIFY_THROWS_EXCEPTION(std::runtime_error, fail());
    QCOMPARE(Shard::current().count(), 1);
}

/// oneDNN would wait for threads that are not there, if it had planned for them.
void TestShards::convolveThereAndBack()
{
    const Threads threads(2);
    torch::manual_seed(4);
    const torch::Tensor images = torch::randn({8, 16, 9, 9}).contiguous(torch::MemoryFormat::ChannelsLast);
    const torch::Tensor depthwise = torch::randn({16, 1, 3, 3});
    const torch::Tensor pointwise = torch::randn({24, 16, 1, 1});
    const auto gradients = [&](const torch::Tensor& values) {
        const torch::Tensor first = depthwise.detach().requires_grad_();
        const torch::Tensor second = pointwise.detach().requires_grad_();
        torch::conv2d(torch::conv2d(values, first, {}, 1, 1, 1, 16), second).square().sum().backward();
        return torch::cat({first.grad().flatten(), second.grad().flatten()});
    };
    const auto parts =
        computeInShards(images, [&](const Shard& shard) { return gradients(shard.of(images)); });
    QVERIFY(torch::allclose(parts[0] + parts[1], gradients(images), 1e-4, 1e-2));
}

void TestShards::trainAsAWholeBatch_data()
{
    QTest::addColumn<Network>("network");
    QTest::addColumn<TrainingConfiguration>("configuration");
    const Network plain = networkOf({blockOf(BlockType::Conv), blockOf(BlockType::Separable, floatBits, 2)});
    QTest::newRow("ste") << plain << TrainingConfiguration{};
    QTest::newRow("ste, smoothing, per channel")
        << plain << TrainingConfiguration{.perChannel = true, .labelSmoothing = 0.1};
    QTest::newRow("lsq") << plain << TrainingConfiguration{.quantizer = Quantizer::Lsq};
    QTest::newRow("notebook") << plain << TrainingConfiguration{.quantizer = Quantizer::Notebook};
    QTest::newRow("skip connections")
        << networkOf({blockOf(BlockType::Conv), blockOf(BlockType::InvertedResidual),
                      blockOf(BlockType::BasicResidual, floatBits, 2), blockOf(BlockType::ConvPool)})
        << TrainingConfiguration{};
}

void TestShards::trainAsAWholeBatch()
{
    QFETCH(Network, network);
    QFETCH(TrainingConfiguration, configuration);
    const NamedTensors wanted = reference(network, configuration);
    for (const int threads : {1, 2, 3}) {
        const NamedTensors ours = trained(network, configuration, threads, 1);
        for (const auto& [name, tensor] : wanted) {
            QVERIFY2(isCloseTo(ours.at(name), tensor, 1e-3), name.c_str());
        }
    }
}

/// With ranges of activations, too, which are those of the whole batch.
void TestShards::giveTheSameBitsAgain()
{
    const Network network = networkOf({blockOf(BlockType::Conv, 4), blockOf(BlockType::InvertedResidual, 4),
                                       blockOf(BlockType::BasicResidual, 1, 2)});
    for (const int threads : {1, 3}) {
        const NamedTensors first = trained(network, {}, threads, 4);
        const NamedTensors second = trained(network, {}, threads, 4);
        for (const auto& [name, tensor] : first) {
            QVERIFY2(torch::equal(tensor, second.at(name)), name.c_str());
        }
    }
    const NamedTensors one = trained(network, {}, 1, 1);
    const NamedTensors three = trained(network, {}, 3, 1);
    QVERIFY(isCloseTo(three.at("loss"), one.at("loss"), 1e-3));
    QVERIFY(isCloseTo(three.at("blocks.1.range"), one.at("blocks.1.range"), 1e-5));
    QVERIFY(isCloseTo(three.at("blocks.2.range"), one.at("blocks.2.range"), 1e-3)); // mean|x|, at one bit
}

void TestShards::answerAsAWholeBatch()
{
    const Network network = networkOf({blockOf(BlockType::Conv), blockOf(BlockType::Separable)});
    const Batch batch = someBatch(10);
    const auto sums = [&](int count) {
        const Threads threads(count);
        Learner learner(network, {});
        learner.validateBatch(batch);
        MetricSums result;
        learner.meter().collectInto(result);
        return result;
    };
    QCOMPARE(sums(3).correct, sums(1).correct);
    QVERIFY(std::abs(sums(3).lossSum - sums(1).lossSum) < 1e-4);
}

void TestShards::giveTheSameBitsNodeByNode()
{
    const Threads threads(3);
    const torch::NoGradGuard noGradient;
    NetworkModule module(networkOf({blockOf(BlockType::Conv), blockOf(BlockType::InvertedResidual, 4)}), {});
    const NetworkPass pass(module, PixelGrid({{0.5, 0.5, 0.5}, {0.5, 0.5, 0.5}}, 8), false);
    const torch::Tensor images = someBatch(8).images;
    const LiveValues values = pass.begin(images);
    const torch::Tensor answers = pass.complete(values, pass.operate(values, {}), {});
    const NetworkOperands operands = module.operands();
    QVERIFY(torch::equal(answers, joined(computeInShards(images, [&](const Shard& shard) {
                             return module.forward(shard.of(images), operands);
                         }))));
}

BITOPS_TEST(TestShards, NoApplication)
#include "tst_shards.moc"
