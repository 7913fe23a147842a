// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>

namespace bitops {

inline constexpr std::int64_t bitsOfByte = 8;

/// A count of things in 64 bits that knows when it did not fit. Once a count has overflowed, so has
/// everything computed from it: no wrapped number can come out unseen.
class Count
{
public:
    constexpr Count() = default;
    constexpr Count(std::int64_t value)
        : m_value(value)
    {
    }

    /// A count that is known not to fit.
    static constexpr Count overflow()
    {
        Count result;
        result.m_hasOverflowed = true;
        return result;
    }

    [[nodiscard]] constexpr bool hasOverflowed() const { return m_hasOverflowed; }
    /// Meaningless if it has overflowed.
    [[nodiscard]] constexpr std::int64_t value() const { return m_value; }

    friend constexpr Count operator*(Count a, Count b)
    {
        Count result;
        result.m_hasOverflowed = __builtin_mul_overflow(a.m_value, b.m_value, &result.m_value) ||
                                 a.m_hasOverflowed || b.m_hasOverflowed;
        return result;
    }

    friend constexpr Count operator+(Count a, Count b)
    {
        Count result;
        result.m_hasOverflowed = __builtin_add_overflow(a.m_value, b.m_value, &result.m_value) ||
                                 a.m_hasOverflowed || b.m_hasOverflowed;
        return result;
    }

    constexpr Count& operator+=(Count other) { return *this = *this + other; }

private:
    std::int64_t m_value = 0;
    bool m_hasOverflowed = false;
};

} // namespace bitops
