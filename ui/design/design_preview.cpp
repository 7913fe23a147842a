// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/design/design_preview.h"

#include "ui/design/network_document.h"

#include <algorithm>

namespace bitops {

DesignPreview::DesignPreview(NetworkDocument* document, QObject* parent)
    : QObject(parent)
    , m_document(document)
{
    connect(document, &NetworkDocument::costsChanged, this, &DesignPreview::followDocument);
}

const Block* DesignPreview::changedBlock(std::size_t block) const
{
    const std::vector<Block>& blocks = m_document->blocks();
    const bool isThere = m_network && block < m_network->blocks.size() && block < blocks.size();
    return isThere && m_network->blocks[block] != blocks[block] ? &m_network->blocks[block] : nullptr;
}

void DesignPreview::show(const Network& network)
{
    if (m_network == network && m_costs.options == m_document->costOptions()) {
        return;
    }
    m_network = network;
    m_costs = computeCosts(*m_network, m_document->costOptions());
    Q_EMIT changed();
}

void DesignPreview::putAway()
{
    if (isShown()) {
        m_network.reset();
        m_costs = {};
        Q_EMIT changed();
    }
}

void DesignPreview::setBudget(std::optional<double> share)
{
    if (m_budget != share) {
        m_budget = share;
        Q_EMIT budgetChanged();
    }
}

/// What belongs to another design is put away.
void DesignPreview::followDocument()
{
    if (!isShown()) {
        return;
    }
    if (!areAlikeButForBits(*m_network, m_document->network())) {
        putAway();
    } else if (m_costs.options != m_document->costOptions()) {
        m_costs = computeCosts(*m_network, m_document->costOptions());
        Q_EMIT changed();
    }
}

bool areAlikeButForBits(const Network& a, const Network& b)
{
    const auto areAlike = [](const Block& first, Block second) {
        second.weightBits = first.weightBits;
        second.activationBits = first.activationBits;
        return first == second;
    };
    return a.input == b.input && a.classes == b.classes &&
           std::equal(a.blocks.begin(), a.blocks.end(), b.blocks.begin(), b.blocks.end(), areAlike);
}

} // namespace bitops
