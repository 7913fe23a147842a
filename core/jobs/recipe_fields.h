// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/json_reader.h"
#include "core/base/translator.h"
#include "core/jobs/recipe_choices.h"
#include "core/jobs/training_configuration.h"

#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace bitops {

// What a field holds, and where. Its default is that of the member of a TrainingConfiguration{}.

/// "shapes", or the folder of a data set.
struct DataValue
{
    std::string TrainingConfiguration::*member;
};

/// A folder; empty for none.
struct FolderValue
{
    std::string TrainingConfiguration::*member;
    TranslatableText none;   ///< In the empty line of a form.
    const char* buttonName;  ///< Of the form's button to choose one.
    TranslatableText choose; ///< What that does.
};

/// Yes or no. What is usually on is switched off by its option.
struct FlagValue
{
    bool TrainingConfiguration::*member;
    TranslatableText label; ///< Beside the box in a form.
};

struct WholeValue
{
    int TrainingConfiguration::*member;
    int least;
    int most;
};

/// Of 64 bits, from 0 on.
struct BigWholeValue
{
    std::int64_t TrainingConfiguration::*member;
};

/// Which ends of a range belong to it.
enum class Ends { Both, Least, Most };

struct RealValue
{
    double TrainingConfiguration::*member;
    double least;
    double most;
    int decimals; ///< Of the first number above 0 that a form steps to.
    Ends ends = Ends::Both;
    bool isPercent = false; ///< In a form.
    /// Where other fields allow less than `most`.
    double (*mostBeside)(const TrainingConfiguration& configuration) = nullptr;
};

struct ChoiceValue
{
    int (*get)(const TrainingConfiguration& configuration);
    void (*set)(TrainingConfiguration& configuration, int value);
    std::span<const RecipeChoice> choices; ///< In the order of the command line.
};

/// A list of numbers, usually empty.
struct NumbersValue
{
    std::vector<double> TrainingConfiguration::*member;
};

/// Of what a run was begun with, and what nobody chooses.
struct VersionValue
{
    Arithmetic TrainingConfiguration::*member;
    Arithmetic ofOldFiles; ///< That of a file that does not name it.
    Arithmetic newest;
};

using RecipeValue = std::variant<DataValue, FolderValue, FlagValue, WholeValue, BigWholeValue, RealValue,
                                 ChoiceValue, NumbersValue, VersionValue>;

/// Fields that stand together, in the order of the command line; forms have an order of their own.
enum class RecipeSection { Main, Device, Data, Recipe, Checkpoints, Start, LowBits };

/// The heading of a section in the help of the command line; null for what stands before all headings.
const char* headingOf(RecipeSection section);

/// Whether the processes that train one run may differ in a field.
enum class OnResume {
    Same, ///< What a run's weights hang on.
    MayDiffer,
    Option, ///< So it may, and `bitops train --resume` takes the option.
};

/// What a form shows of a field, in the language of the texts for people.
struct FormTexts
{
    const char* name = nullptr;  ///< Of the widget.
    TranslatableText label = {}; ///< "&" marks its key. Empty: the field is in no form.
    TranslatableText toolTip = {};
    TranslatableText suffix = {};
    TranslatableText atLeast = {}; ///< Instead of the least number.
};

/// All that the program says of one field of the recipe, that is of a member of TrainingConfiguration: run
/// files, options of `bitops train` and the command in a report, forms, reports, comparisons of runs and the
/// rules of validate() follow from it.
struct RecipeField
{
    std::string_view key; ///< In run files.
    RecipeValue value;
    RecipeSection section = RecipeSection::Main;
    const char* option = nullptr; ///< "--momentum"; null: not on the command line.
    const char* help = nullptr;   ///< Of the option. English.
    OnResume onResume = OnResume::Same;
    TranslatableText title = {};    ///< "Momentum", where it stands before the value.
    TranslatableText quantity = {}; ///< "momentum", in a sentence that tells which values are allowed.
    /// "weight decay %1", in the recipe's summary, if the number is above 0.
    TranslatableText phrase = {};
    FormTexts form = {};
    /// Whether the field has a meaning beside the others; null: always.
    bool (*applies)(const TrainingConfiguration& configuration) = nullptr;
    /// What is wrong with it beside the others, as half a sentence; null, or an empty text, if nothing is.
    std::string (*complaint)(const TrainingConfiguration& configuration) = nullptr;
};

/// All fields, in the order of run files.
std::span<const RecipeField> recipeFields();
/// Those that have an option, in the order of the command line.
std::vector<const RecipeField*> recipeFieldsByOption();
/// Null for another key.
const RecipeField* findRecipeField(std::string_view key);

/// The value as it stands in a run file.
nlohmann::ordered_json valueOf(const RecipeField& field, const TrainingConfiguration& configuration);
/// Takes the value from a run file; leaves the default where there is none. Errors go to the reader.
void readValue(const RecipeField& field, JsonReader& reader, TrainingConfiguration& configuration);
void copyValue(const RecipeField& field, const TrainingConfiguration& from, TrainingConfiguration& to);
bool hasUsualValue(const RecipeField& field, const TrainingConfiguration& configuration);
bool isOn(const FlagValue& flag); ///< Usually.
/// The rule that the field's value breaks, as half a sentence, if any.
std::optional<std::string> brokenRule(const RecipeField& field, const TrainingConfiguration& configuration);

/// The choice that a field of choices has.
const RecipeChoice& chosen(const ChoiceValue& value, const TrainingConfiguration& configuration);

} // namespace bitops
