// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/design/cost_tables.h"

#include "ui/base/panel_help.h"
#include "ui/design/design_selection.h"
#include "ui/design/layer_table_model.h"
#include "ui/design/network_document.h"
#include "ui/design/rule_table_model.h"

#include <QScopedValueRollback>

#include <algorithm>

namespace bitops {

LayerTable::LayerTable(NetworkDocument* document, DesignSelection* selection, QWidget* parent)
    : FigureTable(tr("Costs of each layer"), parent)
    , m_document(document)
    , m_selection(selection)
{
    setPanelHelp(this, QStringLiteral("panel-tables"),
                 tr("All that is counted of each layer. Ctrl+C copies the chosen cells."));
    setObjectName(QStringLiteral("layerTable"));
    auto* model = new LayerTableModel(document, this);
    // Rows go while a block is typed that cannot be costed. The selection model, which is connected later,
    // then makes another row the current one: that is nobody's choice.
    connect(model, &QAbstractItemModel::rowsAboutToBeRemoved, this, [this] { m_isBusy = true; });
    connect(model, &QAbstractItemModel::rowsRemoved, this, [this] { m_isBusy = false; });
    setModel(model);
    fitColumns();
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) { readRow(current.row()); });
    connect(selection, &DesignSelection::changed, this, &LayerTable::showSelection);
    connect(document, &NetworkDocument::costsChanged, this, &LayerTable::showSelection);
    showSelection();
}

void LayerTable::readRow(int row)
{
    const CostReport& costs = m_document->costs();
    if (m_isBusy || row < 0 || static_cast<std::size_t>(row) >= costs.layers.size()) {
        return;
    }
    const QScopedValueRollback<bool> busy(m_isBusy, true);
    const auto block = std::ranges::find_if(costs.blocks, [row](const BlockCost& cost) {
        return row >= static_cast<int>(cost.firstLayer) &&
               row < static_cast<int>(cost.firstLayer + cost.layerCount);
    });
    if (block != costs.blocks.end()) {
        m_selection->selectLayer(static_cast<int>(block->block), row - static_cast<int>(block->firstLayer));
    } else {
        m_selection->setLayer(DesignSelection::classifier);
    }
}

void LayerTable::showSelection()
{
    const CostReport& costs = m_document->costs();
    const bool isClassifier = m_selection->layer() == DesignSelection::classifier && costs.isComplete();
    const auto block = static_cast<std::size_t>(m_selection->block());
    if (m_isBusy || costs.layers.empty() ||
        (!isClassifier && (m_selection->block() < 0 || block >= costs.blocks.size()))) {
        return;
    }
    std::size_t row = costs.layers.size() - 1;
    if (!isClassifier) {
        const BlockCost& cost = costs.blocks.at(block);
        const auto layer = static_cast<std::size_t>(m_selection->layer());
        row = cost.firstLayer + std::min(layer, cost.layerCount - 1);
    }
    if (row != static_cast<std::size_t>(currentIndex().row())) {
        const QScopedValueRollback<bool> busy(m_isBusy, true);
        selectRow(static_cast<int>(row));
    }
}

RuleTable::RuleTable(NetworkDocument* document, QWidget* parent)
    : FigureTable(tr("Counting rules side by side"), parent)
    , m_document(document)
    , m_model(new RuleTableModel(this))
{
    setPanelHelp(this, QStringLiteral("panel-tables"),
                 tr("The design under each of the counting rules, side by side."));
    setObjectName(QStringLiteral("ruleTable"));
    setModel(m_model);
    fitColumns();
    connect(document, &NetworkDocument::costsChanged, this, [this] {
        if (isVisible()) {
            count();
        }
    });
}

void RuleTable::showEvent(QShowEvent* event)
{
    count();
    FigureTable::showEvent(event);
}

void RuleTable::count()
{
    m_model->setReports(computeAllCosts(m_document->design(), m_document->costOptions().withClassifier));
}

} // namespace bitops
