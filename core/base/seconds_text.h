// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>

namespace bitops {

/// "42 s", "2 min 5 s", "3 h 12 min"; below 0 is "0 s".
std::string secondsToText(double seconds);

} // namespace bitops
