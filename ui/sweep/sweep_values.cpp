// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/sweep/sweep_values.h"

#include "core/jobs/recipe_fields.h"
#include "core/sweep/sweep_table.h"
#include "core/sweep/sweep_variables.h"
#include "ui/base/format.h"
#include "ui/base/plain_text.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <type_traits>
#include <utility>
#include <variant>

namespace bitops {

namespace {

constexpr int mostOfRange = 10'000;

struct Values
{
    Q_DECLARE_TR_FUNCTIONS(bitops::SweepValues)
};

std::vector<SweepKey> designKeys()
{
    return {{"weight_bits", Values::tr("Weight bits")},
            {"activation_bits", Values::tr("Activation bits")},
            {"classifier_bits", Values::tr("Classifier bits")},
            {std::string(designKey), Values::tr("Design")}};
}

/// Those that are varied most, before the others.
int rankOf(const std::string& key)
{
    return key == seedKey ? 0 : key == "quantizer" ? 1 : key == "learning_rate" ? 2 : 3;
}

/// A number or a word as JSON has it.
nlohmann::json valueFrom(const QString& word)
{
    if (word == Values::tr("on")) {
        return true;
    }
    if (word == Values::tr("off")) {
        return false;
    }
    const nlohmann::json value =
        nlohmann::json::parse(word.toStdString(), nullptr, /*allow_exceptions=*/false);
    return value.is_number() || value.is_boolean() ? value : nlohmann::json(word.toStdString());
}

/// "0..9"; empty if it is none.
std::vector<nlohmann::json> rangeFrom(const QString& word)
{
    static const QRegularExpression range(QStringLiteral(R"(^(\d{1,9})\s*(?:\.\.|…)\s*(\d{1,9})$)"));
    const QRegularExpressionMatch match = range.match(word);
    std::vector<nlohmann::json> values;
    if (match.hasMatch()) {
        const int least = match.captured(1).toInt();
        const int most = match.captured(2).toInt();
        for (int value = least; value <= most && value - least < mostOfRange; ++value) {
            values.emplace_back(value);
        }
    }
    return values;
}

/// Choices are texts, also where they look like something else: "on" is one of a choice's names.
nlohmann::json typed(const std::string& key, nlohmann::json value, const QString& word)
{
    const RecipeField* const field = findRecipeField(key);
    const bool isText =
        key == designKey || (field != nullptr && (std::holds_alternative<ChoiceValue>(field->value) ||
                                                  std::holds_alternative<DataValue>(field->value) ||
                                                  std::holds_alternative<FolderValue>(field->value)));
    return isText ? nlohmann::json(word.toStdString()) : std::move(value);
}

nlohmann::json listFrom(const std::string& key, const QString& text)
{
    nlohmann::json list = nlohmann::json::array();
    for (const QString& part : text.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        const QString word = part.trimmed();
        const std::vector<nlohmann::json> range = rangeFrom(word);
        if (!range.empty()) {
            for (const nlohmann::json& value : range) {
                list.push_back(value);
            }
        } else if (!word.isEmpty()) {
            list.push_back(typed(key, valueFrom(word), word));
        }
    }
    return list;
}

/// "log 0.0001 0.01 5"
nlohmann::json jsonFrom(const std::string& key, const QString& text)
{
    static const QRegularExpression blanks(QStringLiteral("[\\s,]+"));
    const QStringList words = text.trimmed().split(blanks, Qt::SkipEmptyParts);
    if (words.value(0) != QLatin1String("log")) {
        return listFrom(key, text);
    }
    nlohmann::json numbers = nlohmann::json::array();
    for (const QString& word : words.mid(1)) {
        numbers.push_back(valueFrom(word));
    }
    return {{"log", std::move(numbers)}};
}

QString choicesHelp(const ChoiceValue& value)
{
    QStringList lines;
    for (const RecipeChoice& choice : value.choices) {
        lines += toQString(choice.name) + QStringLiteral(": ") + toQString(Translator::tr(choice.label));
    }
    return lines.join(QLatin1Char('\n'));
}

QString numbersHelp()
{
    return Values::tr("Numbers, such as 0.001, 0.01\n\"log 0.0001 0.01 5\": five numbers from the one to the "
                      "other, each the same multiple of the one before");
}

QString wholeNumbersHelp()
{
    return Values::tr("Whole numbers, such as 1, 2, 4\n\"0..9\": from the one to the other");
}

} // namespace

std::vector<SweepKey> sweepKeys()
{
    std::vector<SweepKey> keys = designKeys();
    const auto recipe = static_cast<std::ptrdiff_t>(keys.size());
    for (const RecipeField& field : recipeFields()) {
        if (isSweepKey(field.key)) {
            keys.push_back(
                {std::string(field.key),
                 toQString(field.title.isEmpty() ? std::string(field.key) : Translator::tr(field.title))});
        }
    }
    std::stable_sort(keys.begin() + recipe, keys.end(), [](const SweepKey& first, const SweepKey& second) {
        return rankOf(first.key) < rankOf(second.key);
    });
    return keys;
}

QString sweepTitle(const std::string& key)
{
    const std::vector<SweepKey> keys = sweepKeys();
    const auto found =
        std::find_if(keys.begin(), keys.end(), [&key](const SweepKey& known) { return known.key == key; });
    return found != keys.end() ? found->title : key == "front" ? Values::tr("Front") : shownText(key);
}

Result<std::vector<nlohmann::json>> sweepValuesFromText(const std::string& key, const QString& text)
{
    const nlohmann::json json = jsonFrom(key, text);
    if (json.is_array() && json.empty()) {
        return Error{Values::tr("“%1” has no values yet").arg(sweepTitle(key)).toStdString()};
    }
    return sweepValuesFrom(json, key);
}

QString sweepValuesToText(const std::vector<nlohmann::json>& values)
{
    QStringList words;
    for (const nlohmann::json& value : values) {
        words += value.is_boolean()  ? (value.get<bool>() ? Values::tr("on") : Values::tr("off"))
                 : value.is_string() ? toQString(value.get<std::string>())
                                     : toQString(value.dump());
    }
    return words.join(QStringLiteral(", "));
}

QString usualSweepValues(const std::string& key, const TrainingConfiguration& training)
{
    if (changesDesign(key)) {
        return key == designKey ? QString() : QStringLiteral("2, 4, 8");
    }
    if (key == seedKey) {
        return QStringLiteral("0, 1, 2");
    }
    const RecipeField& field = *findRecipeField(key);
    if (const auto* choice = std::get_if<ChoiceValue>(&field.value)) {
        QStringList names;
        for (const RecipeChoice& each : choice->choices) {
            names += toQString(each.name);
        }
        return names.join(QStringLiteral(", "));
    }
    if (std::holds_alternative<FlagValue>(field.value)) {
        return Values::tr("off") + QStringLiteral(", ") + Values::tr("on");
    }
    const nlohmann::json value = valueOf(field, training);
    return value.is_array() && value.empty() ? QString() : sweepValuesToText({value});
}

QString sweepValuesHelp(const std::string& key)
{
    if (key == designKey) {
        return Values::tr("Files of designs, or presets such as preset:notebook");
    }
    if (changesDesign(key)) {
        return Values::tr("1 to 16 bits, or 32 for float, the same in all blocks");
    }
    const RecipeField* const field = findRecipeField(key);
    if (field == nullptr) {
        return {};
    }
    return std::visit(
        []([[maybe_unused]] const auto& value) {
            using Value = std::decay_t<decltype(value)>;
            if constexpr (std::is_same_v<Value, ChoiceValue>) {
                return choicesHelp(value);
            } else if constexpr (std::is_same_v<Value, RealValue>) {
                return numbersHelp();
            } else if constexpr (std::is_same_v<Value, FlagValue>) {
                return Values::tr("on, off");
            } else if constexpr (std::is_same_v<Value, WholeValue> || std::is_same_v<Value, BigWholeValue>) {
                return wholeNumbersHelp();
            } else {
                return Values::tr("Folders");
            }
        },
        field->value);
}

} // namespace bitops
