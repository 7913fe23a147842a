// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>

namespace bitops {

/// The system's sched_attr, as sched_setattr(2) has it. Its own header cannot be read together with <sched.h>
/// of glibc before 2.41.
struct SchedulingAttributes
{
    std::uint32_t size = sizeof(SchedulingAttributes);
    std::uint32_t policy = 0; ///< 0: SCHED_OTHER.
    std::uint64_t flags = 0;
    std::int32_t nice = 0;
    std::uint32_t priority = 0;
    std::uint64_t runtime = 0; ///< In nanoseconds; 0: the system's usual.
    std::uint64_t deadline = 0;
    std::uint64_t period = 0;
    std::uint32_t leastUse = 0;
    std::uint32_t mostUse = 0;
};

/// Asks the system for short turns on the processor, as many more of them: for this thread and for those that
/// it starts from now on. Threads that compute a batch together wait for one another some twenty times in it.
/// Where others want the processors, too, each of these waits is for the rest of somebody's turn, 3 ms by
/// default; the share of the processor stays as it is. Linux 6.12 and later know this of threads without
/// privileges (sched_attr::sched_runtime with SCHED_OTHER, 0.1 to 100 ms: sched_setattr(2) and
/// https://docs.kernel.org/scheduler/sched-eevdf.html); before, it changes nothing.
void takeShortTurns();

} // namespace bitops
