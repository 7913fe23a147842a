// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/design/rule_table_model.h"

#include "ui/base/format.h"

#include <QFont>

namespace bitops {

namespace {

const QString noCount = QStringLiteral("–");

} // namespace

void RuleTableModel::setReports(std::vector<CostReport> reports)
{
    if (!m_reports.empty() && longestOf(m_reports).layers.size() == longestOf(reports).layers.size()) {
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
    return parent.isValid() || m_reports.empty() ? 0
                                                 : static_cast<int>(longestOf(m_reports).layers.size()) + 1;
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
        return text(index.row(), index.column());
    case ValueRole: {
        const std::optional<std::int64_t> number =
            index.column() < MacsColumn ? std::nullopt : count(index.row(), index.column());
        return number ? QVariant(static_cast<qlonglong>(*number)) : QVariant();
    }
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
                   : QStringLiteral("%1: %2").arg(toQString(rule.formula),
                                                  toQString(Translator::tr(rule.description)));
}

const CostReport& RuleTableModel::reportOf(int column) const
{
    return column < FirstRuleColumn ? longestOf(m_reports)
                                    : m_reports.at(static_cast<std::size_t>(column - FirstRuleColumn));
}

std::optional<std::int64_t> RuleTableModel::count(int row, int column) const
{
    const CostReport& report = reportOf(column);
    if (row == rowCount() - 1) {
        const std::int64_t sum = column == MacsColumn ? report.total.macs : report.total.bitops;
        return report.isComplete() ? std::optional(sum) : std::nullopt;
    }
    if (static_cast<std::size_t>(row) >= report.layers.size()) {
        return std::nullopt;
    }
    const LayerCost& cost = report.layers.at(static_cast<std::size_t>(row));
    return column == MacsColumn ? cost.macs : cost.bitops;
}

QString RuleTableModel::text(int row, int column) const
{
    if (column >= MacsColumn) {
        const std::optional<std::int64_t> number = count(row, column);
        return number ? exactText(*number) : noCount;
    }
    if (row == rowCount() - 1) {
        const bool withClassifier = m_reports.front().options.withClassifier;
        return column == BlockColumn ? QString()
               : withClassifier      ? tr("Total")
                                     : tr("Total without classifier");
    }
    const Layer& layer = reportOf(column).layers.at(static_cast<std::size_t>(row)).layer;
    if (column == LayerColumn) {
        return layerText(layer);
    }
    return layer.block ? QString::number(*layer.block) : noCount;
}

} // namespace bitops
