// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/training/trained_network.h"

#include "core/training/torch_setup.h"
#include "core/training/trained_model.h"
#include "core/training/trained_run.h"

#include <utility>

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

std::unique_ptr<TrainedNetwork> TrainedNetwork::make(JobKind kind, Place place)
{
    if (place.model) {
        return std::make_unique<TrainedModel>(kind, std::move(place));
    }
    return std::make_unique<TrainedRun>(kind, std::move(place));
}

std::optional<JobEnding> TrainedNetwork::open(Supervisor& supervisor, const Stopwatch& stopwatch)
{
    std::optional<JobEnding> ending = load(m_training);
    ending = ending ? ending : setUp(supervisor);
    ending = ending ? ending : loadData(supervisor, stopwatch);
    ending = ending ? ending : loadWeights();
    return ending ? ending : tell(supervisor);
}

std::optional<JobEnding> TrainedNetwork::setUp(Supervisor& supervisor)
{
    m_training.data = m_place.data;
    m_training.threads = m_place.threads;
    if (m_kind == JobKind::Sensitivity) {
        m_training.device = Device::Cpu; // Where single nodes are computed: see network_pass.h.
    }
    if (const std::vector<std::string> broken = brokenRules(); !broken.empty()) {
        return refusal(broken.front());
    }
    if (const std::string notice = keepThreadsUseful(m_training.threads); !notice.empty()) {
        if (const Status status = supervisor.report(NoticeEvent{notice}); !status) {
            return failed(status.error(), exit_code::trainingFailed);
        }
    }
    return endingOf(setUpTorch(m_training), exit_code::wrongInput);
}

std::optional<JobEnding> TrainedNetwork::loadData(Supervisor& supervisor, const Stopwatch& stopwatch)
{
    auto data = loadDataSet(
        m_training, ends(), [&supervisor] { return supervisor.mayGoOn(); }, m_kind);
    if (!data) {
        return failed(data.error(), exit_code::wrongInput);
    }
    if (!data->has_value()) {
        return JobEnding{StoppedEvent{.seconds = stopwatch.seconds()}, exit_code::interrupted};
    }
    m_data = **std::move(data);
    return std::nullopt;
}

std::optional<JobEnding> TrainedNetwork::loadWeights()
{
    Result<std::unique_ptr<Learner>> learner = makeLearner();
    if (!learner) {
        return refusal(learner.error().message);
    }
    m_learner = *std::move(learner);
    Result<PixelScale> scale = makeScale();
    if (!scale) {
        return refusal(scale.error().message);
    }
    m_pixelScale = *std::move(scale);
    return std::nullopt;
}

std::optional<JobEnding> TrainedNetwork::tell(Supervisor& supervisor)
{
    const std::string notice = noticeOfOtherData();
    Status status = notice.empty() ? success() : supervisor.report(NoticeEvent{notice});
    status = status ? supervisor.report(describeData(*m_data, m_pixelScale)) : status;
    return endingOf(status, exit_code::trainingFailed);
}

JobEnding TrainedNetwork::refusal(const std::string& reason) const
{
    return failed({"Could not " + std::string(verbOf(m_kind)) + " " + name() + ": " + reason},
                  exit_code::wrongInput);
}

} // namespace bitops
