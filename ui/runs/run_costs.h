// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/cost/cost_report.h"
#include "core/runs/run_scan.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <unordered_map>

namespace bitops {

/// What the designs of runs cost. A design is counted once, however many runs train it: a sweep may have ten
/// thousand of a few.
class RunCosts
{
public:
    struct Figures
    {
        std::optional<std::int64_t> bitops = {}; ///< None if the design cannot be counted to its end.
        std::optional<double> ratioToEightBits = {};
    };

    [[nodiscard]] const CostOptions& options() const { return m_options; }
    /// Forgets all that was counted otherwise.
    void setOptions(CostOptions options);

    /// Of a run that can be read. Valid until the options change.
    const Figures& of(const ListedRun& run);

private:
    struct Known
    {
        Design design;
        Figures figures;
    };

    CostOptions m_options;
    std::unordered_multimap<std::size_t, Known> m_known; ///< By a sum over the design.
};

} // namespace bitops
