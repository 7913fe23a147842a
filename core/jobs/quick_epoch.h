// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/jobs/events.h"

#include <optional>
#include <string_view>

namespace bitops {

/// An epoch as our own trainer writes it, with its keys in their order. Lists of hundreds of runs have tens
/// of thousands of these, and to make a tree of each takes twenty times as long. None for any other line.
std::optional<EpochEvent> quickEpoch(std::string_view line);

} // namespace bitops
