// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/design/cost_figure.h"

#include "core/cost/cost_report.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace bitops {

namespace {

/// Writes a value, and says whether it is another than before.
template <typename Value> bool assign(Value& target, const Value& value)
{
    const bool isOther = target != value;
    if (isOther) {
        target = value;
    }
    return isOther;
}

FigureChange updateFigure(BlockFigure& figure, const Block& block, const BlockCost& cost,
                          const CostReport& costs)
{
    bool isOther = assign(figure.type, block.type);
    isOther |= assign(figure.hasSkip, cost.hasSkip);
    isOther |= assign(figure.output, cost.output);
    isOther |= assign(figure.bitops, cost.bitops);
    if (figure.parts.size() != cost.layerCount) {
        figure.parts.resize(cost.layerCount);
        isOther = true;
    }
    for (std::size_t i = 0; i < cost.layerCount; ++i) {
        const LayerCost& layer = costs.layers[cost.firstLayer + i];
        isOther |= assign(figure.parts[i],
                          {layer.layer.name, layer.layer.form, layer.bitops, layer.layer.weightBits});
    }
    if (assign(figure.stride, block.stride)) {
        return FigureChange::Labels;
    }
    return isOther ? FigureChange::Figures : FigureChange::Nothing;
}

/// In place, because most edits leave most blocks as they are.
FigureChange updateFigures(std::vector<BlockFigure>& figures, const std::vector<Block>& blocks,
                           const CostReport& costs)
{
    auto change = figures.size() == costs.blocks.size() ? FigureChange::Nothing : FigureChange::Labels;
    figures.resize(costs.blocks.size());
    for (std::size_t i = 0; i < figures.size(); ++i) {
        change = std::max(change, updateFigure(figures[i], blocks[i], costs.blocks[i], costs));
    }
    return change;
}

/// Of a block that could not be counted, behind an output like this: its channels, and its size by its
/// stride, as far as these are possible.
BlockFigure guessedFigure(const Block& block, const Shape& before)
{
    const std::int64_t stride = limits::stride.contain(block.stride) ? block.stride : 1;
    const auto channels = std::clamp(block.outChannels, limits::channels.least, limits::channels.most);
    return {.type = block.type,
            .output = {channels, (before.height + stride - 1) / stride, (before.width + stride - 1) / stride},
            .stride = block.stride};
}

Shape possibleInput(const Shape& input)
{
    return {std::max<std::int64_t>(input.channels, 1), std::max<std::int64_t>(input.height, 1),
            std::max<std::int64_t>(input.width, 1)};
}

template <typename Visit> void visitCosts(const std::vector<BlockFigure>& figures, bool byLayer, Visit visit)
{
    for (const BlockFigure& figure : figures) {
        if (!byLayer) {
            visit(figure.bitops);
            continue;
        }
        for (const BarPart& part : figure.parts) {
            visit(part.bitops);
        }
    }
}

std::int64_t longSide(const Shape& shape)
{
    return std::max(shape.height, shape.width);
}

} // namespace

int BlockFigure::colorBits() const
{
    const auto most = std::max_element(
        parts.begin(), parts.end(), [](const BarPart& a, const BarPart& b) { return a.bitops < b.bitops; });
    return most == parts.end() ? floatBits : most->bits;
}

bool BlockFigure::isUniform() const
{
    return std::all_of(parts.begin(), parts.end(),
                       [this](const BarPart& part) { return part.bits == parts.front().bits; });
}

FigureChange NetworkFigures::update(const std::vector<Block>& blocks, const Shape& input,
                                    const CostReport& costs)
{
    const FigureChange counted = updateFigures(m_blocks, blocks, costs);
    const FigureChange change = std::max(counted, updateUncounted(blocks, input, costs)); // Behind those.
    m_names = costs.names; // Only now: the names from before were compared with.
    if (change != FigureChange::Nothing) {
        measure();
    }
    return change;
}

FigureChange NetworkFigures::updateUncounted(const std::vector<Block>& blocks, const Shape& input,
                                             const CostReport& costs)
{
    std::vector<BlockFigure> guessed;
    Shape before = m_blocks.empty() ? possibleInput(input) : m_blocks.back().output;
    for (std::size_t i = m_blocks.size(); i < blocks.size(); ++i) {
        guessed.push_back(guessedFigure(blocks[i], before));
        guessed.back().hasProblem = std::any_of(costs.problems.begin(), costs.problems.end(),
                                                [i](const Problem& problem) { return problem.block == i; });
        before = guessed.back().output;
    }
    if (guessed == m_uncounted) {
        return FigureChange::Nothing;
    }
    m_uncounted = std::move(guessed);
    return FigureChange::Labels;
}

const BlockFigure& NetworkFigures::at(std::size_t block) const
{
    return block < m_blocks.size() ? m_blocks[block] : m_uncounted.at(block - m_blocks.size());
}

FigureChange NetworkFigures::updateCompared(const std::vector<Block>& blocks, const CostReport& costs,
                                            bool isProposal)
{
    const FigureChange kind =
        assign(m_isProposal, isProposal) ? FigureChange::Figures : FigureChange::Nothing;
    const FigureChange change = std::max(kind, updateFigures(m_compared, blocks, costs));
    m_comparedNames = costs.names;
    return change;
}

bool NetworkFigures::isCompared(std::size_t block) const
{
    const bool isThere = block < m_compared.size();
    return m_isProposal ? isThere && block < m_blocks.size() && m_compared[block] != m_blocks[block]
                        : isThere;
}

bool NetworkFigures::isCompared(std::size_t block, std::size_t layer) const
{
    if (!isCompared(block) || !m_isProposal) {
        return isCompared(block);
    }
    const std::vector<BarPart>& parts = m_blocks[block].parts;
    return layer >= parts.size() || m_compared[block].parts[layer] != parts[layer];
}

void NetworkFigures::measure()
{
    constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
    std::int64_t leastSide = most;
    std::int64_t mostSide = 1;
    std::int64_t leastChannels = most;
    std::int64_t mostChannels = 1;
    m_haveSkips = false;
    for (std::size_t i = 0; i < count(); ++i) {
        const BlockFigure& figure = at(i);
        leastSide = std::min(leastSide, longSide(figure.output));
        mostSide = std::max(mostSide, longSide(figure.output));
        leastChannels = std::min(leastChannels, figure.output.channels);
        mostChannels = std::max(mostChannels, figure.output.channels);
        m_haveSkips |= figure.hasSkip;
    }
    m_sizes = {std::log2(leastSide), std::log2(mostSide)};
    m_channels = {std::log2(leastChannels), std::log2(mostChannels)};
}

std::size_t NetworkFigures::places() const
{
    return std::max(count(), m_compared.size());
}

std::int64_t NetworkFigures::highest(bool byLayer) const
{
    std::int64_t highest = 0;
    const auto note = [&highest](std::int64_t bitops) { highest = std::max(highest, bitops); };
    visitCosts(m_blocks, byLayer, note);
    visitCosts(m_compared, byLayer, note);
    return highest;
}

std::int64_t NetworkFigures::lowest(bool byLayer) const
{
    std::int64_t lowest = std::numeric_limits<std::int64_t>::max();
    const auto note = [&lowest](std::int64_t bitops) { lowest = std::min(lowest, bitops); };
    visitCosts(m_blocks, byLayer, note);
    visitCosts(m_compared, byLayer, note);
    return places() == 0 ? 0 : lowest;
}

double NetworkFigures::Range::placeOf(std::int64_t value) const
{
    return high > low ? (std::log2(value) - low) / (high - low) : 1;
}

double NetworkFigures::sizePlace(const BlockFigure& figure) const
{
    return m_sizes.placeOf(longSide(figure.output));
}

double NetworkFigures::channelPlace(const BlockFigure& figure) const
{
    return m_channels.placeOf(figure.output.channels);
}

} // namespace bitops
