// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/sensitivity/measurable_runs.h"

#include "core/network/imported_grids.h"
#include "core/runs/trainability.h"

#include <algorithm>

namespace bitops {

bool haveSameStructure(const Design& first, const Design& second)
{
    if (first.blocks() == nullptr || second.blocks() == nullptr) {
        return first.imported() != nullptr && second.imported() != nullptr &&
               areAlikeButForBits(*first.imported(), *second.imported());
    }
    const Network& one = *first.blocks();
    const Network& other = *second.blocks();
    return one.input.shape == other.input.shape && one.classes == other.classes &&
           std::equal(one.blocks.begin(), one.blocks.end(), other.blocks.begin(), other.blocks.end(),
                      [](const Block& a, const Block& b) {
                          return a.type == b.type && a.outChannels == b.outChannels && a.stride == b.stride &&
                                 a.kernel == b.kernel && a.expansion == b.expansion;
                      });
}

namespace {

/// Blocks or layers, and which of the two: what differs in them need not be compared layer by layer.
std::pair<bool, std::size_t> partsOf(const Design& design)
{
    return design.blocks() != nullptr
               ? std::pair(true, design.blocks()->blocks.size())
               : std::pair(false,
                           design.imported()->layers == nullptr ? 0 : design.imported()->layers->count());
}

} // namespace

bool MeasurableRuns::setDesign(const Design& design)
{
    if (haveSameStructure(m_design, design)) {
        return false;
    }
    m_design = design;
    m_fits.clear();
    return true;
}

bool MeasurableRuns::fits(const ListedRun& run)
{
    const Design& trained = run.summary->description().network;
    if (partsOf(trained) != partsOf(m_design)) {
        return false;
    }
    const auto [known, isNew] = m_fits.try_emplace(run.folder, run.stamp.description, false);
    if (isNew || known->second.first != run.stamp.description) {
        known->second = {run.stamp.description, weightsMisfit(m_design, trained).empty()};
    }
    return known->second.second;
}

std::vector<ListedRunPtr> MeasurableRuns::of(const std::vector<ListedRunPtr>& runs)
{
    std::vector<ListedRunPtr> measurable;
    std::ranges::copy_if(runs, std::back_inserter(measurable), [this](const ListedRunPtr& run) {
        return run->summary && run->summary->bestEpoch() != nullptr && !run->isGoingOn() && fits(*run);
    });
    const auto rank = [](const ListedRunPtr& run) {
        const bool isFloat = quantizesNothing(run->summary->description().network);
        return std::pair(!isFloat, -run->summary->bestEpoch()->valAccuracy);
    };
    std::ranges::stable_sort(measurable, {}, rank);
    return measurable;
}

bool MeasurableRuns::isOneTrained(const std::vector<ListedRunPtr>& runs)
{
    return std::ranges::any_of(
        runs, [this](const ListedRunPtr& run) { return run->summary && run->isGoingOn() && fits(*run); });
}

} // namespace bitops
