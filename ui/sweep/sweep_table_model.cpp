// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/sweep/sweep_table_model.h"

#include "ui/base/format.h"
#include "ui/base/plain_text.h"
#include "ui/runs/runs_model.h"
#include "ui/sweep/sweep_values.h"

#include <QLocale>

#include <algorithm>
#include <utility>

namespace bitops {

namespace {

/// A number where it is one, so that 10 stands behind 9.
QVariant sortedBy(const std::string& value)
{
    bool isNumber = false;
    const QString text = toQString(value);
    const double number = text.toDouble(&isNumber);
    return isNumber ? QVariant(number) : QVariant(text);
}

QVariant orNone(const std::optional<double>& value)
{
    return value ? QVariant(*value) : QVariant();
}

QVariant orNone(const std::optional<std::int64_t>& value)
{
    return value ? QVariant(static_cast<qlonglong>(*value)) : QVariant();
}

} // namespace

QString statusText(const SweepRunStatus& status)
{
    return status.isQueued ? SweepTableModel::tr("queued")
           : status.node.empty()
               ? stateText(status.state)
               : SweepTableModel::tr("%1 on %2").arg(stateText(status.state), shownText(status.node));
}

QString meanText(const SeedGroup& group)
{
    const std::optional<double> mean = group.mean();
    if (!mean) {
        return {};
    }
    const std::optional<double> deviation = group.deviation();
    return deviation ? SweepTableModel::tr("%1 ± %2").arg(percentText(*mean),
                                                          QLocale().toString(100 * *deviation, 'f', 1))
                     : percentText(*mean);
}

/// Whether it has the same rows and columns.
bool SweepTableModel::isAlike(const SweepTable& table) const
{
    return m_table != nullptr && m_table->keys == table.keys && m_table->name == table.name &&
           std::equal(table.rows.begin(), table.rows.end(), m_table->rows.begin(), m_table->rows.end(),
                      [](const SweepTableRow& first, const SweepTableRow& second) {
                          return first.name == second.name && first.values == second.values;
                      });
}

void SweepTableModel::setTable(SweepTablePtr table)
{
    const bool hasSameRows = table != nullptr && isAlike(*table);
    if (!hasSameRows) {
        beginResetModel();
    }
    m_table = std::move(table);
    m_keysBesideSeed = m_table == nullptr ? std::vector<std::string>() : keysBesideSeed(m_table->keys);
    m_groups = m_table == nullptr ? std::vector<SeedGroup>() : seedGroups(*m_table);
    if (!hasSameRows) {
        endResetModel();
    } else if (rowCount() > 0) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    }
}

void SweepTableModel::setRows(Rows rows)
{
    if (rows != m_kind) {
        beginResetModel();
        m_kind = rows;
        endResetModel();
    }
}

std::vector<std::size_t> SweepTableModel::runsOf(int row) const
{
    const auto at = static_cast<std::size_t>(row);
    return m_kind == Rows::Runs ? std::vector<std::size_t>{at} : m_groups.at(at).rows;
}

const std::vector<SweepTableModel::Figure>& SweepTableModel::figures() const
{
    static const std::vector<Figure> ofRuns{Figure::Best, Figure::Bitops, Figure::State, Figure::Epochs,
                                            Figure::Name};
    static const std::vector<Figure> ofMeans{Figure::Mean, Figure::Bitops, Figure::Runs};
    return m_kind == Rows::Runs ? ofRuns : ofMeans;
}

const std::vector<std::string>& SweepTableModel::keys() const
{
    return m_kind == Rows::Runs ? m_table->keys : m_keysBesideSeed;
}

int SweepTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || m_table == nullptr
               ? 0
               : static_cast<int>(m_kind == Rows::Runs ? m_table->rows.size() : m_groups.size());
}

int SweepTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() || m_table == nullptr ? 0 : static_cast<int>(keys().size() + figures().size());
}

SweepTableModel::Cell SweepTableModel::figureOf(const SweepTableRow& row, Figure figure) const
{
    const SweepRunStatus& status = row.status;
    switch (figure) {
    case Figure::Bitops:
        return {row.bitops ? shortText(static_cast<double>(*row.bitops)) : QString(), orNone(row.bitops)};
    case Figure::State:
        return {statusText(status), statusText(status)};
    case Figure::Epochs:
        return {status.epochs > 0 ? QString::number(status.epochs) : QString(), status.epochs};
    case Figure::Best:
        return {status.best ? percentText(status.best->valAccuracy) : QString(),
                status.best ? QVariant(status.best->valAccuracy) : QVariant()};
    case Figure::Name:
        return {shownText(row.name), shownText(row.name)};
    default:
        return {};
    }
}

SweepTableModel::Cell SweepTableModel::figureOf(const SeedGroup& group, Figure figure) const
{
    switch (figure) {
    case Figure::Bitops:
        return {group.bitops ? shortText(static_cast<double>(*group.bitops)) : QString(),
                orNone(group.bitops)};
    case Figure::Runs:
        return {tr("%1 / %2").arg(group.completed).arg(group.rows.size()),
                static_cast<qulonglong>(group.completed)};
    case Figure::Mean:
        return {meanText(group), orNone(group.mean())};
    default:
        return {};
    }
}

SweepTableModel::Cell SweepTableModel::cell(int row, int column) const
{
    const auto at = static_cast<std::size_t>(row);
    const bool isRun = m_kind == Rows::Runs;
    const auto key = static_cast<std::size_t>(column);
    if (key < keys().size()) {
        const std::string& value = isRun ? m_table->rows[at].values[key] : m_groups[at].values[key];
        return {shownText(value), sortedBy(value)};
    }
    const Figure figure = figures().at(key - keys().size());
    return isRun ? figureOf(m_table->rows[at], figure) : figureOf(m_groups[at], figure);
}

QVariant SweepTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
        return cell(index.row(), index.column()).text;
    case Qt::ToolTipRole: {
        const bool isRun = m_kind == Rows::Runs;
        const QString problem =
            isRun ? toQString(m_table->rows[static_cast<std::size_t>(index.row())].status.problem)
                  : QString();
        return plainToolTip(problem.isEmpty() ? cell(index.row(), index.column()).text : problem);
    }
    case Qt::TextAlignmentRole: {
        const QVariant value = cell(index.row(), index.column()).value;
        const bool isText = value.typeId() == QMetaType::QString;
        return QVariant::fromValue(Qt::AlignVCenter | (isText ? Qt::AlignLeft : Qt::AlignRight));
    }
    case ValueRole:
        return cell(index.row(), index.column()).value;
    default:
        return {};
    }
}

QVariant SweepTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical || role != Qt::DisplayRole || section < 0 || section >= columnCount()) {
        return {};
    }
    const auto key = static_cast<std::size_t>(section);
    if (key < keys().size()) {
        return sweepTitle(keys()[key]);
    }
    switch (figures().at(key - keys().size())) {
    case Figure::Bitops:
        return tr("BitOps");
    case Figure::State:
        return tr("State");
    case Figure::Epochs:
        return tr("Epochs");
    case Figure::Best:
        return tr("Best accuracy");
    case Figure::Name:
        return tr("Run");
    case Figure::Runs:
        return tr("Completed");
    case Figure::Mean:
        return tr("Best accuracy, mean");
    }
    return {};
}

} // namespace bitops
