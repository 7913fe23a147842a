// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/job_run.h"
#include "app/cli/training_view.h"
#include "core/runs/run_record.h"

#include <filesystem>
#include <string>

namespace bitops {

/// Has a trainer train a run folder, and shows it.
class TrainingRun : private JobListener
{
public:
    TrainingRun(std::string trainer, std::filesystem::path folder, TrainingView& view, Patience patience = {})
        : m_view(view)
        , m_job(std::move(trainer), std::move(folder), JobKind::Training, *this, patience)
    {
    }

    /// Trains until the trainer is gone. Gives the exit code.
    int run();
    /// Has an outcome after run().
    [[nodiscard]] const RunRecord& record() const { return m_record; }

private:
    void takeEvent(const std::string& line, const Event& event) override;
    void showMessage(const std::string& message) override { m_view.showMessage(message); }
    [[nodiscard]] bool isHeard() const override { return !m_view.isOutputLost(); }

    TrainingView& m_view;
    RunRecord m_record;
    JobRun m_job;
};

} // namespace bitops
