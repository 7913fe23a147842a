// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/cost/cost_report.h"
#include "core/network/design.h"

#include <cstddef>
#include <string>
#include <vector>

namespace bitops {

// The rows that a design has in the window: the blocks of a stack; of an imported network each layer, as a
// block with its bits and sizes. The activation bits of a block are those that it gives on; those of a layer
// are what it reads.

std::vector<Block> rowsOf(const Design& design);

/// What each row costs stands where the costs of blocks do.
CostReport costsByRow(const Design& design, CostOptions options);

/// The report without rows that are no blocks, for what is written to files.
CostReport withoutRows(CostReport report);

/// Puts the bits of rows into an imported network. Those of other layers may follow: see ImportedLayers.
void setRowBits(ImportedNetwork& network, std::size_t row, const Block& block);

/// The design with these rows, as many as it has.
Design withRows(Design design, const std::vector<Block>& rows);

/// With these bits in the weights of all rows; all else as it is.
Design withUniformWeights(const Design& design, int bits);

/// Whether the row has one bit-width that can be counted, as the layers of imported networks do.
bool areLayerBits(const Block& block);

/// The paths of an imported network's layers, row by row.
std::vector<std::string> layerPaths(const ImportedNetwork& network);

/// The stack of blocks; one without blocks for an imported network.
const Network& stackOf(const Design& design);

} // namespace bitops
