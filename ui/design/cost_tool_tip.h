// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <cstddef>

namespace bitops {

class Baseline;
struct CostReport;

/// What there is to say of a block under the pointer: its type and output, its cost under the report's rule
/// and beside the baseline's, and its layers. `block` may be one that only the baseline has.
QString blockToolTip(const CostReport& costs, const Baseline& baseline, std::size_t block);

/// The same of one layer, counted within the block: BitOps, MACs, share, bits. Precondition: it is there.
QString layerToolTip(const CostReport& costs, std::size_t block, std::size_t layer);

} // namespace bitops
