// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/graph/graph.h"
#include "core/network/network.h"
#include "ui/design/graph_layout.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <utility>
#include <vector>

namespace bitops {

struct CostReport;

/// One layer of a block, as picture and bars show it.
struct BarPart
{
    std::string_view name = {}; ///< Of the layer within its block.
    LayerForm form = LayerForm::Dense;
    std::int64_t bitops = 0;
    int bits = floatBits;

    bool operator==(const BarPart&) const = default;
};

/// What picture and bars show of one block.
struct BlockFigure
{
    BlockType type = BlockType::Separable;
    bool hasSkip = false;
    Shape output = {};
    std::int64_t stride = 1;
    std::vector<BarPart> parts = {}; ///< In the order of the layers.
    std::int64_t bitops = 0;
    bool hasProblem = false; ///< Only among those that are not counted.

    /// Of the most expensive layer: what gives the block its colour.
    [[nodiscard]] int colorBits() const;
    /// Whether all layers have the same bits.
    [[nodiscard]] bool isUniform() const;

    bool operator==(const BlockFigure&) const = default;
};

/// How much of what is shown an update has changed, the least first.
enum class FigureChange { Nothing, Figures, Labels }; ///< Labels: what stands at the axis below, too.

/// The figures of all blocks, those that they are compared with, and what they have between them. Blocks from
/// the first invalid one on could not be counted: their outputs are guessed, and they have no parts.
class NetworkFigures
{
public:
    /// Reads the rows of a design anew, which has an input of this size.
    FigureChange update(const std::vector<Block>& blocks, const Shape& input, const CostReport& costs);
    /// How the layers of an imported network hang together; null for a stack of blocks.
    void setLayout(std::shared_ptr<const GraphLayout> layout) { m_layout = std::move(layout); }
    [[nodiscard]] const GraphLayout* layout() const { return m_layout.get(); }
    /// The same for what stands there dashed, a baseline or a proposal; an empty report is none. A proposal
    /// has the blocks of the design, and shows only where it differs.
    FigureChange updateCompared(const std::vector<Block>& blocks, const CostReport& costs,
                                bool isProposal = false);

    /// Those that were counted.
    [[nodiscard]] const std::vector<BlockFigure>& blocks() const { return m_blocks; }
    /// Those behind them.
    [[nodiscard]] const std::vector<BlockFigure>& uncounted() const { return m_uncounted; }
    /// Blocks of the design.
    [[nodiscard]] std::size_t count() const { return m_blocks.size() + m_uncounted.size(); }
    /// Of one of them.
    [[nodiscard]] const BlockFigure& at(std::size_t block) const;
    [[nodiscard]] const std::vector<BlockFigure>& compared() const { return m_compared; }
    [[nodiscard]] bool isProposal() const { return m_isProposal; }
    /// Whether there is something dashed to be shown of a block, or of one of its layers.
    [[nodiscard]] bool isCompared(std::size_t block) const;
    [[nodiscard]] bool isCompared(std::size_t block, std::size_t layer) const;
    /// Blocks that have a place on the axis: a baseline may have more than the design.
    [[nodiscard]] std::size_t places() const;

    /// Among the blocks, or among the layers of all blocks; of what is compared, too. 0 if there is none.
    [[nodiscard]] std::int64_t highest(bool byLayer) const;
    [[nodiscard]] std::int64_t lowest(bool byLayer) const;

    /// Where the longer side of the block's output lies between the shortest and the longest of all, on a
    /// logarithmic scale: 0 to 1; 1 if all are equal.
    [[nodiscard]] double sizePlace(const BlockFigure& figure) const;
    /// The same of the channels.
    [[nodiscard]] double channelPlace(const BlockFigure& figure) const;
    [[nodiscard]] bool haveSkips() const { return m_haveSkips; }

private:
    struct Range
    {
        double low = 0;
        double high = 0;

        [[nodiscard]] double placeOf(std::int64_t value) const;
    };

    FigureChange updateUncounted(const std::vector<Block>& blocks, const Shape& input,
                                 const CostReport& costs);
    void measure();

    std::vector<BlockFigure> m_blocks;
    std::vector<BlockFigure> m_uncounted;
    std::vector<BlockFigure> m_compared;
    std::shared_ptr<const void> m_names;         ///< Of the layers of `m_blocks`.
    std::shared_ptr<const void> m_comparedNames; ///< Of those of `m_compared`.
    std::shared_ptr<const GraphLayout> m_layout;
    bool m_isProposal = false;
    Range m_sizes;    ///< As logarithms.
    Range m_channels; ///< As logarithms.
    bool m_haveSkips = false;
};

} // namespace bitops
