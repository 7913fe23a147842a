// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace bitops {

/// The file by which a folder is told to be that of a sweep: the runs in it are listed with those beside it.
inline constexpr const char* sweepRecordFile = "sweep.json";
/// The sweep itself, by which whoever has its folder alone goes on with it.
inline constexpr const char* keptSweepFile = "sweep-file.json";
/// The last job of a cluster that was to train its runs: there if there was one.
inline constexpr const char* clusterJobFile = "slurm.json";

} // namespace bitops
