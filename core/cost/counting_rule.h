// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace bitops {

/// How the bit operations of a layer are counted. Of one image; bias, batch norm, ReLU and pooling cost
/// nothing. With b_w the bits of the weights:
enum class CountingRule {
    WeightBits, ///< MACs · b_w: the formulas of the seed's text.
    Notebook,   ///< As WeightBits, but every convolution counted dense, its groups ignored: the seed's code.
};

/// What there is to say of a rule.
struct CountingRuleInfo
{
    CountingRule rule;
    std::string_view name;        ///< "weight-bits", as on the command line and in files.
    std::string_view formula;     ///< "MACs · b_w"
    std::string_view description; ///< One line.
};

/// All rules, the default first.
const std::vector<CountingRuleInfo>& countingRules();
const CountingRuleInfo& infoOf(CountingRule rule);
std::optional<CountingRule> findCountingRule(std::string_view name);

} // namespace bitops
