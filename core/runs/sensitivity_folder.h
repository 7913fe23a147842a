// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/runs/sensitivity.h"

#include <filesystem>

namespace bitops {

/// Makes the folder if need be, and writes the job into it: as prepareSensitivity(), at another place than a
/// run's, since a model has none of its own. Gives its path.
Result<std::filesystem::path> prepareSensitivityAt(const std::filesystem::path& folder,
                                                   SensitivityDescription description);

} // namespace bitops
