// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/allocation/allocation.h"
#include "core/report/csv_writer.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace bitops {

/// An allocation, and what it was asked for.
struct AllocationSource
{
    const Allocation& allocation;
    CostOptions counting;
    AllocationBudget budget;
    std::int64_t bitopsAtEightBits = 0; ///< Of the same design.
    double accuracyAsItIs = 0;          ///< Of what was measured, as a share of 1.
    bool withActivations = false;       ///< Whether they were chosen, too.
};

/// For a terminal: budget, cost and prediction, a row for each layer, and what saves most.
std::string allocationToText(const AllocationSource& source);

/// For programs: an object with "counting", "budget" (of BitOps; null if none), "bitops", "weight_bytes",
/// "predicted_loss_increase", "optimal" (true: there is no other answer), "layers" (of each "layer",
/// "weight_bits", "input_bits", "bitops", "loss_increase"), "weight_byte_budget" (null if none),
/// "with_classifier" (whether the totals count it) and "predicted_accuracy_drop" (a share of 1).
std::string allocationToJson(const AllocationSource& source);

/// A front: "bitops", "predicted_loss_increase", and a column for each layer with the bits of its weights,
/// under its name; where activations were chosen, one more for each with those of what it reads,
/// "NAME:input".
std::string frontToCsv(const std::vector<Allocation>& front, bool withActivations,
                       const CsvDialect& dialect = {});

} // namespace bitops
