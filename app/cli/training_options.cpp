// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/training_options.h"

#include "app/cli/number_options.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>

namespace bitops {

namespace {

constexpr const char* recipe = "Recipe";
constexpr const char* lowBits = "Few bits";
constexpr const char* dataGroup = "Data";

/// An option for one of several named values.
template <typename Value, std::size_t count>
CLI::Option* addChoice(CLI::App& command, const std::string& name, Value& chosen,
                       const std::array<NamedValue<Value>, count>& values, const std::string& help)
{
    std::vector<std::string> names;
    names.reserve(count);
    for (const NamedValue<Value>& known : values) {
        names.emplace_back(known.name);
    }
    const auto choose = [&chosen, &values](const std::string& given) {
        const auto known =
            std::find_if(values.begin(), values.end(),
                         [&given](const NamedValue<Value>& value) { return value.name == given; });
        chosen = known->value;
    };
    return command.add_option_function<std::string>(name, choose, help)
        ->check(CLI::IsMember(std::move(names)))
        ->default_str(std::string(nameOf(chosen)));
}

std::vector<CLI::Option*> addBasics(CLI::App& command, TrainingConfiguration& training)
{
    return {
        command
            .add_option(
                "--data", training.data,
                "\"shapes\", or a folder: CIFAR-10, CIFAR-100, MNIST, or a folder of pictures for each class")
            ->capture_default_str(),
        addChoice(command, "--quantizer", training.quantizer, quantizers,
                  "How weights are brought to their bits"),
        command.add_flag("--per-channel", training.perChannel, "A scale for each output channel"),
        addNumber(command, "--epochs", training.epochs, "How often all images are trained"),
        addNumber(command, "--batch-size", training.batchSize, "Images of a step"),
        addNumber(command, "--learning-rate", training.learningRate, "Size of a step"),
        addChoice(command, "--optimizer", training.optimizer, optimizers, "What turns gradients into steps"),
        addChoice(command, "--schedule", training.schedule, schedules, "How the learning rate changes"),
        addNumber(command, "--seed", training.seed, "The same seed gives the same training"),
        addNumber(command, "--threads", training.threads, "Of the processor"),
        addChoice(command, "--device", training.device, devices, "Where to train"),
    };
}

std::vector<CLI::Option*> addRecipe(CLI::App& command, TrainingConfiguration& training)
{
    return {
        addNumber(command, "--momentum", training.momentum, "Of the optimizer sgd")->group(recipe),
        command.add_flag("--nesterov", training.nesterov, "Nesterov's form of the momentum of sgd")
            ->group(recipe),
        addNumber(command, "--weight-decay", training.weightDecay,
                  "On weights, not on batch norms, biases and learned steps")
            ->group(recipe),
        addNumber(command, "--warmup-epochs", training.warmupEpochs,
                  "The learning rate rises over so many epochs, or parts of one, before the schedule begins")
            ->group(recipe),
        addNumber(command, "--label-smoothing", training.labelSmoothing, "In the training loss")
            ->group(recipe),
        addNumber(command, "--clip-norm", training.clipNorm,
                  "Scale gradients down to this norm over all parameters; 0: never")
            ->group(recipe),
        addNumber(command, "--patience", training.patience,
                  "End after so many epochs without a better validation accuracy; 0: never")
            ->group(recipe),
        addNumber(command, "--checkpoint-seconds", training.checkpointSeconds,
                  "Between checkpoints within an epoch; 0: after every step")
            ->group(recipe),
    };
}

std::vector<CLI::Option*> addLowBits(CLI::App& command, TrainingConfiguration& training)
{
    const auto leaveOut = [&training](std::int64_t) { training.layerStatistics = false; };
    return {
        addPath(command, "--from", training.startFrom,
                "Begin with the weights of this run, such as a float one")
            ->group(lowBits),
        addChoice(command, "--from-checkpoint", training.startCheckpoint, startCheckpoints,
                  "Which of that run's checkpoints")
            ->group(lowBits),
        addChoice(
            command, "--batch-norm-reestimation", training.batchNormReestimation, batchNormReestimations,
            "Estimate batch norms anew before each validation; auto: where weights have fewer than 5 bits")
            ->group(lowBits),
        command
            .add_flag_function("--no-layer-statistics", leaveOut,
                               "Do not measure how the weights of each layer are quantized")
            ->group(lowBits),
    };
}

std::vector<CLI::Option*> addData(CLI::App& command, TrainingConfiguration& training)
{
    return {
        addChoice(command, "--augment", training.augmentation, augmentations,
                  "What is done to training images anew in each epoch")
            ->group(dataGroup),
        addChoice(command, "--normalize", training.normalization, normalizations,
                  "How pixels are normalised: 0.5 and 0.5, or the training images' mean and deviation")
            ->group(dataGroup),
        addNumber(command, "--validation-fraction", training.validationFraction,
                  "Validate on this share of the training images, and keep the data's own held-out "
                  "images for a test at the end")
            ->group(dataGroup),
    };
}

} // namespace

std::vector<CLI::Option*> addTrainingOptions(CLI::App& command, TrainingConfiguration& training)
{
    std::vector<CLI::Option*> all;
    for (const auto& add : {addBasics, addData, addRecipe, addLowBits}) {
        const std::vector<CLI::Option*> some = add(command, training);
        all.insert(all.end(), some.begin(), some.end());
    }
    return all;
}

/// An option for the name of a file or folder; `arguments` cannot tell an empty one from none.
CLI::Option* addPath(CLI::App& command, const std::string& name, std::string& path, const std::string& help)
{
    const auto complain = [name](const std::string& given) {
        return given.empty() ? "The path given with " + name + " is empty." : std::string();
    };
    return command.add_option(name, path, help)->check(CLI::Validator(complain, "PATH"));
}

} // namespace bitops
