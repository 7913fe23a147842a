// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/runs/sensitivity.h"

#include <cstdint>
#include <filesystem>

namespace bitops {

/// Where the measurements of a model are kept, which has no folder of its own: beside the runs, by the sum of
/// its file. Window and command line find them there.
std::filesystem::path modelSensitivityFolder(const std::filesystem::path& runs, std::uint64_t checksum);

/// Makes the folder if need be, and writes the job into it: as prepareSensitivity(), at another place than a
/// run's. Gives its path.
Result<std::filesystem::path> prepareSensitivityAt(const std::filesystem::path& folder,
                                                   SensitivityDescription description);

} // namespace bitops
