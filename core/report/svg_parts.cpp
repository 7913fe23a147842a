// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/svg_parts.h"

#include "core/report/number_text.h"

namespace bitops {

std::string svgNumber(double value)
{
    return fixedText(value, 2);
}

void addSvgText(HtmlWriter& html, double x, double y, const char* anchor, const std::string& text)
{
    html.add("text", text, {{"x", svgNumber(x)}, {"y", svgNumber(y)}, {"text-anchor", anchor}});
}

void addSvgLine(HtmlWriter& html, const char* look, double x1, double y1, double x2, double y2)
{
    html.addVoid("line", {{"class", look},
                          {"x1", svgNumber(x1)},
                          {"y1", svgNumber(y1)},
                          {"x2", svgNumber(x2)},
                          {"y2", svgNumber(y2)}});
}

} // namespace bitops
