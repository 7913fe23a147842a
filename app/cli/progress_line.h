// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>

namespace bitops {

/// "######.................." for a quarter.
std::string progressBar(double share);

/// Cut to the terminal's width: a line that wraps cannot be erased as one.
std::string fittedToTerminal(std::string line);

/// To the line's start, and erase it.
inline constexpr const char* eraseLine = "\r\x1b[K";

} // namespace bitops
