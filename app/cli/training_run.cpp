// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/training_run.h"

namespace bitops {

int TrainingRun::run()
{
    const int exitCode = m_job.run();
    if (!m_job.failure().empty()) {
        m_record.fail(m_job.failure());
    }
    m_view.showOutcome(*m_record.outcome());
    return exitCode;
}

void TrainingRun::takeEvent(const std::string& line, const Event& event)
{
    static_cast<void>(m_record.apply(event)); // What it would refuse does not come here.
    m_view.showEvent(line, event, m_record);
}

} // namespace bitops
