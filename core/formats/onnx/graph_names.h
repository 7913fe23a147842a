// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/graph/graph_builder.h"

#include <cstdint>
#include <map>
#include <string_view>
#include <tuple>
#include <unordered_set>

namespace bitops::onnx {

/// Names for a graph's nodes, each given once: a file need not see to that.
class GraphNames
{
public:
    /// The name, or with a number behind it.
    std::string_view unique(GraphBuilder& builder, std::string_view name);

private:
    std::unordered_set<std::string_view> m_names;
    std::size_t m_next = 2;
};

/// The shapes under which tensors of a graph are seen.
class GraphViews
{
public:
    /// Precondition: the builder outlives it.
    explicit GraphViews(GraphBuilder& builder)
        : m_builder(builder)
    {
    }

    /// The tensor under this shape: itself, or a view of it.
    TensorIndex of(TensorIndex tensor, const Shape& shape, GraphNames& names);

private:
    GraphBuilder& m_builder;
    std::map<std::tuple<TensorIndex, std::int64_t, std::int64_t, std::int64_t>, TensorIndex> m_views;
};

} // namespace bitops::onnx
