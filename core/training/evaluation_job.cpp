// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/training/evaluation_job.h"

#include "core/data/pixel_values.h"
#include "core/training/torch_setup.h"
#include "core/training/trained_network.h"
#include "core/training/validate_images.h"

#include <string>
#include <utility>

namespace bitops {

namespace {

JobEnding stopped(const Stopwatch& stopwatch)
{
    return {StoppedEvent{.seconds = stopwatch.seconds()}, exit_code::interrupted};
}

/// A network's way through the parts of the images.
class Evaluation
{
public:
    Evaluation(const TrainedNetwork& network, Supervisor& supervisor)
        : m_network(network)
        , m_learner(network.learner())
        , m_pixelValues(pixelValues(network.pixelScale(), network.inputBits()))
        , m_supervisor(supervisor)
    {
    }

    std::optional<JobEnding> run(const char* part, const ImageSet& images)
    {
        MetricSums sums;
        const auto mayGoOn = [&](std::int64_t done) { return this->mayGoOn(part, done, images.count()); };
        switch (
            validateImages(m_learner, images, m_network.training().batchSize, m_pixelValues, mayGoOn, sums)) {
        case ValidationEnd::Stopped:
            return stopped(m_stopwatch);
        case ValidationEnd::NotFinite:
            return failed({std::string("The evaluation failed: the ") + part + " loss is not finite."},
                          exit_code::trainingFailed);
        case ValidationEnd::Done:
            break;
        }
        const int epoch = m_network.epoch();
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

    const TrainedNetwork& m_network;
    Learner& m_learner;
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
    const std::string obstacle = m_description->model ? std::string() : obstacleToEvaluation(run);
    if (!obstacle.empty()) {
        return failed({obstacle}, exit_code::wrongInput);
    }
    const auto network = TrainedNetwork::make(
        JobKind::Evaluation, {run, m_description->data, m_description->threads, m_description->model});
    if (std::optional<JobEnding> ending = network->open(supervisor, m_stopwatch)) {
        return *std::move(ending);
    }
    Evaluation evaluation(*network, supervisor);
    std::optional<JobEnding> ending = evaluation.run("validation", network->data().validation);
    if (!ending && network->data().test) {
        ending = evaluation.run("test", *network->data().test);
    }
    return ending ? *std::move(ending) : JobEnding{CompletedEvent{.seconds = m_stopwatch.seconds()}};
}

} // namespace bitops
