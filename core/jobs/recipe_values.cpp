// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/foreign_text.h"
#include "core/jobs/recipe_fields.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <type_traits>

namespace bitops {

namespace {

using Recipe = TrainingConfiguration;

std::string numberText(double value)
{
    std::array<char, 32> buffer;
    const std::to_chars_result written = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
    return Translator::number(std::string_view(buffer.data(), written.ptr));
}

/// Reads what stands at a key, each kind of field in its way.
struct ValueReader
{
    const char* key;
    JsonReader& reader;
    Recipe& recipe;

    void operator()(const DataValue& value) const { text(value.member); }
    void operator()(const FolderValue& value) const { text(value.member); }
    void operator()(const FlagValue& value) const
    {
        recipe.*value.member = reader.boolean(key, recipe.*value.member);
    }
    void operator()(const WholeValue& value) const
    {
        recipe.*value.member = reader.smallInteger(key, recipe.*value.member);
    }
    void operator()(const BigWholeValue& value) const
    {
        recipe.*value.member = reader.integer(key, recipe.*value.member);
    }
    void operator()(const RealValue& value) const
    {
        recipe.*value.member = reader.number(key, recipe.*value.member);
    }

    void operator()(const NumbersValue& value) const
    {
        if (reader.optionalChild(key) != nullptr) {
            recipe.*value.member = reader.numbers(key);
        }
    }

    void operator()(const ChoiceValue& value) const
    {
        const std::string name = reader.string(key, chosen(value, recipe).name);
        std::string names;
        for (const RecipeChoice& known : value.choices) {
            if (known.name == name) {
                value.set(recipe, known.value);
                return;
            }
            names += (names.empty() ? "" : ", ") + std::string(known.name);
        }
        reader.fail(Translator::tr("\"%1\" is \"%2\", but must be one of %3", reader.pathOf(key),
                                   excerpt(name), names));
    }

    void operator()(const VersionValue& value) const
    {
        const auto newest = static_cast<std::int64_t>(value.newest);
        const std::int64_t number = reader.integer(key, static_cast<std::int64_t>(value.ofOldFiles));
        if (number < 1 || number > newest) {
            reader.fail(Translator::tr("\"%1\" is %2, but must be a whole number within %3 and %4",
                                       reader.pathOf(key), number, 1, newest));
            return;
        }
        recipe.*value.member = static_cast<Arithmetic>(number);
    }

private:
    void text(std::string Recipe::*member) const { recipe.*member = reader.string(key, recipe.*member); }
};

/// The rule that a number breaks; comparisons are written so that a NaN does not pass.
struct RangeCheck
{
    const RecipeField& field;
    const Recipe& recipe;

    template <typename Value> std::optional<std::string> operator()(const Value&) const
    {
        return std::nullopt;
    }

    std::optional<std::string> operator()(const WholeValue& value) const
    {
        const int number = recipe.*value.member;
        if (number >= value.least && number <= value.most) {
            return std::nullopt;
        }
        return Translator::tr("%1 is %2, but must be %3 to %4", quantity(), number, value.least, value.most);
    }

    std::optional<std::string> operator()(const BigWholeValue& value) const
    {
        const std::int64_t number = recipe.*value.member;
        if (number >= 0) {
            return std::nullopt;
        }
        return Translator::tr("%1 is %2, but must be %3 or more", quantity(), number, 0);
    }

    std::optional<std::string> operator()(const RealValue& value) const
    {
        const double number = recipe.*value.member;
        const double most = value.mostBeside == nullptr ? value.most : value.mostBeside(recipe);
        const std::string given = numberText(number);
        const std::string least = numberText(value.least);
        const std::string highest = numberText(most);
        switch (value.ends) {
        case Ends::Both:
            return number >= value.least && number <= most
                       ? std::nullopt
                       : std::optional(Translator::tr("%1 is %2, but must be %3 to %4", quantity(), given,
                                                      least, highest));
        case Ends::Least:
            return number >= value.least && number < most
                       ? std::nullopt
                       : std::optional(Translator::tr("%1 is %2, but must be %3 or more, and below %4",
                                                      quantity(), given, least, highest));
        case Ends::Most:
            return number > value.least && number <= most
                       ? std::nullopt
                       : std::optional(Translator::tr("%1 is %2, but must be above %3 and at most %4",
                                                      quantity(), given, least, highest));
        }
        return std::nullopt;
    }

private:
    [[nodiscard]] std::string quantity() const { return Translator::tr(field.quantity); }
};

} // namespace

nlohmann::ordered_json valueOf(const RecipeField& field, const TrainingConfiguration& configuration)
{
    return std::visit(
        [&configuration](const auto& value) -> nlohmann::ordered_json {
            using Value = std::decay_t<decltype(value)>;
            if constexpr (std::is_same_v<Value, ChoiceValue>) {
                return chosen(value, configuration).name;
            } else if constexpr (std::is_same_v<Value, VersionValue>) {
                return static_cast<int>(configuration.*value.member);
            } else {
                return configuration.*value.member;
            }
        },
        field.value);
}

void readValue(const RecipeField& field, JsonReader& reader, TrainingConfiguration& configuration)
{
    const std::string key(field.key);
    std::visit(ValueReader{key.c_str(), reader, configuration}, field.value);
}

void copyValue(const RecipeField& field, const TrainingConfiguration& from, TrainingConfiguration& to)
{
    std::visit(
        [&](const auto& value) {
            if constexpr (std::is_same_v<std::decay_t<decltype(value)>, ChoiceValue>) {
                value.set(to, value.get(from));
            } else {
                to.*value.member = from.*value.member;
            }
        },
        field.value);
}

bool hasUsualValue(const RecipeField& field, const TrainingConfiguration& configuration)
{
    return valueOf(field, configuration) == valueOf(field, TrainingConfiguration());
}

bool isOn(const FlagValue& flag)
{
    return TrainingConfiguration().*flag.member;
}

std::optional<std::string> brokenRule(const RecipeField& field, const TrainingConfiguration& configuration)
{
    if (field.complaint != nullptr) {
        std::string complaint = field.complaint(configuration);
        return complaint.empty() ? std::nullopt : std::optional(std::move(complaint));
    }
    return std::visit(RangeCheck{field, configuration}, field.value);
}

const RecipeChoice& chosen(const ChoiceValue& value, const TrainingConfiguration& configuration)
{
    const int number = value.get(configuration);
    const auto found = std::find_if(value.choices.begin(), value.choices.end(),
                                    [number](const RecipeChoice& known) { return known.value == number; });
    return found == value.choices.end() ? value.choices.front() : *found;
}

} // namespace bitops
