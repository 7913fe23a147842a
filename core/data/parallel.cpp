// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/parallel.h"

#include <algorithm>
#include <future>
#include <vector>

namespace bitops {

bool inParallel(std::int64_t count, int threads, const std::function<bool()>& mayGoOn,
                const std::function<void(std::int64_t begin, std::int64_t end)>& work)
{
    constexpr std::int64_t piece = 16;
    for (std::int64_t begin = 0; begin < count; begin += threads * piece) {
        if (!mayGoOn()) {
            return false;
        }
        std::vector<std::future<void>> helpers;
        for (std::int64_t other = begin + piece; other < std::min(begin + threads * piece, count);
             other += piece) {
            helpers.push_back(
                std::async(std::launch::async, [&, other] { work(other, std::min(other + piece, count)); }));
        }
        work(begin, std::min(begin + piece, count));
        for (std::future<void>& helper : helpers) {
            helper.get(); // Throws what went wrong there.
        }
    }
    return true;
}

} // namespace bitops
