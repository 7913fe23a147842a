// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <functional>

namespace bitops {

/// Does `work` for 0 … count − 1, in pieces of 16 on so many threads, the calling one among them. Asks before
/// each round of pieces, on the calling thread, whether it may go on; false if it was not to. Throws what
/// `work` throws. Precondition: threads ≥ 1.
bool inParallel(std::int64_t count, int threads, const std::function<bool()>& mayGoOn,
                const std::function<void(std::int64_t begin, std::int64_t end)>& work);

} // namespace bitops
