// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/trainer/short_turns.h"

#include <sys/syscall.h>
#include <unistd.h>

#include <chrono>

namespace bitops {

void takeShortTurns()
{
    constexpr std::chrono::nanoseconds turn = std::chrono::microseconds(200);
    constexpr int thisThread = 0;
    SchedulingAttributes attributes;
    if (::syscall(SYS_sched_getattr, thisThread, &attributes, sizeof attributes, 0U) != 0 ||
        attributes.policy != SchedulingAttributes().policy) { // Somebody has chosen another one.
        return;
    }
    attributes.runtime = static_cast<std::uint64_t>(turn.count());
    ::syscall(SYS_sched_setattr, thisThread, &attributes, 0U); // Where it cannot, turns stay as they are.
}

} // namespace bitops
