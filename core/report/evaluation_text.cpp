// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/evaluation_text.h"

#include "core/base/json_text.h"
#include "core/report/number_text.h"
#include "core/report/subject_text.h"
#include "core/report/text_table.h"

#include <algorithm>

namespace bitops {

namespace {

std::string className(const EvaluationRecord& record, std::size_t label)
{
    const bool isNamed = record.data() && label < record.data()->classes.size();
    return isNamed ? record.data()->classes[label] : std::to_string(label);
}

std::size_t classCount(const ClassesEvent& classes)
{
    return std::min(classes.images.size(), classes.correct.size());
}

/// Blank without images.
std::string shareText(std::int64_t correct, std::int64_t images)
{
    return images == 0 ? std::string()
                       : fixedText(static_cast<double>(correct) / static_cast<double>(images), 4);
}

TextTable partsOf(const EvaluationRecord& record)
{
    TextTable table;
    table.textColumns = 1;
    table.rows.push_back({"Part", "Images", "Loss", "Acc"});
    for (const auto& [figures, classes] : record.parts()) {
        table.rows.push_back({figures.part, std::to_string(figures.images), fixedText(figures.loss, 4),
                              fixedText(figures.accuracy, 4)});
    }
    return table;
}

TextTable classesOf(const EvaluationRecord& record, const ClassesEvent& classes)
{
    TextTable table;
    table.textColumns = 1;
    table.rows.push_back({"Class", "Images", "Correct", "Acc"});
    for (std::size_t i = 0; i < classCount(classes); ++i) {
        table.rows.push_back({className(record, i), std::to_string(classes.images[i]),
                              std::to_string(classes.correct[i]),
                              shareText(classes.correct[i], classes.images[i])});
    }
    return table;
}

nlohmann::ordered_json partJson(const EvaluationRecord& record, const EvaluationRecord::Part& part)
{
    nlohmann::ordered_json json{
        {"images", part.figures.images}, {"loss", part.figures.loss}, {"accuracy", part.figures.accuracy}};
    if (!part.classes) {
        return json;
    }
    nlohmann::ordered_json classes = nlohmann::ordered_json::array();
    for (std::size_t i = 0; i < classCount(*part.classes); ++i) {
        classes.push_back({{"class", className(record, i)},
                           {"images", part.classes->images[i]},
                           {"correct", part.classes->correct[i]}});
    }
    json["classes"] = std::move(classes);
    if (!part.classes->confusion.empty()) {
        json["confusion"] = part.classes->confusion;
    }
    return json;
}

int epochOf(const EvaluationRecord& record)
{
    return record.parts().empty() ? 0 : record.parts().front().figures.epoch;
}

} // namespace

std::string evaluationToText(const EvaluationRecord& record, const EvaluationDescription& description)
{
    TextTable head{headOf(description.run, description.model), 2};
    if (!description.model) {
        head.rows.push_back({"Epoch", std::to_string(epochOf(record))});
    }
    std::string text = toAlignedText(head);
    text += "\n" + toAlignedText(partsOf(record));
    for (const EvaluationRecord::Part& part : record.parts()) {
        if (part.classes) {
            text += "\nThe " + part.figures.part + " images, class by class:\n" +
                    toAlignedText(classesOf(record, *part.classes));
        }
    }
    return text;
}

std::string evaluationToJson(const EvaluationRecord& record, const EvaluationDescription& description)
{
    nlohmann::ordered_json json = subjectToJson(description.run, description.model);
    json["data"] = description.data;
    if (!description.model) {
        json["epoch"] = epochOf(record);
    }
    for (const EvaluationRecord::Part& part : record.parts()) {
        json[part.figures.part] = partJson(record, part);
    }
    return jsonToText(json);
}

} // namespace bitops
