// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <vector>

namespace CLI {
class App;
class Option;
} // namespace CLI

namespace bitops {

/// An option for bit-widths from 1 to 16, such as 2,3,4, in any order: they come out ascending, each once.
/// `bits` outlives the command, and holds the default; empty where there is none.
CLI::Option* addBitList(CLI::App& command, const std::string& name, std::vector<int>& bits,
                        const std::string& help);

} // namespace bitops
