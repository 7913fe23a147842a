// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/jobs/commands.h"

#include <condition_variable>
#include <mutex>

namespace bitops {

/// What a run has been asked to do. Written by the thread that reads commands, read by the one that trains.
/// A stop is for good.
class RunControl
{
public:
    void request(Command command);

    [[nodiscard]] bool isStopRequested() const;
    /// Never true once a stop was requested.
    [[nodiscard]] bool isPauseRequested() const;

    /// Sleeps as long as a pause is requested.
    void waitWhilePaused();

private:
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_isStopRequested = false;
    bool m_isPauseRequested = false;
};

} // namespace bitops
