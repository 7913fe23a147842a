// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/grids/least_error_scale.h"
#include "core/grids/weight_grid.h"
#include "core/runs/evaluation.h"
#include "core/runs/sensitivity.h"
#include "core/runs/temporary_job.h"
#include "core/weights/run_weights.h"
#include "core/weights/state_dictionary.h"
#include "tests/app/trainer/trainer_fixture.h"
#include "tests/support/test_main.h"

#include <cmath>

using namespace bitops;
using namespace bitops::test;

namespace {

constexpr std::int64_t allImages = 60;

/// What a measurement said.
struct Measured
{
    int exitCode = -1;
    SensitivityRecord record;
    std::vector<SensitivityMeasurement> measurements; ///< As they came.
    bool keepsToTheProtocol = false;

    [[nodiscard]] QByteArray end() const
    {
        return record.last() ? QByteArray::fromStdString(describeEnd(record)) : QByteArray("no end");
    }
    [[nodiscard]] std::int64_t known() const { return record.subject() ? record.subject()->known : -1; }
    [[nodiscard]] SensitivityMeasurement at(const char* layer, LayerPart part, int bits) const
    {
        const SensitivityMeasurement* const found = findMeasurement(measurements, layer, part, bits);
        return found == nullptr ? SensitivityMeasurement() : *found;
    }
};

Measured measure(const Scene& scene, const SensitivitySettings& settings, int threads = 1)
{
    const Result<std::filesystem::path> folder = prepareSensitivity(
        {scene.path().string(), scene.description.training.data, threads, settings, {}, {}});
    Measured measured;
    if (!folder) {
        return measured;
    }
    Trainer trainer({QString::fromStdString(folder->string())});
    measured.exitCode = trainer.finish();
    measured.keepsToTheProtocol = trainer.keepsToTheProtocol();
    for (const Event& event : trainer.events()) {
        measured.record.apply(event);
        if (const auto* one = std::get_if<MeasuredEvent>(&event)) {
            measured.measurements.push_back(one->measurement);
        }
    }
    return measured;
}

bool isTrained(const Scene& scene)
{
    scene.create();
    Trainer trainer(scene);
    return trainer.finish() == exit_code::done;
}

/// What `bitops evaluate` says of the run.
EvaluatedEvent evaluationOf(const Scene& scene)
{
    const Result<TemporaryJob> job =
        TemporaryJob::make({scene.path().string(), scene.description.training.data, 1, {}, {}});
    Trainer trainer({QString::fromStdString(job->folder().string())});
    trainer.finish();
    for (const Event& event : trainer.events()) {
        if (const auto* evaluated = std::get_if<EvaluatedEvent>(&event)) {
            return *evaluated;
        }
    }
    return {};
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Writes a checkpoint with its checksum made right: see core/training/README.md.
void writeCheckpoint(const QString& path, QByteArray bytes)
{
    std::uint64_t hash = 0xcbf29ce484222325U;
    for (const char byte : bytes.chopped(8)) {
        hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001b3U;
    }
    std::memcpy(bytes.data() + bytes.size() - 8, &hash, sizeof hash);
    writeFile(path, bytes);
}

/// Puts other values into a tensor of a checkpoint.
void replaceTensor(const QString& path, const std::string& name, const std::vector<float>& values)
{
    QByteArray bytes = contentOf(path);
    std::uint64_t headerSize = 0;
    std::memcpy(&headerSize, bytes.constData(), sizeof headerSize);
    const auto header = nlohmann::json::parse(bytes.constData() + 8, bytes.constData() + 8 + headerSize);
    const auto place = header.at(name).at("data_offsets").get<std::vector<std::uint64_t>>();
    QCOMPARE(place[1] - place[0], values.size() * sizeof(float));
    std::memcpy(bytes.data() + 8 + headerSize + place[0], values.data(), values.size() * sizeof(float));
    writeCheckpoint(path, bytes);
}

/// Quantizes the weights of a layer of the run in its best checkpoint, as the command line would write them:
/// by core/weights, without LibTorch.
void quantizeLayer(const Scene& scene, const std::string& layer, int bits,
                   const SensitivitySettings& settings)
{
    const QString path = scene.file(run_file::bestCheckpoint);
    const Result<RunWeights> weights = loadRunWeights(path.toStdString());
    QVERIFY(weights.hasValue());
    for (const auto& [name, tensor] : weights->tensors) {
        if (name == layer + ".weight") {
            const std::size_t scales =
                settings.perChannel ? static_cast<std::size_t>(tensor.shape.front()) : 1;
            const auto quantize =
                settings.reach == GridReach::LeastError ? quantizedWithLeastError : quantizedOnGrid;
            replaceTensor(path, name, quantize(floatsOf(tensor), bits, scales));
            return;
        }
    }
    QFAIL("There is no such layer.");
}

/// A run of a float network.
void makeFloat(Scene& scene)
{
    scene.description.network.blocks()->blocks = {
        {.outChannels = 4, .stride = 4, .weightBits = floatBits},
        {.type = BlockType::InvertedResidual, .outChannels = 4, .expansion = 2, .weightBits = floatBits}};
}

const std::vector<std::string> layers{"blocks.0.depthwise", "blocks.0.pointwise", "blocks.1.expand",
                                      "blocks.1.depthwise", "blocks.1.project",   "classifier"};

/// Cuts the events of the measurements behind so many that were measured, as if their trainer had been killed
/// while it wrote the next.
void cutEvents(const Scene& scene, int measured)
{
    const QString path =
        QString::fromStdString((sensitivityFolder(scene.path()) / run_file::events).string());
    QByteArray kept;
    int found = 0;
    for (const QByteArray& line : contentOf(path).split('\n')) {
        found += line.contains(R"("type":"measured")") ? 1 : 0;
        if (found > measured) {
            kept += line.left(20);
            break;
        }
        kept += line + '\n';
    }
    writeFile(path, kept);
}

} // namespace

/// Measurements of sensitivity by the trainer.
class TestTrainerSensitivity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatEvaluatingQuantizedWeightsSays_data();
    void saysWhatEvaluatingQuantizedWeightsSays();
    void saysWhatEvaluatingAllButOneSays();
    void saysWhatTrainingWithTheseBitsRoundsTo();
    void saysWhatFewerBitsOfPixelsSay();
    void measuresActivations();
    void measuresWithEstimatedNorms();
    void estimatesNormsOnImagesAsTheyWereTrainedOn();
    void measuresFewerImages();
    void measuresTheSameBitsAgain();
    void goesOnWhereItWasCut_data();
    void goesOnWhereItWasCut();
    void measuresOnlyWhatIsMissing();
    void measuresAgainWhatHasChanged_data();
    void measuresAgainWhatHasChanged();
    void stopsWhenAsked();
    void leavesTheRunAsItWas();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void failsWithLossesThatAreNotFinite();
};

void TestTrainerSensitivity::saysWhatEvaluatingQuantizedWeightsSays_data()
{
    QTest::addColumn<QByteArray>("layer");
    QTest::addColumn<int>("bits");
    QTest::addColumn<GridReach>("reach");
    QTest::addColumn<bool>("perChannel");

    QTest::newRow("first layer") << QByteArray("blocks.0.depthwise") << 2 << GridReach::LeastError << false;
    QTest::newRow("per channel") << QByteArray("blocks.1.expand") << 3 << GridReach::LeastError << true;
    QTest::newRow("largest") << QByteArray("blocks.1.depthwise") << 4 << GridReach::Largest << false;
    QTest::newRow("largest, per channel")
        << QByteArray("blocks.1.project") << 2 << GridReach::Largest << true;
    QTest::newRow("one bit") << QByteArray("blocks.0.pointwise") << 1 << GridReach::LeastError << false;
    QTest::newRow("last layer") << QByteArray("classifier") << 2 << GridReach::LeastError << false;
}

void TestTrainerSensitivity::saysWhatEvaluatingQuantizedWeightsSays()
{
    QFETCH(QByteArray, layer);
    QFETCH(int, bits);
    QFETCH(GridReach, reach);
    QFETCH(bool, perChannel);
    Scene scene;
    makeFloat(scene);
    QVERIFY(isTrained(scene));
    const SensitivitySettings settings{.bits = {bits}, .reach = reach, .perChannel = perChannel};

    const Measured measured = measure(scene, settings);

    QVERIFY2(measured.record.isCompleted(), measured.end().constData());
    QCOMPARE(measured.exitCode, exit_code::done);
    QVERIFY(measured.keepsToTheProtocol);
    QCOMPARE(measured.measurements.size(), layers.size() + 1);
    QVERIFY(measured.record.subject()->layers == layers);
    QCOMPARE(measured.record.subject()->images, allImages);
    const EvaluatedEvent own = evaluationOf(scene);
    const SensitivityMeasurement asItIs = measured.at("", LayerPart::Weights, 0);
    QCOMPARE(asItIs.loss, own.loss);
    QCOMPARE(asItIs.accuracy, own.accuracy);
    QCOMPARE(asItIs.klDivergence, 0.0);

    quantizeLayer(scene, layer.toStdString(), bits, settings);
    const EvaluatedEvent evaluated = evaluationOf(scene);

    const SensitivityMeasurement found = measured.at(layer.constData(), LayerPart::Weights, bits);
    QCOMPARE(found.loss, evaluated.loss);
    QCOMPARE(found.accuracy, evaluated.accuracy);
    QCOMPARE(found.lossIncrease, evaluated.loss - own.loss);
    QCOMPARE(found.accuracyDrop, own.accuracy - evaluated.accuracy);
    QVERIFY(found.loss != own.loss);
    QVERIFY(found.klDivergence > 0);
    QVERIFY(std::isfinite(found.sqnrDecibels));
    QVERIFY(!found.clipped);
}

void TestTrainerSensitivity::saysWhatEvaluatingAllButOneSays()
{
    Scene scene;
    makeFloat(scene);
    QVERIFY(isTrained(scene));
    const SensitivitySettings settings{.bits = {2, 3}, .allBut = true};

    const Measured measured = measure(scene, settings);

    QVERIFY2(measured.record.isCompleted(), measured.end().constData());
    QCOMPARE(measured.measurements.size(), 2 * layers.size() + 1);
    const char* const left = "blocks.1.depthwise";
    for (const std::string& layer : layers) {
        if (layer != left) {
            quantizeLayer(scene, layer, 3, settings);
        }
    }
    const EvaluatedEvent evaluated = evaluationOf(scene);
    const SensitivityMeasurement found = measured.at(left, LayerPart::Weights, 3);
    QCOMPARE(found.loss, evaluated.loss);
    QCOMPARE(found.accuracy, evaluated.accuracy);
    QVERIFY(std::isfinite(found.sqnrDecibels)); // Of what the others feed it with.
}

/// The float weights of a quantized run are rounded anew: at the bits that they were trained with, on the
/// grid that they were trained on, nothing changes.
void TestTrainerSensitivity::saysWhatTrainingWithTheseBitsRoundsTo()
{
    Scene scene; // Of 3 bits.
    QVERIFY(isTrained(scene));
    const Measured measured = measure(scene, {.bits = {2, 3}, .reach = GridReach::Largest});
    const SensitivityMeasurement own = measured.at("", LayerPart::Weights, 0);
    for (const char* const layer : {"blocks.0.depthwise", "blocks.0.pointwise"}) {
        const SensitivityMeasurement same = measured.at(layer, LayerPart::Weights, 3);
        QCOMPARE(same.loss, own.loss);
        QCOMPARE(same.klDivergence, 0.0);
        QCOMPARE(same.sqnrDecibels, std::numeric_limits<double>::infinity());
        QVERIFY(measured.at(layer, LayerPart::Weights, 2).klDivergence > 0);
    }
}

void TestTrainerSensitivity::saysWhatFewerBitsOfPixelsSay()
{
    Scene scene;
    makeFloat(scene);
    QVERIFY(isTrained(scene));
    const Measured measured = measure(scene, {.bits = {3, 8}, .parts = MeasuredParts::Activations});
    const SensitivityMeasurement own = measured.at("", LayerPart::Weights, 0);
    QCOMPARE(measured.at("blocks.0.depthwise", LayerPart::Activations, 8).loss, own.loss);

    const QString path = scene.file(run_file::bestCheckpoint);
    QByteArray bytes = contentOf(path);
    const QByteArray before = R"(\"bits\": 8)"; // Of the network's input, in the metadata.
    QCOMPARE(bytes.count(before), 1);
    bytes.replace(before, R"(\"bits\": 3)");
    writeCheckpoint(path, bytes);
    const EvaluatedEvent evaluated = evaluationOf(scene);

    const SensitivityMeasurement found = measured.at("blocks.0.depthwise", LayerPart::Activations, 3);
    QCOMPARE(found.loss, evaluated.loss);
    QVERIFY(found.loss != own.loss);
    QVERIFY(!found.clipped);
}

void TestTrainerSensitivity::measuresActivations()
{
    Scene scene;
    makeFloat(scene);
    scene.description.network.blocks()->blocks[1].activationBits = 4;
    QVERIFY(isTrained(scene));
    const Measured measured = measure(scene, {.bits = {2, 4, 12}, .parts = MeasuredParts::Both});
    QVERIFY2(measured.record.isCompleted(), measured.end().constData());
    QCOMPARE(measured.measurements.size(), 2 * 3 * layers.size() + 1);
    for (std::size_t i = 1; i < layers.size(); ++i) {
        const auto at = [&](int bits) {
            return measured.at(layers[i].c_str(), LayerPart::Activations, bits);
        };
        QVERIFY2(at(2).sqnrDecibels < at(4).sqnrDecibels, layers[i].c_str());
        QVERIFY(at(2).klDivergence > 0);
        QVERIFY(at(2).clipped.has_value() && *at(2).clipped >= 0 && *at(2).clipped < 0.5);
        QVERIFY(*at(12).clipped <= *at(2).clipped);
    }
    const Measured largest =
        measure(scene, {.bits = {2}, .parts = MeasuredParts::Activations, .reach = GridReach::Largest});
    const auto clipped = largest.at("blocks.0.pointwise", LayerPart::Activations, 2).clipped;
    QVERIFY(clipped && *clipped < 0.001);
    QVERIFY(*measured.at("blocks.0.pointwise", LayerPart::Activations, 2).clipped > *clipped);
}

void TestTrainerSensitivity::measuresWithEstimatedNorms()
{
    Scene scene;
    makeFloat(scene);
    QVERIFY(isTrained(scene));
    for (const bool allBut : {false, true}) {
        const SensitivitySettings kept{.bits = {2}, .allBut = allBut};
        SensitivitySettings settings = kept;
        settings.norms = NormFigures::Estimated;
        const Measured estimated = measure(scene, settings);
        QVERIFY2(estimated.record.isCompleted(), estimated.end().constData());
        const Measured asTheyAre = measure(scene, kept);
        QCOMPARE(estimated.at("", LayerPart::Weights, 0).loss, asTheyAre.at("", LayerPart::Weights, 0).loss);
        const char* const layer = "blocks.0.pointwise";
        QVERIFY(estimated.at(layer, LayerPart::Weights, 2).loss !=
                asTheyAre.at(layer, LayerPart::Weights, 2).loss);
        if (!allBut) { // Behind the classifier there is no norm.
            QCOMPARE(estimated.at("classifier", LayerPart::Weights, 2).loss,
                     asTheyAre.at("classifier", LayerPart::Weights, 2).loss);
            QCOMPARE(estimated.at(layer, LayerPart::Weights, 2).sqnrDecibels,
                     asTheyAre.at(layer, LayerPart::Weights, 2).sqnrDecibels);
        }
    }
}

/// Crops bring borders, which shift the figures of norms.
void TestTrainerSensitivity::estimatesNormsOnImagesAsTheyWereTrainedOn()
{
    Scene scene;
    makeFloat(scene);
    QVERIFY(isTrained(scene));
    const SensitivitySettings kept{.bits = {16}};
    const SensitivitySettings estimated{.bits = {16}, .norms = NormFigures::Estimated};
    const auto losses = [&scene](const SensitivitySettings& settings) {
        return measure(scene, settings).at("blocks.0.depthwise", LayerPart::Weights, 16).loss;
    };
    const double keptLoss = losses(kept);
    const double estimatedLoss = losses(estimated);
    const QString path = scene.file(run_file::bestCheckpoint);
    QByteArray bytes = contentOf(path);
    const QByteArray none = R"(\"augmentation\":\"none\")";
    QVERIFY(bytes.contains(none));
    bytes.replace(none, R"(\"augmentation\":\"crop\")"); // As long.
    writeCheckpoint(path, bytes);
    QCOMPARE(losses(kept), keptLoss);
    QVERIFY(estimatedLoss > 0 && losses(estimated) > 0);
    QVERIFY(losses(estimated) != estimatedLoss);
}

void TestTrainerSensitivity::measuresFewerImages()
{
    Scene scene;
    QVERIFY(isTrained(scene));
    const Measured some = measure(scene, {.images = 20, .bits = {2}});
    QCOMPARE(some.record.subject()->images, std::int64_t{20});
    const Measured others = measure(scene, {.images = 20, .bits = {2}, .seed = 1});
    QVERIFY(some.at("", LayerPart::Weights, 0).loss != others.at("", LayerPart::Weights, 0).loss);
    QCOMPARE(std::fmod(some.at("", LayerPart::Weights, 0).accuracy * 20, 1.0), 0.0);
}

void TestTrainerSensitivity::measuresTheSameBitsAgain()
{
    Scene scene;
    QVERIFY(isTrained(scene));
    const SensitivitySettings settings{.bits = {2, 4}, .parts = MeasuredParts::Both};
    const Measured first = measure(scene, settings, 2);
    QVERIFY(
        QFile::remove(QString::fromStdString((sensitivityFolder(scene.path()) / run_file::events).string())));
    const Measured second = measure(scene, settings, 2);
    QCOMPARE(second.known(), std::int64_t{0});
    QVERIFY(first.measurements == second.measurements);
}

void TestTrainerSensitivity::goesOnWhereItWasCut_data()
{
    QTest::addColumn<int>("measured");
    QTest::addColumn<bool>("allBut");
    for (const int measured : {0, 1, 2, 5, 8, 12}) {
        QTest::addRow("behind %d", measured) << measured << false;
        QTest::addRow("behind %d, all but", measured) << measured << true;
    }
}

void TestTrainerSensitivity::goesOnWhereItWasCut()
{
    QFETCH(int, measured);
    QFETCH(bool, allBut);
    Scene scene;
    QVERIFY(isTrained(scene));
    const SensitivitySettings settings{.bits = {2, 5}, .parts = MeasuredParts::Both, .allBut = allBut};
    const Measured whole = measure(scene, settings);
    QCOMPARE(whole.measurements.size(), std::size_t{1 + 3 * 4});

    cutEvents(scene, measured);
    const Measured rest = measure(scene, settings);

    QCOMPARE(rest.known(), std::int64_t{measured});
    QCOMPARE(rest.measurements.size(), whole.measurements.size() - static_cast<std::size_t>(measured));
    const Result<SensitivityRecord> record = loadSensitivityRecord(sensitivityFolder(scene.path()));
    QVERIFY(record.hasValue());
    QVERIFY(record->isCompleted());
    QVERIFY(record->table(settings) == whole.record.table(settings));
    QCOMPARE(record->table(settings).size(), whole.measurements.size());
}

void TestTrainerSensitivity::measuresOnlyWhatIsMissing()
{
    Scene scene;
    QVERIFY(isTrained(scene));
    QCOMPARE(measure(scene, {.bits = {2, 4}}).measurements.size(), std::size_t{1 + 3 * 2});
    const Measured again = measure(scene, {.bits = {2, 4}});
    QCOMPARE(again.exitCode, exit_code::done);
    QCOMPARE(again.known(), std::int64_t{7});
    QVERIFY(again.measurements.empty());

    const Measured more = measure(scene, {.bits = {2, 3, 4}, .parts = MeasuredParts::Both});
    QCOMPARE(more.known(), std::int64_t{7});
    QCOMPARE(more.measurements.size(), std::size_t{3 + 3 * 3});

    const Result<SensitivityRecord> record = loadSensitivityRecord(sensitivityFolder(scene.path()));
    const std::vector<SensitivityMeasurement> table = record->table({.bits = {2, 3}});
    QCOMPARE(table.size(),
             std::size_t{1 + 3 * 2}); // As built, by bits, whatever the order in which they came.
    QVERIFY(table[0].layer.empty());
    QCOMPARE(table[1].layer, std::string("blocks.0.depthwise"));
    QCOMPARE(table[1].bits, 2);
    QCOMPARE(table[2].bits, 3);
    QCOMPARE(table[6].layer, std::string("classifier"));
}

void TestTrainerSensitivity::measuresAgainWhatHasChanged_data()
{
    QTest::addColumn<QByteArray>("change");
    QTest::addColumn<bool>("isKnown");
    for (const char* const change : {"weights", "validation images", "training images", "seed", "images",
                                     "grid", "scales", "norms", "all but", "threads"}) {
        QTest::newRow(change) << QByteArray(change) << false;
    }
    QTest::newRow("nothing") << QByteArray("nothing") << true;
    QTest::newRow("place of the data") << QByteArray("place") << true;
    QTest::newRow("as many images") << QByteArray("as many") << true;
}

void TestTrainerSensitivity::measuresAgainWhatHasChanged()
{
    QFETCH(QByteArray, change);
    QFETCH(bool, isKnown);
    Scene scene;
    QVERIFY(isTrained(scene));
    SensitivitySettings settings{.bits = {2}};
    QCOMPARE(measure(scene, settings).known(), std::int64_t{0});
    int threads = 1;
    if (change == "weights") {
        replaceTensor(scene.file(run_file::bestCheckpoint), "classifier.bias", std::vector<float>(10, 0.5F));
    } else if (change == "validation images") {
        writeFile(scene.data() + QStringLiteral("/test_batch.bin"), records(61).mid(3073));
    } else if (change == "training images") {
        writeFile(scene.data() + QStringLiteral("/data_batch_1.bin"), records(201).mid(3073));
    } else if (change == "place") {
        const QString other = scene.data() + QStringLiteral("-moved");
        QVERIFY(QDir().rename(scene.data(), other));
        scene.description.training.data = other.toStdString();
    }
    settings.seed += change == "seed" ? 1 : 0;
    settings.images = change == "images" ? 30 : change == "as many" ? 60 : settings.images;
    settings.reach = change == "grid" ? GridReach::Largest : settings.reach;
    settings.perChannel = change == "scales";
    settings.norms = change == "norms" ? NormFigures::Estimated : settings.norms;
    settings.allBut = change == "all but";
    threads += change == "threads" ? 1 : 0;

    const Measured again = measure(scene, settings, threads);

    QVERIFY2(again.record.isCompleted(), again.end().constData());
    QCOMPARE(again.known(), std::int64_t{isKnown ? 4 : 0});
    QCOMPARE(again.measurements.size(), std::size_t{isKnown ? 0U : 4U});
}

void TestTrainerSensitivity::stopsWhenAsked()
{
    Scene scene;
    QVERIFY(isTrained(scene));
    const Result<std::filesystem::path> folder =
        prepareSensitivity({scene.path().string(), scene.description.training.data, 1, {}, {}, {}});
    QVERIFY(folder.hasValue());
    Trainer trainer({QString::fromStdString(folder->string())});
    trainer.tell(Command::Pause); // Or it might be done by the time that it is told to stop.
    QVERIFY(trainer.await<PausedEvent>());
    trainer.tell(Command::Stop);
    QCOMPARE(trainer.finish(), exit_code::interrupted);
    QVERIFY(std::holds_alternative<StoppedEvent>(trainer.events().back()));
    QVERIFY(trainer.keepsToTheProtocol());
    QVERIFY(measure(scene, {}).record.isCompleted());
}

void TestTrainerSensitivity::leavesTheRunAsItWas()
{
    Scene scene;
    scene.description.training.quantizer = Quantizer::Notebook; // Which rewrites weights wherever it can.
    QVERIFY(isTrained(scene));
    const auto content = [&scene] {
        QByteArray bytes;
        for (const QString& name : QDir(scene.run()).entryList(QDir::Files, QDir::Name)) {
            bytes += name.toUtf8() + contentOf(scene.run() + QLatin1Char('/') + name);
        }
        return bytes;
    };
    const QByteArray before = content();
    const Measured measured = measure(scene, {});
    QCOMPARE(measured.exitCode, exit_code::done);
    QVERIFY(content() == before);
    QCOMPARE(measured.at("", LayerPart::Weights, 0).accuracy, evaluationOf(scene).accuracy);
}

void TestTrainerSensitivity::saysWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("trouble");
    QTest::addColumn<QByteArray>("sentence");

    const auto row = [](const char* trouble, const char* sentence) {
        QTest::newRow(trouble) << QByteArray(trouble) << QByteArray(sentence);
    };
    row("no data", "Could not measure on /nowhere: there is no such folder.");
    row("no weights", "Could not measure the run in %1: it has no best weights yet.");
    row("damaged weights", "%1/best.ckpt");
    row("no threads", "Could not measure the run in %1: ");
    row("no bits", "Sensitivity: there are no bits to be measured.");
    row("17 bits", "Sensitivity: bits are 17, but must be 1 to 16.");
    row("bits twice", "Sensitivity: bits must be in ascending order, each of them once.");
    row("no images", "Sensitivity: the number of images is 0, but must be 1 or more.");
    row("a seed below 0", "Sensitivity: the seed is -1, but must be 0 or more.");
}

void TestTrainerSensitivity::saysWhatIsWrong()
{
    QFETCH(QByteArray, trouble);
    QFETCH(QByteArray, sentence);
    Scene scene;
    QVERIFY(isTrained(scene));
    const QString weights = scene.file(run_file::bestCheckpoint);
    SensitivitySettings settings;
    if (trouble == "no weights") {
        QVERIFY(QFile::remove(weights));
    } else if (trouble == "damaged weights") {
        writeFile(weights, "none");
    } else if (trouble == "no data") {
        scene.description.training.data = "/nowhere";
    } else if (trouble.contains("bits")) {
        settings.bits = trouble == "no bits"   ? std::vector<int>{}
                        : trouble == "17 bits" ? std::vector<int>{2, 17}
                                               : std::vector<int>{2, 2};
    }
    settings.images = trouble == "no images" ? 0 : settings.images;
    settings.seed = trouble == "a seed below 0" ? -1 : 0;

    const Measured measured = measure(scene, settings, trouble == "no threads" ? 0 : 1);

    QCOMPARE(measured.exitCode, exit_code::wrongInput);
    QVERIFY2(measured.end().contains(sentence.replace("%1", scene.run().toUtf8())),
             measured.end().constData());
    QVERIFY(measured.keepsToTheProtocol);
}

void TestTrainerSensitivity::failsWithLossesThatAreNotFinite()
{
    Scene scene;
    QVERIFY(isTrained(scene));
    poisonBias(scene.file(run_file::bestCheckpoint));
    const Measured measured = measure(scene, {});
    QCOMPARE(measured.end(),
             QByteArray("The measurement failed: the loss of the network as it is is not finite."));
    QCOMPARE(measured.exitCode, exit_code::trainingFailed);
}

BITOPS_TEST(TestTrainerSensitivity, QCoreApplication)
#include "tst_trainer_sensitivity.moc"
