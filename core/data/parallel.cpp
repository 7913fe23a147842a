// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/parallel.h"

#include <algorithm>
#include <chrono>
#include <future>
#include <mutex>
#include <vector>

namespace bitops {

bool inParallel(
    std::int64_t count, std::int64_t piece, int threads, const std::function<bool()>& mayGoOn,
    const std::function<void(std::int64_t begin, std::int64_t end, const std::stop_token& stop)>& work)
{
    constexpr std::chrono::milliseconds betweenQuestions{20};
    if (!mayGoOn()) {
        return false;
    }
    std::stop_source stop;
    std::mutex gate; // Whoever holds it keeps further pieces from being begun.
    std::int64_t next = 0;
    const auto takePiece = [&] {
        const std::lock_guard lock(gate);
        const std::int64_t begin = stop.stop_requested() ? count : next;
        next = std::min(begin + piece, count);
        return begin;
    };
    const auto workOn = [&] {
        try {
            for (std::int64_t begin = takePiece(); begin < count; begin = takePiece()) {
                work(begin, std::min(begin + piece, count), stop.get_token());
            }
        } catch (...) {
            stop.request_stop(); // The others' work is in vain.
            throw;
        }
    };
    std::vector<std::future<void>> helpers;
    for (std::int64_t i = 0; i < std::min<std::int64_t>(threads, (count + piece - 1) / piece); ++i) {
        helpers.push_back(std::async(std::launch::async, workOn));
    }
    bool isAllowed = true;
    for (const std::future<void>& helper : helpers) {
        while (helper.wait_for(betweenQuestions) != std::future_status::ready && isAllowed) {
            const std::lock_guard lock(gate);
            isAllowed = mayGoOn();
            if (!isAllowed) {
                stop.request_stop();
            }
        }
    }
    for (std::future<void>& helper : helpers) {
        helper.get(); // Throws what went wrong there.
    }
    return isAllowed;
}

} // namespace bitops
