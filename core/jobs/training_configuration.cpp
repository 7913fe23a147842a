// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jobs/training_configuration.h"

#include "core/base/json_reader.h"
#include "core/base/translator.h"
#include "core/jobs/recipe_fields.h"
#include "core/network/lowering.h"

#include <algorithm>
#include <optional>
#include <span>

namespace bitops {

namespace {

template <typename Enum> std::string_view findName(std::span<const RecipeChoice> choices, Enum wanted)
{
    for (const RecipeChoice& known : choices) {
        if (known.value == static_cast<int>(wanted)) {
            return known.name;
        }
    }
    return {};
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

std::optional<Normalization> normalizationFrom(std::string_view name)
{
    for (const RecipeChoice& choice : normalizations) {
        if (choice.name == name) {
            return static_cast<Normalization>(choice.value);
        }
    }
    return std::nullopt;
}

bool reestimatesBatchNorm(const TrainingConfiguration& configuration, const Design& network)
{
    if (configuration.batchNormReestimation != BatchNormReestimation::Automatic) {
        return configuration.batchNormReestimation == BatchNormReestimation::On;
    }
    const Graph graph = graphOf(network);
    return std::any_of(graph.nodes().begin(), graph.nodes().end(), [](const Node& node) {
        return hasWeights(node.operation) && node.weightBits < fewWeightBits;
    });
}

std::vector<std::string> validate(const TrainingConfiguration& configuration)
{
    std::vector<std::string> broken;
    for (const RecipeField& field : recipeFields()) {
        if (const std::optional<std::string> rule = brokenRule(field, configuration)) {
            broken.push_back(Translator::tr("Training: %1.", *rule));
        }
    }
    return broken;
}

nlohmann::ordered_json configurationToJson(const TrainingConfiguration& configuration)
{
    nlohmann::ordered_json json = nlohmann::ordered_json::object();
    for (const RecipeField& field : recipeFields()) {
        json[std::string(field.key)] = valueOf(field, configuration);
    }
    return json;
}

Result<TrainingConfiguration> configurationFromJson(const nlohmann::json& json, const std::string& path)
{
    JsonReader reader(json, path);
    TrainingConfiguration read;
    for (const RecipeField& field : recipeFields()) {
        readValue(field, reader, read);
    }
    if (const auto error = reader.finish()) {
        return *error;
    }
    return read;
}

} // namespace bitops
