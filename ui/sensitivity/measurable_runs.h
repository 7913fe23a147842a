// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/network/design.h"
#include "core/runs/run_scan.h"

#include <filesystem>
#include <map>
#include <utility>
#include <vector>

namespace bitops {

/// Whether two designs differ in names and bits alone.
bool haveSameStructure(const Design& one, const Design& other);

/// Of the runs of a list, those whose trained weights fit a design whatever its bits: what can be measured to
/// choose bits for it. Remembers which fit, so that asking again is cheap.
class MeasurableRuns
{
public:
    /// Whether that is another structure than before.
    bool setDesign(const Design& design);

    /// Those that have best weights and that no trainer is at work on: float runs first, and of each kind the
    /// most accurate first.
    [[nodiscard]] std::vector<ListedRunPtr> of(const std::vector<ListedRunPtr>& runs);
    /// Whether one of them fits that a trainer is at work on.
    [[nodiscard]] bool isOneTrained(const std::vector<ListedRunPtr>& runs);

private:
    [[nodiscard]] bool fits(const ListedRun& run);

    Design m_design;
    std::map<std::filesystem::path, std::pair<FileStamp, bool>> m_fits; ///< By folder and run.json.
};

} // namespace bitops
