// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/training/training_loop.h"

#include "core/data/pixel_values.h"
#include "core/training/schedule.h"
#include "core/training/trained_design.h"
#include "core/training/validate_images.h"
#include "core/training/warm_start.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

namespace bitops {

namespace {

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
           position.training.correct <= images && position.bestEpoch < position.epoch;
}

DivergedEvent diverged(const RunPosition& position, std::int64_t step, const std::string& where)
{
    return {position.epoch, step,
            "The training diverged: " + where + " of epoch " + std::to_string(position.epoch) +
                " is not finite."};
}

/// Copies, so that what is trained on does not change them.
NamedTensors copied(const NamedTensors& tensors)
{
    NamedTensors copies;
    for (const auto& [name, tensor] : tensors) {
        copies.emplace(name, tensor.clone());
    }
    return copies;
}

Checkpoint copied(Checkpoint checkpoint)
{
    checkpoint.state = copied(checkpoint.state);
    return checkpoint;
}

} // namespace

TrainingLoop::TrainingLoop(std::filesystem::path folder, const RunDescription& description,
                           const DataSet& data, Supervisor& supervisor,
                           const std::shared_ptr<onnx::LoadedModel>& model)
    : m_folder(std::move(folder))
    , m_description(description)
    , m_data(data)
    , m_supervisor(supervisor)
    , m_learner(description.network, model, description.training)
    , m_plan(data.training.count(), description.training.batchSize)
    , m_pixelScale(pixelScaleOf(description.training, data.training))
    , m_pixelValues(pixelValues(m_pixelScale, inputBitsOf(description.network, model)))
    , m_statistics(description.network, description.training)
    , m_keeper(m_folder, description.training.checkpointSeconds)
    , m_identity(identityOf(data))
{
}

Status TrainingLoop::startFromOtherRun()
{
    const Status status =
        bitops::startFromOtherRun(m_description.network, m_description.training, m_learner.weights());
    return status ? m_keeper.save(checkpoint(), /*now=*/0) : status;
}

Status TrainingLoop::restore(const Checkpoint& restored, const std::filesystem::path& path)
{
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
    m_earlierSaving = restored.position.overheads.checkpoints;
    m_statistics.keepLevels(restored.levels);
    return success();
}

Outcome TrainingLoop::run()
{
    m_stopwatch = Stopwatch();
    if (auto end = reportStart()) {
        return *end;
    }
    while (!isOver(m_position, m_description.training)) {
        if (auto end = trainEpoch()) {
            return *end;
        }
        if (auto end = validateEpoch()) {
            return *end;
        }
    }
    if (auto end = finish()) {
        return *end;
    }
    return completedOutcome(m_position, m_description.training);
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
            const auto end = collectTraining();
            return end ? end : stop(checkpoint());
        }
        m_learner.trainBatch(loader.next().value(), learningRate(m_position.step));
        ++m_position.step;
        m_position.trainingSeconds = m_stopwatch.seconds() - begin;
        if (auto end = reportProgress()) {
            return end;
        }
        if (m_keeper.isDueWithinEpoch(m_stopwatch.seconds())) {
            auto end = collectTraining();
            end = end ? end : save(checkpoint());
            if (end) {
                return end;
            }
        }
    }
    return collectTraining();
}

std::optional<Outcome> TrainingLoop::validateEpoch()
{
    const MeasuredLayers measured = measureLayers();
    // Validation may change the weights (the notebook's quantizer) and the averages of batch norms. If it is
    // interrupted, it has to begin from these again.
    const Checkpoint before = copied(checkpoint());
    const double begin = m_stopwatch.seconds();
    std::optional<NormEstimate> estimate;
    std::optional<Outcome> end;
    if (reestimatesBatchNorm(m_description.training, m_description.network)) {
        end = estimateNorms(estimate.emplace(m_learner.module()));
    }
    MetricSums validation;
    end = end ? end : validateImages(m_data.validation, "the validation loss", validation);
    if (end) {
        return std::holds_alternative<StoppedEvent>(*end) ? stop(before) : end;
    }
    const EpochEvent epoch{m_position.epoch,
                           m_position.training.loss(),
                           m_position.training.accuracy(),
                           validation.loss(),
                           validation.accuracy(),
                           m_position.trainingSeconds + m_stopwatch.seconds() - begin,
                           perSecond(m_position.training.images, m_position.trainingSeconds),
                           learningRate(m_position.step - 1)};
    if (!m_position.bestAccuracy || validation.accuracy() > *m_position.bestAccuracy) {
        m_position.bestAccuracy = validation.accuracy();
        m_position.bestEpoch = m_position.epoch;
        Checkpoint best = checkpoint();
        best.position.epoch = m_position.epoch + 1;
        best.position.step = 0;
        best.position.training = {};
        best.state = copied(m_learner.weights());
        best.levels = {};
        m_keeper.holdBest(std::move(best));
    }
    estimate.reset();
    return closeEpoch(epoch, measured);
}

std::optional<Outcome> TrainingLoop::estimateNorms(NormEstimate& estimate)
{
    const TrainingConfiguration& training = m_description.training;
    BatchLoader loader(m_data.training, m_plan,
                       trainingOrder(m_data.training.count(), training.seed, m_position.epoch), m_pixelValues,
                       /*first=*/0, {training.augmentation, training.seed, m_position.epoch});
    for (std::int64_t i = normBatches(m_plan, training.batchSize); i > 0; --i) {
        if (!mayGoOn()) {
            return StoppedEvent{};
        }
        m_learner.estimateNorms(loader.next().value(), estimate);
    }
    return std::nullopt;
}

std::optional<Outcome> TrainingLoop::validateImages(const ImageSet& images, const std::string& where,
                                                    MetricSums& sums)
{
    const auto mayGoOn = [this](std::int64_t) { return this->mayGoOn(); };
    switch (bitops::validateImages(m_learner, images, m_description.training.batchSize, m_pixelValues,
                                   mayGoOn, sums)) {
    case ValidationEnd::Stopped:
        return StoppedEvent{};
    case ValidationEnd::NotFinite:
        return diverged(m_position, m_position.step, where);
    case ValidationEnd::Done:
        break;
    }
    return std::nullopt;
}

std::optional<Outcome> TrainingLoop::closeEpoch(const EpochEvent& epoch, const MeasuredLayers& measured)
{
    // Told before it is saved: if the process dies in between, the epoch is trained or validated and told
    // again, and none is ever missing from the events.
    auto end = report(epoch);
    const bool isBest = m_position.bestEpoch == epoch.epoch;
    const Answers answers = m_learner.takeAnswers();
    end = end || !isBest ? end : reportClasses(epoch.epoch, "validation", answers);
    end = end ? end : reportLayers(measured);
    if (end) {
        return end;
    }
    m_statistics.keepLevels(measured.levels);
    m_position = RunPosition{.epoch = m_position.epoch + 1,
                             .bestAccuracy = m_position.bestAccuracy,
                             .bestEpoch = m_position.bestEpoch,
                             .overheads = m_position.overheads};
    if (!isOver(m_position, m_description.training) && m_keeper.isDueAfterEpoch(m_stopwatch.seconds())) {
        return save(checkpoint());
    }
    return std::nullopt;
}

std::optional<Outcome> TrainingLoop::reportLayers(const MeasuredLayers& measured)
{
    constexpr std::size_t mostInEvent = 500; // A line is at most 1 MiB.
    const std::vector<LayerFigures>& figures = measured.figures;
    for (std::size_t begin = 0; begin < figures.size(); begin += mostInEvent) {
        const std::size_t finish = std::min(figures.size(), begin + mostInEvent);
        LayersEvent event{m_position.epoch,
                          {figures.begin() + static_cast<std::ptrdiff_t>(begin),
                           figures.begin() + static_cast<std::ptrdiff_t>(finish)}};
        if (auto end = report(event)) {
            return end;
        }
    }
    return std::nullopt;
}

std::optional<Outcome> TrainingLoop::reportClasses(int epoch, const char* part, const Answers& answers)
{
    if (answers.images.empty()) {
        return std::nullopt;
    }
    return report(ClassesEvent{epoch, part, answers.images, answers.correct, answers.confusion});
}

std::optional<Outcome> TrainingLoop::finish()
{
    Checkpoint last = copied(checkpoint());
    if (m_data.test) {
        if (auto end = testBest()) {
            return std::holds_alternative<StoppedEvent>(*end) ? stop(std::move(last)) : end;
        }
    }
    last.position.isFinished = true;
    return save(std::move(last));
}

std::optional<Outcome> TrainingLoop::testBest()
{
    const Result<Checkpoint> best = bestCheckpoint();
    const Status status = best ? m_learner.restoreWeights(best->state) : Status(best.error());
    if (!status) {
        return FailedEvent{"Could not test the best checkpoint of the run in " + m_folder.string() + ": " +
                           status.error().message};
    }
    MetricSums sums;
    if (auto end = validateImages(*m_data.test, "the test loss", sums)) {
        return end;
    }
    const int epoch = m_position.bestEpoch;
    if (auto end = report(TestEvent{epoch, sums.images, sums.loss(), sums.accuracy()})) {
        return end;
    }
    return reportClasses(epoch, "test", m_learner.takeAnswers());
}

Result<Checkpoint> TrainingLoop::bestCheckpoint() const
{
    return m_keeper.heldBest() ? Result<Checkpoint>(*m_keeper.heldBest())
                               : loadCheckpoint(m_folder / run_file::bestCheckpoint);
}

MeasuredLayers TrainingLoop::measureLayers()
{
    if (!m_description.training.layerStatistics) {
        return {};
    }
    const Stopwatch stopwatch;
    MeasuredLayers measured = m_statistics.measure(m_learner.weights());
    m_position.overheads.statistics += stopwatch.seconds();
    return measured;
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
    const TrainingConfiguration& training = m_description.training;
    auto end = report(ConfigurationEvent{training, reestimatesBatchNorm(training, m_description.network)});
    const std::int64_t tests = m_data.test ? m_data.test->count() : 0;
    end = end ? end
              : report(DataEvent{m_data.kind, m_data.classes, m_data.training.count(),
                                 m_data.validation.count(), tests, m_pixelScale.mean, m_pixelScale.deviation,
                                 m_data.folder, m_data.trainingPart, m_data.validationPart, m_data.testPart,
                                 m_data.remarks});
    return end ? end
               : report(StartedEvent{std::min(m_position.epoch, training.epochs), training.epochs,
                                     m_data.training.count(), m_data.validation.count(),
                                     m_learner.parameterCount()});
}

std::optional<Outcome> TrainingLoop::report(const Event& event)
{
    const Stopwatch stopwatch;
    const Status status = m_supervisor.report(event);
    m_position.overheads.events += stopwatch.seconds();
    return status ? std::nullopt : std::optional<Outcome>(FailedEvent{status.error().message});
}

std::optional<Outcome> TrainingLoop::save(Checkpoint checkpoint)
{
    checkpoint.position.runSeconds = runSeconds();
    const Status status = m_keeper.save(checkpoint, m_stopwatch.seconds());
    m_position.runSeconds = runSeconds();
    m_position.overheads.checkpoints = m_earlierSaving + m_keeper.seconds();
    return status ? std::nullopt : std::optional<Outcome>(FailedEvent{status.error().message});
}

Outcome TrainingLoop::stop(Checkpoint checkpoint)
{
    const int epochs = checkpoint.position.epoch - 1;
    if (auto end = save(std::move(checkpoint))) {
        return *end;
    }
    return StoppedEvent{epochs, m_position.runSeconds};
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
    return {m_description.network,
            m_description.training,
            m_data.training.count(),
            m_position,
            m_learner.state(),
            m_statistics.levels(),
            m_identity};
}

double TrainingLoop::learningRate(std::int64_t step) const
{
    const TrainingConfiguration& training = m_description.training;
    const std::int64_t batches = m_plan.batches();
    const auto warmup = std::llround(training.warmupEpochs * static_cast<double>(batches));
    const std::int64_t all = training.epochs * batches;
    return scheduledLearningRate(training.schedule, training.learningRate,
                                 (m_position.epoch - 1) * batches + step,
                                 {std::min<std::int64_t>(warmup, all - 1), all});
}

CompletedEvent completedOutcome(const RunPosition& position, const TrainingConfiguration& training)
{
    return {position.epoch - 1,
            position.runSeconds,
            position.epoch <= training.epochs,
            position.overheads.checkpoints,
            position.overheads.statistics,
            position.overheads.events};
}

} // namespace bitops
