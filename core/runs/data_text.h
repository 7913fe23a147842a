// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/jobs/events.h"

#include <string>

namespace bitops {

/// What the folder of the data was taken for, from where its images come, and what was remarked on it: a few
/// lines for a log. Empty for data that come from no folder.
std::string describe(const DataEvent& event);

} // namespace bitops
