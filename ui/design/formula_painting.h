// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFont>
#include <QRectF>

#include <string_view>

class QPainter;

namespace bitops {

// Formulas of the core on one line, with their indices below it: "MACs · b_w · b_a".

double formulaWidth(std::string_view formula, const QFont& font);

/// With the painter's font and pen, from the left of `place`, in the middle of its height.
void drawFormula(QPainter* painter, const QRectF& place, std::string_view formula);

} // namespace bitops
