// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace CLI {
class App;
class Option;
} // namespace CLI

namespace bitops {

/// A whole number as the command line takes them: decimal digits, perhaps behind a minus sign, and nothing
/// else, so that "010" is ten. What does not fit 64 bits is refused. The error is half a sentence.
Result<std::int64_t> wholeNumberFromText(std::string_view text);

/// A decimal number, such as 0.001, .5 or 1e-3; never infinite, never none.
Result<double> realNumberFromText(std::string_view text);

/// Options that take such a number; what the program does with it may allow less. Every option for a number
/// is added by these, because CLI11 itself reads octal, hexadecimal and numbers without an end, and makes of
/// what does not fit the largest number that does. `value` outlives the command, and holds the default.
CLI::Option* addNumber(CLI::App& command, const std::string& name, int& value, const std::string& help);
CLI::Option* addNumber(CLI::App& command, const std::string& name, std::int64_t& value,
                       const std::string& help);
CLI::Option* addNumber(CLI::App& command, const std::string& name, double& value, const std::string& help);
/// The same without a default.
CLI::Option* addNumber(CLI::App& command, const std::string& name, std::optional<std::int64_t>& value,
                       const std::string& help);

/// Numbers with commas between them, such as 0.485,0.456,0.406; none by default.
CLI::Option* addNumbers(CLI::App& command, const std::string& name, std::vector<double>& values,
                        const std::string& help);

} // namespace bitops
