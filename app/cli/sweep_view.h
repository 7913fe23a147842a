// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/runs/run_record.h"
#include "core/sweep/sweep_plan.h"
#include "core/sweep/sweep_schedule.h"

#include <chrono>
#include <cstddef>
#include <string>
#include <vector>

namespace bitops {

/// How a sweep shows on the standard streams while it is trained: a line for each run that comes to its end,
/// and on a terminal one below them that says how far all is.
class SweepView
{
public:
    explicit SweepView(const SweepPlan& plan);

    void showBegin(const SweepCounts& counts, std::size_t atOnce);
    /// `record` has an outcome.
    void showEnd(const PlannedRun& run, const RunRecord& record, const SweepCounts& counts);
    void showProgress(const SweepCounts& counts);
    void showSummary(const SweepCounts& counts, bool isStopped);
    /// On standard error.
    void showMessage(const std::string& message);

    /// Whether standard output takes nothing any more.
    [[nodiscard]] bool isOutputLost() const { return m_isOutputLost; }

private:
    void write(const std::string& text);
    void clear();

    const SweepPlan& m_plan;
    bool m_isTerminal;
    bool m_hasLine = false;
    bool m_isOutputLost = false;
};

} // namespace bitops
