// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>

namespace bitops {

/// Whether a program keeps the file locked (flock). Looking is as isTrainerAtWork() has it.
bool isLocked(const std::filesystem::path& file);

} // namespace bitops
