// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <string>

namespace bitops {

/// For a person, about a trainer that could not be started; where there is none, how to get it.
std::string describeFailedStart(const std::filesystem::path& trainer, const std::string& reason);

} // namespace bitops
