// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/runs/training_time.h"

#include "core/cost/cost_report.h"

#include <algorithm>

namespace bitops {

namespace {

const RunSummary* newest(const std::vector<ListedRunPtr>& runs, const auto& isWanted)
{
    const RunSummary* found = nullptr;
    for (const ListedRunPtr& run : runs) {
        if (run->summary && isWanted(*run->summary) &&
            (found == nullptr || found->description().created < run->summary->description().created)) {
            found = &*run->summary;
        }
    }
    return found;
}

/// Multiply-accumulates of the forward pass for an image, with the classifier.
double macsOf(const Design& network)
{
    return static_cast<double>(computeCosts(network, {.withClassifier = true}).total.macs);
}

double macsPerSecond(const std::vector<ListedRunPtr>& runs)
{
    const RunSummary* run =
        newest(runs, [](const RunSummary& known) { return !known.record().epochs().empty(); });
    const double speed =
        run == nullptr ? 0
                       : run->record().epochs().back().imagesPerSecond * macsOf(run->description().network);
    return speed > 0 ? speed : usualMacsPerSecond;
}

/// Trained and validated in an epoch of the newest run on each of the data.
std::map<std::string, std::int64_t> imagesOfEpochs(const std::vector<ListedRunPtr>& runs)
{
    std::map<std::string, const RunSummary*> newestOf;
    for (const ListedRunPtr& run : runs) {
        if (!run->summary || !run->summary->record().data()) {
            continue;
        }
        const RunSummary*& known = newestOf[run->summary->description().training.data];
        if (known == nullptr || known->description().created < run->summary->description().created) {
            known = &*run->summary;
        }
    }
    std::map<std::string, std::int64_t> images;
    for (const auto& [data, run] : newestOf) {
        images[data] = run->record().data()->trainingImages + run->record().data()->validationImages;
    }
    return images;
}

} // namespace

TrainingSpeed::TrainingSpeed(const std::vector<ListedRunPtr>& runs)
    : m_macsPerSecond(macsPerSecond(runs))
    , m_imagesOfEpoch(imagesOfEpochs(runs))
{
}

std::optional<double> TrainingSpeed::secondsOf(std::int64_t macs, const TrainingConfiguration& training,
                                               std::int64_t images) const
{
    if (images <= 0) {
        const auto known = m_imagesOfEpoch.find(training.data);
        images = known == m_imagesOfEpoch.end() ? 0 : known->second;
    }
    if (images <= 0 || macs == 0) {
        return std::nullopt;
    }
    return static_cast<double>(training.epochs * images) * static_cast<double>(macs) / m_macsPerSecond;
}

std::optional<double> predictedSeconds(std::int64_t macs, const TrainingConfiguration& training,
                                       std::int64_t images, const std::vector<ListedRunPtr>& runs)
{
    return TrainingSpeed(runs).secondsOf(macs, training, images);
}

} // namespace bitops
