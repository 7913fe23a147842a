// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/weights/checkpoint_file.h"

#include "core/base/foreign_text.h"
#include "core/base/json_reader.h"
#include "core/base/translator.h"
#include "core/formats/design_json.h"
#include "core/network/validation.h"

#include <utility>
#include <vector>

namespace bitops {

namespace {

constexpr const char* formatName = "bitops-checkpoint";
constexpr const char* version = "1";

/// Sentences end with a full stop, and so does what they become a part of.
std::string withoutFullStop(std::string sentence)
{
    return sentence.ends_with('.') ? sentence.substr(0, sentence.size() - 1) : sentence;
}

std::string textAt(const StoredTensors& content, const char* key)
{
    const auto found = content.metadata.find(key);
    return found == content.metadata.end() ? std::string() : found->second;
}

Result<Design> soundDesign(const StoredTensors& content, const std::filesystem::path& folder)
{
    Result<Design> network = designFromText(textAt(content, "network"), folder, {}, ModelSum::Believed);
    if (!network) {
        return Error{Translator::tr("its network cannot be read: %1", network.error().message)};
    }
    const Network* const blocks = network->blocks();
    if (const std::vector<Problem> problems = blocks == nullptr ? std::vector<Problem>() : validate(*blocks);
        !problems.empty()) {
        return Error{
            Translator::tr("its network has a problem: %1", withoutFullStop(describe(problems.front())))};
    }
    return network;
}

Result<TrainingConfiguration> soundConfiguration(const StoredTensors& content)
{
    const Result<nlohmann::json> json = parseJson(textAt(content, "training"));
    Result<TrainingConfiguration> training =
        json ? configurationFromJson(*json, "training") : Result<TrainingConfiguration>(json.error());
    if (!training) {
        return Error{
            Translator::tr("its training configuration cannot be read: %1", training.error().message)};
    }
    if (const std::vector<std::string> broken = validate(*training); !broken.empty()) {
        return Error{
            Translator::tr("its training configuration has a problem: %1", withoutFullStop(broken.front()))};
    }
    return training;
}

} // namespace

std::map<std::string, std::string> checkpointMetadata(const Design& network,
                                                      const TrainingConfiguration& training,
                                                      const std::filesystem::path& folder)
{
    return {{"format", formatName},
            {"version", version},
            {"network", designToText(network, folder)},
            {"training", configurationToJson(training).dump()}};
}

Result<CheckpointFile> readCheckpointFile(const std::filesystem::path& path)
{
    Result<StoredTensors> content = readStoredTensors(path);
    if (!content) {
        return content.error();
    }
    if (textAt(*content, "format") != formatName) {
        return unusableCheckpoint(path, Translator::tr("it is no checkpoint"));
    }
    if (textAt(*content, "version") != version) {
        return unusableCheckpoint(
            path, Translator::tr("its format is version %1, and this program knows version %2",
                                 excerpt(textAt(*content, "version")), version));
    }
    Result<Design> network = soundDesign(*content, path.parent_path());
    if (!network) {
        return unusableCheckpoint(path, network.error().message);
    }
    Result<TrainingConfiguration> training = soundConfiguration(*content);
    if (!training) {
        return unusableCheckpoint(path, training.error().message);
    }
    return CheckpointFile{*std::move(network), *std::move(training), *std::move(content)};
}

Error unusableCheckpoint(const std::filesystem::path& path, const std::string& reason)
{
    return Error{Translator::tr("Could not use the checkpoint %1: %2.", pathText(path), reason)};
}

} // namespace bitops
