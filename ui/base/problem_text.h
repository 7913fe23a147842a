// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/network/design.h"
#include "core/network/validation.h"

#include <QString>

#include <vector>

namespace bitops {

// The core's sentences on a network, which are in the language of the window.

/// "Block 2: stride is 9, but must be 1 to 8."
QString problemText(const Problem& problem);

/// "5 blocks of 8, 4, 2, 4, 8 bits"
QString designText(const Design& design);

} // namespace bitops
