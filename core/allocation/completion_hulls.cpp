// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/allocation/completion_hulls.h"

#include <algorithm>
#include <cmath>
#include <tuple>
#include <utility>

namespace bitops {

namespace {

/// Bounds are computed with doubles, whose error stays far below this (see mostLoss), and are whole.
constexpr double slack = 0.25;

/// What is far beyond any loss stays there.
std::int64_t roundedUp(double bound)
{
    constexpr double most = 1e18;
    return static_cast<std::int64_t>(std::ceil(std::clamp(bound, -most, most) - slack));
}

double slopeBetween(const HullVertex& left, const HullVertex& right)
{
    return static_cast<double>(left.loss - right.loss) / static_cast<double>(right.cost - left.cost);
}

/// Of points in any order, leaves those of the lower convex hull on which the loss falls, and sets slopes.
void reduceToHull(std::vector<HullVertex>& points)
{
    std::sort(points.begin(), points.end(), [](const HullVertex& a, const HullVertex& b) {
        return std::tie(a.cost, a.loss, a.costs, a.choice, a.next) <
               std::tie(b.cost, b.loss, b.costs, b.choice, b.next);
    });
    std::size_t count = 0;
    for (const HullVertex& point : points) {
        if (count > 0 && point.loss >= points[count - 1].loss) {
            continue;
        }
        while (count > 1 && slopeBetween(points[count - 1], point) >= points[count - 2].slope) {
            --count;
        }
        if (count > 0) {
            points[count - 1].slope = slopeBetween(points[count - 1], point);
        }
        points[count++] = point;
    }
    points.resize(count);
    points.back().slope = 0;
}

} // namespace

CompletionHulls::CompletionHulls(const StagedChoices& choices, const Costs& weights, SlopeRange range)
    : m_choices(choices)
    , m_weights(weights)
    , m_range(range)
    , m_hulls(choices.stageCount() + 1)
{
    m_hulls.back().resize(1);
    m_hulls.back().front().vertices.resize(1);
    for (std::size_t stage = choices.stageCount(); stage-- > 0;) {
        for (std::uint32_t label = 0; label < choices.labelsBefore(stage); ++label) {
            m_hulls[stage].push_back(hullOf(stage, label));
        }
    }
}

CompletionHulls::Hull CompletionHulls::hullOf(std::size_t stage, std::uint32_t label) const
{
    const std::span<const StageChoice> all = m_choices.choicesFrom(stage, label);
    std::vector<Hull> parts;
    for (std::size_t first = 0; first < all.size();) {
        std::size_t end = first;
        while (end < all.size() && all[end].to == all[first].to) {
            ++end;
        }
        parts.push_back(sumOf(stage, all.subspan(first, end - first)));
        first = end;
    }
    if (parts.size() == 1) {
        return std::move(parts.front());
    }
    Hull hull;
    for (const Hull& part : parts) {
        hull.vertices.insert(hull.vertices.end(), part.vertices.begin(), part.vertices.end());
        hull.endsEarly = hull.endsEarly || part.endsEarly;
    }
    reduceToHull(hull.vertices);
    trim(hull);
    return hull;
}

CompletionHulls::Hull CompletionHulls::sumOf(std::size_t stage, std::span<const StageChoice> choices) const
{
    Hull own;
    for (const StageChoice& choice : choices) {
        own.vertices.push_back({.cost = weighted(choice.costs),
                                .loss = choice.loss,
                                .costs = choice.costs,
                                .choice = m_choices.indexOf(stage, choice)});
    }
    reduceToHull(own.vertices);
    trim(own);
    const Hull& rest = m_hulls[stage + 1][choices.front().to];
    Hull sum;
    sum.endsEarly = own.endsEarly || rest.endsEarly;
    sum.vertices.reserve(own.vertices.size() + rest.vertices.size() - 1);
    // The steeper edge comes first; behind its last vertex, a hull has a slope of 0.
    for (std::size_t i = 0, j = 0;;) {
        const HullVertex& a = own.vertices[i];
        const HullVertex& b = rest.vertices[j];
        sum.vertices.push_back({.cost = a.cost + b.cost,
                                .loss = a.loss + b.loss,
                                .slope = std::max(a.slope, b.slope),
                                .costs = a.costs + b.costs,
                                .choice = a.choice,
                                .next = static_cast<std::uint32_t>(j)});
        const bool isAtEnd = i + 1 == own.vertices.size() && j + 1 == rest.vertices.size();
        if (isAtEnd) {
            break;
        }
        ++(j + 1 == rest.vertices.size() || (i + 1 < own.vertices.size() && a.slope >= b.slope) ? i : j);
    }
    return sum;
}

void CompletionHulls::trim(Hull& hull) const
{
    std::vector<HullVertex>& vertices = hull.vertices;
    const auto isSteep = [this](const HullVertex& vertex) { return vertex.slope > m_range.most; };
    const auto begin = std::find_if_not(vertices.begin(), vertices.end(), isSteep);
    vertices.erase(vertices.begin(), begin);
    std::size_t count = vertices.size();
    while (count > 1 && vertices[count - 2].slope < m_range.least) {
        --count;
    }
    hull.endsEarly = hull.endsEarly || count < vertices.size();
    vertices.resize(count);
    vertices.back().slope = 0;
}

std::size_t CompletionHulls::affordable(std::size_t stage, std::uint32_t label, std::int64_t budget) const
{
    const std::vector<HullVertex>& all = m_hulls[stage][label].vertices;
    const auto end =
        std::upper_bound(all.begin(), all.end(), budget,
                         [](std::int64_t most, const HullVertex& vertex) { return most < vertex.cost; });
    return static_cast<std::size_t>(end - all.begin());
}

std::int64_t CompletionHulls::leastLoss(std::size_t stage, std::uint32_t label, std::int64_t budget) const
{
    const Hull& hull = m_hulls[stage][label];
    const std::size_t count = affordable(stage, label, budget);
    if (count == 0) {
        const HullVertex& first = hull.vertices.front();
        return first.loss + roundedUp(static_cast<double>(first.cost - budget) * m_range.most);
    }
    const HullVertex& vertex = hull.vertices[count - 1];
    const bool isLast = count == hull.vertices.size();
    const double slope = !isLast ? vertex.slope : hull.endsEarly ? m_range.least : 0;
    return vertex.loss + roundedUp(-static_cast<double>(budget - vertex.cost) * slope);
}

} // namespace bitops
