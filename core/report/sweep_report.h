// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/sweep/sweep_table.h"

#include <string>

namespace bitops {

/// A sweep as one HTML file to be read and printed, in the language of the texts for people: the means over
/// seeds, the best first, and all runs.
std::string sweepToHtml(const SweepTable& table);

} // namespace bitops
