// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/training/checkpoint.h"

#include "core/base/foreign_text.h"
#include "core/base/json_reader.h"
#include "core/base/text_file.h"
#include "core/jobs/recipe_fields.h"
#include "core/jobs/training_configuration.h"
#include "core/runs/run_folder.h"
#include "core/training/tensor_file.h"
#include "core/weights/checkpoint_file.h"

#include <algorithm>
#include <map>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

namespace bitops {

namespace {

using nlohmann::json;

constexpr const char* dataKey = "data";

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

Result<RunPosition> positionFromJson(const json& object)
{
    JsonReader reader(object, "position");
    RunPosition position;
    position.epoch = reader.smallInteger("epoch");
    position.step = reader.integer("step");
    position.training.lossSum = reader.number("loss_sum");
    position.training.correct = reader.integer("correct");
    position.training.images = reader.integer("images");
    position.trainingSeconds = reader.number("training_seconds");
    position.runSeconds = reader.number("run_seconds");
    position.bestEpoch = reader.smallInteger("best_epoch");
    position.overheads.checkpoints = reader.number("checkpoint_seconds");
    position.overheads.statistics = reader.number("statistics_seconds");
    position.overheads.events = reader.number("event_seconds");
    position.isFinished = reader.boolean("is_finished", position.isFinished);
    if (reader.optionalChild("best_accuracy") != nullptr) {
        position.bestAccuracy = reader.number("best_accuracy");
    }
    if (reader.hasFailed()) {
        return *reader.finish();
    }
    const bool isPossible = position.epoch >= 1 && position.epoch <= mostEpochs + 1 &&
                            position.bestEpoch >= 0 && position.bestEpoch < position.epoch;
    return isPossible ? Result<RunPosition>(position) : Error{"its position is impossible"};
}

/// The text of the metadata that is a JSON document.
Result<json> metadataAt(const StoredTensors& content, const char* key)
{
    const auto found = content.metadata.find(key);
    if (found == content.metadata.end()) {
        return Error{std::string("it has no \"") + key + "\""};
    }
    return parseJson(found->second);
}

Result<std::int64_t> trainingImagesOf(const StoredTensors& content)
{
    const Result<json> images = metadataAt(content, "training_images");
    if (!images) {
        return images.error();
    }
    const json object{{"training_images", *images}};
    JsonReader reader(object, "");
    const std::int64_t count = reader.integer("training_images");
    return reader.hasFailed() ? Result<std::int64_t>(*reader.finish()) : count;
}

/// Checkpoints of earlier versions do not have it.
Result<std::optional<DataIdentity>> dataOf(const StoredTensors& content)
{
    if (!content.metadata.contains(dataKey)) {
        return std::optional<DataIdentity>();
    }
    const Result<json> object = metadataAt(content, dataKey);
    const Result<DataIdentity> identity = object ? identityFromJson(*object) : object.error();
    return identity ? Result<std::optional<DataIdentity>>(*identity) : identity.error();
}

Result<Checkpoint> fromFile(const std::filesystem::path& path, CheckpointFile file)
{
    const Result<json> place = metadataAt(file.content, "position");
    const Result<RunPosition> position = place ? positionFromJson(*place) : place.error();
    const Result<std::int64_t> images = trainingImagesOf(file.content);
    Result<std::optional<DataIdentity>> data = dataOf(file.content);
    for (const Error& error : {position ? Error() : position.error(), images ? Error() : images.error(),
                               data ? Error() : data.error()}) {
        if (!error.message.empty()) {
            return unusableCheckpoint(path, error.message);
        }
    }
    const Result<NamedTensors> tensors = toTensors(path, file.content.tensors);
    if (!tensors) {
        return tensors.error();
    }
    Checkpoint checkpoint{std::move(file.network), std::move(file.training), *images, *position, {}, {},
                          *std::move(data)};
    for (const auto& [name, tensor] : *tensors) {
        const bool isLevels = name.starts_with(checkpoint_name::levels);
        (isLevels ? checkpoint.levels : checkpoint.state)
            .emplace(isLevels ? name.substr(checkpoint_name::levels.size()) : name, tensor);
    }
    return checkpoint;
}

NamedTensors allTensors(const Checkpoint& checkpoint)
{
    NamedTensors tensors = checkpoint.state;
    for (const auto& [name, tensor] : checkpoint.levels) {
        tensors.emplace(std::string(checkpoint_name::levels) + name, tensor);
    }
    return tensors;
}

/// Whether it is a temporary file that a process which was killed left beside a checkpoint.
bool isUnfinishedCheckpoint(const std::filesystem::path& file)
{
    const auto isOf = [&file](const char* checkpoint) { return isLeftoverOf(checkpoint, file); };
    return file.filename() == run_file::previousLink ||
           std::any_of(run_file::checkpoints.begin(), run_file::checkpoints.end(), isOf);
}

Error unusable(const std::filesystem::path& path, const std::string& reason)
{
    return Error{"Could not go on from " + pathText(path) + ": " + reason + "."};
}

/// Without what may differ between the processes that train one run.
TrainingConfiguration withoutWhatMayDiffer(TrainingConfiguration configuration)
{
    for (const RecipeField& field : recipeFields()) {
        if (field.onResume != OnResume::Same) {
            copyValue(field, TrainingConfiguration(), configuration);
        }
    }
    return configuration;
}

} // namespace

Status saveCheckpoint(const std::filesystem::path& path, const Checkpoint& checkpoint)
{
    std::map<std::string, std::string> metadata =
        checkpointMetadata(checkpoint.network, checkpoint.training, path.parent_path());
    metadata["training_images"] = std::to_string(checkpoint.trainingImages);
    metadata["position"] = positionToJson(checkpoint.position).dump();
    if (checkpoint.data) {
        metadata[dataKey] =
            identityToJson(*checkpoint.data).dump(-1, ' ', false, json::error_handler_t::replace);
    }
    return writeTensorFile(path, {std::move(metadata), allTensors(checkpoint)});
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
    Result<CheckpointFile> file = readCheckpointFile(path);
    return file ? fromFile(path, *std::move(file)) : file.error();
}

Status checkBelongs(const std::filesystem::path& path, const Checkpoint& checkpoint, const Checkpoint& wanted)
{
    if (checkpoint.network != wanted.network) {
        return unusable(path, "it belongs to another network");
    }
    if (withoutWhatMayDiffer(checkpoint.training) != withoutWhatMayDiffer(wanted.training)) {
        return unusable(path, "it belongs to a run with another training configuration");
    }
    if (checkpoint.trainingImages != wanted.trainingImages) {
        return unusable(path, "it belongs to a data set of " + std::to_string(checkpoint.trainingImages) +
                                  " training images, but this one has " +
                                  std::to_string(wanted.trainingImages));
    }
    const std::string difference =
        checkpoint.data && wanted.data ? differenceOf(*checkpoint.data, *wanted.data) : std::string();
    return difference.empty() ? success() : Status(unusable(path, difference));
}

} // namespace bitops
