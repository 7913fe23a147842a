// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/training/event_writer.h"
#include "core/training/run_control.h"
#include "core/training/supervisor.h"

namespace bitops {

/// Whoever started the trainer: hears of events on its output, and asks for pauses and stops on its input.
class ProcessSupervisor : public Supervisor
{
public:
    /// Both must outlive it.
    ProcessSupervisor(EventWriter& events, RunControl& control)
        : m_events(events)
        , m_control(control)
    {
    }

    Status report(const Event& event) override;
    bool mayGoOn() override;

private:
    EventWriter& m_events;
    RunControl& m_control;
};

} // namespace bitops
