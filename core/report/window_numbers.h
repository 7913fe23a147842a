// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/graph/window.h"

#include <string>
#include <vector>

namespace bitops {

// The numbers of a window as reports have them: one where both sides have the same, else those of rows and
// columns.

std::vector<int> kernelOf(const Window& window);
std::vector<int> strideOf(const Window& window);
/// Where a side's ends differ: above, left, below, right, as ONNX orders them.
std::vector<int> paddingOf(const Window& window);

/// "3", "3x5"
std::string numbersText(const std::vector<int>& numbers);

} // namespace bitops
