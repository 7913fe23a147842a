// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/runs/run_notes.h"

#include <QString>

namespace bitops {

/// "Blue"
QString runColorText(RunColor color);

} // namespace bitops
