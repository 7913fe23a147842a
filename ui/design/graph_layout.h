// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/network/imported_network.h"

#include <cstddef>
#include <vector>

namespace bitops {

/// Where the layers of an imported network are drawn, and what leads from one to another. Layers stand at the
/// keys 0, 1, 2, … in the order in which they run; the longest way through the network takes the first lane,
/// branches those below it. What costs nothing is not seen, but where several tensors come together, and
/// where nobody knows what becomes of one. Without units but keys and lanes.
class GraphLayout
{
public:
    /// A layer, or a place between two of them.
    struct Point
    {
        enum class Kind {
            Input, ///< Before the first layer.
            Layer,
            Sum,
            Joint,   ///< Two tensors become one in another way.
            Unknown, ///< Of an operation without a rule.
        };

        Kind kind = Kind::Layer;
        double key = 0;
        int lane = 0;

        bool operator==(const Point&) const = default;
    };

    /// From one point to another. `from` comes first.
    struct Link
    {
        enum class Kind {
            Line,   ///< Along one lane.
            Branch, ///< Into the lane of the second, and along it.
            Merge,  ///< Along the lane of the first, and out of it.
            Arc,    ///< Over what stands between them.
        };

        std::size_t from = 0;
        std::size_t to = 0;
        Kind kind = Kind::Line;
        int level = 0; ///< Of an arc: the higher the more arcs it goes over.

        bool operator==(const Link&) const = default;
    };

    static constexpr int mostLanes = 6;  ///< What there is more of shares the last one.
    static constexpr int mostLevels = 3; ///< The same of arcs.

    explicit GraphLayout(const ImportedNetwork& network);

    [[nodiscard]] const std::vector<Point>& points() const { return m_points; }
    [[nodiscard]] const std::vector<Link>& links() const { return m_links; }
    [[nodiscard]] int lanes() const { return m_lanes; }
    /// Of a layer; the first lane for what is none.
    [[nodiscard]] int laneOf(std::size_t layer) const
    {
        return layer < m_layers.size() ? m_points[m_layers[layer]].lane : 0;
    }
    /// How many arcs lie over one another at most; 0 without any.
    [[nodiscard]] int levels() const { return m_levels; }

private:
    friend class GraphLayoutMaker;

    std::vector<Point> m_points;
    std::vector<Link> m_links; ///< In the order of `to`.
    std::vector<std::size_t> m_layers;
    int m_lanes = 1;
    int m_levels = 0;
};

} // namespace bitops
