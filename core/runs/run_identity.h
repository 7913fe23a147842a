// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/runs/run_scan.h"

#include <vector>

namespace bitops {

/// Gives each run of a list its name (see namesOf()) and its look: the one of its notes, else the one that it
/// had, else the pair of colour and mark that the fewest have, so that 64 runs have one each. A run whose
/// identity is another one is another object then. The runs are in the order of their beginning.
void identifyRuns(std::vector<ListedRunPtr>& runs);

} // namespace bitops
