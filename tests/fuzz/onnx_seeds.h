// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <vector>

namespace bitops::fuzz {

/// Small models, which together have each operator that is known.
std::vector<std::string> handWrittenModels();

} // namespace bitops::fuzz
