// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jobs/training_configuration.h"

#include "core/base/core_tr.h"
#include "core/base/foreign_text.h"
#include "core/base/json_reader.h"
#include "core/network/lowering.h"

#include <algorithm>
#include <charconv>

namespace bitops {

namespace {

template <typename Values, typename Value> std::string_view findName(const Values& values, Value wanted)
{
    for (const auto& known : values) {
        if (known.value == wanted) {
            return known.name;
        }
    }
    return {};
}

/// The value named at `key`, or `value` if there is no such key.
template <typename Values, typename Value>
void readNamed(JsonReader& reader, const char* key, const Values& values, Value& value)
{
    const std::string name = reader.string(key, findName(values, value));
    for (const auto& known : values) {
        if (known.name == name) {
            value = known.value;
            return;
        }
    }
    std::string names;
    for (const auto& known : values) {
        names += (names.empty() ? "" : ", ") + std::string(known.name);
    }
    reader.fail(
        Core::tr("\"%1\" is \"%2\", but must be one of %3", reader.pathOf(key), excerpt(name), names));
}

/// Files of before know no arithmetic but the first.
Arithmetic readArithmetic(JsonReader& reader)
{
    constexpr const char* key = "arithmetic";
    constexpr auto newest = static_cast<std::int64_t>(newestArithmetic);
    const std::int64_t number = reader.integer(key, static_cast<std::int64_t>(Arithmetic::UnroundedSums));
    if (number < 1 || number > newest) {
        reader.fail(Core::tr("\"%1\" is %2, but must be a whole number within %3 and %4", reader.pathOf(key),
                             number, 1, newest));
        return newestArithmetic;
    }
    return static_cast<Arithmetic>(number);
}

std::string numberText(double value)
{
    std::array<char, 32> buffer;
    const std::to_chars_result written = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
    return {buffer.data(), written.ptr};
}

class Rules
{
public:
    void checkWhole(std::string_view field, std::int64_t value, std::int64_t least, std::int64_t most)
    {
        if (value < least || value > most) {
            add(Core::tr("%1 is %2, but must be %3 to %4", field, value, least, most));
        }
    }

    /// For a number from `least` to below `bound`. Written so that a NaN does not pass.
    void checkBelow(std::string_view field, double value, double least, double bound)
    {
        if (!(value >= least && value < bound)) {
            add(Core::tr("%1 is %2, but must be %3 or more, and below %4", field, numberText(value),
                         numberText(least), numberText(bound)));
        }
    }

    void checkRange(std::string_view field, double value, double least, double most)
    {
        if (!(value >= least && value <= most)) {
            add(Core::tr("%1 is %2, but must be %3 to %4", field, numberText(value), numberText(least),
                         numberText(most)));
        }
    }

    void add(const std::string& reason) { m_broken.push_back(Core::tr("Training: %1.", reason)); }

    std::vector<std::string> take() { return std::move(m_broken); }

private:
    std::vector<std::string> m_broken;
};

void checkRecipe(const TrainingConfiguration& configuration, Rules& rules)
{
    constexpr double mostSeconds = 86'400;
    rules.checkBelow(Core::tr("momentum"), configuration.momentum, 0, 1);
    if (configuration.nesterov &&
        !(configuration.optimizer == Optimizer::Sgd && configuration.momentum > 0)) {
        rules.add(Core::tr("Nesterov's momentum needs the optimizer sgd and a momentum above 0"));
    }
    rules.checkRange(Core::tr("weight decay"), configuration.weightDecay, 0, 1);
    rules.checkBelow(Core::tr("warm-up"), configuration.warmupEpochs, 0, std::max(configuration.epochs, 1));
    rules.checkBelow(Core::tr("label smoothing"), configuration.labelSmoothing, 0, 1);
    rules.checkRange(Core::tr("norm that gradients are clipped to"), configuration.clipNorm, 0, 1e9);
    rules.checkWhole(Core::tr("patience"), configuration.patience, 0, 100'000);
    rules.checkRange(Core::tr("time between checkpoints"), configuration.checkpointSeconds, 0, mostSeconds);
}

} // namespace

std::string_view nameOf(Quantizer quantizer)
{
    return findName(quantizers, quantizer);
}

std::string_view nameOf(Optimizer optimizer)
{
    return findName(optimizers, optimizer);
}

std::string_view nameOf(Schedule schedule)
{
    return findName(schedules, schedule);
}

std::string_view nameOf(BatchNormReestimation reestimation)
{
    return findName(batchNormReestimations, reestimation);
}

std::string_view nameOf(StartCheckpoint checkpoint)
{
    return findName(startCheckpoints, checkpoint);
}

std::string_view nameOf(Device device)
{
    return findName(devices, device);
}

std::string_view nameOf(Augmentation augmentation)
{
    return findName(augmentations, augmentation);
}

std::string_view nameOf(Normalization normalization)
{
    return findName(normalizations, normalization);
}

bool reestimatesBatchNorm(const TrainingConfiguration& configuration, const Network& network)
{
    if (configuration.batchNormReestimation != BatchNormReestimation::Automatic) {
        return configuration.batchNormReestimation == BatchNormReestimation::On;
    }
    const Graph graph = graphOf(network);
    return std::any_of(graph.nodes().begin(), graph.nodes().end(),
                       [](const Node& node) { return node.weightBits < fewWeightBits; });
}

std::vector<std::string> validate(const TrainingConfiguration& configuration)
{
    constexpr double highestLearningRate = 100;
    constexpr double highestFraction = 0.9;
    Rules rules;
    if (configuration.data.empty()) {
        rules.add(Core::tr("data is empty, but must be \"shapes\" or a folder"));
    }
    if (configuration.perChannel && configuration.quantizer == Quantizer::Notebook) {
        rules.add(Core::tr("the notebook's quantizer has no scales per channel"));
    }
    rules.checkWhole(Core::tr("number of epochs"), configuration.epochs, 1, 100'000);
    rules.checkWhole(Core::tr("batch size"), configuration.batchSize, 1, 65'536);
    // The comparison is written so that a NaN does not pass.
    if (!(configuration.learningRate > 0 && configuration.learningRate <= highestLearningRate)) {
        rules.add(Core::tr("learning rate is %1, but must be above 0 and at most 100",
                           numberText(configuration.learningRate)));
    }
    checkRecipe(configuration, rules);
    if (configuration.seed < 0) {
        rules.add(Core::tr("seed is %1, but must be 0 or more", configuration.seed));
    }
    rules.checkWhole(Core::tr("number of threads"), configuration.threads, 1, 1'024);
    if (!(configuration.validationFraction >= 0 && configuration.validationFraction <= highestFraction)) {
        rules.add(Core::tr("validation fraction is %1, but must be 0 to 0.9",
                           numberText(configuration.validationFraction)));
    }
    return rules.take();
}

nlohmann::ordered_json configurationToJson(const TrainingConfiguration& configuration)
{
    return {{"data", configuration.data},
            {"quantizer", nameOf(configuration.quantizer)},
            {"per_channel", configuration.perChannel},
            {"epochs", configuration.epochs},
            {"batch_size", configuration.batchSize},
            {"learning_rate", configuration.learningRate},
            {"optimizer", nameOf(configuration.optimizer)},
            {"momentum", configuration.momentum},
            {"nesterov", configuration.nesterov},
            {"weight_decay", configuration.weightDecay},
            {"schedule", nameOf(configuration.schedule)},
            {"warmup_epochs", configuration.warmupEpochs},
            {"label_smoothing", configuration.labelSmoothing},
            {"clip_norm", configuration.clipNorm},
            {"patience", configuration.patience},
            {"batch_norm_reestimation", nameOf(configuration.batchNormReestimation)},
            {"start_from", configuration.startFrom},
            {"start_checkpoint", nameOf(configuration.startCheckpoint)},
            {"layer_statistics", configuration.layerStatistics},
            {"checkpoint_seconds", configuration.checkpointSeconds},
            {"seed", configuration.seed},
            {"threads", configuration.threads},
            {"device", nameOf(configuration.device)},
            {"augmentation", nameOf(configuration.augmentation)},
            {"normalization", nameOf(configuration.normalization)},
            {"validation_fraction", configuration.validationFraction},
            {"arithmetic", static_cast<int>(configuration.arithmetic)}};
}

Result<TrainingConfiguration> configurationFromJson(const nlohmann::json& json, const std::string& path)
{
    JsonReader reader(json, path);
    TrainingConfiguration read;
    read.data = reader.string("data", read.data);
    readNamed(reader, "quantizer", quantizers, read.quantizer);
    read.perChannel = reader.boolean("per_channel", read.perChannel);
    read.epochs = reader.smallInteger("epochs", read.epochs);
    read.batchSize = reader.smallInteger("batch_size", read.batchSize);
    read.learningRate = reader.number("learning_rate", read.learningRate);
    readNamed(reader, "optimizer", optimizers, read.optimizer);
    read.momentum = reader.number("momentum", read.momentum);
    read.nesterov = reader.boolean("nesterov", read.nesterov);
    read.weightDecay = reader.number("weight_decay", read.weightDecay);
    readNamed(reader, "schedule", schedules, read.schedule);
    read.warmupEpochs = reader.number("warmup_epochs", read.warmupEpochs);
    read.labelSmoothing = reader.number("label_smoothing", read.labelSmoothing);
    read.clipNorm = reader.number("clip_norm", read.clipNorm);
    read.patience = reader.smallInteger("patience", read.patience);
    readNamed(reader, "batch_norm_reestimation", batchNormReestimations, read.batchNormReestimation);
    read.startFrom = reader.string("start_from", read.startFrom);
    readNamed(reader, "start_checkpoint", startCheckpoints, read.startCheckpoint);
    read.layerStatistics = reader.boolean("layer_statistics", read.layerStatistics);
    read.checkpointSeconds = reader.number("checkpoint_seconds", read.checkpointSeconds);
    read.seed = reader.integer("seed", read.seed);
    read.threads = reader.smallInteger("threads", read.threads);
    readNamed(reader, "device", devices, read.device);
    readNamed(reader, "augmentation", augmentations, read.augmentation);
    readNamed(reader, "normalization", normalizations, read.normalization);
    read.validationFraction = reader.number("validation_fraction", read.validationFraction);
    read.arithmetic = readArithmetic(reader);
    if (const auto error = reader.finish()) {
        return *error;
    }
    return read;
}

} // namespace bitops
