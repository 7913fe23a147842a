// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/cost/counting_rule.h"

#include <algorithm>

namespace bitops {

const std::vector<CountingRuleInfo>& countingRules()
{
    static const std::vector<CountingRuleInfo> rules{
        {CountingRule::WeightBits, "weight-bits", "MACs · b_w",
         "Multiply-accumulates times the bits of the weights"},
        {CountingRule::Notebook, "notebook", "H_out · W_out · C_in · C_out · K² · b_w",
         "Counts every convolution as dense, which overstates depthwise layers"},
    };
    return rules;
}

const CountingRuleInfo& infoOf(CountingRule rule)
{
    const auto& rules = countingRules();
    return *std::find_if(rules.begin(), rules.end(), [rule](const auto& info) { return info.rule == rule; });
}

std::optional<CountingRule> findCountingRule(std::string_view name)
{
    for (const CountingRuleInfo& info : countingRules()) {
        if (info.name == name) {
            return info.rule;
        }
    }
    return std::nullopt;
}

} // namespace bitops
