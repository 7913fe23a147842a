// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/cost/cost_report.h"
#include "tests/fuzz/target.h"

namespace bitops::fuzz {

/// That both cost the same under every rule, layer by layer.
inline void requireEqualCosts(const Design& one, const Design& other)
{
    for (const CountingRuleInfo& info : countingRules()) {
        const CostReport costs = computeCosts(one, {info.rule, true});
        const CostReport others = computeCosts(other, {info.rule, true});
        require(costs.layers == others.layers && costs.blocks == others.blocks &&
                    costs.total == others.total && costs.problems == others.problems &&
                    costs.notices == others.notices,
                "what is read again costs the same");
    }
}

} // namespace bitops::fuzz
