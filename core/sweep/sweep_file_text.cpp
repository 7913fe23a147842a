// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/json_text.h"
#include "core/formats/network_json.h"
#include "core/formats/network_source.h"
#include "core/sweep/sweep_designs.h"
#include "core/sweep/sweep_file.h"
#include "core/sweep/sweep_variables.h"

namespace bitops {

namespace {

using Json = nlohmann::ordered_json;

std::string wholePath(const std::string& path, const std::filesystem::path& base)
{
    return (base / path).lexically_normal().string();
}

/// A file by its whole path; what is no file, as it is.
std::string wholeSource(const std::string& source, const std::filesystem::path& base)
{
    return isFileSource(source, base) ? wholePath(source, base) : source;
}

/// A value with its paths made whole.
Json valueFrom(const std::string& key, const nlohmann::json& value, const std::filesystem::path& base)
{
    if (!value.is_string()) {
        return value;
    }
    const std::string text = value.get<std::string>();
    if (changesDesign(key)) {
        return key == designKey ? wholeSource(text, base) : text;
    }
    if (TrainingConfiguration training; setRecipeValue(key, value, training)) {
        settlePaths(training, base);
        return key == "data" ? training.data : key == "start_from" ? training.startFrom : text;
    }
    return text;
}

Json designFrom(const SweepFile& sweep)
{
    if (sweep.network) {
        return networkToJson(*sweep.network);
    }
    if (!sweep.front) {
        return wholeSource(sweep.design, sweep.base);
    }
    Json json{{"front", sweep.front->file.lexically_normal().string()},
              {"of", wholeSource(sweep.front->network, sweep.base)}};
    if (!sweep.front->budgets.empty()) {
        json["bitops"] = sweep.front->budgets;
    }
    return json;
}

Json trainingFrom(const SweepFile& sweep)
{
    TrainingConfiguration training = sweep.training;
    settlePaths(training, sweep.base);
    std::vector<std::string_view> left{"arithmetic"}; // The newest, as of every new run.
    if (!sweep.isNormalized) {
        left.insert(left.end(), {"normalization", "mean", "deviation"}); // Models say it.
    }
    return without(configurationToJson(training), left);
}

Json crossedFrom(const SweepFile& sweep)
{
    Json vary = Json::object();
    for (const SweepVariable& variable : sweep.crossed) {
        Json values = Json::array();
        for (const nlohmann::json& value : variable.values) {
            values.push_back(valueFrom(variable.key, value, sweep.base));
        }
        vary[variable.key] = std::move(values);
    }
    return vary;
}

Json listedFrom(const SweepFile& sweep)
{
    Json runs = Json::array();
    for (const SweepCombination& combination : sweep.listed) {
        Json run = Json::object();
        if (!combination.name.empty()) {
            run["name"] = combination.name;
        }
        for (const auto& [key, value] : combination.values) {
            run[key] = valueFrom(key, value, sweep.base);
        }
        runs.push_back(std::move(run));
    }
    return runs;
}

} // namespace

std::string sweepToText(const SweepFile& sweep)
{
    Json json{{"format", sweepFormat}, {"version", sweepVersion}, {"name", sweep.name}};
    if (!sweep.folder.empty()) {
        json["folder"] = wholePath(sweep.folder, sweep.base);
    }
    if (!sweep.names.empty()) {
        json["names"] = sweep.names;
    }
    if (sweep.network || sweep.front || !sweep.design.empty()) {
        json["design"] = designFrom(sweep);
    }
    if (!sweep.input.empty()) {
        json["input"] = sweep.input;
    }
    if (sweep.classes) {
        json["classes"] = *sweep.classes;
    }
    json["training"] = trainingFrom(sweep);
    if (!sweep.crossed.empty()) {
        json["vary"] = crossedFrom(sweep);
    }
    if (!sweep.listed.empty()) {
        json["runs"] = listedFrom(sweep);
    }
    return jsonToText(json);
}

} // namespace bitops
