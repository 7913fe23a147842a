// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/training_options.h"
#include "core/report/train_command.h"
#include "tests/support/test_main.h"

#include <CLI/CLI.hpp>

#include <QDir>
#include <QProcess>
#include <QTest>

#include <cstdint>
#include <map>
#include <string>

using namespace bitops;

namespace {

/// What a shell makes of the command, each word in a line of its own.
QStringList wordsOf(const std::string& command)
{
    QProcess shell;
    shell.start(QStringLiteral("/bin/sh"),
                {QStringLiteral("-c"),
                 QStringLiteral("bitops() { printf '%s\\0' \"$@\"; }; ") + QString::fromStdString(command)});
    if (!shell.waitForFinished()) {
        return {};
    }
    QString output = QString::fromUtf8(shell.readAllStandardOutput());
    output.chop(1);
    return output.split(QChar(0));
}

/// Another value of the setting; null for a name of which no other is known here.
nlohmann::json otherThan(const std::string& key, const nlohmann::json& usual)
{
    if (usual.is_boolean()) {
        return !usual.get<bool>();
    }
    if (usual.is_number_integer()) {
        return usual.get<std::int64_t>() + 1;
    }
    if (usual.is_number()) {
        return usual.get<double>() + 0.25;
    }
    if (usual.is_array()) {
        return {0.25, 0.5, 1e-3};
    }
    const std::map<std::string, std::string> others{{"data", "/data/cifar"},
                                                    {"quantizer", "notebook"},
                                                    {"optimizer", "adamw"},
                                                    {"schedule", "step"},
                                                    {"batch_norm_reestimation", "off"},
                                                    {"start_from", "/runs/float"},
                                                    {"start_checkpoint", "last"},
                                                    {"device", "cuda"},
                                                    {"augmentation", "flip"},
                                                    {"normalization", "dataset"}};
    const auto other = others.find(key);
    return other == others.end() ? nlohmann::json() : nlohmann::json(other->second);
}

} // namespace

class TestCliTrainCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theCommandOfAReportIsReadBack_data()
    {
        QTest::addColumn<TrainingConfiguration>("training");
        QTest::newRow("usual") << TrainingConfiguration();
        QTest::newRow("all else") << TrainingConfiguration{
            .data = "/my data/it's $HOME/cifar",
            .quantizer = Quantizer::Lsq,
            .perChannel = true,
            .epochs = 200,
            .batchSize = 128,
            .learningRate = 0.05,
            .optimizer = Optimizer::Sgd,
            .momentum = 0.8,
            .nesterov = true,
            .weightDecay = 5e-4,
            .schedule = Schedule::Cosine,
            .warmupEpochs = 2.5,
            .labelSmoothing = 0.1,
            .clipNorm = 1,
            .patience = 7,
            .batchNormReestimation = BatchNormReestimation::On,
            .startFrom = "/runs/float one",
            .startCheckpoint = StartCheckpoint::Last,
            .layerStatistics = false,
            .checkpointSeconds = 0,
            .seed = 42,
            .threads = 4,
            .device = Device::Cuda,
            .augmentation = Augmentation::CropFlip,
            .normalization = Normalization::DataSet,
            .mean = {0.5},
            .deviation = {0.25},
            .validationFraction = 0.15,
        };
        // By itself, each setting has its option: none is forgotten, or hangs on another.
        const nlohmann::json all = configurationToJson({});
        for (const auto& [key, usual] : all.items()) {
            if (key == "arithmetic") {
                continue; // A new run has the newest.
            }
            nlohmann::json changed = all;
            changed[key] = otherThan(key, usual);
            const auto other = configurationFromJson(changed, "training");
            QVERIFY2(other.hasValue() && *other != TrainingConfiguration(), key.c_str());
            QTest::newRow(key.c_str()) << *other;
        }
    }

    void theCommandOfAReportIsReadBack()
    {
        QFETCH(TrainingConfiguration, training);
        const QStringList words = wordsOf(trainCommand(training, "my design.bitops"));
        QCOMPARE(words.mid(0, 2), (QStringList{QStringLiteral("train"), QStringLiteral("my design.bitops")}));
        TrainingConfiguration read;
        CLI::App app;
        addTrainingOptions(app, read);
        std::vector<std::string> options; // From the last to the first.
        for (qsizetype i = words.size() - 1; i >= 2; --i) {
            options.push_back(words.at(i).toStdString());
        }
        try {
            app.parse(options);
        } catch (const CLI::ParseError& error) {
            QFAIL(error.what());
        }
        QVERIFY(read == training);
    }

    void theCommandThatResumesWorksInAnyFolder()
    {
        const QStringList words = wordsOf(resumeCommand("my runs/one"));
        QCOMPARE(words, (QStringList{QStringLiteral("train"), QStringLiteral("--resume"),
                                     QDir::currentPath() + QStringLiteral("/my runs/one")}));
        QCOMPARE(wordsOf(resumeCommand("/my runs/one")).value(2), QStringLiteral("/my runs/one"));
    }
};

BITOPS_TEST(TestCliTrainCommand, QCoreApplication)
#include "tst_cli_train_command.moc"
