// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/training/checkpoint_keeper.h"

#include "core/runs/run_folder.h"
#include "core/training/stopwatch.h"

#include <system_error>
#include <utility>

namespace bitops {

namespace {

constexpr double highestShare = 0.01;

/// A second name for last.ckpt, so that it is there at every moment. Where the file system has no hard links,
/// it is renamed.
void keepPrevious(const std::filesystem::path& folder)
{
    const std::filesystem::path last = folder / run_file::lastCheckpoint;
    const std::filesystem::path previous = folder / run_file::previousCheckpoint;
    std::error_code code;
    if (!std::filesystem::is_regular_file(last, code)) {
        return;
    }
    // A previous one that cannot be kept is no reason to end a run: the new one matters.
    const std::filesystem::path link = folder / run_file::previousLink;
    std::filesystem::remove(link, code);
    std::filesystem::create_hard_link(last, link, code);
    std::filesystem::rename(code ? last : link, previous, code);
}

} // namespace

CheckpointKeeper::CheckpointKeeper(std::filesystem::path folder, double secondsBetween)
    : m_folder(std::move(folder))
    , m_secondsBetween(secondsBetween)
{
}

bool CheckpointKeeper::isAffordable(double now) const
{
    return m_secondsBetween == 0 || m_seconds + m_cost <= highestShare * now;
}

bool CheckpointKeeper::isDueWithinEpoch(double now) const
{
    return now - m_lastSaved >= m_secondsBetween && isAffordable(now);
}

bool CheckpointKeeper::isDueAfterEpoch(double now) const
{
    return !m_hasSaved || isAffordable(now);
}

Status CheckpointKeeper::save(const Checkpoint& last, double now)
{
    const Stopwatch stopwatch;
    Status status = write(last);
    m_cost = stopwatch.seconds();
    m_seconds += m_cost;
    m_lastSaved = now;
    m_hasSaved = true;
    return status;
}

Status CheckpointKeeper::write(const Checkpoint& last)
{
    // The best first: no last.ckpt may know of a best epoch that is not there.
    if (m_best) {
        if (const Status status = saveCheckpoint(m_folder / run_file::bestCheckpoint, *m_best); !status) {
            return status;
        }
        m_best.reset();
    }
    keepPrevious(m_folder);
    return saveCheckpoint(m_folder / run_file::lastCheckpoint, last);
}

Result<std::optional<FoundCheckpoint>> findCheckpoint(const std::filesystem::path& folder)
{
    const std::filesystem::path last = folder / run_file::lastCheckpoint;
    const std::filesystem::path previous = folder / run_file::previousCheckpoint;
    std::error_code code;
    const bool hasLast = std::filesystem::exists(last, code);
    const bool hasPrevious = std::filesystem::exists(previous, code);
    if (!hasLast && !hasPrevious) {
        return std::optional<FoundCheckpoint>();
    }
    Error reason{"Could not read " + last.string() + ": there is no such file."};
    if (hasLast) {
        Result<Checkpoint> checkpoint = loadCheckpoint(last);
        if (checkpoint) {
            return std::optional(FoundCheckpoint{*std::move(checkpoint), last, {}});
        }
        reason = checkpoint.error();
    }
    Result<Checkpoint> earlier = hasPrevious ? loadCheckpoint(previous) : Result<Checkpoint>(reason);
    if (!earlier) {
        return reason;
    }
    return std::optional(FoundCheckpoint{*std::move(earlier), previous,
                                         reason.message + " Going on from " + previous.string() + "."});
}

} // namespace bitops
