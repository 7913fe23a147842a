// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/sweep/sweep_table.h"

#include <QString>

#include <cstddef>
#include <map>
#include <optional>
#include <vector>

namespace bitops {

/// One of the axes that stand side by side: something that varies, or a figure. Places on it are from 0,
/// below, to 1.
struct ParallelAxis
{
    struct Tick
    {
        double place;
        QString label;
    };

    QString title;
    std::vector<Tick> ticks = {};                   ///< From below.
    std::vector<std::optional<double>> places = {}; ///< Of the runs; none where there is no value.
};

/// The runs of a sweep over parallel axes, and which of them are let through: those that lie, on each axis
/// with a brush, within it. It knows no widget.
class ParallelAxes
{
public:
    /// A part of an axis; the lower end first.
    struct Brush
    {
        double least;
        double most;

        bool operator==(const Brush&) const = default;
    };

    ParallelAxes() = default;
    /// Axes for all that varies, for the bit operations if they do, and for the accuracy, which is the last.
    explicit ParallelAxes(const SweepTable& table);

    [[nodiscard]] const std::vector<ParallelAxis>& axes() const { return m_axes; }
    [[nodiscard]] std::size_t runs() const { return m_axes.empty() ? 0 : m_axes.front().places.size(); }

    /// None: all of the axis is let through.
    void setBrush(std::size_t axis, std::optional<Brush> brush);
    [[nodiscard]] std::optional<Brush> brush(std::size_t axis) const;
    [[nodiscard]] bool hasBrush() const { return !m_brushes.empty(); }
    /// Takes over the brushes of axes that have the same titles and ticks.
    void takeBrushes(const ParallelAxes& other);
    [[nodiscard]] bool passes(std::size_t run) const;

private:
    std::vector<ParallelAxis> m_axes;
    std::map<std::size_t, Brush> m_brushes;
};

} // namespace bitops
