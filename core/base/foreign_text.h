// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

namespace bitops {

/// Of a sentence that stands in a file, which can be as long as a line may be.
inline constexpr std::size_t mostMessageCharacters = 2'000;

/// Text that comes from a file, a folder or another process, as it may stand on a terminal, in a title, in a
/// line of Markdown: valid UTF-8 without anything that acts instead of being seen. Control characters (also
/// those of 0x80 to 0x9F), line and paragraph separators, marks that turn the direction of writing, and bytes
/// that are no UTF-8 are written out: `\n`, `\x1b`, `\u{202e}`, `\xe9`. What is printable stays byte for
/// byte, so that printable text can be passed through again.
std::string printable(std::string_view text);

/// Whether printable() writes the character out because it acts instead of being seen.
bool actsOnText(char32_t code);

/// The same, of at most so many characters, the last of which is "…" where something is cut off. For what a
/// file holds when a sentence quotes it.
std::string excerpt(std::string_view text, std::size_t mostCharacters = 80);

/// A path for people: printable. Not for opening the file with.
std::string pathText(const std::filesystem::path& path);

/// Whether the text is UTF-8, which JSON and the window's texts have to be.
bool isUtf8(std::string_view text);

} // namespace bitops
