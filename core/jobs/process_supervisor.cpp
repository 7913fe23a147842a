// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jobs/process_supervisor.h"

namespace bitops {

Status ProcessSupervisor::report(const Event& event)
{
    Status status = m_events.write(event);
    if (m_events.isOutputLost()) {
        m_control.request(Command::Stop); // Whoever wanted this run is gone.
    }
    if (!status && !m_failure) {
        m_failure = status.error();
    }
    return status;
}

bool ProcessSupervisor::mayGoOn()
{
    if (m_control.isPauseRequested() && report(PausedEvent{})) {
        m_control.waitWhilePaused();
        if (!m_control.isStopRequested()) {
            (void)report(ResumedEvent{});
        }
    }
    return !m_failure && !m_control.isStopRequested();
}

} // namespace bitops
