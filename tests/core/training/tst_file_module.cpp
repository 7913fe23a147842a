// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/onnx/model_editor.h"
#include "core/formats/onnx/onnx_export.h"
#include "core/formats/onnx/runnable.h"
#include "core/formats/onnx/trainable.h"
#include "core/network/lowering.h"
#include "core/training/network_module.h"
#include "core/training/network_pass.h"
#include "core/weights/network_values_source.h"
#include "core/weights/run_weights.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cstring>

using namespace bitops;

namespace {

constexpr double mostDifference = 1e-5;

struct Variant
{
    int weightBits = 32;
    int activationBits = 32;
    TrainingConfiguration training = {};
    OnnxForm form = OnnxForm::Qonnx;
};

/// Every type of block, with skip connections and pools.
Network networkOf(const Variant& variant)
{
    Network network{.name = "all blocks", .input = {.shape = {3, 16, 16}}, .classes = 3};
    for (const BlockType type : {BlockType::ConvPool, BlockType::Separable, BlockType::InvertedResidual,
                                 BlockType::BasicResidual, BlockType::Conv}) {
        network.blocks.push_back({.type = type,
                                  .outChannels = 8,
                                  .expansion = 2,
                                  .weightBits = variant.weightBits,
                                  .activationBits = variant.activationBits});
    }
    network.classifierBits = variant.weightBits;
    return network;
}

torch::Tensor fileImages(std::int64_t count)
{
    const torch::Tensor pixels = torch::randint(256, {count, 3, 16, 16}).to(torch::kFloat32) / 255;
    return ((pixels - 0.5) / 0.5).contiguous(torch::MemoryFormat::ChannelsLast);
}

/// A module whose norms and ranges have seen images.
std::unique_ptr<NetworkModule> trainedModule(const Network& network, const TrainingConfiguration& training)
{
    torch::manual_seed(7);
    const torch::NoGradGuard noGradient;
    auto module = std::make_unique<NetworkModule>(
        network, QuantizationScheme{training.quantizer, training.perChannel, training.arithmetic});
    module->train();
    for (int i = 0; i < 40; ++i) {
        module->forward(fileImages(8));
    }
    module->eval();
    return module;
}

StoredTensor storedOf(const torch::Tensor& tensor)
{
    const torch::Tensor values = tensor.detach().contiguous();
    StoredTensor stored{"F32", values.sizes().vec(),
                        std::string(static_cast<std::size_t>(values.numel()) * sizeof(float), '\0')};
    std::memcpy(stored.bytes.data(), values.data_ptr(), stored.bytes.size());
    return stored;
}

/// What a checkpoint of the module holds.
RunWeights weightsOf(const Design& network, const TrainingConfiguration& training,
                     const NetworkModule& module)
{
    RunWeights weights{network, training, {}, {}};
    for (const auto& parameter : module.named_parameters()) {
        (isLearnedStep(parameter.key()) ? weights.steps : weights.tensors)
            .emplace_back(parameter.key(), storedOf(*parameter));
    }
    for (const auto& buffer : module.named_buffers()) {
        if (buffer->scalar_type() == torch::kFloat32) {
            weights.tensors.emplace_back(buffer.key(), storedOf(*buffer));
        }
    }
    return weights;
}

std::shared_ptr<onnx::LoadedModel> modelOf(const QTemporaryDir& folder, const std::string& bytes)
{
    const QString path = folder.filePath(QStringLiteral("model.onnx"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes.data(), static_cast<qint64>(bytes.size())) < 0) {
        return nullptr;
    }
    file.close();
    Result<onnx::LoadedModel> model = onnx::loadModel(path.toStdString(), {});
    return model ? std::make_shared<onnx::LoadedModel>(*std::move(model)) : nullptr;
}

double differenceOf(const torch::Tensor& one, const torch::Tensor& other)
{
    return (one - other).abs().max().item<double>() / std::max(1.0, other.abs().max().item<double>());
}

/// The model's network with these bits for the weights of all layers, and for what they read but the images.
ImportedNetwork withBits(const onnx::LoadedModel& model, const Variant& variant)
{
    ImportedNetwork network = model.imported.network;
    for (std::size_t i = 0; i < network.layers->count(); ++i) {
        const int activations = i == 0 ? network.layers->bitsInFile(0).activations : variant.activationBits;
        network.layers->setBits(network.graph, i, {variant.weightBits, activations});
    }
    return network;
}

} // namespace

/// A network that was exported and read again computes what it computed.
class TestFileModule : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void computesWhatWasExported_data()
    {
        QTest::addColumn<Variant>("variant");
        QTest::newRow("float") << Variant{};
        QTest::newRow("8 bits") << Variant{8, 8};
        QTest::newRow("few bits") << Variant{3, 4};
        QTest::newRow("weights alone") << Variant{4, 32};
        QTest::newRow("signs of weights") << Variant{1, 6};
        QTest::newRow("one bit") << Variant{2, 1};
        QTest::newRow("a scale for each channel") << Variant{4, 6, {.perChannel = true}};
        QTest::newRow("signs for each channel") << Variant{1, 8, {.perChannel = true}};
        QTest::newRow("learned steps") << Variant{4, 8, {.quantizer = Quantizer::Lsq}};
        QTest::newRow("QCDQ") << Variant{5, 7, {}, OnnxForm::Qcdq};
        QTest::newRow("QCDQ of channels") << Variant{3, 8, {.perChannel = true}, OnnxForm::Qcdq};
    }

    void computesWhatWasExported()
    {
        QFETCH(const Variant, variant);
        const QTemporaryDir folder;
        const Network network = networkOf(variant);
        const auto module = trainedModule(network, variant.training);
        const torch::NoGradGuard noGradient;
        const torch::Tensor images = fileImages(8);
        const torch::Tensor wanted = module->forward(images);
        const Result<NetworkValues> values = valuesOf(weightsOf(network, variant.training, *module), network);
        QVERIFY(values);
        const auto model = modelOf(folder, networkToOnnx(network, *values, variant.form, {}));
        QVERIFY(model != nullptr);
        QCOMPARE(onnx::obstacleToRunning(*model), std::string());
        QCOMPARE(onnx::classesOf(*model), network.classes);

        NetworkModule read(model, {});
        read.eval();
        const torch::Tensor found = read.forward(images);

        QCOMPARE(found.sizes().vec(), wanted.sizes().vec());
        QVERIFY2(differenceOf(found, wanted) <= mostDifference,
                 std::to_string(differenceOf(found, wanted)).c_str());
    }

    void isComputedInPartsToTheSameBits()
    {
        const QTemporaryDir folder;
        const Network network = networkOf({4, 5});
        const auto module = trainedModule(network, {});
        const Result<NetworkValues> values = valuesOf(weightsOf(network, {}, *module), network);
        const auto model = modelOf(folder, networkToOnnx(network, *values, OnnxForm::Qonnx, {}));
        QVERIFY(model != nullptr);
        NetworkModule read(model, {});
        const torch::NoGradGuard noGradient;
        read.eval();
        const torch::Tensor images = fileImages(6);
        const torch::Tensor wanted = read.forward(images);
        const NetworkPass pass(read, PixelGrid({{0.5, 0.5, 0.5}, {0.5, 0.5, 0.5}}, 8), true);
        for (NodeIndex node = 0; node < read.graph().nodes().size(); ++node) {
            LiveValues live = pass.begin(images);
            pass.advance(live, node, {});
            QVERIFY2(torch::equal(pass.complete(live, pass.operate(live, {}), {}), wanted),
                     read.graph().pathOf(read.graph().node(node)).c_str());
        }
    }

    void otherBitsAreThoseOfTheDesign()
    {
        // A layer whose weights the file has rounded is rounded anew from what is stored.
        const QTemporaryDir folder;
        Network network = networkOf({1, 8});
        const auto module = trainedModule(network, {});
        const Result<NetworkValues> values = valuesOf(weightsOf(network, {}, *module), network);
        const auto model = modelOf(folder, networkToOnnx(network, *values, OnnxForm::Qonnx, {}));
        QVERIFY(model != nullptr);
        const NetworkModule read(model, {});
        for (NodeIndex node = 0; node < read.graph().nodes().size(); ++node) {
            if (const QuantizedLayer* const layer = read.layer(node)) {
                const std::string path = read.graph().pathOf(read.graph().node(node));
                const auto parameters = module->named_parameters();
                const torch::Tensor& own = parameters[path + ".weight"];
                QVERIFY2(differenceOf(layer->weight().detach(), own.detach()) <= mostDifference,
                         path.c_str());
            }
        }
    }

    void whatWasTrainedAtOtherBitsIsWritten_data()
    {
        QTest::addColumn<Variant>("ofFile");
        QTest::addColumn<Variant>("variant");
        QTest::newRow("few bits") << Variant{} << Variant{3, 5};
        QTest::newRow("weights alone") << Variant{} << Variant{4, 32};
        QTest::newRow("activations alone") << Variant{} << Variant{32, 6};
        QTest::newRow("one bit") << Variant{} << Variant{1, 1};
        QTest::newRow("a scale for each channel") << Variant{} << Variant{4, 8, {.perChannel = true}};
        QTest::newRow("signs for each channel") << Variant{} << Variant{1, 8, {.perChannel = true}};
        QTest::newRow("learned steps") << Variant{} << Variant{4, 8, {.quantizer = Quantizer::Lsq}};
        QTest::newRow("as it is") << Variant{} << Variant{};
        QTest::newRow("of another grid") << Variant{8, 8} << Variant{4, 5};
        QTest::newRow("from signs") << Variant{1, 6} << Variant{4, 4};
        QTest::newRow("to float") << Variant{4, 6} << Variant{32, 32};
        QTest::newRow("of the same grid") << Variant{4, 6} << Variant{4, 6};
        QTest::newRow("of QCDQ") << Variant{5, 7, {}, OnnxForm::Qcdq} << Variant{3, 4};
    }

    void whatWasTrainedAtOtherBitsIsWritten()
    {
        QFETCH(const Variant, ofFile);
        QFETCH(const Variant, variant);
        const QTemporaryDir folder;
        const auto model = modelOf(folder, fileOf(ofFile));
        QVERIFY(model != nullptr);
        const ImportedNetwork design = withBits(*model, variant);
        QCOMPARE(onnx::obstacleToTraining(*model, design.graph), std::string());
        const TrainingConfiguration& training = variant.training;
        NetworkModule module(model, design.graph,
                             {training.quantizer, training.perChannel, training.arithmetic});
        const torch::NoGradGuard noGradient;
        module.train();
        for (int i = 0; i < 40; ++i) {
            module.forward(fileImages(8));
        }
        module.eval();
        const torch::Tensor images = fileImages(8);
        const torch::Tensor wanted = module.forward(images);

        const RunWeights weights = weightsOf(design, training, module);
        const Result<std::string> bytes =
            onnx::trainedModel(*model, design.graph, importedValuesOf(weights, design), {});
        QVERIFY2(bytes, bytes ? "" : bytes.error().message.c_str());
        const QTemporaryDir other;
        const auto written = modelOf(other, *bytes);
        QVERIFY(written != nullptr);
        NetworkModule read(written, {});
        read.eval();
        const torch::Tensor found = read.forward(images);

        QVERIFY2(differenceOf(found, wanted) <= mostDifference,
                 std::to_string(differenceOf(found, wanted)).c_str());
        const ImportedNetwork& again = written->imported.network;
        QCOMPARE(again.layers->count(), design.layers->count());
        for (std::size_t i = 0; i < design.layers->count(); ++i) {
            QVERIFY(again.layers->bitsInFile(i) == design.layers->bitsOf(design.graph, i));
        }
    }

    void atTheFilesBitsItBeginsAsTheFile()
    {
        const QTemporaryDir folder;
        const auto model = modelOf(folder, fileOf({}));
        QVERIFY(model != nullptr);
        const torch::NoGradGuard noGradient;
        NetworkModule file(model, {});
        NetworkModule trained(model, model->graph(), {});
        file.eval();
        trained.eval();
        const torch::Tensor images = fileImages(4);
        QVERIFY(torch::equal(file.forward(images), trained.forward(images)));
    }

    void allWeightsLearn()
    {
        const QTemporaryDir folder;
        const auto model = modelOf(folder, fileOf({4, 6}));
        QVERIFY(model != nullptr);
        NetworkModule module(model, withBits(*model, {3, 5}).graph, {});
        module.train();
        module.forward(fileImages(8)).square().sum().backward();
        for (const auto& parameter : module.named_parameters()) {
            const torch::Tensor& gradient = parameter->grad();
            QVERIFY2(gradient.defined() && gradient.abs().sum().item<double>() > 0, parameter.key().c_str());
        }
    }

    void valuesThatCannotBeReadAreNamed()
    {
        const QTemporaryDir folder;
        const Network network = networkOf({});
        const auto model =
            modelOf(folder, networkToOnnx(network, untrainedValues(network), OnnxForm::Qonnx, {}));
        QVERIFY(model != nullptr);
        for (onnx::StoredTensor& tensor : model->model.initializers) {
            tensor.isSparse = tensor.name == "blocks.1.pointwise.weight";
        }
        QVERIFY_THROWS_EXCEPTION(std::runtime_error, NetworkModule(model, {}));
    }

private:
    static std::string fileOf(const Variant& variant)
    {
        const Network network = networkOf(variant);
        const auto module = trainedModule(network, variant.training);
        const Result<NetworkValues> values = valuesOf(weightsOf(network, variant.training, *module), network);
        return networkToOnnx(network, *values, variant.form, {});
    }
};

BITOPS_TEST(TestFileModule, NoApplication)
#include "tst_file_module.moc"
