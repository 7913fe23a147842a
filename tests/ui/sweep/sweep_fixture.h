// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/network/presets.h"
#include "core/sweep/sweep_file.h"
#include "core/sweep/sweep_table.h"
#include "tests/support/stored_run.h"

#include <optional>
#include <string>

namespace bitops::test {

inline SweepTableRow tableRow(const std::string& bits, const std::string& seed,
                              std::optional<double> accuracy)
{
    SweepTableRow row{.name = bits + "-" + seed, .values = {seed, bits}};
    if (accuracy) {
        row.bitops = bits == "2" ? 3'338'240 : 6'676'480;
        row.status.state = RunState::Completed;
        row.status.epochs = 2;
        row.status.best = storedEpoch(2, *accuracy);
    }
    return row;
}

/// Two widths with two seeds, of which one run is yet to be made.
inline SweepTable twoWidths()
{
    return {.name = "bits",
            .keys = {"seed", "weight_bits"},
            .rows = {tableRow("2", "0", 0.5), tableRow("4", "0", 0.75), tableRow("2", "1", 0.6),
                     tableRow("4", "1", std::nullopt)}};
}

/// Seeds of the notebook's network, three epochs each.
inline SweepFile seedSweep(const std::filesystem::path& base, int seeds)
{
    SweepFile sweep{.base = base, .name = "seeds"};
    sweep.network = notebookNetwork();
    sweep.training.epochs = 3;
    sweep.training.threads = 1;
    sweep.crossed = {{"seed", {}}};
    for (int seed = 0; seed < seeds; ++seed) {
        sweep.crossed.front().values.emplace_back(seed);
    }
    return sweep;
}

} // namespace bitops::test
