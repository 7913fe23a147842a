// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/report/html_writer.h"

#include <string>

namespace bitops {

// What the pictures of reports are drawn of, in units of the picture.

/// A place or a length, to a hundredth.
std::string svgNumber(double value);

/// `anchor` is what stands at x: "start", "middle" or "end".
void addSvgText(HtmlWriter& html, double x, double y, const char* anchor, const std::string& text);

/// `look` is a class of the report's style sheet.
void addSvgLine(HtmlWriter& html, const char* look, double x1, double y1, double x2, double y2);

} // namespace bitops
