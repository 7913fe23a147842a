// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/html_table.h"

#include "core/report/bit_rgb.h"
#include "core/report/number_text.h"

#include <algorithm>

namespace bitops {

HtmlCell HtmlCell::ofBits(const WeightBits& bits)
{
    HtmlCell cell("");
    cell.bits = bits.values();
    return cell;
}

HtmlCell HtmlCell::tinted(std::string content, double share)
{
    HtmlCell cell(std::move(content));
    cell.tint = std::clamp(share, 0.0, 1.0);
    return cell;
}

HtmlTable::HtmlTable(HtmlWriter& html, const std::vector<std::string>& headings, std::size_t textColumns)
    : m_html(html)
    , m_textColumns(textColumns)
    , m_scrolled(html.open("div", {{"class", "wide"}}))
    , m_table(html.open("table"))
{
    addHeadings(headings);
}

void HtmlTable::addHeadings(const std::vector<std::string>& headings)
{
    const auto head = m_html.open("thead");
    const auto row = m_html.open("tr");
    for (std::size_t i = 0; i < headings.size(); ++i) {
        m_html.add("th", headings[i], {{"class", classOf(i)}, {"scope", "col"}});
    }
}

void HtmlTable::addRow(const std::vector<HtmlCell>& cells)
{
    const auto row = m_html.open("tr");
    addCells(cells);
}

void HtmlTable::addTotal(const std::vector<HtmlCell>& cells)
{
    const auto row = m_html.open("tr", {{"class", "total"}});
    addCells(cells);
}

void HtmlTable::addCells(const std::vector<HtmlCell>& cells)
{
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const HtmlCell& cell = cells[i];
        if (!cell.bits.empty()) {
            const auto element = m_html.open("td", {{"class", "bits"}});
            for (std::size_t field = 0; field < cell.bits.size(); ++field) {
                if (field > 0) {
                    m_html.addText("·"); // What is copied from the page reads 8·2, not 82.
                }
                const int bits = cell.bits[field];
                m_html.add("span", bits == floatBits ? "float" : std::to_string(bits),
                           {{"style", bitStyle(bits)}});
            }
        } else if (cell.tint) {
            m_html.add(
                "td", cell.text,
                {{"class", classOf(i)},
                 {"style", "background-color: rgba(47, 134, 201, " + fixedText(*cell.tint * 0.6, 3) + ")"}});
        } else {
            m_html.add("td", cell.text, {{"class", classOf(i)}});
        }
    }
}

std::string HtmlTable::classOf(std::size_t column) const
{
    return column < m_textColumns ? "text" : "number";
}

std::string bitStyle(int bits)
{
    return "background-color: " + hexText(bitRgb(bits)) + "; color: #fff";
}

} // namespace bitops
