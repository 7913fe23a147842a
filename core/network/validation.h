// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/network/network.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bitops {

/// An inclusive range of what a field may hold.
struct Limits
{
    std::int64_t least;
    std::int64_t most;

    [[nodiscard]] constexpr bool contain(std::int64_t value) const { return value >= least && value <= most; }
    bool operator==(const Limits&) const = default;
};

namespace limits {
inline constexpr Limits blocks{1, 1'000};
inline constexpr Limits channels{1, 65'536};
inline constexpr Limits stride{1, 8};
inline constexpr Limits kernel{1, 15}; ///< And odd.
inline constexpr Limits expansion{1, 64};
inline constexpr Limits inputSide{1, 4'096};
inline constexpr Limits classes{2, 100'000};
} // namespace limits

/// What a problem is about, so that it can be shown at its place.
enum class Field {
    BlockCount,
    InputChannels,
    InputHeight,
    InputWidth,
    InputBits,
    Classes,
    ClassifierBits,
    OutChannels,
    Stride,
    Kernel,
    Expansion,
    ExpandedChannels, ///< Channels in × expansion of an inverted residual.
    WeightBits,
    ActivationBits,
    OutputSize,
    Cost, ///< Bit operations, MACs or sizes that do not fit 64 bits.
};

/// "out channels", "stride": as it reads in a sentence.
std::string fieldName(Field field);

/// One rule that a network breaks.
struct Problem
{
    enum class Kind {
        OutOfRange,      ///< `value` is not within `range`.
        Even,            ///< `value` is even and must be odd.
        NoBitWidth,      ///< `value` is neither 1 to 16 nor 32.
        WrongLayerCount, ///< `value` bit-widths are given for a block of `range.most` layers.
        Overflow,        ///< The count does not fit 64 bits.
    };

    Kind kind = Kind::OutOfRange;
    Field field = Field::BlockCount;
    std::optional<std::size_t> block; ///< From 0; none for what belongs to the whole network.
    std::int64_t value = 0;
    Limits range{0, 0};
    std::string node = {}; ///< The path of a node that is in no block; empty for all else.

    bool operator==(const Problem&) const = default;
};

/// "Block 2: stride is 9, but must be 1 to 8."
std::string describe(const Problem& problem);

/// Every rule that the network breaks: those of the whole network first, then block by block.
std::vector<Problem> validate(const Network& network);

/// What is wrong with the network outside its blocks.
std::vector<Problem> validateFrame(const Network& network);

/// What is wrong with the numbers of one block behind so many channels; none where these are not known.
std::vector<Problem> validateBlock(const Block& block, std::size_t index,
                                   std::optional<std::int64_t> inputChannels);

} // namespace bitops
