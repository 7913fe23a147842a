// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/training_options.h"

#include "app/cli/number_options.h"
#include "core/jobs/recipe_fields.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <utility>

namespace bitops {

namespace {

/// Adds the option of a field, for each kind of value.
struct OptionAdder
{
    CLI::App& command;
    const RecipeField& field;
    TrainingConfiguration& training;

    CLI::Option* operator()(const DataValue& value) const
    {
        return command.add_option(field.option, training.*value.member, field.help)->capture_default_str();
    }

    CLI::Option* operator()(const FolderValue& value) const
    {
        return addPath(command, field.option, training.*value.member, field.help);
    }

    CLI::Option* operator()(const FlagValue& value) const
    {
        bool& flag = training.*value.member;
        if (!isOn(value)) {
            return command.add_flag(field.option, flag, field.help);
        }
        return command.add_flag_function(
            field.option, [&flag](std::int64_t) { flag = false; }, field.help);
    }

    CLI::Option* operator()(const WholeValue& value) const { return number(training.*value.member); }
    CLI::Option* operator()(const BigWholeValue& value) const { return number(training.*value.member); }
    CLI::Option* operator()(const RealValue& value) const { return number(training.*value.member); }

    CLI::Option* operator()(const ChoiceValue& value) const
    {
        std::vector<std::string> names;
        for (const RecipeChoice& known : value.choices) {
            names.emplace_back(known.name);
        }
        const auto choose = [&recipe = training, value](const std::string& given) {
            const auto known = std::find_if(value.choices.begin(), value.choices.end(),
                                            [&given](const RecipeChoice& one) { return one.name == given; });
            value.set(recipe, known->value);
        };
        return command.add_option_function<std::string>(field.option, choose, field.help)
            ->check(CLI::IsMember(std::move(names)))
            ->default_str(std::string(chosen(value, training).name));
    }

    CLI::Option* operator()(const NumbersValue& value) const
    {
        return addNumbers(command, field.option, training.*value.member, field.help);
    }

    CLI::Option* operator()(const VersionValue&) const { return nullptr; }

private:
    template <typename Number> CLI::Option* number(Number& value) const
    {
        return addNumber(command, field.option, value, field.help);
    }
};

} // namespace

std::vector<CLI::Option*> addTrainingOptions(CLI::App& command, TrainingConfiguration& training)
{
    std::vector<CLI::Option*> all;
    for (const RecipeField* const field : recipeFieldsByOption()) {
        CLI::Option* const option = std::visit(OptionAdder{command, *field, training}, field->value);
        if (const char* const heading = headingOf(field->section)) {
            option->group(heading);
        }
        all.push_back(option);
    }
    return all;
}

/// An option for the name of a file or folder; `arguments` cannot tell an empty one from none.
CLI::Option* addPath(CLI::App& command, const std::string& name, std::string& path, const std::string& help)
{
    const auto complain = [name](const std::string& given) {
        return given.empty() ? "The path given with " + name + " is empty." : std::string();
    };
    return command.add_option(name, path, help)->check(CLI::Validator(complain, "PATH"));
}

} // namespace bitops
