// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/training/trained_run.h"

#include "core/base/foreign_text.h"
#include "core/data/data_set.h"
#include "core/runs/run_folder.h"
#include "core/runs/trainability.h"
#include "core/training/torch_setup.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace bitops {

namespace {

DataEvent describeData(const DataSet& data, const PixelScale& scale)
{
    return {data.kind,
            data.classes,
            data.training.count(),
            data.validation.count(),
            data.test ? data.test->count() : 0,
            scale.mean,
            scale.deviation,
            data.folder,
            data.trainingPart,
            data.validationPart,
            data.testPart,
            data.remarks};
}

std::optional<JobEnding> endingOf(const Status& status, int exitCode)
{
    return status ? std::nullopt : std::optional(failed(status.error(), exitCode));
}

} // namespace

std::optional<JobEnding> TrainedRun::open(Supervisor& supervisor, const Stopwatch& stopwatch)
{
    Result<Checkpoint> checkpoint =
        loadCheckpoint(std::filesystem::path(m_place.run) / run_file::bestCheckpoint);
    if (!checkpoint) {
        return failed(checkpoint.error(), exit_code::wrongInput);
    }
    m_checkpoint = *std::move(checkpoint);
    std::optional<JobEnding> ending = setUp(supervisor);
    ending = ending ? ending : loadData(supervisor, stopwatch);
    ending = ending ? ending : makeLearner();
    return ending ? ending : tell(supervisor);
}

std::optional<JobEnding> TrainedRun::setUp(Supervisor& supervisor)
{
    TrainingConfiguration& training = m_checkpoint->training;
    training.data = m_place.data;
    training.threads = m_place.threads;
    if (m_kind == JobKind::Sensitivity) {
        training.device = Device::Cpu; // Where single nodes are computed: see network_pass.h.
    }
    if (const std::vector<std::string> broken = validate(training, m_checkpoint->network); !broken.empty()) {
        return refusal(broken.front());
    }
    if (const std::string notice = keepThreadsUseful(training.threads); !notice.empty()) {
        if (const Status status = supervisor.report(NoticeEvent{notice}); !status) {
            return failed(status.error(), exit_code::trainingFailed);
        }
    }
    return endingOf(setUpTorch(training), exit_code::wrongInput);
}

std::optional<JobEnding> TrainedRun::loadData(Supervisor& supervisor, const Stopwatch& stopwatch)
{
    auto data = loadDataSet(
        m_checkpoint->training, m_checkpoint->network, [&supervisor] { return supervisor.mayGoOn(); },
        m_kind);
    if (!data) {
        return failed(data.error(), exit_code::wrongInput);
    }
    if (!data->has_value()) {
        return JobEnding{StoppedEvent{.seconds = stopwatch.seconds()}, exit_code::interrupted};
    }
    m_data = **std::move(data);
    return std::nullopt;
}

std::optional<JobEnding> TrainedRun::makeLearner()
{
    m_learner = std::make_unique<Learner>(m_checkpoint->network, m_checkpoint->training);
    const Status status = m_learner->restoreWeights(m_checkpoint->state);
    return status ? std::nullopt : std::optional(refusal(status.error().message));
}

std::optional<JobEnding> TrainedRun::tell(Supervisor& supervisor)
{
    m_pixelScale = scaleOfRun();
    const std::string notice = noticeOfOtherData();
    Status status = notice.empty() ? success() : supervisor.report(NoticeEvent{notice});
    status = status ? supervisor.report(describeData(*m_data, m_pixelScale)) : status;
    return endingOf(status, exit_code::trainingFailed);
}

PixelScale TrainedRun::scaleOfRun() const
{
    const Normalization normalization = m_checkpoint->training.normalization;
    PixelScale scale = pixelScaleOf(normalization, m_data->training);
    if (normalization == Normalization::Half) {
        return scale;
    }
    const Result<RunRecord> record = loadRunRecord(m_place.run, RunDetail::List);
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
    const Result<RunDescription> run = loadRunDescription(m_place.run);
    if (!run || run->training.data != m_place.data || !m_checkpoint->data) {
        return {};
    }
    const std::string difference = differenceOf(*m_checkpoint->data, identityOf(*m_data));
    return difference.empty() ? difference
                              : "The data in " + pathText(m_place.data) +
                                    " are not those that the run was trained on: " + difference + ".";
}

JobEnding TrainedRun::refusal(const std::string& reason) const
{
    return failed({"Could not " + std::string(verbOf(m_kind)) + " the run in " + m_place.run + ": " + reason},
                  exit_code::wrongInput);
}

} // namespace bitops
