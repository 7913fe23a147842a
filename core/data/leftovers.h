// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>

namespace bitops {

/// Whether a file or folder of this name is none of a person's: hidden (with a dot in front), or what systems
/// and programs leave behind everywhere, such as __MACOSX, @eaDir, lost+found and Thumbs.db.
bool isLeftover(const std::filesystem::path& path);

} // namespace bitops
