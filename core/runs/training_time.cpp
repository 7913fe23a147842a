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
double macsOf(const Network& network)
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

/// Trained and validated in an epoch of the newest run on these data; 0 if there is none.
std::int64_t imagesOfEpoch(const std::string& data, const std::vector<ListedRunPtr>& runs)
{
    const RunSummary* run = newest(runs, [&data](const RunSummary& known) {
        return known.record().data() && known.description().training.data == data;
    });
    return run == nullptr ? 0 : run->record().data()->trainingImages + run->record().data()->validationImages;
}

} // namespace

std::optional<double> predictedSeconds(std::int64_t macs, const TrainingConfiguration& training,
                                       std::int64_t images, const std::vector<ListedRunPtr>& runs)
{
    const std::int64_t imagesOfAll =
        training.epochs * (images > 0 ? images : imagesOfEpoch(training.data, runs));
    if (imagesOfAll == 0 || macs == 0) {
        return std::nullopt;
    }
    return static_cast<double>(imagesOfAll) * static_cast<double>(macs) / macsPerSecond(runs);
}

} // namespace bitops
