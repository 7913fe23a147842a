// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>

namespace bitops {

/// Random numbers whose values are the same with every compiler and library, which the distributions of
/// the standard library are not. SplitMix64 (Steele, Lea, Flood: Fast Splittable Pseudorandom Number
/// Generators, OOPSLA 2014). Not for secrets.
class Random
{
public:
    /// Different streams of one seed are independent of each other: an epoch's or an image's number.
    explicit Random(std::uint64_t seed, std::uint64_t stream = 0)
        : m_state(scramble(seed) + scramble(~stream))
    {
    }

    std::uint64_t next() { return scramble(m_state += golden); }

    /// Uniform over 0 … bound − 1, without bias. Precondition: bound > 0.
    std::uint64_t below(std::uint64_t bound)
    {
        const std::uint64_t unfair = (std::uint64_t{0} - bound) % bound;
        std::uint64_t value = next();
        while (value < unfair) {
            value = next();
        }
        return value % bound;
    }

    /// Uniform over [0, 1).
    double uniform() { return static_cast<double>(next() >> 11U) * 0x1p-53; }

    double uniform(double least, double most) { return least + (most - least) * uniform(); }

private:
    static constexpr std::uint64_t golden = 0x9e3779b97f4a7c15U;

    static constexpr std::uint64_t scramble(std::uint64_t value)
    {
        value = (value ^ (value >> 30U)) * 0xbf58476d1ce4e5b9U;
        value = (value ^ (value >> 27U)) * 0x94d049bb133111ebU;
        return value ^ (value >> 31U);
    }

    std::uint64_t m_state;
};

} // namespace bitops
