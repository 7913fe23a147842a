// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/jobs/events.h"
#include "core/runs/run_record.h"

#include <filesystem>
#include <memory>
#include <string>

namespace bitops {

/// How a training shows on the standard streams. Messages go to standard error in every view.
class TrainingView
{
public:
    virtual ~TrainingView() = default;

    virtual void showFolder(const std::filesystem::path& folder) = 0;
    /// `line` is the event as it came; `record` has it already.
    virtual void showEvent(const std::string& line, const Event& event, const RunRecord& record) = 0;
    virtual void showMessage(const std::string& message) = 0;
    virtual void showOutcome(const Outcome& outcome) = 0;

    /// Whether standard output takes nothing any more, as when its reader has left.
    [[nodiscard]] bool isOutputLost() const { return m_isOutputLost; }

protected:
    void write(std::string_view text);

private:
    bool m_isOutputLost = false;
};

/// The events themselves for `asJson`; else a progress bar on a terminal, and plain lines anywhere else.
std::unique_ptr<TrainingView> makeTrainingView(bool asJson);

} // namespace bitops
