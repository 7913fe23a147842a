// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jobs/sensitivity_settings.h"

#include "core/base/foreign_text.h"
#include "core/base/json_reader.h"
#include "core/base/named_value.h"
#include "core/base/translator.h"

#include <algorithm>
#include <array>
#include <functional>

namespace bitops {

namespace {

constexpr std::array measuredParts{NamedValue<MeasuredParts>{MeasuredParts::Weights, "weights"},
                                   NamedValue<MeasuredParts>{MeasuredParts::Activations, "activations"},
                                   NamedValue<MeasuredParts>{MeasuredParts::Both, "both"}};
constexpr std::array gridReaches{NamedValue<GridReach>{GridReach::LeastError, "least-error"},
                                 NamedValue<GridReach>{GridReach::Largest, "largest"}};
constexpr std::array normFigures{NamedValue<NormFigures>{NormFigures::Kept, "kept"},
                                 NamedValue<NormFigures>{NormFigures::Estimated, "estimated"}};

template <typename Names, typename Value> std::string_view settingName(const Names& names, Value wanted)
{
    for (const auto& known : names) {
        if (known.value == wanted) {
            return known.name;
        }
    }
    return {};
}

template <typename Names, typename Value>
void readName(JsonReader& reader, const char* key, const Names& names, Value& value)
{
    const std::string given = reader.string(key, settingName(names, value));
    for (const auto& known : names) {
        if (known.name == given) {
            value = known.value;
            return;
        }
    }
    reader.fail(Translator::tr("\"%1\" is \"%2\", which is not known", reader.pathOf(key), excerpt(given)));
}

} // namespace

std::string_view nameOf(LayerPart part)
{
    return settingName(layerPartNames, part);
}

std::string_view nameOf(MeasuredParts parts)
{
    return settingName(measuredParts, parts);
}

std::string_view nameOf(GridReach reach)
{
    return settingName(gridReaches, reach);
}

std::string_view nameOf(NormFigures norms)
{
    return settingName(normFigures, norms);
}

std::vector<LayerPart> listOf(MeasuredParts parts)
{
    switch (parts) {
    case MeasuredParts::Weights:
        return {LayerPart::Weights};
    case MeasuredParts::Activations:
        return {LayerPart::Activations};
    case MeasuredParts::Both:
        break;
    }
    return {LayerPart::Weights, LayerPart::Activations};
}

std::string brokenRule(const SensitivitySettings& settings)
{
    constexpr int mostBits = 16; // Float is the network as it is, or was.
    if (settings.images < 1) {
        return Translator::tr("Sensitivity: the number of images is %1, but must be %2 or more.",
                              settings.images, 1);
    }
    if (settings.bits.empty()) {
        return Translator::tr("Sensitivity: there are no bits to be measured.");
    }
    for (const int bits : settings.bits) {
        if (bits < 1 || bits > mostBits) {
            return Translator::tr("Sensitivity: bits are %1, but must be %2 to %3.", bits, 1, mostBits);
        }
    }
    if (std::adjacent_find(settings.bits.begin(), settings.bits.end(), std::greater_equal<>()) !=
        settings.bits.end()) {
        return Translator::tr("Sensitivity: bits must be in ascending order, each of them once.");
    }
    if (settings.seed < 0) {
        return Translator::tr("Sensitivity: the seed is %1, but must be %2 or more.", settings.seed, 0);
    }
    return {};
}

nlohmann::ordered_json settingsToJson(const SensitivitySettings& settings)
{
    return {
        {"images", settings.images},       {"bits", settings.bits},
        {"of", nameOf(settings.parts)},    {"all_but", settings.allBut},
        {"grid", nameOf(settings.reach)},  {"per_channel", settings.perChannel},
        {"norms", nameOf(settings.norms)}, {"seed", settings.seed},
    };
}

Result<SensitivitySettings> settingsFromJson(const nlohmann::json& json, const std::string& path)
{
    JsonReader reader(json, path);
    SensitivitySettings settings;
    settings.images = reader.integer("images", settings.images);
    if (reader.optionalChild("bits") != nullptr) {
        settings.bits = reader.smallIntegers("bits");
    }
    readName(reader, "of", measuredParts, settings.parts);
    settings.allBut = reader.boolean("all_but", settings.allBut);
    readName(reader, "grid", gridReaches, settings.reach);
    settings.perChannel = reader.boolean("per_channel", settings.perChannel);
    readName(reader, "norms", normFigures, settings.norms);
    settings.seed = reader.integer("seed", settings.seed);
    if (auto error = reader.finish()) {
        return *std::move(error);
    }
    return settings;
}

} // namespace bitops
