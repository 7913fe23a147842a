// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <string_view>

namespace bitops {

/// How many columns a text takes on a terminal: two for each wide character (Chinese, Japanese, Korean,
/// emoji), none for what joins the character before it, one for all others. The sum that wcwidth() makes, but
/// whatever the locale is.
std::size_t displayWidth(std::string_view text);

} // namespace bitops
