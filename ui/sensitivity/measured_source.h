// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/network/imported_network.h"
#include "core/runs/run_scan.h"

#include <QString>

#include <filesystem>

namespace bitops {

/// Whose weights are measured: those of a run, or those of the model that the design is of.
struct MeasuredSource
{
    ListedRunPtr run = nullptr; ///< Null: those in the model's file.
    ModelFile model = {};       ///< Without a run.

    /// The run's folder, or the model's file: tells sources from one another.
    [[nodiscard]] const std::filesystem::path& place() const { return run ? run->folder : model.path; }
    [[nodiscard]] QString name() const;

    bool operator==(const MeasuredSource&) const = default;
};

/// Where what is measured of it is kept. `runs` is the folder of all runs.
std::filesystem::path folderOf(const MeasuredSource& source, const std::filesystem::path& runs);

} // namespace bitops
