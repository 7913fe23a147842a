// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/rule_table_model.h"

#include "ui/format.h"

#include <QFont>

namespace bitops {

void RuleTableModel::setReports(std::vector<CostReport> reports)
{
    const bool hasSameRows =
        !m_reports.empty() && m_reports.front().layers.size() == reports.front().layers.size();
    if (hasSameRows) {
        m_reports = std::move(reports);
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        return;
    }
    beginResetModel();
    m_reports = std::move(reports);
    endResetModel();
}

int RuleTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || m_reports.empty() ? 0 : static_cast<int>(m_reports.front().layers.size()) + 1;
}

int RuleTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : FirstRuleColumn + static_cast<int>(countingRules().size());
}

QVariant RuleTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const bool isTotal = index.row() == rowCount() - 1;
    switch (role) {
    case Qt::DisplayRole:
        return isTotal ? totalText(index.column())
                       : layerText(static_cast<std::size_t>(index.row()), index.column());
    case Qt::FontRole: {
        QFont font;
        font.setBold(true);
        return isTotal ? QVariant(font) : QVariant();
    }
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter |
                                   (index.column() == LayerColumn ? Qt::AlignLeft : Qt::AlignRight));
    default:
        return {};
    }
}

QVariant RuleTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical || section < 0 || section >= columnCount()) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue(Qt::AlignVCenter |
                                   (section == LayerColumn ? Qt::AlignLeft : Qt::AlignRight));
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) {
        return {};
    }
    const bool isTitle = role == Qt::DisplayRole;
    switch (section) {
    case BlockColumn:
        return isTitle ? tr("Block") : tr("Number of the block, from 0");
    case LayerColumn:
        return isTitle ? tr("Layer") : tr("Kind and kernel");
    case MacsColumn:
        return isTitle ? tr("MACs") : tr("Multiply-accumulates for one image");
    default:
        break;
    }
    const CountingRuleInfo& rule = countingRules().at(static_cast<std::size_t>(section - FirstRuleColumn));
    return isTitle ? toQString(rule.name)
                   : QStringLiteral("%1: %2").arg(toQString(rule.formula), toQString(rule.description));
}

QString RuleTableModel::layerText(std::size_t layer, int column) const
{
    const LayerCost& cost = m_reports.front().layers.at(layer);
    switch (column) {
    case BlockColumn:
        return cost.layer.block ? QString::number(*cost.layer.block) : QStringLiteral("–");
    case LayerColumn:
        return bitops::layerText(cost.layer);
    case MacsColumn:
        return exactText(cost.macs);
    default:
        return exactText(
            m_reports.at(static_cast<std::size_t>(column - FirstRuleColumn)).layers.at(layer).bitops);
    }
}

QString RuleTableModel::totalText(int column) const
{
    switch (column) {
    case BlockColumn:
        return {};
    case LayerColumn:
        return m_reports.front().options.withClassifier ? tr("Total") : tr("Total without classifier");
    case MacsColumn:
        return exactText(m_reports.front().total.macs);
    default:
        return exactText(m_reports.at(static_cast<std::size_t>(column - FirstRuleColumn)).total.bitops);
    }
}

} // namespace bitops
