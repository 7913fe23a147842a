// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/network/network.h"
#include "core/sweep/sweep_file.h"

#include <cstdint>
#include <vector>

namespace bitops {

/// A point of a front: a design, and what it costs by the rule of the front.
struct FrontDesign
{
    std::int64_t bitops = 0;
    Design network;
};

/// The designs that a sweep takes from a front, by rising cost, each once. The error is one sentence.
Result<std::vector<FrontDesign>> frontDesigns(const SweepFront& front, const std::filesystem::path& base);

} // namespace bitops
