// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/cost/counting_rule.h"

#include "core/cost/rule_remark.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>

namespace bitops {

namespace {

/// The layers of a network have few different factors between them, and the logarithm is slow.
long double rememberedLog2(std::int64_t factor)
{
    struct Known
    {
        std::int64_t factor = 0;
        long double log2 = 0;
    };
    thread_local std::array<Known, 256> known;
    Known& place = known[static_cast<std::size_t>(factor) % known.size()];
    if (place.factor != factor) {
        place = {factor, std::log2(static_cast<long double>(factor))};
    }
    return place.log2;
}

/// count · log2(factor), to the nearest integer; exact where the factor is a power of two.
Count timesLog2(Count count, std::int64_t factor)
{
    const auto bits = static_cast<std::uint64_t>(factor);
    if (std::has_single_bit(bits)) {
        return count * std::countr_zero(bits);
    }
    const long double product = static_cast<long double>(count.value()) * rememberedLog2(factor);
    if (count.hasOverflowed() ||
        product >= static_cast<long double>(std::numeric_limits<std::int64_t>::max())) {
        return Count::overflow();
    }
    return std::llround(product);
}

/// Most layers have one group, or one for each channel, and divisions are slow.
std::int64_t channelsOfGroup(const Shape& shape, int groups)
{
    return groups == 1 ? shape.channels : groups == shape.channels ? 1 : shape.channels / groups;
}

} // namespace

namespace {

/// All that there is to say of a rule.
struct Entry
{
    CountingRuleInfo info;
    TranslatableText remark;
};

const std::vector<Entry>& entries()
{
    static const std::vector<Entry> all{
        {{CountingRule::WeightBits, "weight-bits", "MACs · b_w",
          Translator::marked("Multiply-accumulates times the bits of the weights")},
         Translator::marked("the default")},
        {{CountingRule::Product, "product", "MACs · b_w · b_a",
          Translator::marked("Multiply-accumulates times the bits of weights and of input activations: the "
                             "literature's usual one")},
         Translator::marked("the literature's usual one")},
        {{CountingRule::Max, "max", "MACs · max(b_w, b_a)",
          Translator::marked(
              "Multiply-accumulates times the larger of the bits of weights and of input activations")},
         Translator::marked("bit complexity")},
        {{CountingRule::Accumulator, "accumulator", "MACs · (b_w · b_a + b_w + b_a + log2(n · K²))",
          Translator::marked(
              "As product, and the additions into an accumulator wide enough; n = input channels of "
              "a group")},
         Translator::marked("with the adder's growth")},
        {{CountingRule::Notebook, "notebook", "H_out · W_out · C_in · C_out · K² · b_w",
          Translator::marked("Counts every convolution as dense, which overstates depthwise layers")},
         Translator::marked("the notebook's printed figures")},
    };
    return all;
}

} // namespace

const std::vector<CountingRuleInfo>& countingRules()
{
    static const std::vector<CountingRuleInfo> rules = [] {
        std::vector<CountingRuleInfo> infos;
        for (const Entry& entry : entries()) {
            infos.push_back(entry.info);
        }
        return infos;
    }();
    return rules;
}

TranslatableText remarkOn(CountingRule rule)
{
    return std::find_if(entries().begin(), entries().end(),
                        [rule](const Entry& entry) { return entry.info.rule == rule; })
        ->remark;
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

RawCounts& RawCounts::operator+=(const RawCounts& other)
{
    weights += other.weights;
    macs += other.macs;
    denseMacs += other.denseMacs;
    accumulation += other.accumulation;
    return *this;
}

bool RawCounts::haveOverflowed() const
{
    return weights.hasOverflowed() || macs.hasOverflowed() || denseMacs.hasOverflowed() ||
           accumulation.hasOverflowed();
}

RawCounts rawCountsOf(const Layer& layer, CountingRule rule)
{
    const bool isTransposed = layer.operation == Operation::TransposedConvolution;
    // Each value of the one side is multiplied into these of the other, for each pixel of the one.
    const Shape& one = isTransposed ? layer.input : layer.output;
    const Shape& other = isTransposed ? layer.output : layer.input;
    const Count products = Count(one.channels) * (channelsOfGroup(other, layer.groups) * layer.window.area());
    const Count macs = products * one.height * one.width * layer.repeats;
    const std::int64_t summed = channelsOfGroup(layer.input, layer.groups) * layer.window.area();
    return {hasWeights(layer.operation) ? products : Count(), macs,
            rule == CountingRule::Notebook ? macs * layer.groups : Count(),
            rule == CountingRule::Accumulator ? timesLog2(macs, summed) : Count()};
}

Count bitopsOf(const RawCounts& counts, CountingRule rule, int weightBits, int inputBits)
{
    switch (rule) {
    case CountingRule::WeightBits:
        return counts.macs * weightBits;
    case CountingRule::Product:
        return counts.macs * (std::int64_t{weightBits} * inputBits);
    case CountingRule::Max:
        return counts.macs * std::max(weightBits, inputBits);
    case CountingRule::Accumulator:
        return counts.macs * (std::int64_t{weightBits} * inputBits + weightBits + inputBits) +
               counts.accumulation;
    case CountingRule::Notebook:
        return counts.denseMacs * weightBits;
    }
    return {};
}

Count bitopsOf(const Layer& layer, CountingRule rule)
{
    return bitopsOf(rawCountsOf(layer, rule), rule, layer.weightBits, layer.inputBits);
}

} // namespace bitops
