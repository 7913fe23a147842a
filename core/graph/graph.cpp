// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/graph/graph.h"

namespace bitops {

namespace {

/// Whether it gives nothing below 0 of what has nothing below 0: pools, and what moves values.
bool keepsSigns(Operation operation)
{
    switch (operation) {
    case Operation::MaxPool:
    case Operation::GlobalAveragePool:
    case Operation::AveragePool:
    case Operation::Reduce:
    case Operation::Move:
    case Operation::View:
        return true;
    default:
        return false;
    }
}

} // namespace

std::span<const Node> Graph::nodesOf(const Group& group) const
{
    return std::span(m_nodes).subspan(group.firstNode, group.nodeCount);
}

std::string Graph::pathOf(const Node& node, std::string_view part) const
{
    if (node.group == noGroup) {
        return std::string(part);
    }
    return pathOf(m_groups[node.group]).append(".").append(part);
}

std::string Graph::pathOf(const Group& group)
{
    std::string path(group.name);
    return group.block ? path.append(".").append(std::to_string(*group.block)) : path;
}

bool Graph::mayBeNegative(TensorIndex tensor) const
{
    NodeIndex producer = m_tensors[tensor].producer;
    while (producer != noNode && m_nodes[producer].activation == ActivationFunction::None &&
           keepsSigns(m_nodes[producer].operation)) {
        producer = input(m_nodes[producer]).producer;
    }
    return producer == noNode || m_nodes[producer].activation == ActivationFunction::None ||
           m_nodes[producer].activation == ActivationFunction::Other;
}

void Graph::clear()
{
    m_nodes.clear();
    m_tensors.clear();
    m_groups.clear();
    m_inputs.clear();
    m_names.reset();
}

bool Graph::operator==(const Graph& other) const
{
    return m_nodes == other.m_nodes && m_tensors == other.m_tensors && m_groups == other.m_groups &&
           m_inputs == other.m_inputs;
}

} // namespace bitops
