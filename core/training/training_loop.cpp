// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/training/training_loop.h"

#include "core/data/pixel_values.h"
#include "core/training/schedule.h"

#include <string>
#include <utility>

namespace bitops {

namespace {

constexpr double secondsBetweenProgress = 0.1;

double perSecond(std::int64_t count, double seconds)
{
    return seconds > 0 ? static_cast<double>(count) / seconds : 0;
}

/// Whether a run on such batches can have come there.
bool isPossible(const RunPosition& position, const BatchPlan& plan)
{
    if (position.epoch < 1 || position.step < 0 || position.step > plan.batches()) {
        return false;
    }
    const std::int64_t images = position.step == 0 ? 0 : plan.end(position.step - 1);
    return position.training.images == images && position.training.correct >= 0 &&
           position.training.correct <= images;
}

DivergedEvent diverged(const RunPosition& position, std::int64_t step, const std::string& where)
{
    return {position.epoch, step,
            "The training diverged: " + where + " of epoch " + std::to_string(position.epoch) +
                " is not finite."};
}

} // namespace

TrainingLoop::TrainingLoop(std::filesystem::path folder, const RunDescription& description,
                           const DataSet& data, Supervisor& supervisor)
    : m_folder(std::move(folder))
    , m_description(description)
    , m_data(data)
    , m_supervisor(supervisor)
    , m_learner(description.network, description.training)
    , m_plan(data.training.count(), description.training.batchSize)
    , m_validationPlan(data.validation.count(), description.training.batchSize)
    , m_pixelScale(pixelScaleOf(description.training.normalization, data.training))
    , m_pixelValues(pixelValues(m_pixelScale, description.network.input.bits))
{
}

Status TrainingLoop::restore(const Checkpoint& restored)
{
    const std::filesystem::path path = m_folder / run_file::lastCheckpoint;
    if (const Status fit = checkBelongs(path, restored, checkpoint()); !fit) {
        return fit;
    }
    if (const Status status = m_learner.restore(restored.state); !status) {
        return Error{"Could not go on from " + path.string() + ": " + status.error().message};
    }
    if (!isPossible(restored.position, m_plan)) {
        return Error{"Could not go on from " + path.string() + ": its position is impossible."};
    }
    m_position = restored.position;
    m_earlierSeconds = restored.position.runSeconds;
    return success();
}

Outcome TrainingLoop::run()
{
    m_stopwatch = Stopwatch();
    const int epochs = m_description.training.epochs;
    if (auto end = reportStart()) {
        return *end;
    }
    while (m_position.epoch <= epochs) {
        if (auto end = trainEpoch()) {
            return *end;
        }
        if (auto end = validateEpoch()) {
            return *end;
        }
    }
    return CompletedEvent{epochs, m_position.runSeconds};
}

std::optional<Outcome> TrainingLoop::trainEpoch()
{
    if (m_position.step == m_plan.batches()) {
        return std::nullopt; // Stopped in validation, and resumed.
    }
    const ImageSet& images = m_data.training;
    const TrainingConfiguration& training = m_description.training;
    BatchLoader loader(images, m_plan, trainingOrder(images.count(), training.seed, m_position.epoch),
                       m_pixelValues, m_position.step,
                       {training.augmentation, training.seed, m_position.epoch});
    return trainBatches(loader);
}

std::optional<Outcome> TrainingLoop::trainBatches(BatchLoader& loader)
{
    const double begin = m_stopwatch.seconds() - m_position.trainingSeconds;
    while (m_position.step < m_plan.batches()) {
        if (!mayGoOn()) {
            return stop();
        }
        m_learner.trainBatch(loader.next().value(), learningRate(m_position.step));
        ++m_position.step;
        m_position.trainingSeconds = m_stopwatch.seconds() - begin;
        if (auto end = reportProgress()) {
            return end;
        }
    }
    if (auto end = collectTraining()) {
        return end;
    }
    // Validation with the notebook's quantizer changes the weights, so it has to begin from these again if it
    // is interrupted.
    return save(run_file::lastCheckpoint);
}

std::optional<Outcome> TrainingLoop::validateEpoch()
{
    const ImageSet& images = m_data.validation;
    BatchLoader loader(images, m_validationPlan, naturalOrder(images.count()), m_pixelValues, /*first=*/0);
    const double begin = m_stopwatch.seconds();
    while (std::optional<Batch> batch = loader.next()) {
        if (!mayGoOn()) {
            return StoppedEvent{m_position.epoch - 1, m_earlierSeconds + m_stopwatch.seconds()};
        }
        m_learner.validateBatch(*batch);
    }
    Tally validation;
    if (m_learner.meter().collectInto(validation)) {
        return diverged(m_position, m_position.step, "the validation loss");
    }
    return closeEpoch(validation, m_stopwatch.seconds() - begin);
}

std::optional<Outcome> TrainingLoop::closeEpoch(const Tally& validation, double validationSeconds)
{
    // Told before it is saved: if the process dies in between, the epoch is validated and told again, and
    // none is ever missing from the events.
    if (auto end = report(EpochEvent{m_position.epoch, m_position.training.loss(),
                                     m_position.training.accuracy(), validation.loss(), validation.accuracy(),
                                     m_position.trainingSeconds + validationSeconds,
                                     perSecond(m_position.training.images, m_position.trainingSeconds),
                                     learningRate(m_position.step - 1)})) {
        return end;
    }
    const std::optional<double> best = m_position.bestAccuracy;
    const bool isBest = !best || validation.accuracy() > *best;
    m_position = RunPosition{.epoch = m_position.epoch + 1,
                             .runSeconds = m_earlierSeconds + m_stopwatch.seconds(),
                             .bestAccuracy = isBest ? validation.accuracy() : best};
    if (isBest) {
        if (auto end = save(run_file::bestCheckpoint)) {
            return end;
        }
    }
    return save(run_file::lastCheckpoint);
}

std::optional<Outcome> TrainingLoop::collectTraining()
{
    const std::int64_t collected = m_position.step - m_learner.meter().pending();
    if (const auto finite = m_learner.meter().collectInto(m_position.training)) {
        const std::int64_t step = collected + *finite + 1;
        return diverged(m_position, step, "the loss of step " + std::to_string(step));
    }
    return std::nullopt;
}

std::optional<Outcome> TrainingLoop::reportProgress()
{
    if (m_stopwatch.seconds() < m_nextProgress) {
        return std::nullopt;
    }
    m_nextProgress = m_stopwatch.seconds() + secondsBetweenProgress;
    if (auto end = collectTraining()) {
        return end;
    }
    return report(ProgressEvent{m_position.epoch, m_position.step, m_plan.batches(),
                                m_position.training.loss(),
                                perSecond(m_position.training.images, m_position.trainingSeconds)});
}

std::optional<Outcome> TrainingLoop::reportStart()
{
    const std::int64_t tests = m_data.test ? m_data.test->count() : 0;
    if (auto end =
            report(DataEvent{m_data.kind, m_data.classes, m_data.training.count(), m_data.validation.count(),
                             tests, m_pixelScale.mean, m_pixelScale.deviation})) {
        return end;
    }
    return report(StartedEvent{m_position.epoch, m_description.training.epochs, m_data.training.count(),
                               m_data.validation.count(), m_learner.parameterCount()});
}

std::optional<Outcome> TrainingLoop::report(const Event& event)
{
    const Status status = m_supervisor.report(event);
    return status ? std::nullopt : std::optional<Outcome>(FailedEvent{status.error().message});
}

std::optional<Outcome> TrainingLoop::save(const char* name)
{
    m_position.runSeconds = m_earlierSeconds + m_stopwatch.seconds();
    const Status status = saveCheckpoint(m_folder / name, checkpoint());
    return status ? std::nullopt : std::optional<Outcome>(FailedEvent{status.error().message});
}

Outcome TrainingLoop::stop()
{
    if (auto end = collectTraining()) {
        return *end;
    }
    if (auto end = save(run_file::lastCheckpoint)) {
        return *end;
    }
    return StoppedEvent{m_position.epoch - 1, m_position.runSeconds};
}

bool TrainingLoop::mayGoOn()
{
    m_stopwatch.hold();
    const bool answer = m_supervisor.mayGoOn();
    m_stopwatch.goOn();
    return answer;
}

Checkpoint TrainingLoop::checkpoint() const
{
    return {m_description.network, m_description.training, m_data.training.count(), m_position,
            m_learner.state()};
}

double TrainingLoop::learningRate(std::int64_t step) const
{
    const TrainingConfiguration& training = m_description.training;
    const std::int64_t done = (m_position.epoch - 1) * m_plan.batches() + step;
    return scheduledLearningRate(training.schedule, training.learningRate, done,
                                 training.epochs * m_plan.batches());
}

} // namespace bitops
