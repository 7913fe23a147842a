// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/training/trained_run.h"

#include "core/base/foreign_text.h"
#include "core/formats/design_json.h"
#include "core/runs/run_folder.h"
#include "core/runs/run_record.h"
#include "core/runs/trainability.h"

#include <algorithm>
#include <filesystem>
#include <stdexcept>

namespace bitops {

std::optional<JobEnding> TrainedRun::load(TrainingConfiguration& training)
{
    Result<Checkpoint> checkpoint =
        loadCheckpoint(std::filesystem::path(place().run) / run_file::bestCheckpoint);
    if (!checkpoint) {
        return failed(checkpoint.error(), exit_code::wrongInput);
    }
    m_checkpoint = *std::move(checkpoint);
    Result<std::shared_ptr<onnx::LoadedModel>> model = modelToTrain(m_checkpoint->network, kind());
    if (!model) {
        return failed(model.error(), exit_code::wrongInput);
    }
    m_model = *std::move(model);
    training = m_checkpoint->training;
    return std::nullopt;
}

std::vector<std::string> TrainedRun::brokenRules() const
{
    return validate(training(), m_checkpoint->network);
}

Result<std::unique_ptr<Learner>> TrainedRun::makeLearner()
{
    try {
        auto learner = std::make_unique<Learner>(m_checkpoint->network, m_model, training());
        const Status status = learner->restoreWeights(m_checkpoint->state);
        return status ? Result<std::unique_ptr<Learner>>(std::move(learner)) : status.error();
    } catch (const std::runtime_error& error) { // Values of a model that cannot be read.
        return Error{std::string(error.what()) + "."};
    }
}

Result<PixelScale> TrainedRun::makeScale() const
{
    PixelScale scale = pixelScaleOf(training(), data().training);
    if (!training().mean.empty() || training().normalization != Normalization::DataSet) {
        return scale;
    }
    const Result<RunRecord> record = loadRunRecord(place().run, RunDetail::List);
    if (!record || !record->data()) {
        return scale;
    }
    // That of the run's own training images, whatever the data are now.
    PixelScale known{record->data()->mean, record->data()->deviation};
    const bool isSound = known.mean.size() == scale.mean.size() &&
                         known.deviation.size() == scale.deviation.size() &&
                         std::none_of(known.deviation.begin(), known.deviation.end(),
                                      [](double deviation) { return deviation <= 0; });
    return isSound ? known : scale;
}

std::string TrainedRun::noticeOfOtherData() const
{
    const Result<RunDescription> run = loadRunDescription(place().run);
    if (!run || run->training.data != place().data || !m_checkpoint->data) {
        return {};
    }
    const std::string difference = differenceOf(*m_checkpoint->data, identityOf(data()));
    return difference.empty() ? difference
                              : "The data in " + pathText(place().data) +
                                    " are not those that the run was trained on: " + difference + ".";
}

nlohmann::ordered_json TrainedRun::description() const
{
    // A model is known by its sum, wherever the run lies.
    return designToJson(m_checkpoint->network, place().run);
}

} // namespace bitops
