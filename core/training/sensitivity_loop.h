// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/jobs/job.h"
#include "core/training/activation_ranges.h"
#include "core/training/batch_loader.h"
#include "core/training/candidate_changes.h"
#include "core/training/kept_activations.h"
#include "core/training/sensitivity_plan.h"
#include "core/training/sensitivity_sums.h"
#include "core/training/stopwatch.h"
#include "core/training/trained_network.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace bitops {

/// Some images of a set, in batches.
struct ImageChoice
{
    const ImageSet& images;
    std::vector<std::int64_t> order;
    BatchPlan plan;
    PixelValues values;
    EpochAugmentation augmentation = {};

    [[nodiscard]] BatchLoader batches() const
    {
        return {images, plan, order, values, /*first=*/0, augmentation};
    }
};

/// Measures what layers lose at other bits. Goes through the network layer by layer, and through the images
/// batch by batch; for each batch, what comes before the layer is computed once for all candidates, and kept
/// from one layer to the next within a bound of memory. Beside that, the answers of the network as it is are
/// kept: 4 bytes for each image and class.
class SensitivityLoop
{
public:
    /// For all activations that are kept, of all images together.
    static constexpr std::int64_t mostKeptBytes = std::int64_t{512} << 20U;
    /// Training images for ranges of activations and for batch norms, cropped and flipped as the run trained
    /// on them: the borders that crops bring shift the figures of norms.
    static constexpr std::int64_t calibrationImages = 1'024;

    /// `known` is what was measured of this sum before. All outlive it.
    SensitivityLoop(const TrainedNetwork& run, const SensitivitySettings& settings, std::string sum,
                    const std::vector<SensitivityMeasurement>& known, Supervisor& supervisor,
                    std::int64_t mostKept = mostKeptBytes);

    /// The ending, if it is none by completion.
    std::optional<JobEnding> run();

    /// How many images are measured on.
    [[nodiscard]] static std::int64_t imagesOf(const SensitivitySettings& settings, const DataSet& data);

private:
    /// The same layer with other bits.
    struct Variation
    {
        Candidate candidate;
        NetworkChange change;
        torch::Tensor reach = {}; ///< See CandidateChanges::reach().
        SensitivitySums sums = {};
    };

    /// What is kept on one way through the network.
    struct Walk
    {
        KeptActivations& own;         ///< Of the network as it is,
        KeptActivations& validation;  ///< of that with all others changed; the same one if none is,
        KeptActivations& calibration; ///< and of the latter on the calibration images.
    };

    std::optional<JobEnding> reportSubject();
    std::optional<JobEnding> measureOwn();
    std::optional<JobEnding> measureRanges();
    std::optional<JobEnding> measureWalk(const PlannedWalk& planned);
    std::optional<JobEnding> measureLayer(const Walk& walk, const PlannedWalk& planned,
                                          const PlannedLayer& layer);
    std::optional<JobEnding> estimateNorms(KeptActivations& calibration, NodeIndex first,
                                           std::vector<Variation>& variations);
    std::optional<JobEnding> measureVariations(const Walk& walk, NodeIndex node,
                                               std::vector<Variation>& variations);
    void addBatch(const LiveValues& values, const OwnBatch& own, Variation& variation) const;
    std::optional<JobEnding> report(NodeIndex node, Variation& variation);
    /// A change of all layers.
    [[nodiscard]] NetworkChange changeOfAll(const Candidate& candidate) const;
    /// Whether the network as it is was measured before.
    [[nodiscard]] bool knowsOwn() const;
    [[nodiscard]] bool asksForActivations() const;
    [[nodiscard]] bool estimates() const { return m_settings.norms == NormFigures::Estimated; }
    [[nodiscard]] std::int64_t allSteps() const;

    /// Counts a pass of a batch. The ending if it is to be the last.
    std::optional<JobEnding> step(const std::string& layer);
    std::optional<JobEnding> tell(const Event& event);

    const TrainedNetwork& m_run;
    const SensitivitySettings& m_settings;
    std::string m_sum;
    const std::vector<SensitivityMeasurement>& m_known;
    Supervisor& m_supervisor;

    NetworkPass m_pass;
    MemoryBound m_memory;
    ImageChoice m_validation;
    ImageChoice m_calibration;
    ActivationRanges m_ranges;
    CandidateChanges m_changes;
    std::vector<PlannedWalk> m_plan;

    std::vector<torch::Tensor> m_ownAnswers; ///< Of each batch.
    SensitivityMeasurement m_own;
    std::int64_t m_done = 0;
    Stopwatch m_stopwatch;
    double m_nextProgress = 0;
};

} // namespace bitops
