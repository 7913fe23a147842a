// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/network/design_budget.h"
#include "core/network/imported_network.h"
#include "core/network/network.h"

#include <optional>
#include <string>
#include <utility>
#include <variant>

namespace bitops {

/// What the program works on: either a stack of blocks, whose structure and bits can be changed, or a network
/// out of somebody else's file. What differs between them is asked for here.
class Design
{
public:
    Design() = default;     ///< A stack without blocks.
    Design(Network network) // NOLINT: each of the two is a design.
        : m_kind(std::move(network))
    {
    }
    Design(ImportedNetwork network) // NOLINT: the same.
        : m_kind(std::move(network))
    {
    }

    /// The stack of blocks; null if it is none.
    [[nodiscard]] const Network* blocks() const { return std::get_if<Network>(&m_kind); }
    [[nodiscard]] Network* blocks() { return std::get_if<Network>(&m_kind); }
    /// The other kind; null if it is a stack of blocks.
    [[nodiscard]] const ImportedNetwork* imported() const { return std::get_if<ImportedNetwork>(&m_kind); }
    [[nodiscard]] ImportedNetwork* imported() { return std::get_if<ImportedNetwork>(&m_kind); }

    [[nodiscard]] const std::string& name() const
    {
        return std::visit([](const auto& network) -> const std::string& { return network.name; }, m_kind);
    }

    /// Of what it is fed with: of an imported network, its first input.
    [[nodiscard]] Shape inputShape() const
    {
        return blocks() != nullptr ? blocks()->input.shape : imported()->graph.tensor(0).shape;
    }

    void setName(std::string name)
    {
        std::visit([&name](auto& network) { network.name = std::move(name); }, m_kind);
    }

    [[nodiscard]] const std::optional<DesignBudget>& budget() const { return m_budget; }
    void setBudget(const std::optional<DesignBudget>& budget) { m_budget = budget; }

    /// Whether it is the same network: a budget makes no other one of it.
    bool operator==(const Design& other) const { return m_kind == other.m_kind; }

private:
    std::variant<Network, ImportedNetwork> m_kind;
    std::optional<DesignBudget> m_budget;
};

} // namespace bitops
