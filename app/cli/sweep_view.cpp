// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/sweep_view.h"

#include "app/cli/output.h"
#include "app/cli/progress_line.h"
#include "core/base/foreign_text.h"
#include "core/report/number_text.h"

#include <unistd.h>

#include <array>
#include <utility>

namespace bitops {

namespace {

std::string runsText(std::size_t runs)
{
    return runs == 1 ? "1 run" : groupedText(static_cast<std::int64_t>(runs)) + " runs";
}

/// "10 completed, 1 failed"; of what there is none, nothing is said.
std::string partsText(const SweepCounts& counts)
{
    const std::array parts{std::pair(counts.completed, "completed"), std::pair(counts.failed, "failed"),
                           std::pair(counts.stopped, "stopped"), std::pair(counts.working, "trained now"),
                           std::pair(counts.elsewhere, "trained by another program")};
    std::string text;
    for (const auto& [number, name] : parts) {
        if (number > 0) {
            text += (text.empty() ? "" : ", ") + groupedText(static_cast<std::int64_t>(number)) + " " + name;
        }
    }
    return text.empty() ? "none trained yet" : text;
}

} // namespace

SweepView::SweepView(const SweepPlan& plan)
    : m_plan(plan)
    , m_isTerminal(::isatty(STDOUT_FILENO) == 1)
{
}

void SweepView::showBegin(const SweepCounts& counts, std::size_t atOnce)
{
    write("Sweep folder: " + pathText(m_plan.folder) + "\n" + runsText(counts.runs) + ", " +
          groupedText(static_cast<std::int64_t>(atOnce)) + " at a time: " + partsText(counts) + "\n");
}

void SweepView::showEnd(const PlannedRun& run, const RunRecord& record, const SweepCounts& counts)
{
    clear();
    const std::size_t done = counts.completed + counts.failed;
    std::string line = "[" + std::to_string(done) + "/" + std::to_string(counts.runs) + "] " +
                       printable(run.name) + ": " + excerpt(describe(*record.outcome()), 2'000);
    if (const EpochEvent* const best = record.bestEpoch()) {
        line +=
            " Best: " + percentToText(best->valAccuracy) + " in epoch " + std::to_string(best->epoch) + ".";
    }
    write(line + "\n");
}

void SweepView::showProgress(const SweepCounts& counts)
{
    if (m_isTerminal) {
        clear();
        const std::size_t done = counts.completed + counts.failed;
        const double share = static_cast<double>(done) / static_cast<double>(counts.runs);
        write(fittedToTerminal("[" + progressBar(share) + "] " + partsText(counts)));
        m_hasLine = true;
    }
}

void SweepView::showSummary(const SweepCounts& counts, bool isStopped)
{
    clear();
    if (isStopped) {
        write("The sweep was stopped: " + runsText(counts.runs) + ", " + partsText(counts) +
              "; the same command goes on with it.\n");
    } else if (counts.completed == counts.runs) {
        write("The sweep is completed: " + runsText(counts.runs) + ".\n");
    } else {
        write("The sweep is at its end: " + runsText(counts.runs) + ", " + partsText(counts) + ".\n");
    }
}

void SweepView::showMessage(const std::string& message)
{
    clear();
    printError(message);
}

void SweepView::write(const std::string& text)
{
    if (!m_isOutputLost) {
        m_isOutputLost = !writeOutput(text);
    }
}

void SweepView::clear()
{
    if (std::exchange(m_hasLine, false)) {
        write(eraseLine);
    }
}

} // namespace bitops
