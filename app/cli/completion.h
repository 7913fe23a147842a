// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace CLI {
class App;
}

namespace bitops {

/// `bitops __complete WORD...` prints what a shell may complete the last WORD to; packaging/completions has
/// the shells' parts.
constexpr std::string_view completeCommand = "__complete";

/// What may stand where the last of the words is, which may be empty: a line for each, the word and, behind a
/// tab, what it means. A line that begins with a tab says that files do as well: "\tfolders", "\tfiles", or
/// "\tfiles bitops onnx" for those with such endings.
std::string completionsOf(const CLI::App& app, const std::vector<std::string>& words);

} // namespace bitops
