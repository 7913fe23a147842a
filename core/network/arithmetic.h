// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace bitops {

/// How a network computes between its layers, learns steps, and is given images to validate with. A new run
/// has the newest; a run keeps the one that it began with, so that it goes on, and is exported, as it was.
/// The numbers stand in run files.
enum class Arithmetic {
    /// The sum behind a skip connection and the average before the classifier are not rounded, although they
    /// are counted with their block's bits; steps are learned like weights; each class gives its own share of
    /// a validation split, rounded. What files mean that name none.
    UnroundedSums = 1,
    /// What is counted with b bits takes at most 2^b values; the logarithms of steps are learned; the share
    /// of a
    /// validation split is kept over all classes.
    CountedBits = 2,
};

inline constexpr Arithmetic newestArithmetic = Arithmetic::CountedBits;

/// Whether sums and averages are rounded to the bits that they are counted with.
constexpr bool roundsSums(Arithmetic arithmetic)
{
    return arithmetic != Arithmetic::UnroundedSums;
}

// The ranges of what is rounded without ReLU6 before it: buffers of the trainer's networks and of the PyTorch
// classes, under these names in state dictionaries.
inline constexpr const char* projectionRangeName = "range"; ///< Of a linear projection: blocks.2.range.
inline constexpr const char* sumRangeName = "sum_range";    ///< Behind a skip connection: blocks.2.sum_range.
inline constexpr const char* poolRangeName = "pool_range";  ///< Of the averages that the classifier takes.

} // namespace bitops
