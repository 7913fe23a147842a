// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace bitops {

using Paths = std::vector<std::filesystem::path>;

/// What a folder holds, in the order of the names' bytes; hidden entries and leftovers (see leftovers.h) are
/// left out. The error is the reason alone, to be named by who knows what the folder is for.
Result<Paths> entriesOf(const std::filesystem::path& folder);

/// Those of them that are folders, or links to folders that do not lead back to where they come from.
Result<Paths> foldersIn(const std::filesystem::path& folder);

/// Whether it is a link to a folder that it is in itself.
bool leadsToItsOwnParent(const std::filesystem::path& path);

/// What an entry is, or what the link that it is leads to.
enum class EntryKind { Folder, File, Other };

/// The error is the reason alone: that the disk does not tell. A link that leads nowhere is something other.
Result<EntryKind> kindOf(const std::filesystem::path& path);

bool isFolder(const std::filesystem::path& path);
/// Or a link to one: no pipe, device, socket, folder or link that leads nowhere.
bool isRegularFile(const std::filesystem::path& path);

/// The last part of the path as it can be shown.
std::string nameText(const std::filesystem::path& path);

/// A to Z only; all other bytes stay.
std::string inSmallLetters(std::string_view text);

/// "a, b and c", with any word for the "and". Of more than `most` the first ones and how many more there are:
/// "a, b and 7 more".
std::string listed(const std::vector<std::string>& texts, const std::string& word = "and",
                   std::size_t most = 10);

/// "0", "1", …: for classes without names.
std::vector<std::string> numberedClasses(std::size_t count, std::size_t first = 0);

} // namespace bitops
