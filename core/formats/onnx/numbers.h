// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/formats/onnx/stored_values.h"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>

namespace bitops::onnx {

/// The nearest whole number towards 0 that 64 bits hold; 0 of what is no number.
inline std::int64_t toInteger(long double value)
{
    constexpr auto least = static_cast<long double>(std::numeric_limits<std::int64_t>::min());
    constexpr auto most = static_cast<long double>(std::numeric_limits<std::int64_t>::max());
    if (value != value) {
        return 0;
    }
    return value <= least  ? std::numeric_limits<std::int64_t>::min()
           : value >= most ? std::numeric_limits<std::int64_t>::max()
                           : static_cast<std::int64_t>(value);
}

inline Dims toIntegers(const Values& values)
{
    Dims integers;
    integers.reserve(values.size());
    for (const long double value : values) {
        integers.push_back(toInteger(value));
    }
    return integers;
}

/// A side by its number, which counts from the end where it is below 0; none if there is no such side.
inline std::optional<std::size_t> sideAt(std::int64_t axis, std::size_t sides)
{
    const auto count = static_cast<std::int64_t>(sides);
    const bool isThere = axis >= -count && axis < count;
    return isThere ? std::optional(static_cast<std::size_t>(axis < 0 ? axis + count : axis)) : std::nullopt;
}

/// The product of some sizes, `first` to before `end`; none if it does not fit 64 bits.
inline std::optional<std::int64_t> countOf(const Dims& dims, std::size_t first, std::size_t end)
{
    return countOf(Dims(dims.begin() + static_cast<std::ptrdiff_t>(first),
                        dims.begin() + static_cast<std::ptrdiff_t>(end)));
}

} // namespace bitops::onnx
