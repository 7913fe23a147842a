// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <ctime>
#include <string>

namespace bitops {

/// A time of UTC by the format of strftime(3), of at most 31 characters.
std::string utcText(std::time_t time, const char* format);

/// As files have it: "2026-11-23T15:27:13Z".
std::string utcText(std::time_t time);

} // namespace bitops
