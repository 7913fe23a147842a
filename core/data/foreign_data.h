// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/data/data_files.h"

#include <optional>
#include <string>

namespace bitops {

/// Known data sets in forms that are not read: why, as the end of "it is …"; none of anything else.
std::optional<std::string> foreignData(const Paths& entries);

/// The name of an archive among them, which is to be unpacked first.
std::optional<std::string> archiveAmong(const Paths& entries);

} // namespace bitops
