// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/cost/cost_report.h"
#include "core/formats/design_file.h"
#include "core/formats/onnx/parser.h"
#include "core/graph/layer.h"
#include "core/network/lowering.h"
#include "core/network/presets.h"
#include "core/network/state_entries.h"
#include "core/network/validation.h"
#include "core/report/design_onnx.h"
#include "core/weights/run_weights.h"
#include "tests/core/random_network.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cstring>
#include <set>

using namespace bitops;

namespace {

/// Convolutions of a kernel of 1, and a classifier.
Network pointwiseNetwork(int weightBits, int activationBits)
{
    Block block{.type = BlockType::Conv,
                .outChannels = 4,
                .kernel = 1,
                .weightBits = weightBits,
                .activationBits = activationBits};
    return {.name = "small",
            .input = {.shape = {2, 4, 4}},
            .blocks = {block, block},
            .classes = 3,
            .classifierBits = weightBits};
}

/// Linear projections, and sums of them.
Network residualNetwork(int bits)
{
    const Block block{.type = BlockType::InvertedResidual,
                      .outChannels = 3,
                      .expansion = 2,
                      .weightBits = bits,
                      .activationBits = bits};
    return {.name = "sums",
            .input = {.shape = {3, 4, 4}, .bits = 5},
            .blocks = {block, block},
            .classes = 2,
            .classifierBits = bits};
}

/// Of channels so few that it takes no time.
Network withFewChannels(Network network)
{
    for (Block& block : network.blocks) {
        block.outChannels = 1 + block.outChannels % 20;
    }
    return network;
}

/// Of a run of this network, with numbers by their place.
RunWeights trainedWeights(const Network& network, const TrainingConfiguration& training = {})
{
    RunWeights weights{network, training, {}, {}};
    float value = 0;
    for (const StateEntry& entry : stateEntries(graphOf(network), training.arithmetic)) {
        std::vector<float> values(entry.count());
        std::generate(values.begin(), values.end(), [&value] { return value += 0.25F; });
        StoredTensor tensor{"F32", entry.shape, std::string(values.size() * sizeof(float), '\0')};
        std::memcpy(tensor.bytes.data(), values.data(), tensor.bytes.size());
        weights.tensors.emplace_back(entry.name, std::move(tensor));
    }
    return weights;
}

/// "blocks.0.conv 32 w4 a8 → 4": each layer with its multiplications and bits.
std::string layersText(const CostReport& report)
{
    std::string text;
    for (std::size_t i = 0; i < report.layers.size(); ++i) {
        const LayerCost& cost = report.layers[i];
        text += report.pathOf(i) + " " + std::to_string(cost.macs) + " w" +
                std::to_string(cost.layer.weightBits) + " a" + std::to_string(cost.layer.inputBits) + " → " +
                std::to_string(cost.layer.outputBits) + "\n";
    }
    return text;
}

std::string totalsText(const TotalCost& total)
{
    return std::to_string(total.bitops) + " BitOps, " + std::to_string(total.weightBitMacs) +
           " bits, storage of " + std::to_string(total.weightStorageBits) + ", parameters " +
           std::to_string(total.parameterCounts.batchNorm) + " " +
           std::to_string(total.parameterCounts.biases) + " " + std::to_string(total.parameters);
}

/// Whether values of one bit have a sign anywhere: they are scaled apart, by a node that designs do not have.
bool hasSignsOfActivations(const Network& network)
{
    const Graph graph = graphOf(network);
    return std::any_of(graph.nodes().begin(), graph.nodes().end(), [&graph](const Node& node) {
        return !node.range.empty() && graph.output(node).bits == 1;
    });
}

} // namespace

/// ONNX files of designs, as our own reader sees them.
class TestDesignOnnx : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void presetsCostTheSame_data()
    {
        QTest::addColumn<QString>("name");
        for (const Preset& preset : presets()) {
            QTest::newRow(std::string(preset.name).c_str())
                << QString::fromUtf8(preset.name.data(), static_cast<qsizetype>(preset.name.size()));
        }
    }

    void presetsCostTheSame()
    {
        QFETCH(QString, name);
        const Network network = findPreset(name.toStdString()).value();
        compareCosts(network, OnnxForm::Qonnx);
        if (name.endsWith(QLatin1String("cifar10"))) {
            compareCosts(network, OnnxForm::Qcdq);
        }
    }

    void everyNumberOfBitsCostsTheSame()
    {
        for (const int weightBits : bitWidths()) {
            for (const int activationBits : bitWidths()) {
                compareCosts(pointwiseNetwork(weightBits, activationBits), OnnxForm::Qonnx);
            }
            compareCosts(residualNetwork(weightBits), OnnxForm::Qonnx);
        }
        for (int bits = 2; bits <= 8; ++bits) {
            compareCosts(residualNetwork(bits), OnnxForm::Qcdq);
        }
    }

    void randomNetworksCostTheSame()
    {
        int compared = 0;
        for (std::uint32_t seed = 0; seed < 300; ++seed) {
            const Network network = withFewChannels(RandomNetwork(seed).sound());
            if (validate(network).empty()) {
                compareCosts(network, OnnxForm::Qonnx);
                ++compared;
            }
        }
        QVERIFY(compared > 100);
    }

    void theSameNetworkIsTheSameFile()
    {
        const Network network = residualNetwork(4);
        QVERIFY(written(network) == written(network));
        QVERIFY(written(network) != written(residualNetwork(5)));
    }

    void metadataTellTotals()
    {
        const std::string bytes = written(pointwiseNetwork(4, 8));
        const CostReport report =
            computeCosts(pointwiseNetwork(4, 8), {CountingRule::Product, /*withClassifier=*/true});
        const auto has = [&bytes](std::string_view key, const std::string& value) {
            // A key of field 1, a value of field 2, each behind its length.
            std::string entry = std::string(key) + '\x12' + static_cast<char>(value.size()) + value;
            return bytes.find(entry) != std::string::npos;
        };
        QVERIFY(has("bitops.bitops.product", std::to_string(report.total.bitops)));
        QVERIFY(has("bitops.macs", std::to_string(report.total.macs)));
        QVERIFY(has("bitops.weights", "untrained"));
    }

    /// Each node says its shape, the batch is 1, and all attributes are there: others cannot count it else.
    void nothingIsLeftToDefaults()
    {
        write(written(residualNetwork(3)));
        const Result<MappedFile> file = MappedFile::open(path());
        const Result<onnx::Model> model = onnx::parseModel(*file);
        QVERIFY(model.hasValue());
        QCOMPARE(model->operatorSet, std::int64_t{13});
        std::set<std::string_view> known;
        for (const auto* const infos : {&model->values, &model->outputs}) {
            for (const onnx::ValueInfo& info : *infos) {
                QVERIFY(info.dims && info.dims->front().value.has_value());
                known.insert(info.name);
            }
        }
        for (const onnx::Node& node : model->nodes) {
            QVERIFY(known.count(node.outputs.front()) == 1);
            if (node.operation == "Conv") {
                for (const char* const name : {"kernel_shape", "strides", "pads", "dilations", "group"}) {
                    QVERIFY2(node.attribute(name) != nullptr, name);
                }
            }
        }
        QCOMPARE(model->inputs.front().name, std::string_view("image"));
        QCOMPARE(model->outputs.front().name, std::string_view("scores"));
    }

    /// QONNX's own counter knows one bit only where a BipolarQuant has a scale of 1.
    void oneBitIsASignWithItsScaleBehind()
    {
        const Network network = pointwiseNetwork(1, 4);
        const RunWeights weights = trainedWeights(network);
        write(*designToOnnx(network, &weights, OnnxForm::Qonnx));
        const Result<MappedFile> file = MappedFile::open(path());
        const Result<onnx::Model> model = onnx::parseModel(*file);
        // Eight weights, from 0.25 to 2.
        QCOMPARE(numberOf(*model, "blocks.0.conv.weight.quant.scale"), 1.0F);
        QCOMPARE(numberOf(*model, "blocks.0.conv.scale"), (0.25F + 2.0F) / 2);
        const auto behind =
            std::find_if(model->nodes.begin(), model->nodes.end(),
                         [](const onnx::Node& node) { return node.inputs.front() == "blocks.0.conv"; });
        QCOMPARE(behind->operation, std::string_view("Mul"));
    }

    void trainedValuesAreWritten()
    {
        const Network network = residualNetwork(4);
        RunWeights weights = trainedWeights(network, {.quantizer = Quantizer::Lsq});
        StoredTensor step{"F32", {1, 1, 1, 1}, std::string(sizeof(float), '\0')};
        const float size = 0.125F;
        std::memcpy(step.bytes.data(), &size, sizeof(float));
        weights.steps.emplace_back("blocks.0.expand.step", step);
        write(*designToOnnx(network, &weights, OnnxForm::Qonnx));
        const Result<MappedFile> file = MappedFile::open(path());
        const Result<onnx::Model> model = onnx::parseModel(*file);
        QCOMPARE(numberOf(*model, "blocks.0.expand.weight.quant.scale"), size);
        QCOMPARE(numberOf(*model, "blocks.0.expand.weight"), 0.25F);
        QCOMPARE(numberOf(*model, "blocks.0.project.quant.scale"),
                 valueOf(weights, "blocks.0.range") / 7); // ±7 steps.
        QCOMPARE(numberOf(*model, "blocks.0.expand.quant.scale"), 6.0F / 15);
    }

    /// A step belongs to the bits that it was learned for; ranges hold for other bits, too.
    void otherBitsThanTheRunsAreRoundedAnew()
    {
        RunWeights weights = trainedWeights(residualNetwork(4), {.quantizer = Quantizer::Lsq});
        StoredTensor step{"F32", {1, 1, 1, 1}, std::string(sizeof(float), '\0')};
        weights.steps.emplace_back("blocks.0.expand.step", step);
        write(*designToOnnx(residualNetwork(3), &weights, OnnxForm::Qonnx));
        const Result<MappedFile> file = MappedFile::open(path());
        const Result<onnx::Model> model = onnx::parseModel(*file);
        // 18 weights, up to 4.5.
        QCOMPARE(numberOf(*model, "blocks.0.expand.weight.quant.scale"), 4.5F / 3);
        QCOMPARE(numberOf(*model, "blocks.0.project.quant.scale"), valueOf(weights, "blocks.0.range") / 3);
    }

    void whatTheRunDoesNotHaveIsRefused_data()
    {
        QTest::addColumn<int>("bitsOfRun");
        QTest::addColumn<bool>("isOther");
        QTest::addColumn<QString>("reason");
        const QString reason =
            QStringLiteral("the run has no range for bit-width 4 behind blocks.0.project, where its own is ");
        QTest::newRow("ranges") << 32 << false << reason + QStringLiteral("32");
        QTest::newRow("ranges of one bit") << 1 << false << reason + QStringLiteral("1");
        QTest::newRow("structure") << 4 << true
                                   << QStringLiteral("the run's network is another one: it has no "
                                                     "classifier.weight of that size");
    }

    void whatTheRunDoesNotHaveIsRefused()
    {
        QFETCH(int, bitsOfRun);
        QFETCH(bool, isOther);
        QFETCH(QString, reason);
        const RunWeights weights = trainedWeights(residualNetwork(bitsOfRun));
        Network network = residualNetwork(4);
        network.classes = isOther ? 3 : 2;
        const Result<std::string> bytes = designToOnnx(network, &weights, OnnxForm::Qonnx);
        QVERIFY(!bytes);
        QCOMPARE(QString::fromStdString(bytes.error().message), reason);
    }

    void qcdqHasTwoToEightBits()
    {
        const auto refusal = [](int weightBits, int activationBits) {
            const Result<std::string> bytes =
                designToOnnx(pointwiseNetwork(weightBits, activationBits), nullptr, OnnxForm::Qcdq);
            return bytes ? QByteArray() : QByteArray::fromStdString(bytes.error().message);
        };
        QCOMPARE(refusal(2, 8), QByteArray());
        QCOMPARE(refusal(32, 32), QByteArray());
        QCOMPARE(refusal(1, 8),
                 QByteArray("the weights of blocks.0.conv have bit-width 1, and QCDQ has 2 to 8"));
        QCOMPARE(refusal(8, 9),
                 QByteArray("the activations behind blocks.0.conv have bit-width 9, and QCDQ has 2 to 8"));
    }

    void moreThanAFileHoldsIsRefused()
    {
        Network network = pointwiseNetwork(8, 8);
        for (Block& block : network.blocks) {
            block.outChannels = 65'536;
        }
        const Result<std::string> bytes = designToOnnx(network, nullptr, OnnxForm::Qonnx);
        QVERIFY(!bytes);
        QCOMPARE(bytes.error().message,
                 std::string("its weights take more than the 2 GiB that such a file holds"));
    }

private:
    [[nodiscard]] std::filesystem::path path() const
    {
        return m_folder.filePath(QStringLiteral("model.onnx")).toStdString();
    }

    void write(const std::string& bytes) const
    {
        QFile file(QString::fromStdString(path()));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes.data(), static_cast<qint64>(bytes.size())),
                 static_cast<qint64>(bytes.size()));
    }

    static std::string written(const Network& network)
    {
        return *designToOnnx(network, nullptr, OnnxForm::Qonnx);
    }

    void compareCosts(const Network& network, OnnxForm form) const
    {
        const Result<std::string> bytes = designToOnnx(network, nullptr, form);
        QVERIFY2(bytes.hasValue(), bytes ? "" : bytes.error().message.c_str());
        write(*bytes);
        const Result<Design> design = loadDesign(path());
        QVERIFY2(design.hasValue(), design ? "" : design.error().message.c_str());
        const CostOptions options{CountingRule::Product, /*withClassifier=*/true};
        const CostReport wanted = computeCosts(network, options);
        const CostReport found = computeCosts(*design, options);
        QVERIFY(found.notices.empty());
        QCOMPARE(layersText(found), layersText(wanted));
        QCOMPARE(totalsText(found.total), totalsText(wanted.total));
        if (!hasSignsOfActivations(network)) {
            QCOMPARE(found.total.peak.bits, wanted.total.peak.bits);
        }
    }

    /// The first value of an initializer.
    static float numberOf(const onnx::Model& model, std::string_view name)
    {
        float value = 0;
        for (const onnx::StoredTensor& tensor : model.initializers) {
            if (tensor.name == name) {
                std::memcpy(&value, tensor.raw->data(), sizeof(value));
            }
        }
        return value;
    }

    static float valueOf(const RunWeights& weights, std::string_view name)
    {
        return floatsOf(*findTensor(weights.tensors, name)).front();
    }

    QTemporaryDir m_folder;
};

BITOPS_TEST(TestDesignOnnx, NoApplication)
#include "tst_design_onnx.moc"
