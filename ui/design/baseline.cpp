// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/design/baseline.h"

#include "ui/base/plain_text.h"
#include "ui/design/network_document.h"

namespace bitops {

Baseline::Baseline(NetworkDocument* document, QObject* parent)
    : QObject(parent)
    , m_document(document)
{
    connect(document, &NetworkDocument::costsChanged, this, &Baseline::followOptions);
}

void Baseline::pin(Design design, const QString& name)
{
    const QString shown = shownText(name);
    if (m_design == design && m_name == shown) {
        return;
    }
    m_rows = rowsOf(design);
    m_design = std::move(design);
    m_name = shown;
    update();
}

void Baseline::unpin()
{
    if (isPinned()) {
        m_design.reset();
        m_rows.clear();
        m_name.clear();
        update();
    }
}

bool Baseline::hasBlock(std::size_t block) const
{
    return isPinned() && block < m_rows.size();
}

std::optional<std::int64_t> Baseline::bitopsOf(std::size_t block) const
{
    if (block >= m_costs.blocks.size()) {
        return std::nullopt;
    }
    return m_costs.blocks[block].bitops;
}

std::optional<std::int64_t> Baseline::differenceOf(std::size_t block) const
{
    const auto& blocks = m_document->costs().blocks;
    const std::optional<std::int64_t> bitops = bitopsOf(block);
    if (!bitops || block >= blocks.size()) {
        return std::nullopt;
    }
    return blocks[block].bitops - *bitops;
}

void Baseline::update()
{
    m_costs = m_design ? costsByRow(*m_design, m_document->costOptions()) : CostReport{};
    Q_EMIT changed();
}

void Baseline::followOptions()
{
    if (isPinned() && m_costs.options != m_document->costOptions()) {
        update();
    }
}

} // namespace bitops
