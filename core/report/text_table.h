// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace bitops {

/// Cells of text, row by row, the headings first. The first `textColumns` columns hold text, which stands to
/// the left; the others hold numbers, which stand to the right.
struct TextTable
{
    using Row = std::vector<std::string>;

    std::vector<Row> rows;
    std::size_t textColumns = 2;
};

/// For a terminal: columns apart by two blanks. Whatever the cells hold stands there as excerpt() shows it
/// (foreign_text.h), in the columns that it takes on a terminal.
std::string toAlignedText(const TextTable& table);

/// A table of GitHub's Markdown, aligned as text, too, whose cells are plain text. Source:
/// https://github.github.com/gfm/#tables-extension-
std::string toMarkdown(const TextTable& table);

/// A text of a file as plain text in a line of Markdown: an excerpt, with a backslash before what has a
/// meaning there.
std::string markdownText(std::string_view text);

} // namespace bitops
