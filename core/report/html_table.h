// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/graph/bits.h"
#include "core/report/html_writer.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace bitops {

/// A field of a table: a text, or bit-widths in their colours.
struct HtmlCell
{
    HtmlCell(const char* content)
        : text(content)
    {
    }
    HtmlCell(std::string content)
        : text(std::move(content))
    {
    }
    static HtmlCell ofBits(int bits) { return ofBits(WeightBits(bits)); }
    static HtmlCell ofBits(const WeightBits& bits);
    /// With a ground that is the darker the closer `share` is to 1.
    static HtmlCell tinted(std::string content, double share);

    std::string text;
    std::vector<int> bits = {};
    std::optional<double> tint = {};
};

/// A table that is open as long as this lives. The first columns hold text, which stands to the left; the
/// others hold numbers, which stand to the right.
class HtmlTable
{
public:
    HtmlTable(HtmlWriter& html, const std::vector<std::string>& headings, std::size_t textColumns);

    void addRow(const std::vector<HtmlCell>& cells);
    /// A row that sums up.
    void addTotal(const std::vector<HtmlCell>& cells);

private:
    void addCells(const std::vector<HtmlCell>& cells);
    void addHeadings(const std::vector<std::string>& headings);
    [[nodiscard]] std::string classOf(std::size_t column) const;

    HtmlWriter& m_html;
    std::size_t m_textColumns;
    HtmlWriter::Element m_scrolled;
    HtmlWriter::Element m_table;
};

/// For an attribute: the colour of the bits as ground, and black or white to be written on it.
std::string bitStyle(int bits);

} // namespace bitops
