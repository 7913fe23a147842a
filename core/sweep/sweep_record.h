// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/sweep/sweep_plan.h"

#include <string>

namespace bitops {

/// The table of a sweep's runs, as sweep.json in its folder has it: what each is called, and the values of
/// what varies.
std::string sweepRecordText(const SweepPlan& plan, const std::string& program);

/// Writes the table into the folder of the sweep, if it is another one than before.
Status writeSweepRecord(const SweepPlan& plan, const std::string& program);

} // namespace bitops
