// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/training/process_supervisor.h"

namespace bitops {

Status ProcessSupervisor::report(const Event& event)
{
    Status status = m_events.write(event);
    if (m_events.isOutputLost()) {
        m_control.request(Command::Stop); // Whoever wanted this run is gone.
    }
    return status;
}

bool ProcessSupervisor::mayGoOn()
{
    if (m_control.isPauseRequested()) {
        const bool isTold = report(PausedEvent{}).hasValue();
        m_control.waitWhilePaused();
        if (!isTold || (!m_control.isStopRequested() && !report(ResumedEvent{}))) {
            m_control.request(Command::Stop); // The disk is full, and the last event will say so.
        }
    }
    return !m_control.isStopRequested();
}

} // namespace bitops
