// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/train_command.h"

#include <nlohmann/json.hpp>

#include <system_error>
#include <type_traits>

namespace bitops {

namespace {

/// As one word of a POSIX shell.
std::string quoted(const std::string& text)
{
    constexpr const char* harmless = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_./:=+-";
    if (!text.empty() && text.find_first_not_of(harmless) == std::string::npos) {
        return text;
    }
    std::string word = "'";
    for (const char character : text) {
        word += character == '\'' ? std::string("'\\''") : std::string(1, character);
    }
    return word + "'";
}

class Command
{
public:
    explicit Command(const std::string& network)
        : m_text("bitops train " + quoted(network))
    {
    }

    void add(const char* option) { m_text += std::string(" ") + option; }

    template <typename Value> void add(const char* option, const Value& value)
    {
        add(option);
        if constexpr (std::is_same_v<Value, std::string>) {
            m_text += " " + quoted(value);
        } else if constexpr (std::is_enum_v<Value>) {
            m_text += " " + std::string(nameOf(value));
        } else {
            m_text += " " + nlohmann::json(value).dump();
        }
    }

    template <typename Value> void addIfOther(const char* option, const Value& value, const Value& usual)
    {
        if (!(value == usual)) {
            add(option, value);
        }
    }

    [[nodiscard]] const std::string& text() const { return m_text; }

private:
    std::string m_text;
};

} // namespace

std::string trainCommand(const TrainingConfiguration& training, const std::string& networkFile)
{
    const TrainingConfiguration usual;
    Command command(networkFile);
    command.add("--data", training.data);
    command.add("--quantizer", training.quantizer);
    if (training.perChannel) {
        command.add("--per-channel");
    }
    command.add("--epochs", training.epochs);
    command.add("--batch-size", training.batchSize);
    command.add("--learning-rate", training.learningRate);
    command.add("--optimizer", training.optimizer);
    command.add("--schedule", training.schedule);
    command.add("--seed", training.seed);
    command.add("--threads", training.threads);
    command.addIfOther("--device", training.device, usual.device);
    command.addIfOther("--augment", training.augmentation, usual.augmentation);
    command.addIfOther("--normalize", training.normalization, usual.normalization);
    command.addIfOther("--validation-fraction", training.validationFraction, usual.validationFraction);
    command.addIfOther("--momentum", training.momentum, usual.momentum);
    if (training.nesterov) {
        command.add("--nesterov");
    }
    command.addIfOther("--weight-decay", training.weightDecay, usual.weightDecay);
    command.addIfOther("--warmup-epochs", training.warmupEpochs, usual.warmupEpochs);
    command.addIfOther("--label-smoothing", training.labelSmoothing, usual.labelSmoothing);
    command.addIfOther("--clip-norm", training.clipNorm, usual.clipNorm);
    command.addIfOther("--patience", training.patience, usual.patience);
    command.addIfOther("--checkpoint-seconds", training.checkpointSeconds, usual.checkpointSeconds);
    command.addIfOther("--from", training.startFrom, usual.startFrom);
    command.addIfOther("--from-checkpoint", training.startCheckpoint, usual.startCheckpoint);
    command.addIfOther("--batch-norm-reestimation", training.batchNormReestimation,
                       usual.batchNormReestimation);
    if (!training.layerStatistics) {
        command.add("--no-layer-statistics");
    }
    return command.text();
}

std::string resumeCommand(const std::filesystem::path& folder)
{
    std::error_code code;
    const std::filesystem::path whole = std::filesystem::absolute(folder, code);
    return "bitops train --resume " + quoted(code ? folder.string() : whole.string());
}

} // namespace bitops
