// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/train_command.h"

#include "core/jobs/recipe_fields.h"

#include <nlohmann/json.hpp>

#include <system_error>
#include <variant>

namespace bitops {

namespace {

/// As one word of a POSIX shell.
std::string quoted(const std::string& text)
{
    constexpr const char* harmless = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_./:=+-";
    if (!text.empty() && text.find_first_not_of(harmless) == std::string::npos) {
        return text;
    }
    std::string word = "'";
    for (const char character : text) {
        word += character == '\'' ? std::string("'\\''") : std::string(1, character);
    }
    return word + "'";
}

/// The option of a field with its value, as words.
std::string optionText(const RecipeField& field, const TrainingConfiguration& training)
{
    const std::string option = std::string(" ") + field.option;
    if (std::holds_alternative<FlagValue>(field.value)) {
        return option;
    }
    const nlohmann::ordered_json value = valueOf(field, training);
    if (value.is_array()) {
        std::string list = value.dump(); // "[0.5,0.5]"
        return option + " " + list.substr(1, list.size() - 2);
    }
    return option + " " + (value.is_string() ? quoted(value.get<std::string>()) : value.dump());
}

/// Whether the command says it although it is as usual: comparisons hang on it.
bool isAlwaysSaid(const RecipeField& field)
{
    return field.section == RecipeSection::Main && !std::holds_alternative<FlagValue>(field.value);
}

} // namespace

std::string trainCommand(const TrainingConfiguration& training, const std::string& networkFile)
{
    std::string command = "bitops train " + quoted(networkFile);
    for (const RecipeField* const field : recipeFieldsByOption()) {
        if (isAlwaysSaid(*field) || !hasUsualValue(*field, training)) {
            command += optionText(*field, training);
        }
    }
    return command;
}

std::string resumeCommand(const std::filesystem::path& folder)
{
    std::error_code code;
    const std::filesystem::path whole = std::filesystem::absolute(folder, code);
    return "bitops train --resume " + quoted(code ? folder.string() : whole.string());
}

} // namespace bitops
