// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/design/graph_layout.h"

#include "core/graph/layer.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <utility>

namespace bitops {

namespace {

constexpr std::size_t nowhere = ~std::size_t{0};
/// Of neighbours in the gap between two layers, in keys.
constexpr double jointDistance = 0.14;
constexpr double jointsRoom = 0.4;

/// A stretch of the axis.
struct Span
{
    double begin;
    double end;

    [[nodiscard]] bool overlaps(const Span& other) const { return begin < other.end && other.begin < end; }
};

/// The first of so many tracks in which the span has room; it is noted there. The last one where none has.
int takeTrack(std::vector<std::vector<Span>>& tracks, const Span& span, int most)
{
    for (std::size_t i = 0;; ++i) {
        if (i == tracks.size()) {
            tracks.emplace_back();
        }
        const bool isFree = std::none_of(tracks[i].begin(), tracks[i].end(),
                                         [&](const Span& taken) { return taken.overlaps(span); });
        if (isFree || static_cast<int>(i) + 1 == most) {
            tracks[i].push_back(span);
            return static_cast<int>(i);
        }
    }
}

} // namespace

/// Makes the layout in steps: points and links, the longest ways, lanes, kinds of links.
class GraphLayoutMaker
{
public:
    GraphLayoutMaker(GraphLayout& layout, const Graph& graph)
        : m_layout(layout)
        , m_graph(graph)
        , m_sources(graph.tensors().size(), nowhere)
    {
    }

    void make()
    {
        addPoints();
        placeJoints();
        findWays();
        giveLanes();
        tellLinks();
    }

private:
    using Point = GraphLayout::Point;
    using Link = GraphLayout::Link;

    void addPoints()
    {
        for (std::size_t i = 0; i < m_graph.tensors().size(); ++i) {
            if (m_graph.tensors()[i].producer == noNode) {
                m_sources[i] = addPoint({Point::Kind::Input, -0.5});
            }
        }
        for (const Node& node : m_graph.nodes()) {
            const std::vector<std::size_t> sources = sourcesOf(node);
            const std::optional<Point::Kind> kind = kindOf(node, sources.size());
            if (!kind) {
                m_sources[node.output] = sources.empty() ? nowhere : sources.front();
                continue;
            }
            const auto layers = static_cast<double>(m_layout.m_layers.size());
            const bool isLayer = *kind == Point::Kind::Layer;
            const std::size_t point = addPoint({*kind, isLayer ? layers : layers - 0.5});
            if (isLayer) {
                m_layout.m_layers.push_back(point);
            }
            for (const std::size_t source : sources) {
                m_layout.m_links.push_back({source, point});
            }
            m_sources[node.output] = point;
        }
    }

    std::size_t addPoint(const Point& point)
    {
        m_layout.m_points.push_back(point);
        return m_layout.m_points.size() - 1;
    }

    /// Each once.
    [[nodiscard]] std::vector<std::size_t> sourcesOf(const Node& node) const
    {
        std::vector<std::size_t> sources;
        for (const TensorIndex input : m_graph.inputs(node)) {
            const std::size_t source = m_sources[input];
            if (source != nowhere && std::find(sources.begin(), sources.end(), source) == sources.end()) {
                sources.push_back(source);
            }
        }
        return sources;
    }

    /// None for what is not seen.
    static std::optional<Point::Kind> kindOf(const Node& node, std::size_t sources)
    {
        if (isLayer(node.operation)) {
            return Point::Kind::Layer;
        }
        if (node.operation == Operation::Unknown) {
            return Point::Kind::Unknown;
        }
        if (sources < 2) {
            return std::nullopt;
        }
        return node.operation == Operation::Add ? Point::Kind::Sum : Point::Kind::Joint;
    }

    /// Those between the same two layers stand side by side.
    void placeJoints()
    {
        std::vector<Point>& points = m_layout.m_points;
        const auto isJoint = [](const Point& point) {
            return point.kind != Point::Kind::Layer && point.kind != Point::Kind::Input;
        };
        for (std::size_t first = 0; first < points.size();) {
            std::size_t end = first;
            while (end < points.size() && isJoint(points[end])) {
                ++end;
            }
            const auto count = static_cast<double>(end - first);
            const double distance = std::min(jointDistance, jointsRoom / std::max(count, 1.0));
            for (std::size_t i = first; i < end; ++i) {
                points[i].key += (static_cast<double>(i - first) - (count - 1) / 2) * distance;
            }
            first = std::max(end, first + 1);
        }
    }

    /// For each point, where the longest way through it comes from and goes to.
    void findWays()
    {
        const std::size_t count = m_layout.m_points.size();
        m_before.assign(count, nowhere);
        m_behind.assign(count, nowhere);
        std::vector<int> lengthTo(count);
        std::vector<int> lengthFrom(count);
        for (const Link& link : m_layout.m_links) {
            if (m_before[link.to] == nowhere || lengthTo[link.from] + 1 > lengthTo[link.to]) {
                lengthTo[link.to] = lengthTo[link.from] + 1;
                m_before[link.to] = link.from;
            }
        }
        for (auto link = m_layout.m_links.rbegin(); link != m_layout.m_links.rend(); ++link) {
            if (m_behind[link->from] == nowhere || lengthFrom[link->to] + 1 >= lengthFrom[link->from]) {
                lengthFrom[link->from] = lengthFrom[link->to] + 1;
                m_behind[link->from] = link->to;
            }
        }
    }

    [[nodiscard]] bool areNeighbours(std::size_t from, std::size_t to) const
    {
        return m_behind[from] == to && m_before[to] == from;
    }
    [[nodiscard]] bool isFirstOfWay(std::size_t point) const
    {
        return m_before[point] == nowhere || !areNeighbours(m_before[point], point);
    }
    [[nodiscard]] bool isLastOfWay(std::size_t point) const
    {
        return m_behind[point] == nowhere || !areNeighbours(point, m_behind[point]);
    }

    /// A way keeps its lane, from where it branches off to where it joins another.
    void giveLanes()
    {
        struct Way
        {
            std::vector<std::size_t> points;
            Span span;
        };
        std::vector<Point>& points = m_layout.m_points;
        std::vector<Way> ways;
        for (std::size_t i = 0; i < points.size(); ++i) {
            if (!isFirstOfWay(i)) {
                continue;
            }
            Way way{{i}, {points[i].key, points[i].key}};
            while (!isLastOfWay(way.points.back())) {
                way.points.push_back(m_behind[way.points.back()]);
            }
            way.span.end = points[way.points.back()].key;
            for (const Link& link : m_layout.m_links) {
                if (link.to == i) {
                    way.span.begin = std::min(way.span.begin, points[link.from].key);
                }
                if (link.from == way.points.back()) {
                    way.span.end = std::max(way.span.end, points[link.to].key);
                }
            }
            ways.push_back(std::move(way));
        }
        std::stable_sort(ways.begin(), ways.end(),
                         [](const Way& a, const Way& b) { return a.points.size() > b.points.size(); });
        std::vector<std::vector<Span>> lanes;
        for (const Way& way : ways) {
            const int lane = takeTrack(lanes, way.span, GraphLayout::mostLanes);
            for (const std::size_t point : way.points) {
                points[point].lane = lane;
            }
        }
        m_layout.m_lanes = std::max(static_cast<int>(lanes.size()), 1);
    }

    void tellLinks()
    {
        std::vector<Link*> arcs;
        for (Link& link : m_layout.m_links) {
            link.kind = kindOf(link);
            if (link.kind == Link::Kind::Arc) {
                arcs.push_back(&link);
            }
        }
        const auto spanOf = [this](const Link& link) {
            return Span{m_layout.m_points[link.from].key, m_layout.m_points[link.to].key};
        };
        std::stable_sort(arcs.begin(), arcs.end(), [&](const Link* a, const Link* b) {
            return spanOf(*a).end - spanOf(*a).begin < spanOf(*b).end - spanOf(*b).begin;
        });
        std::vector<std::vector<Span>> levels;
        for (Link* const arc : arcs) {
            arc->level = takeTrack(levels, spanOf(*arc), GraphLayout::mostLevels);
        }
        m_layout.m_levels = static_cast<int>(levels.size());
    }

    [[nodiscard]] Link::Kind kindOf(const Link& link) const
    {
        const int from = m_layout.m_points[link.from].lane;
        const int to = m_layout.m_points[link.to].lane;
        if (areNeighbours(link.from, link.to)) {
            return Link::Kind::Line;
        }
        if (isFirstOfWay(link.to)) {
            return from == to ? Link::Kind::Line : Link::Kind::Branch;
        }
        if (isLastOfWay(link.from)) {
            return from == to ? Link::Kind::Line : Link::Kind::Merge;
        }
        return Link::Kind::Arc;
    }

    GraphLayout& m_layout;
    const Graph& m_graph;
    std::vector<std::size_t> m_sources; ///< Of each tensor: the point that it comes from.
    std::vector<std::size_t> m_before;
    std::vector<std::size_t> m_behind;
};

GraphLayout::GraphLayout(const ImportedNetwork& network)
{
    GraphLayoutMaker(*this, network.graph).make();
}

} // namespace bitops
