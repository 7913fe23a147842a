// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/cost/cost_report.h"

#include <cstddef>
#include <string>

namespace bitops {

/// How the count of the report's layer comes about, in plain text: the formula, the numbers put in, the
/// result, the size formula, remarks.
std::string explanationToText(const CostReport& report, std::size_t layer);

} // namespace bitops
