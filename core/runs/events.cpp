// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/runs/events.h"

#include "core/network/json_reader.h"

#include <array>
#include <optional>
#include <type_traits>
#include <utility>

namespace bitops {

namespace {

/// In the order of Event's alternatives, UnknownEvent left out.
constexpr std::array<std::string_view, 11> typeNames{"hello",    "started", "progress",  "epoch",
                                                     "paused",   "resumed", "completed", "stopped",
                                                     "diverged", "failed",  "data"};
static_assert(typeNames.size() + 1 == std::variant_size_v<Event>);

// One list of fields for each event serves reading and writing.

template <typename Visitor> void visitFields(HelloEvent& event, Visitor visit)
{
    visit("protocol", event.protocol);
    visit("trainer", event.trainer);
}

template <typename Visitor> void visitFields(StartedEvent& event, Visitor visit)
{
    visit("epoch", event.epoch);
    visit("epochs", event.epochs);
    visit("training_images", event.trainingImages);
    visit("validation_images", event.validationImages);
    visit("parameters", event.parameters);
}

template <typename Visitor> void visitFields(ProgressEvent& event, Visitor visit)
{
    visit("epoch", event.epoch);
    visit("step", event.step);
    visit("steps", event.steps);
    visit("loss", event.loss);
    visit("images_per_second", event.imagesPerSecond);
}

template <typename Visitor> void visitFields(EpochEvent& event, Visitor visit)
{
    visit("epoch", event.epoch);
    visit("train_loss", event.trainLoss);
    visit("train_accuracy", event.trainAccuracy);
    visit("val_loss", event.valLoss);
    visit("val_accuracy", event.valAccuracy);
    visit("seconds", event.seconds);
    visit("images_per_second", event.imagesPerSecond);
    visit("learning_rate", event.learningRate);
}

template <typename Visitor> void visitFields(PausedEvent&, Visitor) {}

template <typename Visitor> void visitFields(ResumedEvent&, Visitor) {}

template <typename Visitor> void visitFields(CompletedEvent& event, Visitor visit)
{
    visit("epochs", event.epochs);
    visit("seconds", event.seconds);
}

template <typename Visitor> void visitFields(StoppedEvent& event, Visitor visit)
{
    visit("epochs", event.epochs);
    visit("seconds", event.seconds);
}

template <typename Visitor> void visitFields(DivergedEvent& event, Visitor visit)
{
    visit("epoch", event.epoch);
    visit("step", event.step);
    visit("message", event.message);
}

template <typename Visitor> void visitFields(FailedEvent& event, Visitor visit)
{
    visit("message", event.message);
}

template <typename Visitor> void visitFields(DataEvent& event, Visitor visit)
{
    visit("kind", event.kind);
    visit("classes", event.classes);
    visit("training_images", event.trainingImages);
    visit("validation_images", event.validationImages);
    visit("test_images", event.testImages);
    visit("mean", event.mean);
    visit("deviation", event.deviation);
}

template <typename Visitor> void visitFields(UnknownEvent&, Visitor) {}

void readField(JsonReader& reader, const char* key, int& value)
{
    value = reader.smallInteger(key);
}

void readField(JsonReader& reader, const char* key, std::int64_t& value)
{
    value = reader.integer(key);
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

template <typename Alternative> Event readAlternative(JsonReader& reader)
{
    Alternative event;
    visitFields(event, [&reader](const char* key, auto& value) { readField(reader, key, value); });
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

/// Text that is not UTF-8 must not keep an event from being sent.
std::string toLine(const nlohmann::ordered_json& json)
{
    return json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

Error noEvent(const std::string& reason)
{
    return Error{"Could not read a line as an event: " + reason + "."};
}

Error noCommand(const std::string& reason)
{
    return Error{"Could not read a line as a command: " + reason + "."};
}

struct CommandName
{
    Command command;
    std::string_view name;
};
constexpr std::array commandNames{CommandName{Command::Pause, "pause"},
                                  CommandName{Command::Resume, "resume"}, CommandName{Command::Stop, "stop"}};

} // namespace

bool isLast(const Event& event)
{
    return std::holds_alternative<CompletedEvent>(event) || std::holds_alternative<StoppedEvent>(event) ||
           std::holds_alternative<DivergedEvent>(event) || std::holds_alternative<FailedEvent>(event);
}

std::string eventToLine(const Event& event)
{
    nlohmann::ordered_json json{{"type", typeNames.at(event.index())}};
    const auto write = [&json](const char* key, const auto& value) { json[key] = value; };
    std::visit([&write](auto copy) { visitFields(copy, write); }, event);
    return toLine(json);
}

Result<Event> eventFromLine(std::string_view line)
{
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

std::string commandToLine(Command command)
{
    for (const CommandName& known : commandNames) {
        if (known.command == command) {
            return toLine({{"command", known.name}});
        }
    }
    return {};
}

Result<Command> commandFromLine(std::string_view line)
{
    const Result<nlohmann::json> json = parseJson(line);
    if (!json) {
        return noCommand(json.error().message);
    }
    JsonReader reader(*json, "");
    const std::string name = reader.string("command");
    if (reader.hasFailed()) {
        return noCommand(reader.finish()->message);
    }
    for (const CommandName& known : commandNames) {
        if (known.name == name) {
            return known.command;
        }
    }
    return noCommand("\"" + name + "\" is not a command of this version");
}

} // namespace bitops
