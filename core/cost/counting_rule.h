// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/count.h"
#include "core/base/translator.h"
#include "core/graph/layer.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bitops {

/// How the bit operations of a layer are counted. Of one image; bias, batch norm, ReLU and pooling cost
/// nothing. With b_w the bits of the weights, b_a those of the layer's input activations, and n the input
/// channels of one group:
enum class CountingRule {
    WeightBits, ///< MACs · b_w: the formulas of the seed's text.
    /// MACs · b_w · b_a: the literature's usual one. QONNX, AIMET, Sony MCT; HAWQ-V3 (Yao et al., ICML 2021);
    /// Bayesian Bits (van Baalen et al., NeurIPS 2020).
    Product,
    Max, ///< MACs · max(b_w, b_a): NNCF's bit complexity.
    /// MACs · (b_w·b_a + b_w + b_a + log2(n·K²)), to the nearest integer for each layer: what an accumulator
    /// wide enough for the sum costs, too. UNIQ (Baskin et al., ACM TOCS 2021, arXiv 1804.10969).
    Accumulator,
    Notebook, ///< As WeightBits, but every convolution counted dense, its groups ignored: the seed's code.
};

/// What there is to say of a rule.
struct CountingRuleInfo
{
    CountingRule rule;
    std::string_view name;        ///< "weight-bits", as on the command line and in files.
    std::string_view formula;     ///< "MACs · b_w"
    TranslatableText description; ///< One line.
};

/// All rules, the default first.
const std::vector<CountingRuleInfo>& countingRules();
const CountingRuleInfo& infoOf(CountingRule rule);
std::optional<CountingRule> findCountingRule(std::string_view name);

/// Bit operations of one layer under a rule.
Count bitopsOf(const Layer& layer, CountingRule rule);

/// What a rule counts before bits come in. Every rule is linear in these, so that the sums of several layers
/// give their cost at any common bit-widths.
struct RawCounts
{
    Count weights;
    Count macs;
    Count denseMacs;    ///< Groups ignored; for CountingRule::Notebook only.
    Count accumulation; ///< MACs · log2(n·K²), rounded for each layer; for CountingRule::Accumulator only.

    RawCounts& operator+=(const RawCounts& other);
    [[nodiscard]] bool haveOverflowed() const;
};

/// MACs of a convolution: H_out·W_out·C_out·(C_in/groups)·K_h·K_w; transposed:
/// H_in·W_in·C_in·(C_out/groups)·K_h·K_w; fully connected: positions·C_in·C_out; of a product of activations:
/// M·K·N for each matrix, without weights; each as often as the layer repeats. Sources: the definitions of
/// torch.nn.Conv2d, ConvTranspose2d and Linear, https://pytorch.org/docs/stable/nn.html
RawCounts rawCountsOf(const Layer& layer, CountingRule rule);
Count bitopsOf(const RawCounts& counts, CountingRule rule, int weightBits, int inputBits);

} // namespace bitops
