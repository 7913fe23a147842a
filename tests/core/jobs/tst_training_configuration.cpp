// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jobs/recipe_fields.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace bitops;

namespace {

TrainingConfiguration unusualConfiguration()
{
    return {.data = "/data/cifar 10/ü",
            .quantizer = Quantizer::Lsq,
            .perChannel = true,
            .epochs = 200,
            .batchSize = 128,
            .learningRate = 0.1 + 0.2,
            .optimizer = Optimizer::Sgd,
            .momentum = 0.95,
            .nesterov = true,
            .weightDecay = 5e-4,
            .schedule = Schedule::Cosine,
            .warmupEpochs = 2.5,
            .labelSmoothing = 0.1,
            .clipNorm = 1.5,
            .patience = 12,
            .batchNormReestimation = BatchNormReestimation::Off,
            .startFrom = "/runs/float",
            .startCheckpoint = StartCheckpoint::Last,
            .layerStatistics = false,
            .checkpointSeconds = 7.5,
            .seed = std::numeric_limits<std::int64_t>::max(),
            .threads = 7,
            .device = Device::Cuda,
            .augmentation = Augmentation::CropFlip,
            .normalization = Normalization::DataSet,
            .validationFraction = 0.1,
            .arithmetic = Arithmetic::UnroundedSums};
}

template <typename Change> TrainingConfiguration changed(Change change)
{
    TrainingConfiguration configuration;
    change(configuration);
    return configuration;
}

} // namespace

class TestTrainingConfiguration : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsBackEveryField();
    void readsBackEveryName();
    void writesTheDocumentedKeys();
    void fillsMissingKeysWithDefaults();
    void refusesByName_data();
    void refusesByName();
    void acceptsItsLimits_data();
    void acceptsItsLimits();
    void reportsWhatIsOutOfRange_data();
    void reportsWhatIsOutOfRange();
    void reportsEverythingAtOnce();
};

void TestTrainingConfiguration::readsBackEveryField()
{
    const std::string text = configurationToJson(unusualConfiguration()).dump();
    const auto read = configurationFromJson(nlohmann::json::parse(text), "training");
    QVERIFY(read.hasValue());
    QCOMPARE(*read, unusualConfiguration());
}

void TestTrainingConfiguration::readsBackEveryName()
{
    int choices = 0;
    for (const RecipeField& field : recipeFields()) {
        const auto* const value = std::get_if<ChoiceValue>(&field.value);
        for (std::size_t i = 0; value != nullptr && i < value->choices.size(); ++i) {
            TrainingConfiguration configuration;
            value->set(configuration, value->choices[i].value);
            const auto read = configurationFromJson(configurationToJson(configuration), "");
            QVERIFY(read.hasValue());
            QCOMPARE(*read, configuration);
            QCOMPARE(valueOf(field, *read).get<std::string>(), std::string(value->choices[i].name));
            ++choices;
        }
    }
    QCOMPARE(choices, 23);
}

void TestTrainingConfiguration::writesTheDocumentedKeys()
{
    QCOMPARE(
        QByteArray::fromStdString(configurationToJson(TrainingConfiguration{}).dump()),
        QByteArray(
            R"({"data":"shapes","quantizer":"ste","per_channel":false,"epochs":10,"batch_size":64,)"
            R"("learning_rate":0.001,"optimizer":"adam","momentum":0.9,"nesterov":false,"weight_decay":0.0,)"
            R"("schedule":"constant","warmup_epochs":0.0,"label_smoothing":0.0,"clip_norm":0.0,"patience":0,)"
            R"("batch_norm_reestimation":"auto","start_from":"","start_checkpoint":"best",)"
            R"("layer_statistics":true,"checkpoint_seconds":30.0,"seed":0,"threads":2,)"
            R"("device":"cpu","augmentation":"none","normalization":"half","mean":[],"deviation":[],)"
            R"("validation_fraction":0.0,"arithmetic":2})"));
}

void TestTrainingConfiguration::fillsMissingKeysWithDefaults()
{
    const auto read = configurationFromJson(nlohmann::json::object(), "training");
    QVERIFY(read.hasValue());
    TrainingConfiguration expected;
    expected.arithmetic = Arithmetic::UnroundedSums; // Who wrote the file knew no other.
    QCOMPARE(*read, expected);
}

void TestTrainingConfiguration::refusesByName_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("message");

    QTest::newRow("unknown key") << QByteArray(R"({"epoch":3})")
                                 << QByteArray("\"training.epoch\" is not a key of this format");
    QTest::newRow("no object") << QByteArray("[3]")
                               << QByteArray("training is a list, but must be an object");
    QTest::newRow("text for a number")
        << QByteArray(R"({"epochs":"3"})")
        << QByteArray("\"training.epochs\" is \"3\", but must be a whole number");
    QTest::newRow("half an epoch") << QByteArray(R"({"epochs":2.5})")
                                   << QByteArray(
                                          "\"training.epochs\" is 2.5, but must be a whole number within "
                                          "-2147483648 and 2147483647");
    QTest::newRow("huge") << QByteArray(R"({"threads":99999999999})")
                          << QByteArray(
                                 "\"training.threads\" is 99999999999, but must be a whole number within "
                                 "-2147483648 and 2147483647");
    QTest::newRow("seed past 64 bits")
        << QByteArray(R"({"seed":9223372036854775808})")
        << QByteArray("\"training.seed\" is 9223372036854775808, but must be a whole number within "
                      "-9223372036854775808 and 9223372036854775807");
    QTest::newRow("number for a truth")
        << QByteArray(R"({"per_channel":1})")
        << QByteArray("\"training.per_channel\" is 1, but must be true or false");
    QTest::newRow("number for text") << QByteArray(R"({"data":1})")
                                     << QByteArray("\"training.data\" is 1, but must be a text");
    QTest::newRow("text for a rate") << QByteArray(R"({"learning_rate":"fast"})")
                                     << QByteArray(
                                            "\"training.learning_rate\" is \"fast\", but must be a number");
    QTest::newRow("unknown quantizer")
        << QByteArray(R"({"quantizer":"pact"})")
        << QByteArray("\"training.quantizer\" is \"pact\", but must be one of notebook, ste, lsq");
    QTest::newRow("unknown optimizer")
        << QByteArray(R"({"optimizer":"lion"})")
        << QByteArray("\"training.optimizer\" is \"lion\", but must be one of adam, adamw, sgd");
    QTest::newRow("unknown schedule")
        << QByteArray(R"({"schedule":""})")
        << QByteArray("\"training.schedule\" is \"\", but must be one of constant, cosine, step");
    QTest::newRow("unknown augmentation")
        << QByteArray(R"({"augmentation":"mixup"})")
        << QByteArray(
               "\"training.augmentation\" is \"mixup\", but must be one of none, crop, flip, crop-flip");
    QTest::newRow("newer arithmetic")
        << QByteArray(R"({"arithmetic":3})")
        << QByteArray("\"training.arithmetic\" is 3, but must be a whole number within 1 and 2");
    QTest::newRow("no arithmetic")
        << QByteArray(R"({"arithmetic":0})")
        << QByteArray("\"training.arithmetic\" is 0, but must be a whole number within 1 and 2");
    QTest::newRow("unknown normalization")
        << QByteArray(R"({"normalization":"cifar"})")
        << QByteArray("\"training.normalization\" is \"cifar\", but must be one of half, dataset, imagenet");
    QTest::newRow("unknown device") << QByteArray(R"({"device":"tpu"})")
                                    << QByteArray(
                                           "\"training.device\" is \"tpu\", but must be one of cpu, cuda");
}

void TestTrainingConfiguration::refusesByName()
{
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, message);

    const auto read = configurationFromJson(nlohmann::json::parse(json.toStdString()), "training");
    QVERIFY(!read.hasValue());
    QCOMPARE(QByteArray::fromStdString(read.error().message), message);
}

void TestTrainingConfiguration::acceptsItsLimits_data()
{
    QTest::addColumn<TrainingConfiguration>("configuration");

    QTest::newRow("defaults") << TrainingConfiguration{};
    QTest::newRow("least") << changed([](TrainingConfiguration& c) {
        c.epochs = c.batchSize = c.threads = 1;
        c.learningRate = std::numeric_limits<double>::denorm_min();
        c.seed = 0;
    });
    QTest::newRow("most") << changed([](TrainingConfiguration& c) {
        c.epochs = 100'000;
        c.batchSize = 65'536;
        c.threads = 1'024;
        c.learningRate = 100;
        c.validationFraction = 0.9;
        c.momentum = 0.999;
        c.weightDecay = 1;
        c.warmupEpochs = 99'999.5;
        c.labelSmoothing = 0.99;
        c.patience = 100'000;
        c.checkpointSeconds = 86'400;
        c.seed = std::numeric_limits<std::int64_t>::max();
    });
    QTest::newRow("per channel") << changed([](TrainingConfiguration& c) { c.perChannel = true; });
}

void TestTrainingConfiguration::acceptsItsLimits()
{
    QFETCH(TrainingConfiguration, configuration);

    QCOMPARE(validate(configuration), std::vector<std::string>{});
}

void TestTrainingConfiguration::reportsWhatIsOutOfRange_data()
{
    QTest::addColumn<TrainingConfiguration>("configuration");
    QTest::addColumn<QByteArray>("sentence");

    using Configuration = TrainingConfiguration;
    QTest::newRow("no epochs") << changed([](Configuration& c) { c.epochs = 0; })
                               << QByteArray("Training: number of epochs is 0, but must be 1 to 100000.");
    QTest::newRow("epochs") << changed([](Configuration& c) { c.epochs = 100'001; })
                            << QByteArray("Training: number of epochs is 100001, but must be 1 to 100000.");
    QTest::newRow("no batch") << changed([](Configuration& c) { c.batchSize = 0; })
                              << QByteArray("Training: batch size is 0, but must be 1 to 65536.");
    QTest::newRow("batch") << changed([](Configuration& c) { c.batchSize = 65'537; })
                           << QByteArray("Training: batch size is 65537, but must be 1 to 65536.");
    QTest::newRow("no rate") << changed([](Configuration& c) {
        c.learningRate = 0;
    }) << QByteArray("Training: learning rate is 0, but must be above 0 and at most 100.");
    QTest::newRow("rate") << changed([](Configuration& c) {
        c.learningRate = 100.5;
    }) << QByteArray("Training: learning rate is 100.5, but must be above 0 and at most 100.");
    QTest::newRow("rate is no number")
        << changed([](Configuration& c) { c.learningRate = std::nan(""); })
        << QByteArray("Training: learning rate is nan, but must be above 0 and at most 100.");
    QTest::newRow("seed") << changed([](Configuration& c) { c.seed = -1; })
                          << QByteArray("Training: seed is -1, but must be 0 or more.");
    QTest::newRow("no threads") << changed([](Configuration& c) { c.threads = 0; })
                                << QByteArray("Training: number of threads is 0, but must be 1 to 1024.");
    QTest::newRow("threads") << changed([](Configuration& c) { c.threads = 1'025; })
                             << QByteArray("Training: number of threads is 1025, but must be 1 to 1024.");
    QTest::newRow("fraction") << changed([](Configuration& c) { c.validationFraction = 0.95; })
                              << QByteArray("Training: validation fraction is 0.95, but must be 0 to 0.9.");
    QTest::newRow("fraction below 0")
        << changed([](Configuration& c) { c.validationFraction = -0.1; })
        << QByteArray("Training: validation fraction is -0.1, but must be 0 to 0.9.");
    QTest::newRow("momentum") << changed([](Configuration& c) { c.momentum = 1; })
                              << QByteArray("Training: momentum is 1, but must be 0 or more, and below 1.");
    QTest::newRow("decay") << changed([](Configuration& c) { c.weightDecay = -0.5; })
                           << QByteArray("Training: weight decay is -0.5, but must be 0 to 1.");
    QTest::newRow("warm-up") << changed([](Configuration& c) { c.warmupEpochs = 10; })
                             << QByteArray("Training: warm-up is 10, but must be 0 or more, and below 10.");
    QTest::newRow("smoothing") << changed([](Configuration& c) {
        c.labelSmoothing = std::nan("");
    }) << QByteArray("Training: label smoothing is nan, but must be 0 or more, and below 1.");
    QTest::newRow("norm") << changed([](Configuration& c) { c.clipNorm = -1; })
                          << QByteArray("Training: norm that gradients are clipped to is -1, but must be "
                                        "0 to 1e+09.");
    QTest::newRow("patience") << changed([](Configuration& c) { c.patience = -1; })
                              << QByteArray("Training: patience is -1, but must be 0 to 100000.");
    QTest::newRow("checkpoints") << changed([](Configuration& c) {
        c.checkpointSeconds = 1e6;
    }) << QByteArray("Training: time between checkpoints is 1e+06, but must be 0 to 86400.");
    QTest::newRow("nesterov") << changed([](Configuration& c) { c.nesterov = true; })
                              << QByteArray("Training: Nesterov's momentum needs the optimizer sgd and a "
                                            "momentum above 0.");
    QTest::newRow("no data") << changed([](Configuration& c) { c.data.clear(); })
                             << QByteArray("Training: data is empty, but must be \"shapes\" or a folder.");
    QTest::newRow("per channel") << changed([](Configuration& c) {
        c.perChannel = true;
        c.quantizer = Quantizer::Notebook;
    }) << QByteArray("Training: the notebook's quantizer has no scales per channel.");
}

void TestTrainingConfiguration::reportsWhatIsOutOfRange()
{
    QFETCH(TrainingConfiguration, configuration);
    QFETCH(QByteArray, sentence);

    QCOMPARE(validate(configuration), std::vector<std::string>{sentence.toStdString()});
}

void TestTrainingConfiguration::reportsEverythingAtOnce()
{
    TrainingConfiguration configuration;
    configuration.epochs = configuration.batchSize = configuration.threads = -1;
    configuration.seed = -1;
    configuration.learningRate = -1;
    QCOMPARE(validate(configuration).size(), 5U);
}

BITOPS_TEST(TestTrainingConfiguration, NoApplication)
#include "tst_training_configuration.moc"
