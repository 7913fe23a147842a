// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/translator.h"
#include "core/cost/cost_report.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace bitops {

/// A sentence with numbers in it, kept apart from them so that it can be translated and its numbers written
/// as the reader is used to.
struct Sentence
{
    TranslatableText text; ///< With %1, %2 … for the numbers.
    std::vector<std::int64_t> numbers;

    bool operator==(const Sentence&) const = default;
};

/// The sentence with its numbers in the language of the texts for people.
std::string describe(const Sentence& sentence);

/// How a layer's count comes about. Symbols have their index behind an underscore: H_out, b_w.
struct Explanation
{
    std::string formula; ///< "H_out · W_out · C_in · K · K · b_w"
    std::string numbers; ///< "16 · 16 · 32 · 3 · 3 · 4"
    std::int64_t bitops = 0;
    /// "H_out = ⌊(32 + 2·1 − 3) / 2⌋ + 1 = 16", and the width where it differs. Empty where no kernel moves,
    /// as in the classifier.
    std::vector<std::string> sizes;
    /// What else there is to know: the accumulator's rounding, a skip connection.
    std::vector<Sentence> remarks;
    /// For layers with groups: what the notebook's code counts instead, and why that is wrong. Its first
    /// number is how many times too much that is.
    std::optional<Sentence> notebook;
};

/// Precondition: the layer was counted under this rule.
Explanation explain(const LayerCost& cost, CountingRule rule);

} // namespace bitops
