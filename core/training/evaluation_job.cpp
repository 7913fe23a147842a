// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/training/evaluation_job.h"

#include "core/base/foreign_text.h"
#include "core/data/data_set.h"
#include "core/data/pixel_values.h"
#include "core/runs/run_folder.h"
#include "core/runs/trainability.h"
#include "core/training/learner.h"
#include "core/training/torch_setup.h"
#include "core/training/validate_images.h"

#include <algorithm>
#include <string>
#include <utility>

namespace bitops {

namespace {

constexpr double secondsBetweenProgress = 0.1;

JobEnding stopped(const Stopwatch& stopwatch)
{
    return {StoppedEvent{.seconds = stopwatch.seconds()}, exit_code::interrupted};
}

/// By what a run fed its images: that of its own training images, whatever the data are now.
PixelScale pixelScaleOfRun(const std::filesystem::path& run, const TrainingConfiguration& training,
                           const DataSet& data)
{
    PixelScale scale = pixelScaleOf(training.normalization, data.training);
    if (training.normalization == Normalization::Half) {
        return scale;
    }
    const Result<RunRecord> record = loadRunRecord(run, RunDetail::List);
    if (!record || !record->data()) {
        return scale;
    }
    PixelScale known{record->data()->mean, record->data()->deviation};
    const bool isSound = known.mean.size() == scale.mean.size() &&
                         known.deviation.size() == scale.deviation.size() &&
                         std::none_of(known.deviation.begin(), known.deviation.end(),
                                      [](double deviation) { return deviation <= 0; });
    return isSound ? known : scale;
}

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

/// A learner's way through the parts of the images.
class Evaluation
{
public:
    Evaluation(Learner& learner, const Checkpoint& checkpoint, PixelValues pixelValues,
               Supervisor& supervisor)
        : m_learner(learner)
        , m_checkpoint(checkpoint)
        , m_pixelValues(std::move(pixelValues))
        , m_supervisor(supervisor)
    {
    }

    std::optional<JobEnding> run(const char* part, const ImageSet& images)
    {
        MetricSums sums;
        const auto mayGoOn = [&](std::int64_t done) { return this->mayGoOn(part, done, images.count()); };
        switch (validateImages(m_learner, images, m_checkpoint.training.batchSize, m_pixelValues, mayGoOn,
                               sums)) {
        case ValidationEnd::Stopped:
            return stopped(m_stopwatch);
        case ValidationEnd::NotFinite:
            return failed({std::string("The evaluation failed: the ") + part + " loss is not finite."},
                          exit_code::trainingFailed);
        case ValidationEnd::Done:
            break;
        }
        const int epoch = m_checkpoint.position.bestEpoch;
        const Answers answers = m_learner.takeAnswers();
        Status status =
            m_supervisor.report(EvaluatedEvent{part, epoch, sums.images, sums.loss(), sums.accuracy()});
        if (status && !answers.images.empty()) {
            status = m_supervisor.report(
                ClassesEvent{epoch, part, answers.images, answers.correct, answers.confusion});
        }
        return status ? std::nullopt : std::optional(failed(status.error(), exit_code::trainingFailed));
    }

private:
    bool mayGoOn(const char* part, std::int64_t done, std::int64_t images)
    {
        if (done > 0 && m_stopwatch.seconds() >= m_nextProgress) {
            m_nextProgress = m_stopwatch.seconds() + secondsBetweenProgress;
            (void)m_supervisor.report(EvaluatingEvent{part, done, images}); // mayGoOn() tells of an error.
        }
        return m_supervisor.mayGoOn();
    }

    Learner& m_learner;
    const Checkpoint& m_checkpoint;
    PixelValues m_pixelValues;
    Supervisor& m_supervisor;
    Stopwatch m_stopwatch;
    double m_nextProgress = 0;
};

} // namespace

std::optional<JobEnding> EvaluationJob::prepare()
{
    m_description = loadEvaluation(m_folder);
    return std::nullopt;
}

std::string EvaluationJob::explain(const std::exception& exception) const
{
    return "The evaluation failed: " +
           (isOutOfMemory(exception) ? "there is not enough memory." : reasonOf(exception));
}

JobEnding EvaluationJob::run(Supervisor& supervisor)
{
    if (!m_description) {
        return failed(m_description.error(), exit_code::wrongInput);
    }
    const std::filesystem::path run = m_description->run;
    if (const std::string obstacle = obstacleToEvaluation(run); !obstacle.empty()) {
        return failed({obstacle}, exit_code::wrongInput);
    }
    Result<Checkpoint> checkpoint = loadCheckpoint(run / run_file::bestCheckpoint);
    if (!checkpoint) {
        return failed(checkpoint.error(), exit_code::wrongInput);
    }
    if (std::optional<JobEnding> ending = setUp(*checkpoint, supervisor)) {
        return *std::move(ending);
    }
    const auto data = loadDataSet(
        checkpoint->training, checkpoint->network, [&supervisor] { return supervisor.mayGoOn(); },
        JobKind::Evaluation);
    if (!data) {
        return failed(data.error(), exit_code::wrongInput);
    }
    if (!data->has_value()) {
        return stopped(m_stopwatch);
    }
    if (std::optional<JobEnding> ending = evaluate(*checkpoint, **data, supervisor)) {
        return *std::move(ending);
    }
    return {CompletedEvent{.seconds = m_stopwatch.seconds()}};
}

std::optional<JobEnding> EvaluationJob::setUp(Checkpoint& checkpoint, Supervisor& supervisor)
{
    TrainingConfiguration& training = checkpoint.training;
    training.data = m_description->data;
    training.threads = m_description->threads;
    if (const std::vector<std::string> broken = validate(training, checkpoint.network); !broken.empty()) {
        return failed({"Could not evaluate the run in " + m_description->run + ": " + broken.front()},
                      exit_code::wrongInput);
    }
    if (const std::string notice = keepThreadsUseful(training.threads); !notice.empty()) {
        if (const Status status = supervisor.report(NoticeEvent{notice}); !status) {
            return failed(status.error(), exit_code::trainingFailed);
        }
    }
    const Status status = setUpTorch(training);
    return status ? std::nullopt : std::optional(failed(status.error(), exit_code::wrongInput));
}

std::optional<JobEnding> EvaluationJob::evaluate(const Checkpoint& checkpoint, const DataSet& data,
                                                 Supervisor& supervisor)
{
    Learner learner(checkpoint.network, checkpoint.training);
    if (const Status status = learner.restoreWeights(checkpoint.state); !status) {
        return failed({"Could not evaluate the run in " + m_description->run + ": " + status.error().message},
                      exit_code::wrongInput);
    }
    const PixelScale scale = pixelScaleOfRun(m_description->run, checkpoint.training, data);
    const std::string notice = noticeOf(checkpoint, data);
    Status status = notice.empty() ? success() : supervisor.report(NoticeEvent{notice});
    status = status ? supervisor.report(describeData(data, scale)) : status;
    if (!status) {
        return failed(status.error(), exit_code::trainingFailed);
    }
    Evaluation evaluation(learner, checkpoint, pixelValues(scale, checkpoint.network.input.bits), supervisor);
    std::optional<JobEnding> ending = evaluation.run("validation", data.validation);
    return ending || !data.test ? ending : evaluation.run("test", *data.test);
}

std::string EvaluationJob::noticeOf(const Checkpoint& checkpoint, const DataSet& data) const
{
    const Result<RunDescription> run = loadRunDescription(m_description->run);
    if (!run || run->training.data != m_description->data || !checkpoint.data) {
        return {};
    }
    const std::string difference = differenceOf(*checkpoint.data, identityOf(data));
    return difference.empty() ? difference
                              : "The data in " + pathText(m_description->data) +
                                    " are not those that the run was trained on: " + difference + ".";
}

} // namespace bitops
