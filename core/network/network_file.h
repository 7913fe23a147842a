// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/network/network.h"
#include "core/network/result.h"

#include <filesystem>

namespace bitops {

/// Reads a `.bitops` file. A network with values out of range is read all the same: see validation.h.
Result<Network> loadNetwork(const std::filesystem::path& path);

/// Writes a `.bitops` file, whole or not at all.
Status saveNetwork(const Network& network, const std::filesystem::path& path);

} // namespace bitops
