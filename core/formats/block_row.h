// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/formats/python_cursor.h"
#include "core/network/network.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bitops {

/// What a number in a row of a list of blocks means.
enum class BlockNumber {
    OutChannels,
    Stride,
    WeightBits,
    Kernel,
    ActivationBits,
    Expansion,
    Repeats,
};

/// Which number a name means: "out_channels" and "out", "t", "expand_ratio"; none for other names.
std::optional<BlockNumber> blockNumberNamed(std::string_view name);

/// The names to choose from, for a sentence.
std::string blockNumberNames();

/// One row of such a list: numbers by what they mean.
class BlockRow
{
public:
    explicit BlockRow(std::size_t at)
        : m_at(at)
    {
    }

    /// False if there is one already.
    bool add(BlockNumber meaning, const PythonNumber& number);

    /// Puts the blocks behind those that are there, at most `mostBlocks` in all. A row with an expansion is
    /// as many inverted residuals as it has repeats, of 8 bits unless it says otherwise; any other is a
    /// separable block. The problem, if there is one.
    [[nodiscard]] std::optional<PythonProblem> appendTo(std::vector<Block>& blocks) const;

    /// More than any design that a person mends by hand.
    static constexpr std::size_t mostBlocks = 10'000;

private:
    [[nodiscard]] const std::optional<PythonNumber>& number(BlockNumber meaning) const;
    [[nodiscard]] std::optional<PythonProblem> findProblem() const;

    std::size_t m_at = 0;
    std::array<std::optional<PythonNumber>, 7> m_numbers = {};
};

} // namespace bitops
