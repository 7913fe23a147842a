// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <string>
#include <string_view>

namespace bitops {

/// What a trainer can be told on its standard input, whatever its job is, one JSON object a line:
/// {"command": "pause"}.
enum class Command { Pause, Resume, Stop };

/// One line without the line break.
std::string commandToLine(Command command);
Result<Command> commandFromLine(std::string_view line);

} // namespace bitops
