// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/text_table.h"

#include "core/base/foreign_text.h"
#include "core/report/display_width.h"

#include <algorithm>

namespace bitops {

namespace {

/// As much of a cell as anybody reads.
constexpr std::size_t mostCharacters = 1'000;

std::vector<std::size_t> columnWidths(const TextTable& table, std::size_t least)
{
    std::vector<std::size_t> widths(table.rows.empty() ? 0 : table.rows.front().size(), least);
    for (const TextTable::Row& row : table.rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            widths[i] = std::max(widths[i], displayWidth(row[i]));
        }
    }
    return widths;
}

std::string padded(const std::string& cell, std::size_t width, bool isText)
{
    const std::string blanks(width - displayWidth(cell), ' ');
    return isText ? cell + blanks : blanks + cell;
}

/// The table with each cell changed.
template <typename Change> TextTable changed(TextTable table, const Change& change)
{
    for (TextTable::Row& row : table.rows) {
        std::transform(row.begin(), row.end(), row.begin(), change);
    }
    return table;
}

std::string markdownRow(const TextTable::Row& row, const std::vector<std::size_t>& widths,
                        std::size_t textColumns)
{
    std::string text = "|";
    for (std::size_t i = 0; i < row.size(); ++i) {
        text += " " + padded(row[i], widths[i], i < textColumns) + " |";
    }
    return text + "\n";
}

} // namespace

std::string toAlignedText(const TextTable& table)
{
    const TextTable shown =
        changed(table, [](const std::string& cell) { return excerpt(cell, mostCharacters); });
    const std::vector<std::size_t> widths = columnWidths(shown, 0);
    std::string text;
    for (const TextTable::Row& row : shown.rows) {
        std::string line;
        for (std::size_t i = 0; i < row.size(); ++i) {
            line += (i == 0 ? "" : "  ") + padded(row[i], widths[i], i < shown.textColumns);
        }
        line.erase(line.find_last_not_of(' ') + 1); // Of a text in the last column.
        text += line + "\n";
    }
    return text;
}

std::string toMarkdown(const TextTable& table)
{
    const TextTable shown = changed(table, markdownText);
    const std::vector<std::size_t> widths = columnWidths(shown, 3);
    std::string text;
    for (std::size_t i = 0; i < shown.rows.size(); ++i) {
        text += markdownRow(shown.rows[i], widths, shown.textColumns);
        if (i == 0) {
            text += "|";
            for (std::size_t column = 0; column < widths.size(); ++column) {
                const std::string dashes(widths[column] - 1, '-');
                text += " " + (column < shown.textColumns ? ":" + dashes : dashes + ":") + " |";
            }
            text += "\n";
        }
    }
    return text;
}

std::string markdownText(std::string_view text)
{
    // https://github.github.com/gfm/#backslash-escapes, of which these mean something within a line.
    constexpr std::string_view active = "\\`*_[]<>|~&";
    std::string escaped;
    for (const char character : excerpt(text, mostCharacters)) {
        if (active.find(character) != std::string_view::npos) {
            escaped += '\\';
        }
        escaped += character;
    }
    return escaped;
}

} // namespace bitops
