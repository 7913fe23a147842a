// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/training/checkpoint.h"

#include "core/network/network_json.h"
#include "core/network/text_file.h"
#include "core/runs/run_folder.h"
#include "core/training/tensor_file.h"

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>
#include <system_error>
#include <vector>

namespace bitops {

namespace {

using nlohmann::json;

constexpr const char* formatName = "bitops-checkpoint";
constexpr int version = 1;
constexpr std::string_view levelsPrefix = "levels.";

json positionToJson(const RunPosition& position)
{
    json object{
        {"epoch", position.epoch},
        {"step", position.step},
        {"loss_sum", position.training.lossSum},
        {"correct", position.training.correct},
        {"images", position.training.images},
        {"training_seconds", position.trainingSeconds},
        {"run_seconds", position.runSeconds},
        {"best_epoch", position.bestEpoch},
        {"checkpoint_seconds", position.overheads.checkpoints},
        {"statistics_seconds", position.overheads.statistics},
        {"event_seconds", position.overheads.events},
        {"is_finished", position.isFinished},
    };
    if (position.bestAccuracy) {
        object["best_accuracy"] = *position.bestAccuracy;
    }
    return object;
}

RunPosition positionFromJson(const json& object)
{
    RunPosition position;
    object.at("epoch").get_to(position.epoch);
    object.at("step").get_to(position.step);
    object.at("loss_sum").get_to(position.training.lossSum);
    object.at("correct").get_to(position.training.correct);
    object.at("images").get_to(position.training.images);
    object.at("training_seconds").get_to(position.trainingSeconds);
    object.at("run_seconds").get_to(position.runSeconds);
    object.at("best_epoch").get_to(position.bestEpoch);
    object.at("checkpoint_seconds").get_to(position.overheads.checkpoints);
    object.at("statistics_seconds").get_to(position.overheads.statistics);
    object.at("event_seconds").get_to(position.overheads.events);
    object.at("is_finished").get_to(position.isFinished);
    if (object.contains("best_accuracy")) {
        position.bestAccuracy = object.at("best_accuracy").get<double>();
    }
    return position;
}

Error unusable(const std::filesystem::path& path, const std::string& reason)
{
    return Error{"Could not go on from " + path.string() + ": " + reason + "."};
}

Result<Checkpoint> fromContent(const std::filesystem::path& path, TensorFile content)
{
    const Result<Network> network = networkFromText(content.metadata.at("network"));
    const Result<TrainingConfiguration> training =
        configurationFromJson(json::parse(content.metadata.at("training")), "training");
    if (!network || !training) {
        return unusable(path, "its network or configuration cannot be read");
    }
    Checkpoint checkpoint{*network,
                          *training,
                          std::stoll(content.metadata.at("training_images")),
                          positionFromJson(json::parse(content.metadata.at("position"))),
                          {},
                          {}};
    for (auto& [name, tensor] : content.tensors) {
        const bool isLevels = name.starts_with(levelsPrefix);
        (isLevels ? checkpoint.levels : checkpoint.state)
            .emplace(isLevels ? name.substr(levelsPrefix.size()) : name, tensor);
    }
    return checkpoint;
}

NamedTensors allTensors(const Checkpoint& checkpoint)
{
    NamedTensors tensors = checkpoint.state;
    for (const auto& [name, tensor] : checkpoint.levels) {
        tensors.emplace(std::string(levelsPrefix) + name, tensor);
    }
    return tensors;
}

/// Whether a process that was killed while it saved a checkpoint has left this.
bool isUnfinishedCheckpoint(const std::filesystem::path& path)
{
    return isLeftoverOf(run_file::lastCheckpoint, path) || isLeftoverOf(run_file::bestCheckpoint, path) ||
           path.filename() == run_file::previousLink;
}

/// Without what may differ between the processes that train one run.
TrainingConfiguration essence(TrainingConfiguration configuration)
{
    const TrainingConfiguration defaults;
    configuration.threads = defaults.threads;
    configuration.device = defaults.device;
    configuration.epochs = defaults.epochs;
    configuration.data = defaults.data;
    configuration.patience = defaults.patience;
    configuration.startFrom = defaults.startFrom; // What it began with is in the weights.
    configuration.startCheckpoint = defaults.startCheckpoint;
    configuration.layerStatistics = defaults.layerStatistics;
    configuration.checkpointSeconds = defaults.checkpointSeconds;
    return configuration;
}

} // namespace

Status saveCheckpoint(const std::filesystem::path& path, const Checkpoint& checkpoint)
{
    return writeTensorFile(path,
                           TensorFile{{
                                          {"format", formatName},
                                          {"version", std::to_string(version)},
                                          {"network", networkToText(checkpoint.network)},
                                          {"training", configurationToJson(checkpoint.training).dump()},
                                          {"training_images", std::to_string(checkpoint.trainingImages)},
                                          {"position", positionToJson(checkpoint.position).dump()},
                                      },
                                      allTensors(checkpoint)});
}

void removeUnfinishedCheckpoints(const std::filesystem::path& folder)
{
    std::error_code ignored; // They are in nobody's way.
    std::vector<std::filesystem::path> leftovers;
    std::filesystem::directory_iterator entries(folder, ignored);
    for (; !ignored && entries != std::filesystem::directory_iterator(); entries.increment(ignored)) {
        if (isUnfinishedCheckpoint(entries->path())) {
            leftovers.push_back(entries->path());
        }
    }
    for (const std::filesystem::path& path : leftovers) {
        std::filesystem::remove(path, ignored);
    }
}

Result<Checkpoint> loadCheckpoint(const std::filesystem::path& path)
{
    Result<TensorFile> content = readTensorFile(path);
    if (!content) {
        return content.error();
    }
    if (content->metadata["format"] != formatName) {
        return unusable(path, "it is no checkpoint");
    }
    if (content->metadata["version"] != std::to_string(version)) {
        return unusable(path, "its format is version " + content->metadata["version"] +
                                  ", and this program knows " + "version " + std::to_string(version));
    }
    try {
        return fromContent(path, std::move(*content));
    } catch (const std::exception&) {
        return unusable(path, "it lacks what a checkpoint must have");
    }
}

Status checkBelongs(const std::filesystem::path& path, const Checkpoint& checkpoint, const Checkpoint& wanted)
{
    if (checkpoint.network != wanted.network) {
        return unusable(path, "it belongs to another network");
    }
    if (essence(checkpoint.training) != essence(wanted.training)) {
        return unusable(path, "it belongs to a run with another training configuration");
    }
    if (checkpoint.trainingImages != wanted.trainingImages) {
        return unusable(path, "it belongs to a data set of " + std::to_string(checkpoint.trainingImages) +
                                  " training images, but this one has " +
                                  std::to_string(wanted.trainingImages));
    }
    return success();
}

} // namespace bitops
