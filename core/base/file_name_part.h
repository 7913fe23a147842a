// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <string_view>

namespace bitops {

/// A name that a person gave, as a part of a file name: letters and digits of all scripts, single hyphens for
/// the rest, so that no shell, terminal or file manager stumbles over it. "network" where nothing is left. At
/// most 40 characters, each of four bytes at most: a file name may have 255 bytes.
std::string fileNamePart(std::string_view name);

} // namespace bitops
