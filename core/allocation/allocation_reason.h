// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/allocation/allocation.h"

#include <cstddef>
#include <optional>
#include <string>

namespace bitops {

/// Where most of what an allocation saves is saved: layers of blocks that stand one behind the other and have
/// weights of the same bits; in an imported network, layers that do.
struct AllocationReason
{
    std::size_t firstBlock = 0;  ///< Of an imported network, the number of its first such layer,
    std::size_t lastBlock = 0;   ///< and of its last one.
    std::string layer;           ///< "pointwise"; empty where all layers of these blocks have the same bits.
    int bits = 0;                ///< Of their weights.
    double savings = 0;          ///< A share of what is saved against 8 bits.
    double accuracyDrop = 0;     ///< Of theirs, as a share of 1.
    std::string firstLayer = {}; ///< Their names, of an imported network.
    std::string lastLayer = {};

    bool operator==(const AllocationReason&) const = default;
};

/// None where no such layer costs less than with 8 bits, or all do not together.
std::optional<AllocationReason> reasonOf(const Allocation& allocation);

/// "Blocks 11–15 at 2 bits: 34 % of the savings for 0.6 points."; "conv1 to conv5 at 2 bits: …".
std::string describe(const AllocationReason& reason);

} // namespace bitops
