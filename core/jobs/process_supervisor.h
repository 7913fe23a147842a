// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/jobs/event_writer.h"
#include "core/jobs/run_control.h"
#include "core/jobs/supervisor.h"

#include <optional>

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

    /// What could not be stored, if anything. Such a run has failed, however it ended.
    [[nodiscard]] const std::optional<Error>& failure() const { return m_failure; }

private:
    EventWriter& m_events;
    RunControl& m_control;
    std::optional<Error> m_failure;
};

} // namespace bitops
