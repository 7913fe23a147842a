// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/text_table.h"

#include <algorithm>

namespace bitops {

namespace {

/// How wide a text of UTF-8 stands on a terminal: one column for each character (all of ours are narrow).
std::size_t displayWidth(const std::string& text)
{
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char byte) { return (byte & 0xC0) != 0x80; }));
}

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

/// A bar would end the cell.
std::string escaped(const std::string& cell)
{
    std::string text;
    for (const char character : cell) {
        text += character == '|' ? "\\|" : std::string(1, character);
    }
    return text;
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
    const std::vector<std::size_t> widths = columnWidths(table, 0);
    std::string text;
    for (const TextTable::Row& row : table.rows) {
        std::string line;
        for (std::size_t i = 0; i < row.size(); ++i) {
            line += (i == 0 ? "" : "  ") + padded(row[i], widths[i], i < table.textColumns);
        }
        line.erase(line.find_last_not_of(' ') + 1); // Of a text in the last column.
        text += line + "\n";
    }
    return text;
}

std::string toMarkdown(const TextTable& table)
{
    TextTable safe = table;
    for (TextTable::Row& row : safe.rows) {
        std::transform(row.begin(), row.end(), row.begin(), escaped);
    }
    const std::vector<std::size_t> widths = columnWidths(safe, 3);
    std::string text;
    for (std::size_t i = 0; i < safe.rows.size(); ++i) {
        text += markdownRow(safe.rows[i], widths, safe.textColumns);
        if (i == 0) {
            text += "|";
            for (std::size_t column = 0; column < widths.size(); ++column) {
                const std::string dashes(widths[column] - 1, '-');
                text += " " + (column < safe.textColumns ? ":" + dashes : dashes + ":") + " |";
            }
            text += "\n";
        }
    }
    return text;
}

} // namespace bitops
