// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/sensitivity_text.h"

#include "core/base/grouped_text.h"
#include "core/base/json_text.h"
#include "core/report/number_text.h"
#include "core/report/subject_text.h"
#include "core/report/text_table.h"

#include <cmath>
#include <vector>

namespace bitops {

namespace {

using Measurements = std::vector<SensitivityMeasurement>;

constexpr int pointsInAll = 100;

/// How it was measured, beside the images.
std::string gridText(const SensitivitySettings& settings)
{
    std::string text =
        settings.reach == GridReach::LeastError ? "of least squared error" : "to the largest value";
    text += settings.perChannel ? ", a scale for each channel" : ", a scale for each layer";
    return text + (settings.norms == NormFigures::Kept ? "; batch norms as they are"
                                                       : "; batch norms estimated anew");
}

std::string headOf(const SensitivityRecord& record, const SensitivityDescription& description,
                   const Measurements& table)
{
    const SensitivityEvent& subject = *record.subject();
    const SensitivitySettings& settings = description.settings;
    TextTable head{headOf(description.run, description.model), 2};
    if (!description.model) {
        head.rows.push_back({"Epoch", std::to_string(subject.epoch)});
    }
    head.rows.push_back({"Images", groupedText(subject.images) + ", seed " + std::to_string(settings.seed)});
    head.rows.push_back({"Grid", gridText(settings)});
    if (const SensitivityMeasurement* const own = findMeasurement(table, {}, LayerPart::Weights, 0)) {
        head.rows.push_back({"Loss", fixedText(own->loss, 4)});
        head.rows.push_back({"Acc", fixedText(own->accuracy, 4)});
    }
    return toAlignedText(head);
}

std::string titleOf(LayerPart part, bool allBut)
{
    const std::string what = part == LayerPart::Weights ? "the weights of " : "the activations read by ";
    return "Points of accuracy lost without retraining, with " + what +
           (allBut ? "all layers but this one" : "this layer") + " at so many bits:\n";
}

TextTable tableOf(const SensitivityRecord& record, const SensitivitySettings& settings,
                  const Measurements& measurements, LayerPart part)
{
    TextTable table;
    table.textColumns = 1;
    table.rows.push_back({"Layer"});
    for (const int bits : settings.bits) {
        table.rows.back().push_back(std::to_string(bits) + (bits == 1 ? " bit" : " bits"));
    }
    for (const std::string& layer : record.subject()->layers) {
        TextTable::Row row{layer};
        for (const int bits : settings.bits) {
            const SensitivityMeasurement* const found = findMeasurement(measurements, layer, part, bits);
            row.push_back(found == nullptr ? "" : fixedText(pointsInAll * found->accuracyDrop, 2));
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

nlohmann::ordered_json measurementJson(const SensitivityMeasurement& measurement)
{
    nlohmann::ordered_json json{{"layer", measurement.layer},
                                {"of", nameOf(measurement.part)},
                                {"bits", measurement.bits},
                                {"loss", measurement.loss},
                                {"loss_increase", measurement.lossIncrease},
                                {"accuracy", measurement.accuracy},
                                {"accuracy_drop", measurement.accuracyDrop},
                                {"kl_divergence", measurement.klDivergence},
                                {"sqnr_db", nullptr},
                                {"clipped", nullptr}};
    if (std::isfinite(measurement.sqnrDecibels)) {
        json["sqnr_db"] = measurement.sqnrDecibels;
    }
    if (measurement.clipped) {
        json["clipped"] = *measurement.clipped;
    }
    return json;
}

} // namespace

std::string sensitivityToText(const SensitivityRecord& record, const SensitivityDescription& description)
{
    const SensitivitySettings& settings = description.settings;
    const Measurements measurements = record.table(settings);
    std::string text = headOf(record, description, measurements);
    for (const LayerPart part : listOf(settings.parts)) {
        text += "\n" + titleOf(part, settings.allBut) +
                toAlignedText(tableOf(record, settings, measurements, part));
    }
    return text;
}

std::string sensitivityToJson(const SensitivityRecord& record, const SensitivityDescription& description)
{
    const SensitivitySettings& settings = description.settings;
    nlohmann::ordered_json json = subjectToJson(description.run, description.model);
    json["data"] = description.data;
    if (!description.model) {
        json["epoch"] = record.subject()->epoch;
    }
    json.update({{"images", record.subject()->images},
                 {"seed", settings.seed},
                 {"all_but", settings.allBut},
                 {"grid", nameOf(settings.reach)},
                 {"per_channel", settings.perChannel},
                 {"norms", nameOf(settings.norms)}});
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    for (const SensitivityMeasurement& measurement : record.table(settings)) {
        if (measurement.layer.empty()) {
            json["loss"] = measurement.loss;
            json["accuracy"] = measurement.accuracy;
        } else {
            list.push_back(measurementJson(measurement));
        }
    }
    json["measurements"] = std::move(list);
    return jsonToText(json);
}

} // namespace bitops
