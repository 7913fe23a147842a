// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/sweep/run_checks.h"

#include <filesystem>

namespace bitops {

/// Where the window looks for the folders that the runs of a sweep read: they have to be there. Can be asked
/// on any thread.
/// Sweeps that name no folder get one in `sweepsFolder`.
SweepPlaces sweepPlaces(const std::filesystem::path& runsFolder, const std::filesystem::path& sweepsFolder);

} // namespace bitops
