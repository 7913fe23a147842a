// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/sweep/sweep_file.h"
#include "core/sweep/sweep_plan.h"

#include <filesystem>
#include <string>

namespace bitops::test {

/// The content of a sweep file between its braces.
inline Result<SweepFile> sweepOf(const std::string& content, const std::filesystem::path& folder = "/sweeps")
{
    return sweepFromText(R"({"format": "bitops-sweep", "version": 1)" +
                             (content.empty() ? "" : ", " + content) + "}",
                         folder / "bits.json");
}

/// Where every folder is.
inline SweepPlaces anyPlaces(const std::filesystem::path& runs = "/runs")
{
    const auto same = [](const std::string& path) { return Result<std::string>(path); };
    return {runs, same, same};
}

inline Result<SweepPlan> planOf(const std::string& content, const std::filesystem::path& folder = "/sweeps")
{
    const Result<SweepFile> sweep = sweepOf(content, folder);
    return sweep ? planSweep(*sweep, anyPlaces(folder / "runs")) : sweep.error();
}

} // namespace bitops::test
