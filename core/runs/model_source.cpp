// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/runs/model_source.h"

#include "core/base/foreign_text.h"
#include "core/base/json_reader.h"
#include "core/base/translator.h"
#include "core/formats/onnx/loaded_model.h"
#include "core/formats/onnx/onnx_export.h"

#include <algorithm>
#include <cmath>

namespace bitops {

namespace {

bool isOfChannels(const std::vector<double>& numbers, std::int64_t channels)
{
    return numbers.size() == 1 || static_cast<std::int64_t>(numbers.size()) == channels;
}

std::optional<std::vector<double>> numbersAt(const onnx::LoadedModel& model, const char* key)
{
    const std::optional<std::string_view> text = model.metadata(key);
    const Result<nlohmann::json> list = text ? parseJson(*text) : Error{};
    const bool areNumbers = list && list->is_array() &&
                            std::all_of(list->begin(), list->end(),
                                        [](const nlohmann::json& value) { return value.is_number(); });
    return areNumbers ? std::optional(list->get<std::vector<double>>()) : std::nullopt;
}

} // namespace

nlohmann::ordered_json modelSourceToJson(const ModelSource& source)
{
    nlohmann::ordered_json json{{"file", source.file}};
    if (!source.input.empty()) {
        json["input"] = source.input;
    }
    if (source.normalization) {
        json["normalization"] = nameOf(*source.normalization);
    }
    if (!source.mean.empty() || !source.deviation.empty()) {
        json["mean"] = source.mean;
        json["deviation"] = source.deviation;
    }
    return json;
}

Result<ModelSource> modelSourceFromJson(const nlohmann::json& json, const std::string& path)
{
    JsonReader reader(json, path);
    ModelSource source;
    source.file = reader.string("file");
    if (reader.optionalChild("input") != nullptr) {
        source.input = reader.integers("input");
    }
    if (const std::string name = reader.string("normalization", ""); !name.empty()) {
        source.normalization = normalizationFrom(name);
        if (!source.normalization) {
            reader.fail(Translator::tr("\"%1\" is \"%2\", which this version does not know",
                                       reader.pathOf("normalization"), excerpt(name)));
        }
    }
    if (reader.optionalChild("mean") != nullptr || reader.optionalChild("deviation") != nullptr) {
        source.mean = reader.numbers("mean");
        source.deviation = reader.numbers("deviation");
    }
    if (const auto error = reader.finish()) {
        return *error;
    }
    return source;
}

nlohmann::ordered_json subjectToJson(const std::string& run, const std::optional<ModelSource>& model)
{
    nlohmann::ordered_json json = nlohmann::ordered_json::object();
    if (model) {
        json["model"] = modelSourceToJson(*model);
    } else {
        json["run"] = run;
    }
    return json;
}

void readSubject(JsonReader& reader, std::string& run, std::optional<ModelSource>& model)
{
    const nlohmann::json* const object = reader.optionalChild("model");
    if (object == nullptr) {
        run = reader.string("run");
        return;
    }
    const Result<ModelSource> source = modelSourceFromJson(*object, reader.pathOf("model"));
    if (source) {
        model = *source;
    } else {
        reader.fail(source.error().message);
    }
}

std::optional<ModelScale> scaleOf(const onnx::LoadedModel& model, std::int64_t channels)
{
    std::optional<std::vector<double>> mean = numbersAt(model, onnx_metadata::mean);
    std::optional<std::vector<double>> deviation = numbersAt(model, onnx_metadata::deviation);
    if (!mean || !deviation ||
        !brokenRule(ModelSource{.file = {}, .mean = *mean, .deviation = *deviation}, channels).empty()) {
        return std::nullopt;
    }
    return ModelScale{*std::move(mean), *std::move(deviation)};
}

std::string brokenRule(const ModelSource& source, std::int64_t channels)
{
    constexpr std::int64_t colors = 3;
    const bool isOfColors = source.normalization == Normalization::ImageNet;
    if (source.mean.empty() && source.deviation.empty() && (!isOfColors || channels == colors)) {
        return {};
    }
    if (!isOfChannels(source.mean, channels) || !isOfChannels(source.deviation, channels)) {
        return Translator::tr("mean and deviation are one number, or one for each of its %1 channels",
                              channels);
    }
    const bool isFinite =
        std::all_of(source.mean.begin(), source.mean.end(), [](double mean) { return std::isfinite(mean); });
    const bool isAboveZero =
        std::all_of(source.deviation.begin(), source.deviation.end(),
                    [](double deviation) { return std::isfinite(deviation) && deviation > 0; });
    return isFinite && isAboveZero ? std::string() : Translator::tr("a deviation is above 0");
}

} // namespace bitops
