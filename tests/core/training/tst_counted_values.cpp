// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What is counted with b bits takes at most 2^b values.

#include "core/data/pixel_values.h"
#include "core/jobs/recipe_fields.h"
#include "core/network/lowering.h"
#include "core/training/learner.h"
#include "core/training/network_module.h"
#include "tests/support/test_main.h"

#include <torch/torch.h>

#include <QTest>

#include <algorithm>
#include <iterator>

using namespace bitops;

namespace {

/// What a layer was computed from.
struct Operands
{
    torch::Tensor input;
    torch::Tensor weight;
};

/// The operands of all layers of a network, in order, where its nodes are computed one by one: fused ones
/// read the same bits (tst_fused_layer).
std::vector<Operands> operandsOf(NetworkModule& module, const torch::Tensor& images)
{
    std::vector<Operands> read;
    const Graph& graph = module.graph();
    const NetworkOperands operands = module.operands();
    std::vector<torch::Tensor> tensors(graph.tensors().size());
    tensors.front() = module.enter(images);
    for (NodeIndex i = 0; i < graph.nodes().size(); ++i) {
        const Node& node = graph.node(i);
        std::vector<torch::Tensor> inputs;
        for (const TensorIndex input : graph.inputs(node)) {
            inputs.push_back(tensors[input]);
        }
        if (hasWeights(node.operation)) {
            read.push_back({inputs.front().detach(), operands[i].weight.detach()});
        }
        tensors[node.output] =
            module.finish(i, module.operate(i, inputs, operands[i]), module.norm(i), operands[i]);
    }
    return read;
}

std::int64_t differentValues(const torch::Tensor& tensor)
{
    return std::get<0>(torch::_unique2(tensor)).numel();
}

/// Of weights that share a scale.
std::int64_t differentWeights(const torch::Tensor& weight, bool perChannel)
{
    std::int64_t most = 0;
    for (const torch::Tensor& part : perChannel ? weight.unbind() : std::vector{weight}) {
        most = std::max(most, differentValues(part));
    }
    return most;
}

/// The nodes with weights, in order.
std::vector<Node> weightedNodes(const Graph& graph)
{
    std::vector<Node> layers;
    std::copy_if(graph.nodes().begin(), graph.nodes().end(), std::back_inserter(layers),
                 [](const Node& node) { return hasWeights(node.operation); });
    return layers;
}

void checkLayers(const Graph& graph, const std::vector<Operands>& operands, bool perChannel, const char* when)
{
    const std::vector<Node> layers = weightedNodes(graph);
    QCOMPARE(operands.size(), layers.size());
    for (std::size_t i = 0; i < layers.size(); ++i) {
        const auto check = [&](const char* what, std::int64_t values, int bits) {
            const QString message = QStringLiteral("%1, %2 of %3: %4 values")
                                        .arg(QLatin1String(when), QLatin1String(what),
                                             QString::fromStdString(graph.pathOf(layers[i])))
                                        .arg(values);
            QVERIFY2(bits == floatBits || values <= std::int64_t{1} << bits, qPrintable(message));
        };
        check("input", differentValues(operands[i].input), graph.input(layers[i]).bits);
        check("weights", differentWeights(operands[i].weight, perChannel), layers[i].weightBits);
    }
}

/// As the trainer feeds it: bytes by way of a table.
torch::Tensor imagesOf(const Input& input)
{
    const Shape& shape = input.shape;
    const std::vector<double> halves(static_cast<std::size_t>(shape.channels), 0.5);
    const PixelValues values = pixelValues({halves, halves}, input.bits);
    const torch::Tensor table = torch::from_blob(const_cast<float*>(values.front().data()), {256}).clone();
    return table.index({torch::randint(256, {16, shape.channels, shape.height, shape.width}, torch::kInt64)});
}

Block blockOf(BlockType type, int bits, std::int64_t stride = 1)
{
    return {.type = type,
            .outChannels = 8,
            .stride = stride,
            .expansion = 2,
            .weightBits = bits,
            .activationBits = bits};
}

Network networkOf(std::vector<Block> blocks, int bits)
{
    return {.input = {.shape = {3, 12, 12}, .bits = bits},
            .blocks = std::move(blocks),
            .classes = 3,
            .classifierBits = bits};
}

/// Each kind of block behind each other kind, chains of sums, and each kind at the end.
std::vector<std::pair<std::string, Network>> networksOf(int bits)
{
    const Block separable = blockOf(BlockType::Separable, bits);
    const Block conv = blockOf(BlockType::Conv, bits);
    const Block residual = blockOf(BlockType::InvertedResidual, bits);
    const Block narrower = blockOf(BlockType::InvertedResidual, bits, /*stride=*/2);
    Block bare = residual;
    bare.expansion = 1;
    Block finer = residual;
    finer.activationBits = bits + 1;
    Block unrounded = residual;
    unrounded.activationBits = floatBits;
    const Block pool = blockOf(BlockType::ConvPool, bits);
    const Block basic = blockOf(BlockType::BasicResidual, bits);
    const Block fitted = blockOf(BlockType::BasicResidual, bits, /*stride=*/2);
    return {{"separable", networkOf({separable, separable}, bits)},
            {"conv", networkOf({separable, conv}, bits)},
            {"chain of sums", networkOf({conv, residual, residual, residual, conv}, bits)},
            {"sum at the end", networkOf({conv, bare, residual}, bits)},
            {"projections alone", networkOf({narrower, residual, narrower}, bits)},
            {"sums without expansion", networkOf({separable, bare, bare, separable}, bits)},
            {"sums of other bits", networkOf({conv, residual, finer, residual, finer}, bits)},
            {"basic residuals", networkOf({pool, basic, fitted, basic}, bits)},
            {"basic residual behind a projection", networkOf({fitted, residual, basic, separable}, bits)},
            {"sums of float", networkOf({conv, unrounded, residual, conv}, bits)}};
}

} // namespace

class TestCountedValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areNoMoreThanTheirBitsAllow_data()
    {
        QTest::addColumn<Network>("network");
        for (const int bits : {1, 2, 3, 4, 8}) {
            for (const auto& [name, network] : networksOf(bits)) {
                QTest::addRow("%s, %d bits", name.c_str(), bits) << network;
            }
        }
    }

    void areNoMoreThanTheirBitsAllow()
    {
        QFETCH(Network, network);
        const Graph graph = graphOf(network);
        for (const RecipeChoice& choice : quantizers) {
            const auto quantizer = static_cast<Quantizer>(choice.value);
            for (const bool perChannel : {false, true}) {
                if (perChannel && quantizer == Quantizer::Notebook) {
                    continue;
                }
                const Learner learner(network, {.quantizer = quantizer, .perChannel = perChannel});
                NetworkModule& module = learner.module();
                for (int batch = 0; batch < 3; ++batch) { // Ranges are the first batch's, then averages.
                    checkLayers(graph, operandsOf(module, imagesOf(network.input)), perChannel,
                                "in training");
                }
                module.eval();
                checkLayers(graph, operandsOf(module, imagesOf(network.input)), perChannel, "in evaluation");
                const torch::NoGradGuard noGradient;
                checkLayers(graph, operandsOf(module, imagesOf(network.input)), perChannel,
                            "in evaluation without gradients");
            }
        }
    }

    /// So that the counting above is known to see something.
    void areMoreWhereSumsAreNotRounded()
    {
        const Network network = networksOf(2)[2].second;
        const Learner learner(network, {.arithmetic = Arithmetic::UnroundedSums});
        const std::vector<Operands> operands = operandsOf(learner.module(), imagesOf(network.input));
        QCOMPARE(operands.size(), weightedNodes(graphOf(network)).size());
        QVERIFY(differentValues(operands[4].input) > 4); // blocks.2.expand, behind the first sum
        QVERIFY(differentValues(operands.back().input) > 4);
    }

    void ofSumsAreUsed()
    {
        const Network network = networksOf(3)[2].second;
        const Learner learner(network, {});
        const std::vector<Operands> operands = operandsOf(learner.module(), imagesOf(network.input));
        QCOMPARE(operands.size(), weightedNodes(graphOf(network)).size());
        QVERIFY(differentValues(operands[4].input) >= 5);
        QVERIFY(operands[4].input.min().item<double>() < 0);
        QVERIFY(differentValues(operands.back().input) >= 4);
    }
};

BITOPS_TEST(TestCountedValues, NoApplication)
#include "tst_counted_values.moc"
