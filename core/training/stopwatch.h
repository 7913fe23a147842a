// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <chrono>

namespace bitops {

inline constexpr double secondsBetweenProgress = 0.1; ///< That a job tells, at most ten times a second.

/// Measures time that may be interrupted. Starts when made.
class Stopwatch
{
public:
    using Clock = std::chrono::steady_clock;

    /// In seconds, without the interruptions.
    [[nodiscard]] double seconds() const
    {
        const Clock::time_point end = m_isRunning ? Clock::now() : m_heldAt;
        return std::chrono::duration<double>(end - m_start).count();
    }

    void hold()
    {
        m_heldAt = Clock::now();
        m_isRunning = false;
    }

    void goOn()
    {
        m_start += Clock::now() - m_heldAt;
        m_isRunning = true;
    }

private:
    Clock::time_point m_start = Clock::now();
    Clock::time_point m_heldAt;
    bool m_isRunning = true;
};

} // namespace bitops
