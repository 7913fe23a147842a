// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/onnx/node_order.h"

#include "core/base/translator.h"

#include <limits>
#include <unordered_map>

namespace bitops::onnx {

namespace {

constexpr std::size_t noProducer = std::numeric_limits<std::size_t>::max();

/// Walks from each node to those that it reads from, without a stack of calls, which a file could make too
/// deep.
class Orderer
{
public:
    explicit Orderer(const Model& model)
        : m_model(model)
        , m_states(model.nodes.size(), State::Waiting)
    {
    }

    Result<std::vector<std::size_t>> order()
    {
        if (const Status named = nameTensors(); !named) {
            return named.error();
        }
        for (std::size_t i = 0; i < m_model.nodes.size(); ++i) {
            if (const Status placed = place(i); !placed) {
                return placed.error();
            }
        }
        return std::move(m_order);
    }

private:
    enum class State {
        Waiting,
        Visited, ///< What it reads is being placed.
        Placed,
    };

    struct Visit
    {
        std::size_t node;
        std::size_t nextInput = 0;
    };

    Status nameTensors()
    {
        for (const StoredTensor& tensor : m_model.initializers) {
            m_producers.emplace(tensor.name, noProducer);
        }
        for (const ValueInfo& input : m_model.inputs) {
            m_producers.emplace(input.name, noProducer); // Again, for an input that has an initializer.
        }
        for (std::size_t i = 0; i < m_model.nodes.size(); ++i) {
            for (const std::string_view output : m_model.nodes[i].outputs) {
                if (!output.empty() && !m_producers.emplace(output, i).second) {
                    return Error{describe(m_model.nodes[i],
                                          Translator::tr("gives '%1', which there is already", output))};
                }
            }
        }
        return success();
    }

    Status place(std::size_t first)
    {
        std::vector<Visit> way;
        const auto visit = [&](std::size_t node) {
            m_states[node] = State::Visited;
            way.push_back({node});
        };
        if (m_states[first] == State::Waiting) {
            visit(first);
        }
        while (!way.empty()) {
            Visit& last = way.back();
            const Node& node = m_model.nodes[last.node];
            if (last.nextInput == node.inputs.size()) {
                m_states[last.node] = State::Placed;
                m_order.push_back(last.node);
                way.pop_back();
                continue;
            }
            const std::string_view input = node.inputs[last.nextInput++];
            if (input.empty()) {
                continue;
            }
            const auto producer = m_producers.find(input);
            if (producer == m_producers.end()) {
                return Error{describe(node, Translator::tr("reads '%1', which nothing gives", input))};
            }
            if (producer->second == noProducer || m_states[producer->second] == State::Placed) {
                continue;
            }
            if (m_states[producer->second] == State::Visited) {
                return dependsOnItself(way, producer->second);
            }
            visit(producer->second);
        }
        return success();
    }

    /// Precondition: the way leads from this node around to it.
    [[nodiscard]] Error dependsOnItself(const std::vector<Visit>& way, std::size_t node) const
    {
        for (const Visit& visit : way) {
            if (visit.node == node) {
                const Node& own = m_model.nodes[node];
                return Error{describe(own, Translator::tr("reads '%1', which depends on what it gives itself",
                                                          own.inputs[visit.nextInput - 1]))};
            }
        }
        return {};
    }

    const Model& m_model;
    std::unordered_map<std::string_view, std::size_t> m_producers;
    std::vector<State> m_states;
    std::vector<std::size_t> m_order;
};

} // namespace

Result<std::vector<std::size_t>> orderOf(const Model& model)
{
    return Orderer(model).order();
}

std::string_view nameOf(const Node& node)
{
    return node.name.empty() && !node.outputs.empty() ? node.outputs.front() : node.name;
}

std::string operationOf(const Node& node)
{
    return node.domain.empty() ? std::string(node.operation)
                               : std::string(node.domain) + "::" + std::string(node.operation);
}

std::string describe(const Node& node, const std::string& what)
{
    return Translator::tr("node '%1' (%2) %3", nameOf(node), operationOf(node), what);
}

} // namespace bitops::onnx
