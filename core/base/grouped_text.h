// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <string>

namespace bitops {

/// 13352960 as "13,352,960".
std::string groupedText(std::int64_t value);

/// 13352960 with the signs of the language of the texts for people.
std::string countText(std::int64_t value);

} // namespace bitops
