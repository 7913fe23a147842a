// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/network/network.h"
#include "core/network/result.h"

#include <filesystem>

namespace bitops {

/// Whether the ending is `.py`, or `.bitops`; in capitals, too.
bool isPythonFile(const std::filesystem::path& path);
bool isNetworkFile(const std::filesystem::path& path);

/// Reads a file by its ending: Python code with a list of tuples in it (see tuples.h) from `.py`, the network
/// named after the file and all but its blocks by default; the `.bitops` format from any other. A network
/// with values out of range is read all the same: see validation.h.
Result<Network> loadNetwork(const std::filesystem::path& path);

/// Writes a `.bitops` file, whole or not at all.
Status saveNetwork(const Network& network, const std::filesystem::path& path);

} // namespace bitops
