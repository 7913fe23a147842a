// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/training/sensitivity_loop.h"

#include "core/runs/sensitivity.h"
#include "core/training/estimated_norms.h"

#include <algorithm>
#include <memory>
#include <set>
#include <utility>

namespace bitops {

namespace {

ImageChoice choose(const ImageSet& images, std::vector<std::int64_t> order, const TrainedNetwork& run,
                   const EpochAugmentation& augmentation = {})
{
    const BatchPlan plan(static_cast<std::int64_t>(order.size()), run.training().batchSize);
    return {images, std::move(order), plan, pixelValues(run.pixelScale(), pixelBits), augmentation};
}

/// So many images, the same for a seed on every machine. No epoch is trained in this order.
std::vector<std::int64_t> chosenBySeed(const ImageSet& images, std::int64_t wanted, std::int64_t seed)
{
    std::vector<std::int64_t> order = trainingOrder(images.count(), seed, /*epoch=*/0);
    order.resize(static_cast<std::size_t>(std::min(wanted, images.count())));
    return order;
}

/// In their own order, so that all of them are validated as an evaluation does it.
std::vector<std::int64_t> inOrder(std::vector<std::int64_t> images)
{
    std::sort(images.begin(), images.end());
    return images;
}

NetworkPass passOf(const TrainedNetwork& run, const SensitivitySettings& settings)
{
    const int inputBits = run.inputBits();
    return {run.learner().module(), PixelGrid(run.pixelScale(), inputBits),
            settings.parts != MeasuredParts::Weights};
}

JobEnding notFinite(const std::string& what)
{
    return failed({"The measurement failed: the loss of " + what + " is not finite."},
                  exit_code::trainingFailed);
}

} // namespace

std::int64_t SensitivityLoop::imagesOf(const SensitivitySettings& settings, const DataSet& data)
{
    return std::min(settings.images, data.validation.count());
}

SensitivityLoop::SensitivityLoop(const TrainedNetwork& run, const SensitivitySettings& settings,
                                 std::string sum, const std::vector<SensitivityMeasurement>& known,
                                 Supervisor& supervisor, std::int64_t mostKept)
    : m_run(run)
    , m_settings(settings)
    , m_sum(std::move(sum))
    , m_known(known)
    , m_supervisor(supervisor)
    , m_pass(passOf(run, settings))
    , m_memory(mostKept)
    , m_validation(choose(run.data().validation,
                          inOrder(chosenBySeed(run.data().validation, settings.images, settings.seed)), run))
    , m_calibration(choose(run.data().training,
                           chosenBySeed(run.data().training, calibrationImages, settings.seed), run,
                           {run.training().augmentation, settings.seed, /*epoch=*/0}))
    , m_ranges(m_pass.graph(), settings.seed)
    , m_changes(m_pass, m_ranges, run.pixelScale(), settings)
    , m_plan(planMeasurements(m_pass.graph(), settings, known))
{
}

std::optional<JobEnding> SensitivityLoop::run()
{
    const torch::NoGradGuard noGradient;
    std::optional<JobEnding> end = reportSubject();
    if (end || (knowsOwn() && m_plan.empty())) {
        return end;
    }
    end = measureOwn();
    end = end || !asksForActivations() ? end : measureRanges();
    for (const PlannedWalk& planned : m_plan) {
        end = end ? end : measureWalk(planned);
    }
    return end;
}

std::optional<JobEnding> SensitivityLoop::reportSubject()
{
    const Graph& graph = m_pass.graph();
    const std::int64_t all = measurementsOf(graph, m_settings);
    SensitivityEvent event{m_sum,
                           m_settings,
                           imagesOf(m_settings, m_run.data()),
                           m_run.epoch(),
                           {},
                           all,
                           all - measurementsOf(m_plan) - (knowsOwn() ? 0 : 1)};
    for (const NodeIndex node : layerNodes(graph)) {
        event.layers.push_back(graph.pathOf(graph.node(node)));
    }
    return tell(event);
}

std::optional<JobEnding> SensitivityLoop::measureOwn()
{
    SensitivitySums sums;
    BatchLoader batches = m_validation.batches();
    while (const std::optional<Batch> batch = batches.next()) {
        if (auto end = step({})) {
            return end;
        }
        const LiveValues values = m_pass.begin(batch->images);
        m_ownAnswers.push_back(m_pass.complete(values, m_pass.operate(values, {}), {}));
        const OwnBatch own{batch->labels, logProbabilitiesOf(m_ownAnswers.back()), {}, 0};
        sums.addAnswers(m_ownAnswers.back(), own);
    }
    if (!sums.collect()) {
        return notFinite("the network as it is");
    }
    m_own.loss = sums.loss();
    m_own.accuracy = sums.accuracy();
    return knowsOwn() ? std::nullopt : tell(MeasuredEvent{m_own});
}

std::optional<JobEnding> SensitivityLoop::measureRanges()
{
    BatchLoader batches = m_calibration.batches();
    const Graph& graph = m_pass.graph();
    while (const std::optional<Batch> batch = batches.next()) {
        if (auto end = step({})) {
            return end;
        }
        LiveValues values = m_pass.begin(batch->images);
        std::set<TensorIndex> added;
        for (const NodeIndex node : layerNodes(graph)) {
            m_pass.advance(values, node, {});
            const TensorIndex input = graph.inputs(graph.node(node)).front();
            if (added.insert(input).second) {
                m_ranges.add(input, values.unrounded[input]);
            }
        }
    }
    return std::nullopt;
}

std::optional<JobEnding> SensitivityLoop::measureWalk(const PlannedWalk& planned)
{
    std::vector<Variation> all;
    if (planned.others) {
        all.push_back({*planned.others, changeOfAll(*planned.others)});
        if (estimates()) {
            KeptActivations fresh(m_pass, {}, m_calibration.plan.batches(), m_memory);
            if (auto end = estimateNorms(fresh, /*first=*/0, all)) {
                return end;
            }
        }
    }
    const NetworkChange change = all.empty() ? NetworkChange() : all.front().change;
    KeptActivations own(m_pass, {}, m_validation.plan.batches(), m_memory);
    KeptActivations changed(m_pass, change, m_validation.plan.batches(), m_memory);
    KeptActivations calibration(m_pass, change, m_calibration.plan.batches(), m_memory);
    const Walk walk{own, planned.others ? changed : own, calibration};
    for (const PlannedLayer& layer : planned.layers) {
        if (auto end = measureLayer(walk, planned, layer)) {
            return end;
        }
    }
    return std::nullopt;
}

std::optional<JobEnding> SensitivityLoop::measureLayer(const Walk& walk, const PlannedWalk& planned,
                                                       const PlannedLayer& layer)
{
    std::vector<Variation> variations;
    for (const Candidate& candidate : layer.candidates) {
        NetworkChange change = walk.validation.change();
        change[layer.node].weight.reset();
        change[layer.node].rounding = nullptr;
        if (!planned.others) {
            change[layer.node] = m_changes.at(layer.node, candidate);
        }
        variations.push_back({candidate, std::move(change),
                              planned.others ? torch::Tensor() : m_changes.reach(layer.node, candidate)});
    }
    std::optional<JobEnding> end;
    if (estimates()) {
        end = estimateNorms(walk.calibration, layer.node, variations);
    }
    end = end ? end : measureVariations(walk, layer.node, variations);
    for (Variation& variation : variations) {
        end = end ? end : report(layer.node, variation);
    }
    return end;
}

std::optional<JobEnding> SensitivityLoop::estimateNorms(KeptActivations& calibration, NodeIndex first,
                                                        std::vector<Variation>& variations)
{
    std::vector<EstimatedNorms> estimates;
    for (Variation& variation : variations) {
        estimates.emplace_back(m_pass, first, std::move(variation.change));
    }
    const std::string layer = m_pass.graph().pathOf(m_pass.graph().node(first));
    BatchLoader batches = m_calibration.batches();
    std::int64_t index = 0;
    while (const std::optional<Batch> batch = batches.next()) {
        const LiveValues values = calibration.at(first, index++, batch->images);
        for (EstimatedNorms& estimate : estimates) {
            if (auto end = step(layer)) {
                return end;
            }
            estimate.add(values);
        }
    }
    for (std::size_t i = 0; i < variations.size(); ++i) {
        variations[i].change = estimates[i].take();
    }
    return std::nullopt;
}

std::optional<JobEnding> SensitivityLoop::measureVariations(const Walk& walk, NodeIndex node,
                                                            std::vector<Variation>& variations)
{
    const std::string layer = m_pass.graph().pathOf(m_pass.graph().node(node));
    BatchLoader batches = m_validation.batches();
    std::int64_t index = 0;
    while (const std::optional<Batch> batch = batches.next()) {
        const LiveValues values = walk.validation.at(node, index, batch->images);
        const bool isOwn = &walk.validation == &walk.own;
        const LiveValues ownValues = isOwn ? values : walk.own.at(node, index, batch->images);
        OwnBatch own{batch->labels, logProbabilitiesOf(m_ownAnswers[static_cast<std::size_t>(index)]),
                     m_pass.operate(ownValues, {}), 0};
        own.signal = sumOfSquares(own.outputs);
        for (Variation& variation : variations) {
            if (auto end = step(layer)) {
                return end;
            }
            addBatch(values, own, variation);
        }
        ++index;
    }
    return std::nullopt;
}

void SensitivityLoop::addBatch(const LiveValues& values, const OwnBatch& own, Variation& variation) const
{
    const torch::Tensor made = m_pass.operate(values, variation.change);
    variation.sums.addOutputs(made, own);
    if (variation.reach.defined()) {
        const Node& node = m_pass.graph().node(values.next);
        const torch::Tensor& input = values.unrounded[m_pass.graph().inputs(node).front()];
        variation.sums.addClipped(input.abs().gt(variation.reach).sum().item<std::int64_t>(), input.numel());
    }
    variation.sums.addAnswers(m_pass.complete(values, made, variation.change), own);
}

std::optional<JobEnding> SensitivityLoop::report(NodeIndex node, Variation& variation)
{
    const auto& [part, bits] = variation.candidate;
    SensitivitySums& sums = variation.sums;
    const std::string layer = m_pass.graph().pathOf(m_pass.graph().node(node));
    if (!sums.collect()) {
        return notFinite("the network with " + layer + " at other bits");
    }
    return tell(
        MeasuredEvent{{layer, part, bits, sums.loss(), sums.loss() - m_own.loss, sums.accuracy(),
                       m_own.accuracy - sums.accuracy(), sums.divergence(), sums.sqnr(), sums.clipped()}});
}

NetworkChange SensitivityLoop::changeOfAll(const Candidate& candidate) const
{
    NetworkChange change;
    for (const NodeIndex node : layerNodes(m_pass.graph())) {
        change.emplace(node, m_changes.at(node, candidate));
    }
    return change;
}

bool SensitivityLoop::knowsOwn() const
{
    return findMeasurement(m_known, {}, LayerPart::Weights, 0) != nullptr;
}

bool SensitivityLoop::asksForActivations() const
{
    const auto isOfActivations = [](const Candidate& candidate) {
        return candidate.part == LayerPart::Activations;
    };
    return std::any_of(m_plan.begin(), m_plan.end(), [&](const PlannedWalk& walk) {
        return std::any_of(walk.layers.begin(), walk.layers.end(), [&](const PlannedLayer& layer) {
            return std::any_of(layer.candidates.begin(), layer.candidates.end(), isOfActivations);
        });
    });
}

std::int64_t SensitivityLoop::allSteps() const
{
    const std::int64_t validation = m_validation.plan.batches();
    const std::int64_t calibration = m_calibration.plan.batches();
    const std::int64_t estimation = estimates() ? calibration : 0;
    std::int64_t steps = validation + (asksForActivations() ? calibration : 0);
    for (const PlannedWalk& walk : m_plan) {
        steps += walk.others ? estimation : 0;
    }
    return steps + measurementsOf(m_plan) * (validation + estimation);
}

std::optional<JobEnding> SensitivityLoop::step(const std::string& layer)
{
    m_stopwatch.hold();
    const bool mayGoOn = m_supervisor.mayGoOn();
    m_stopwatch.goOn();
    if (!mayGoOn) {
        return JobEnding{StoppedEvent{.seconds = m_stopwatch.seconds()}, exit_code::interrupted};
    }
    ++m_done;
    if (m_stopwatch.seconds() < m_nextProgress) {
        return std::nullopt;
    }
    m_nextProgress = m_stopwatch.seconds() + secondsBetweenProgress;
    return tell(MeasuringEvent{layer, m_done, allSteps()});
}

std::optional<JobEnding> SensitivityLoop::tell(const Event& event)
{
    const Status status = m_supervisor.report(event);
    return status ? std::nullopt : std::optional(failed(status.error(), exit_code::trainingFailed));
}

} // namespace bitops
