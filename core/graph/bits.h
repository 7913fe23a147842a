// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace bitops {

/// The bit-width that stands for "not quantized": 32-bit floating point.
inline constexpr int floatBits = 32;

/// Whether a tensor can have this bit-width: 1 to 16, or 32 for float.
constexpr bool isBitWidth(int bits)
{
    return (bits >= 1 && bits <= 16) || bits == floatBits;
}

/// All bit-widths, from 1 to float.
const std::vector<int>& bitWidths();

/// The bit-width `steps` above (below, if negative) in the order of all: 15, 16, 32; the last one at either
/// end. What is no bit-width is taken for 1 if it is less, and for float if it is more than 16.
int steppedBits(int bits, int steps);

/// The bit-widths of a block's weights: one for all of its layers, or one for each.
class WeightBits
{
public:
    WeightBits(int bits)
        : m_bits{bits}
    {
    } // NOLINT: a number is the usual case, and reads as such.
    explicit WeightBits(std::vector<int> perLayer)
        : m_bits(std::move(perLayer))
    {
    }

    [[nodiscard]] bool isUniform() const { return m_bits.size() == 1; }
    /// The bits of the block's layer at `index`, counted from 0.
    [[nodiscard]] int ofLayer(std::size_t index) const
    {
        return isUniform() ? m_bits.front() : m_bits.at(index);
    }
    /// One number if uniform, else one for each layer.
    [[nodiscard]] const std::vector<int>& values() const { return m_bits; }
    /// "4", or "8·4" where the layers differ.
    [[nodiscard]] std::string toText() const;

    bool operator==(const WeightBits&) const = default;

private:
    std::vector<int> m_bits;
};

} // namespace bitops
