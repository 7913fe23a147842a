// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/training/evaluation_job.h"

#include "core/data/pixel_values.h"
#include "core/training/torch_setup.h"
#include "core/training/trained_run.h"
#include "core/training/validate_images.h"

#include <string>
#include <utility>

namespace bitops {

namespace {

constexpr double secondsBetweenProgress = 0.1;

JobEnding stopped(const Stopwatch& stopwatch)
{
    return {StoppedEvent{.seconds = stopwatch.seconds()}, exit_code::interrupted};
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
    const std::string& run = m_description->run;
    if (const std::string obstacle = obstacleToEvaluation(run); !obstacle.empty()) {
        return failed({obstacle}, exit_code::wrongInput);
    }
    TrainedRun trained(JobKind::Evaluation, {run, m_description->data, m_description->threads});
    if (std::optional<JobEnding> ending = trained.open(supervisor, m_stopwatch)) {
        return *std::move(ending);
    }
    const Checkpoint& checkpoint = trained.checkpoint();
    Evaluation evaluation(trained.learner(), checkpoint,
                          pixelValues(trained.pixelScale(), checkpoint.network.input.bits), supervisor);
    std::optional<JobEnding> ending = evaluation.run("validation", trained.data().validation);
    if (!ending && trained.data().test) {
        ending = evaluation.run("test", *trained.data().test);
    }
    return ending ? *std::move(ending) : JobEnding{CompletedEvent{.seconds = m_stopwatch.seconds()}};
}

} // namespace bitops
