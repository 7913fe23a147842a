// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/network/arithmetic.h"

#include <map>
#include <string>
#include <vector>

namespace bitops {

/// The numbers that a network computes with, beside its structure and its bits.
struct NetworkValues
{
    using ByName = std::map<std::string, std::vector<float>, std::less<>>;

    /// All of stateEntries(), by their names.
    ByName state = {};
    /// Of each layer whose weights are rounded, by its path: one scale for all of them, or one for each
    /// output channel. Weights are round(w / scale), clamped to [−2^(b−1), 2^(b−1) − 1], times scale; of one
    /// bit, ±scale by their sign.
    ByName weightScales = {};
    Arithmetic arithmetic = newestArithmetic;
};

} // namespace bitops
