// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <string>

namespace bitops {

/// The trainer to start: $BITOPS_TRAINER if it is set, else `bitops-trainer` beside this program, else the
/// one in the PATH. The error says that it could not be started, and why.
Result<std::string> locateTrainer();

} // namespace bitops
