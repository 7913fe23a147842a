// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <optional>

namespace bitops {

/// What a data set keeps apart.
enum class DataPart { Training, Validation, Test };

/// What a folder of this name is for by its usual names, in capitals or not; none for any other name.
std::optional<DataPart> partNamed(const std::filesystem::path& folder);

} // namespace bitops
