// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/training/checkpoint.h"

#include <filesystem>
#include <optional>
#include <string>

namespace bitops {

/// Decides when a run is saved, and saves it. At most a hundredth of the time goes into checkpoints: where
/// that is too little for one, it is left out. The first one and those that are asked for come always.
class CheckpointKeeper
{
public:
    /// `secondsBetween` checkpoints within an epoch; with 0 each is due, whatever that costs.
    CheckpointKeeper(std::filesystem::path folder, double secondsBetween);

    /// `now` counts the seconds of training in this process.
    [[nodiscard]] bool isDueWithinEpoch(double now) const;
    [[nodiscard]] bool isDueAfterEpoch(double now) const;

    /// Keeps in memory what is to be the best.ckpt: its tensors must be copies. Written with the next save.
    void holdBest(Checkpoint best) { m_best = std::move(best); }
    [[nodiscard]] const std::optional<Checkpoint>& heldBest() const { return m_best; }

    /// Writes best.ckpt, if a new one is held, then last.ckpt; what that was before becomes previous.ckpt.
    Status save(const Checkpoint& last, double now);

    /// Seconds spent on saving.
    [[nodiscard]] double seconds() const { return m_seconds; }

private:
    [[nodiscard]] bool isAffordable(double now) const;
    Status write(const Checkpoint& last);

    std::filesystem::path m_folder;
    double m_secondsBetween;
    std::optional<Checkpoint> m_best;
    bool m_hasSaved = false;
    double m_lastSaved = 0;
    double m_cost = 0; ///< Of the last save, in seconds.
    double m_seconds = 0;
};

/// A checkpoint to go on from, and what was wrong with the one that should have been it.
struct FoundCheckpoint
{
    Checkpoint checkpoint;
    std::filesystem::path path;
    std::string notice; ///< Empty if nothing was wrong.
};

/// last.ckpt of the folder, or previous.ckpt where that is damaged or gone; none if the run has neither. The
/// error is that of last.ckpt.
Result<std::optional<FoundCheckpoint>> findCheckpoint(const std::filesystem::path& folder);

} // namespace bitops
