// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/report/html_writer.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace bitops {

/// Curves over epochs, as a picture in a page. What is not finite is a gap.
struct EpochChart
{
    enum class Unit { Plain, Percent };

    std::string title;
    Unit unit = Unit::Plain;         ///< Percent: values are shares of 1.
    std::vector<double> epochs;      ///< Ascending.
    std::vector<double> training;    ///< Drawn solid; one for each epoch.
    std::vector<double> validation;  ///< Drawn dashed; the same.
    std::optional<std::size_t> best; ///< Which of the epochs is marked.
};

void addEpochChart(HtmlWriter& html, const EpochChart& chart);

} // namespace bitops
