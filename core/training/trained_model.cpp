// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/training/trained_model.h"

#include "core/base/foreign_text.h"
#include "core/data/content_sum.h"
#include "core/formats/onnx/runnable.h"

#include <stdexcept>

namespace bitops {

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
        return pixelScaleOf(source.mean, source.deviation, channels);
    }
    if (source.normalization) {
        return pixelScaleOf(*source.normalization, data().training);
    }
    const std::optional<ModelScale> own = scaleOf(*m_model, channels);
    return own ? pixelScaleOf(own->mean, own->deviation, channels)
               : pixelScaleOf(Normalization::DataSet, data().training);
}

int TrainedModel::inputBits() const
{
    return onnx::pixelBits(*m_model, m_model->graph());
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
