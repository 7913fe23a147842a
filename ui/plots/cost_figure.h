// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/network/layer.h"
#include "core/network/network.h"

#include <QString>

#include <cstdint>
#include <vector>

namespace bitops {

struct CostReport;

/// One layer's part of a block's bar.
struct BarPart
{
    LayerKind kind;
    std::int64_t bitops;
    int bits;
};

/// What picture and bars show of one block.
struct BlockFigure
{
    Shape output;
    std::int64_t stride = 1;
    WeightBits bits = floatBits;
    std::vector<BarPart> parts; ///< In the order of the layers.
    std::int64_t bitops = 0;

    /// Of the most expensive layer: what gives the block its colour.
    [[nodiscard]] int colorBits() const;
};

/// The blocks that could be costed.
std::vector<BlockFigure> figuresOf(const Network& network, const CostReport& costs);

} // namespace bitops
