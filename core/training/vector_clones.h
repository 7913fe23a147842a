// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/// Compiles a function twice, for every processor and for those with AVX2; the loader picks one. The files
/// that use it are compiled without fused multiply-add, so that both give the same bits.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__)
#define BITOPS_VECTOR_CLONES __attribute__((target_clones("avx2", "default")))
#else
#define BITOPS_VECTOR_CLONES
#endif
