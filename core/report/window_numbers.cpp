// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/window_numbers.h"

namespace bitops {

namespace {

std::vector<int> ofSides(int rows, int columns)
{
    return rows == columns ? std::vector{rows} : std::vector{rows, columns};
}

} // namespace

std::vector<int> kernelOf(const Window& window)
{
    return ofSides(window.rows.kernel, window.columns.kernel);
}

std::vector<int> strideOf(const Window& window)
{
    return ofSides(window.rows.stride, window.columns.stride);
}

std::vector<int> paddingOf(const Window& window)
{
    const auto& [rows, columns] = window;
    if (rows.paddingBefore == rows.paddingAfter && columns.paddingBefore == columns.paddingAfter) {
        return ofSides(rows.paddingBefore, columns.paddingBefore);
    }
    return {rows.paddingBefore, columns.paddingBefore, rows.paddingAfter, columns.paddingAfter};
}

std::string numbersText(const std::vector<int>& numbers)
{
    std::string text;
    for (const int number : numbers) {
        text += (text.empty() ? "" : "x") + std::to_string(number);
    }
    return text;
}

} // namespace bitops
