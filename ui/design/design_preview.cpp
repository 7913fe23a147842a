// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/design/design_preview.h"

#include "core/network/imported_grids.h"
#include "ui/design/design_rows.h"
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
    const bool isThere = block < m_rows.size() && block < blocks.size();
    return isThere && m_rows[block] != blocks[block] ? &m_rows[block] : nullptr;
}

void DesignPreview::show(const Design& design)
{
    if (m_design == design && m_costs.options == m_document->costOptions()) {
        return;
    }
    m_design = design;
    m_rows = rowsOf(design);
    m_costs = costsByRow(design, m_document->costOptions());
    Q_EMIT changed();
}

void DesignPreview::putAway()
{
    if (isShown()) {
        m_design.reset();
        m_rows.clear();
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
    if (!areAlikeButForBits(*m_design, m_document->design())) {
        putAway();
    } else if (m_costs.options != m_document->costOptions()) {
        m_costs = costsByRow(*m_design, m_document->costOptions());
        Q_EMIT changed();
    }
}

bool areAlikeButForBits(const Design& first, const Design& second)
{
    if (first.blocks() == nullptr || second.blocks() == nullptr) {
        return first.imported() != nullptr && second.imported() != nullptr &&
               areAlikeButForBits(*first.imported(), *second.imported());
    }
    const Network& a = *first.blocks();
    const Network& b = *second.blocks();
    const auto areAlike = [](const Block& one, Block other) {
        other.weightBits = one.weightBits;
        other.activationBits = one.activationBits;
        return one == other;
    };
    return a.input == b.input && a.classes == b.classes &&
           std::equal(a.blocks.begin(), a.blocks.end(), b.blocks.begin(), b.blocks.end(), areAlike);
}

} // namespace bitops
