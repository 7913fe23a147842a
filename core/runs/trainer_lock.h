// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>

namespace bitops {

/// The file of a run folder that a trainer keeps locked (flock) while it is at work.
inline constexpr const char* trainerLockFile = "trainer.lock";

/// Whether a trainer is at work on the run in `folder`, in whatever process. Looking takes a shared lock for
/// a moment, which a trainer that starts just then waits for.
bool isTrainerAtWork(const std::filesystem::path& folder);

} // namespace bitops
