// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/runs/configuration_text.h"

#include "core/base/foreign_text.h"
#include "core/base/translator.h"
#include "core/jobs/recipe_fields.h"

#include <vector>

namespace bitops {

namespace {

constexpr std::size_t mostCharactersOfPath = 1'000;

std::string joined(const std::vector<std::string>& parts)
{
    std::string list;
    for (const std::string& part : parts) {
        list += (list.empty() ? "" : ", ") + part;
    }
    return list;
}

/// Empty of what is usual.
std::string normalizationText(const TrainingConfiguration& training)
{
    if (!training.mean.empty()) {
        return Translator::tr("normalised by given numbers");
    }
    switch (training.normalization) {
    case Normalization::Half:
        return {};
    case Normalization::DataSet:
        return Translator::tr("normalised by the training images");
    case Normalization::ImageNet:
        return Translator::tr("normalised by ImageNet's images");
    }
    return {};
}

std::string dataLine(const TrainingConfiguration& training)
{
    std::vector<std::string> parts{excerpt(training.data, mostCharactersOfPath)};
    if (training.augmentation != Augmentation::None) {
        parts.push_back(Translator::tr("augmented by %1", nameOf(training.augmentation)));
    }
    if (const std::string text = normalizationText(training); !text.empty()) {
        parts.push_back(text);
    }
    if (training.validationFraction > 0) {
        parts.push_back(Translator::tr("validation on %1 of the training images",
                                       Translator::number(training.validationFraction)));
    }
    return Translator::tr("Data: %1", joined(parts));
}

std::string quantizerLine(const ConfigurationEvent& event)
{
    std::vector<std::string> parts{std::string(nameOf(event.training.quantizer)),
                                   event.training.perChannel ? Translator::tr("a scale per channel")
                                                             : Translator::tr("a scale per tensor")};
    if (event.reestimatesBatchNorm) {
        parts.push_back(Translator::tr("batch norms estimated anew before each validation"));
    }
    if (!roundsSums(event.training.arithmetic)) {
        parts.push_back(Translator::tr("sums not rounded to their bits"));
    }
    return Translator::tr("Quantizer: %1", joined(parts));
}

std::string startLine(const TrainingConfiguration& training)
{
    const std::string run = excerpt(training.startFrom, mostCharactersOfPath);
    return training.startCheckpoint == StartCheckpoint::Best
               ? Translator::tr("Begins with: best checkpoint of %1", run)
               : Translator::tr("Begins with: last checkpoint of %1", run);
}

std::string optimizerLine(const TrainingConfiguration& training)
{
    std::vector<std::string> parts{std::string(nameOf(training.optimizer))};
    if (training.optimizer == Optimizer::Sgd) {
        const std::string momentum = Translator::number(training.momentum);
        parts.push_back(training.nesterov ? Translator::tr("Nesterov's momentum %1", momentum)
                                          : Translator::tr("momentum %1", momentum));
    }
    parts.push_back(Translator::tr("learning rate %1 %2", Translator::number(training.learningRate),
                                   nameOf(training.schedule)));
    if (training.warmupEpochs > 0) {
        parts.push_back(Translator::tr("warm-up epochs %1", Translator::number(training.warmupEpochs)));
    }
    for (const RecipeField& field : recipeFields()) {
        if (const double value = field.phrase.isEmpty() ? 0 : valueOf(field, training).get<double>();
            value > 0) {
            parts.push_back(Translator::tr(field.phrase, Translator::number(value)));
        }
    }
    return Translator::tr("Optimizer: %1", joined(parts));
}

} // namespace

std::string describe(const ConfigurationEvent& event)
{
    const TrainingConfiguration& training = event.training;
    std::string text = dataLine(training) + "\n" + quantizerLine(event) + "\n";
    if (!training.startFrom.empty()) {
        text += startLine(training) + "\n";
    }
    return text + optimizerLine(training) + "\n" +
           Translator::tr("Epochs: %1, batch size %2, seed %3, threads %4, device %5", training.epochs,
                          training.batchSize, training.seed, training.threads, nameOf(training.device));
}

} // namespace bitops
