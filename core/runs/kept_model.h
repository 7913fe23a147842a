// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/network/design.h"

#include <filesystem>

namespace bitops {

// A run keeps the model that it trains: it can go on, be repeated and be exported whatever becomes of the
// file that it was begun with, and on another machine, too.

/// Copies the file of an imported design's model, and those beside it that hold its values, into the run's
/// folder. Gives the design of the copy, with its sum. A stack of blocks comes back as it is. The error is
/// half a sentence.
Result<Design> withKeptModel(Design design, const std::filesystem::path& runFolder);

/// Whether an imported design's model is still the one that the design has the sum of: all of the file is
/// read. A stack of blocks has none. The error is one sentence.
Status checkKeptModel(const Design& design);

} // namespace bitops
