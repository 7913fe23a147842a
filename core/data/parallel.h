// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <functional>
#include <stop_token>

namespace bitops {

/// Does `work` for 0 … count − 1, in pieces of this size on so many threads of its own. The calling thread
/// asks meanwhile, again and again, whether it may go on; while that takes its time, no further piece is
/// begun. Once it may not, `work` is to stop by its token, and the answer is false. Throws what `work`
/// throws. Preconditions: piece, threads ≥ 1.
bool inParallel(
    std::int64_t count, std::int64_t piece, int threads, const std::function<bool()>& mayGoOn,
    const std::function<void(std::int64_t begin, std::int64_t end, const std::stop_token& stop)>& work);

} // namespace bitops
