// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jobs/run_control.h"

namespace bitops {

void RunControl::request(Command command)
{
    {
        const std::lock_guard lock(m_mutex);
        m_isStopRequested = m_isStopRequested || command == Command::Stop;
        m_isPauseRequested = command == Command::Pause && !m_isStopRequested;
    }
    m_changed.notify_all();
}

bool RunControl::isStopRequested() const
{
    const std::lock_guard lock(m_mutex);
    return m_isStopRequested;
}

bool RunControl::isPauseRequested() const
{
    const std::lock_guard lock(m_mutex);
    return m_isPauseRequested;
}

void RunControl::waitWhilePaused()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return !m_isPauseRequested; });
}

} // namespace bitops
