// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/network/network.h"

#include <cstdint>
#include <filesystem>
#include <optional>

namespace bitops {

/// How many bytes this process can take yet: the least of what the machine has left with its swap, what the
/// control groups of the process leave (v1 and v2), and what the process's own limits leave (RLIMIT_AS,
/// RLIMIT_DATA). None where the system does not tell.
std::optional<std::uint64_t> availableMemory();

/// The same for another /proc and another /sys/fs/cgroup, without the process's own limits.
std::optional<std::uint64_t> availableMemory(const std::filesystem::path& proc,
                                             const std::filesystem::path& controlGroups);

/// Whether so many images of this shape fit into the memory that is left. The error is the reason alone:
/// "its 602 images take 7.6 GB at 3×2048×2048, but only 2.1 GB of memory are left".
Status checkMemory(std::uint64_t images, const Shape& shape);

/// "3×32×32".
std::string shapeText(const Shape& shape);

} // namespace bitops
