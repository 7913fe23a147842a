// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sweep/sweep_file.h"

#include "core/base/foreign_text.h"
#include "core/base/json_reader.h"
#include "core/base/text_file.h"
#include "core/base/translator.h"
#include "core/formats/network_json.h"
#include "core/sweep/sweep_variables.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <utility>

namespace bitops {

namespace {

constexpr std::size_t mostValues = 100'000;

bool isValue(const nlohmann::json& json)
{
    return json.is_string() || json.is_number() || json.is_boolean();
}

/// To six digits, so that a name made of it can be read.
double rounded(double value)
{
    std::array<char, 32> buffer{};
    const auto written =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::scientific, 5);
    double result = value;
    std::from_chars(buffer.data(), written.ptr, result);
    return result;
}

/// {"log": [1e-4, 1e-2, 5]}: so many numbers from the one to the other, each the same multiple of the last.
std::vector<nlohmann::json> logarithmic(const nlohmann::json& json, const std::string& path,
                                        JsonReader& errors)
{
    JsonReader reader(json, path);
    const std::vector<double> numbers = reader.numbers("log");
    if (const auto error = reader.finish()) {
        errors.fail(error->message);
        return {};
    }
    const auto isSound = [&numbers] {
        return numbers.size() == 3 && numbers[0] > 0 && numbers[1] > 0 && numbers[2] >= 2 &&
               numbers[2] == std::floor(numbers[2]) && numbers[2] <= static_cast<double>(mostValues);
    };
    if (!isSound()) {
        errors.fail(Translator::tr("\"%1\" must be two numbers above 0 and how many there are from the one "
                                   "to the other, at least 2",
                                   reader.pathOf("log")));
        return {};
    }
    std::vector<nlohmann::json> values;
    const auto count = static_cast<std::size_t>(numbers[2]);
    for (std::size_t i = 0; i < count; ++i) {
        const double part = static_cast<double>(i) / static_cast<double>(count - 1);
        // Of logarithms, as the one number over the other may be more than any number.
        values.emplace_back(rounded(std::exp(std::lerp(std::log(numbers[0]), std::log(numbers[1]), part))));
    }
    values.front() = numbers[0];
    values.back() = numbers[1];
    return values;
}

void checkKey(const std::string& key, JsonReader& errors)
{
    if (!isSweepKey(key)) {
        errors.fail(Translator::tr("\"%1\" is nothing that a sweep can vary", errors.pathOf(excerpt(key))));
    }
}

std::vector<nlohmann::json> valuesOf(const nlohmann::json& json, const std::string& path, JsonReader& errors)
{
    if (json.is_object()) {
        return logarithmic(json, path, errors);
    }
    const bool isList = json.is_array() && !json.empty() && json.size() <= mostValues &&
                        std::all_of(json.begin(), json.end(), isValue);
    if (!isList) {
        errors.fail(
            Translator::tr("\"%1\" must be a list of values, or {\"log\": [least, most, count]}", path));
        return {};
    }
    return json.get<std::vector<nlohmann::json>>();
}

void readCrossed(JsonReader& reader, SweepFile& sweep)
{
    const nlohmann::json* vary = reader.optionalChild("vary");
    if (vary == nullptr) {
        return;
    }
    JsonReader errors(*vary, "vary");
    for (auto entry = vary->begin(); vary->is_object() && entry != vary->end(); ++entry) {
        checkKey(entry.key(), errors);
        sweep.crossed.push_back({entry.key(), valuesOf(entry.value(), errors.pathOf(entry.key()), errors)});
    }
    if (errors.hasFailed()) {
        reader.fail(errors.finish()->message);
    }
}

SweepCombination combinationOf(const nlohmann::json& json, const std::string& path, JsonReader& reader)
{
    SweepCombination combination;
    JsonReader errors(json, path);
    for (auto entry = json.begin(); json.is_object() && entry != json.end(); ++entry) {
        if (entry.key() == "name") {
            combination.name = errors.string("name");
            continue;
        }
        checkKey(entry.key(), errors);
        if (!isValue(entry.value())) {
            errors.fail(Translator::tr("\"%1\" must be one value", errors.pathOf(entry.key())));
        }
        combination.values[entry.key()] = entry.value();
    }
    if (errors.hasFailed()) {
        reader.fail(errors.finish()->message);
    }
    return combination;
}

void readListed(JsonReader& reader, SweepFile& sweep)
{
    const nlohmann::json* runs = reader.optionalChild("runs");
    if (runs == nullptr) {
        return;
    }
    if (!runs->is_array() || runs->empty()) {
        reader.fail(Translator::tr("\"%1\" must be a list of combinations", std::string("runs")));
        return;
    }
    for (std::size_t i = 0; i < runs->size(); ++i) {
        sweep.listed.push_back(combinationOf(runs->at(i), "runs[" + std::to_string(i) + "]", reader));
    }
}

void readFront(const nlohmann::json& json, JsonReader& errors, SweepFile& sweep)
{
    JsonReader reader(json, "design");
    SweepFront front{
        .file = sweep.base / reader.string("front"), .network = reader.string("of"), .budgets = {}};
    if (reader.optionalChild("bitops") != nullptr) {
        front.budgets = reader.integers("bitops");
    }
    if (const auto error = reader.finish()) {
        errors.fail(error->message);
    }
    sweep.front = std::move(front);
}

void readNetwork(const nlohmann::json& json, JsonReader& errors, SweepFile& sweep)
{
    Result<Network> network = networkFromJson(json);
    if (network) {
        sweep.network = *std::move(network);
    } else {
        errors.fail(network.error().message);
    }
}

void readDesign(JsonReader& reader, SweepFile& sweep)
{
    const nlohmann::json* design = reader.optionalChild("design");
    if (design != nullptr && design->is_object() && design->contains("format")) {
        readNetwork(*design, reader, sweep);
    } else if (design != nullptr && design->is_object()) {
        readFront(*design, reader, sweep);
    } else {
        sweep.design = reader.string("design", "");
    }
    if (reader.optionalChild("input") != nullptr) {
        sweep.input = reader.integers("input");
        if (sweep.input.size() != 3) {
            reader.fail(Translator::tr("\"%1\" must be channels, height and width", std::string("input")));
        }
    }
    if (reader.optionalChild("classes") != nullptr) {
        sweep.classes = reader.integer("classes");
    }
}

/// A key that is listed and crossed would have two values.
void checkListedKeys(JsonReader& reader, const SweepFile& sweep)
{
    for (const SweepVariable& variable : sweep.crossed) {
        for (const SweepCombination& combination : sweep.listed) {
            if (combination.values.contains(variable.key)) {
                reader.fail(Translator::tr("\"%1\" varies twice: it stands in \"vary\" and in \"runs\"",
                                           variable.key));
                return;
            }
        }
    }
}

} // namespace

Result<std::vector<nlohmann::json>> sweepValuesFrom(const nlohmann::json& json, const std::string& name)
{
    const nlohmann::json none = nlohmann::json::object();
    JsonReader errors(none, "");
    std::vector<nlohmann::json> values = valuesOf(json, name, errors);
    if (const auto error = errors.finish()) {
        return *error;
    }
    return values;
}

Result<SweepFile> sweepFromText(std::string_view text, const std::filesystem::path& file)
{
    const Result<nlohmann::json> json = parseJson(text);
    if (!json) {
        return json.error();
    }
    SweepFile sweep{.base = std::filesystem::absolute(file).parent_path()};
    JsonReader reader(*json, "");
    reader.checkFormat(sweepFormat, sweepVersion);
    if (reader.hasFailed()) {
        return *reader.finish();
    }
    sweep.name = reader.string("name", file.stem().string());
    sweep.folder = reader.string("folder", "");
    sweep.names = reader.string("names", "");
    readDesign(reader, sweep);
    const nlohmann::json* const said = reader.optionalChild("training");
    sweep.isNormalized = said != nullptr && (said->contains("normalization") || said->contains("mean"));
    if (const nlohmann::json* training = said) {
        Result<TrainingConfiguration> configuration = configurationFromJson(*training, "training");
        if (configuration) {
            sweep.training = *std::move(configuration);
        } else {
            reader.fail(configuration.error().message);
        }
    }
    readCrossed(reader, sweep);
    readListed(reader, sweep);
    checkListedKeys(reader, sweep);
    if (const auto error = reader.finish()) {
        return *error;
    }
    sweep.training.arithmetic = newestArithmetic; // As every new run.
    return sweep;
}

Result<SweepFile> loadSweepFile(const std::filesystem::path& file)
{
    const Result<std::string> text = readTextFile(file);
    if (!text) {
        return text.error();
    }
    Result<SweepFile> sweep = sweepFromText(*text, file);
    if (!sweep) {
        return Error{
            Translator::tr("Could not open %1 as a sweep: %2.", pathText(file), sweep.error().message)};
    }
    return sweep;
}

} // namespace bitops
