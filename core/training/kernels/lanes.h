// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>

/// Compiles a function twice, for every processor and for those with fused multiply-add and vectors of 256
/// bits; the loader picks one. Results are the same bits on all processors of one kind.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__)
#define BITOPS_FMA_CLONES __attribute__((target_clones("fma", "default")))
#else
#define BITOPS_FMA_CLONES
#endif

namespace bitops {

constexpr std::int64_t laneCount = 8;

/// So many float32 side by side, wherever they lie in memory. The compiler makes of it what the processor
/// has; one that has no such vectors takes several.
using Lanes8 = float __attribute__((vector_size(32), aligned(4), may_alias));

inline Lanes8& lanesAt(float* values)
{
    return *reinterpret_cast<Lanes8*>(values);
}

inline const Lanes8& lanesAt(const float* values)
{
    return *reinterpret_cast<const Lanes8*>(values);
}

} // namespace bitops
