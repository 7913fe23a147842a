// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jobs/events.h"

#include "core/base/foreign_text.h"
#include "core/base/json_reader.h"
#include "core/base/json_text.h"
#include "core/base/translator.h"
#include "core/jobs/event_fields.h"
#include "core/jobs/quick_epoch.h"
#include "core/jobs/training_configuration.h"

#include <array>
#include <cmath>
#include <iterator>
#include <limits>
#include <optional>
#include <utility>

namespace bitops {

namespace {

/// In the order of Event's alternatives, UnknownEvent left out.
constexpr std::array<std::string_view, 21> typeNames{
    "hello",   "started",  "progress",   "epoch",     "paused",        "resumed",   "completed",
    "stopped", "diverged", "failed",     "data",      "configuration", "notice",    "layers",
    "classes", "test",     "evaluating", "evaluated", "sensitivity",   "measuring", "measured"};
static_assert(typeNames.size() + 1 == std::variant_size_v<Event>);

// Numbers of events come from files that others can have written. Counts are added up and epochs counted on
// from by whoever reads an event, and within these limits that never overflows.
constexpr std::int64_t mostCount = std::int64_t{1} << 48U;

void checkRange(JsonReader& reader, const char* key, std::int64_t value, std::int64_t least,
                std::int64_t most)
{
    if (value < least || value > most) {
        reader.fail(
            Translator::tr("\"%1\" is %2, but must be %3 to %4", reader.pathOf(key), value, least, most));
    }
}

void readField(JsonReader& reader, const char* key, int& value)
{
    const std::string_view name = key;
    value = reader.smallInteger(key);
    if (name == "epoch" || name == "epochs") {
        checkRange(reader, key, value, name == "epoch" ? 1 : 0, mostEpochs);
    }
}

void readField(JsonReader& reader, const char* key, std::int64_t& value)
{
    value = reader.integer(key);
    checkRange(reader, key, value, 0, mostCount);
}

void readField(JsonReader& reader, const char* key, double& value)
{
    value = reader.number(key);
}

void readField(JsonReader& reader, const char* key, std::string& value)
{
    value = reader.string(key);
}

void readField(JsonReader& reader, const char* key, std::vector<std::string>& value)
{
    value = reader.strings(key);
}

void readField(JsonReader& reader, const char* key, std::vector<double>& value)
{
    value = reader.numbers(key);
}

void readField(JsonReader& reader, const char* key, std::optional<double>& value)
{
    const nlohmann::json* const given = reader.optionalChild(key);
    if (given != nullptr && !given->is_null()) {
        value = reader.number(key);
    }
}

void readField(JsonReader& reader, const char* key, Later<bool> field)
{
    field.value = reader.boolean(key, field.value);
}

void readField(JsonReader& reader, const char* key, Later<double> field)
{
    field.value = reader.number(key, field.value);
}

template <typename Value> void readField(JsonReader& reader, const char* key, Rare<Value> field)
{
    if (reader.optionalChild(key) != nullptr) {
        readField(reader, key, field.value);
    }
}

void readField(JsonReader& reader, const char* key, std::vector<std::int64_t>& value)
{
    value = reader.integers(key);
    for (const std::int64_t count : value) {
        checkRange(reader, key, count, 0, mostCount);
    }
}

void readField(JsonReader& reader, const char* key, std::vector<std::vector<std::int64_t>>& value)
{
    value = reader.integerLists(key);
    for (const std::vector<std::int64_t>& row : value) {
        for (const std::int64_t count : row) {
            checkRange(reader, key, count, 0, mostCount);
        }
    }
}

/// Without the keys that are not among the known ones.
nlohmann::json onlyKnown(nlohmann::json given, const nlohmann::ordered_json& known)
{
    for (auto item = given.begin(); given.is_object() && item != given.end();) {
        item = known.contains(item.key()) ? std::next(item) : given.erase(item);
    }
    return given;
}

void readField(JsonReader& reader, const char* key, TrainingConfiguration& value)
{
    // A newer trainer may know of more to configure.
    const nlohmann::ordered_json known = configurationToJson({});
    const Result<TrainingConfiguration> read =
        configurationFromJson(onlyKnown(reader.child(key), known), reader.pathOf(key));
    if (read) {
        value = *read;
    } else {
        reader.fail(read.error().message);
    }
}

void readField(JsonReader& reader, const char* key, SensitivitySettings& value)
{
    // A newer trainer may know of more to set.
    const nlohmann::ordered_json known = settingsToJson({});
    const Result<SensitivitySettings> read =
        settingsFromJson(onlyKnown(reader.child(key), known), reader.pathOf(key));
    if (read) {
        value = *read;
    } else {
        reader.fail(read.error().message);
    }
}

void readField(JsonReader& reader, const char* key, LayerPart& value)
{
    const std::string name = reader.string(key);
    value = name == nameOf(LayerPart::Activations) ? LayerPart::Activations : LayerPart::Weights;
    if (!reader.hasFailed() && name != nameOf(value)) {
        reader.fail(
            Translator::tr("\"%1\" is \"%2\", which is not known", reader.pathOf(key), excerpt(name)));
    }
}

/// What JSON has no number for.
void readField(JsonReader& reader, const char* key, Infinite field)
{
    std::optional<double> finite;
    readField(reader, key, finite);
    field.value = finite.value_or(std::numeric_limits<double>::infinity());
}

void readField(JsonReader& reader, const char* key, std::vector<LayerFigures>& value)
{
    const nlohmann::json& list = reader.child(key);
    if (!list.is_array()) {
        reader.fail(Translator::tr("\"%1\" must be a list", reader.pathOf(key)));
        return;
    }
    for (const nlohmann::json& item : list) {
        JsonReader inner(item, reader.pathOf(key));
        LayerFigures layer;
        visitFields(layer, [&inner](const char* name, auto&& field) { readField(inner, name, field); });
        if (inner.hasFailed()) {
            reader.fail(inner.finish()->message);
            return;
        }
        value.push_back(std::move(layer));
    }
}

template <typename Value> nlohmann::ordered_json toJson(const Value& value)
{
    return value;
}

nlohmann::ordered_json toJson(const std::optional<double>& value)
{
    return value ? nlohmann::ordered_json(*value) : nlohmann::ordered_json();
}

template <typename Value> nlohmann::ordered_json toJson(const Later<Value>& field)
{
    return field.value;
}

nlohmann::ordered_json toJson(const TrainingConfiguration& value)
{
    return configurationToJson(value);
}

nlohmann::ordered_json toJson(const SensitivitySettings& value)
{
    return settingsToJson(value);
}

nlohmann::ordered_json toJson(LayerPart value)
{
    return nameOf(value);
}

nlohmann::ordered_json toJson(const Infinite& field)
{
    return std::isinf(field.value) ? nlohmann::ordered_json() : nlohmann::ordered_json(field.value);
}

nlohmann::ordered_json toJson(const std::vector<LayerFigures>& layers)
{
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    for (LayerFigures layer : layers) {
        nlohmann::ordered_json item = nlohmann::ordered_json::object();
        visitFields(layer, [&item](const char* key, const auto& field) { item[key] = toJson(field); });
        list.push_back(std::move(item));
    }
    return list;
}

template <typename Value> void writeField(nlohmann::ordered_json& json, const char* key, const Value& field)
{
    json[key] = toJson(field);
}

template <typename Value>
void writeField(nlohmann::ordered_json& json, const char* key, const Rare<Value>& field)
{
    if (!field.value.empty()) {
        json[key] = field.value;
    }
}

template <typename Alternative> Event readAlternative(JsonReader& reader)
{
    Alternative event;
    visitFields(event, [&reader](const char* key, auto&& value) { readField(reader, key, value); });
    return event;
}

/// None if the type is none of ours.
template <std::size_t... index>
std::optional<Event> readKnown(JsonReader& reader, std::string_view type, std::index_sequence<index...>)
{
    std::optional<Event> event;
    ((typeNames[index] == type &&
      (event = readAlternative<std::variant_alternative_t<index, Event>>(reader), true)) ||
     ...);
    return event;
}

Error noEvent(const std::string& reason)
{
    return Error{Translator::tr("Could not read a line as an event: %1.", reason)};
}

} // namespace

bool isLast(const Event& event)
{
    return std::holds_alternative<CompletedEvent>(event) || std::holds_alternative<StoppedEvent>(event) ||
           std::holds_alternative<DivergedEvent>(event) || std::holds_alternative<FailedEvent>(event);
}

std::string eventToLine(const Event& event)
{
    nlohmann::ordered_json json{{"type", typeNames.at(event.index())}};
    const auto write = [&json](const char* key, const auto& value) { writeField(json, key, value); };
    std::visit([&write](auto copy) { visitFields(copy, write); }, event);
    return jsonToLine(json);
}

Result<Event> eventFromLine(std::string_view line)
{
    if (const std::optional<EpochEvent> epoch = quickEpoch(line);
        epoch && epoch->epoch >= 1 && epoch->epoch <= mostEpochs) {
        return Event(*epoch);
    }
    const Result<nlohmann::json> json = parseJson(line);
    if (!json) {
        return noEvent(json.error().message);
    }
    JsonReader reader(*json, "");
    const std::string type = reader.string("type");
    std::optional<Event> event;
    if (!reader.hasFailed()) {
        event = readKnown(reader, type, std::make_index_sequence<typeNames.size()>());
    }
    if (reader.hasFailed()) {
        return noEvent(reader.finish()->message);
    }
    return event ? *std::move(event) : UnknownEvent{type};
}

Status checkProtocol(const HelloEvent& hello)
{
    if (hello.protocol == protocolVersion) {
        return success();
    }
    return Error{Translator::tr(
        "The trainer %1 speaks version %2 of the event protocol, and this program speaks version %3.",
        excerpt(hello.trainer), hello.protocol, protocolVersion)};
}

Error missingHello()
{
    return Error{Translator::tr("The trainer sent an event before its hello.")};
}

} // namespace bitops
