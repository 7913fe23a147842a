// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/training/trained_model.h"

#include "core/base/foreign_text.h"
#include "core/base/json_reader.h"
#include "core/data/content_sum.h"
#include "core/formats/onnx/onnx_export.h"
#include "core/formats/onnx/runnable.h"

#include <algorithm>
#include <stdexcept>

namespace bitops {

namespace {

/// One for all channels, or one for each.
std::vector<double> forChannels(const std::vector<double>& numbers, std::int64_t channels)
{
    return numbers.size() == 1 ? std::vector<double>(static_cast<std::size_t>(channels), numbers.front())
                               : numbers;
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

std::optional<PixelScale> pixelScaleOf(const onnx::LoadedModel& model, std::int64_t channels)
{
    const std::optional<std::vector<double>> mean = numbersAt(model, onnx_metadata::mean);
    const std::optional<std::vector<double>> deviation = numbersAt(model, onnx_metadata::deviation);
    if (!mean || !deviation ||
        !brokenRule(ModelSource{.file = {}, .mean = *mean, .deviation = *deviation}, channels).empty()) {
        return std::nullopt;
    }
    return PixelScale{forChannels(*mean, channels), forChannels(*deviation, channels)};
}

std::optional<JobEnding> TrainedModel::load(TrainingConfiguration&)
{
    const ModelSource& source = *place().model;
    Result<onnx::LoadedModel> model = onnx::loadModel(source.file, source.input);
    if (!model) {
        return failed(model.error(), exit_code::wrongInput);
    }
    if (const std::string obstacle = onnx::obstacleToRunning(*model); !obstacle.empty()) {
        return refusal(obstacle + ".");
    }
    m_model = std::make_shared<onnx::LoadedModel>(*std::move(model));
    return std::nullopt;
}

std::vector<std::string> TrainedModel::brokenRules() const
{
    std::vector<std::string> broken = validate(training());
    const std::string rule = brokenRule(*place().model, onnx::imageShape(*m_model).channels);
    if (!rule.empty()) {
        broken.push_back(rule + ".");
    }
    return broken;
}

NetworkEnds TrainedModel::ends() const
{
    return {onnx::imageShape(*m_model), onnx::classesOf(*m_model)};
}

Result<std::unique_ptr<Learner>> TrainedModel::makeLearner()
{
    try {
        auto module = std::make_shared<NetworkModule>(m_model, QuantizationScheme{});
        return std::make_unique<Learner>(std::move(module), onnx::classesOf(*m_model), training());
    } catch (const std::runtime_error& error) { // Values that cannot be read.
        return Error{std::string(error.what()) + "."};
    }
}

Result<PixelScale> TrainedModel::makeScale() const
{
    const ModelSource& source = *place().model;
    const std::int64_t channels = onnx::imageShape(*m_model).channels;
    if (!source.mean.empty()) {
        return PixelScale{forChannels(source.mean, channels), forChannels(source.deviation, channels)};
    }
    if (source.normalization) {
        return pixelScaleOf(*source.normalization, data().training);
    }
    const std::optional<PixelScale> own = pixelScaleOf(*m_model, channels);
    return own ? *own : pixelScaleOf(Normalization::DataSet, data().training);
}

int TrainedModel::inputBits() const
{
    // What has quantizers of its own behind the input rounds by them.
    constexpr int pixelBits = 8;
    const bool roundsItself = !m_model->imported.origins.inputs.front().nodes.empty();
    return roundsItself ? pixelBits : m_model->graph().tensor(0).bits;
}

nlohmann::ordered_json TrainedModel::description() const
{
    return {{"file", contentSum(m_model->file.bytes())}, {"input", place().model->input}};
}

std::string TrainedModel::name() const
{
    return pathText(place().model->file);
}

} // namespace bitops
