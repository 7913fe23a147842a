// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/runs/sweep_rows_model.h"

#include "ui/base/format.h"
#include "ui/base/paths.h"
#include "ui/base/plain_text.h"
#include "ui/runs/run_comparison.h"
#include "ui/runs/runs_model.h"

#include <algorithm>

namespace bitops {

QString sweepProgressText(const ListedSweep& sweep)
{
    const QString done =
        SweepRowsModel::tr("%1 of %Ln run(s) done", nullptr, static_cast<int>(sweep.planned()))
            .arg(sweep.done());
    return sweep.working() == 0 ? done : SweepRowsModel::tr("%1, %2 at work").arg(done).arg(sweep.working());
}

SweepRowsModel::SweepRowsModel(RunSweeps* sweeps, RunComparison* comparison, QObject* parent)
    : QAbstractTableModel(parent)
    , m_sweeps(sweeps)
    , m_comparison(comparison)
{
    connect(sweeps, &RunSweeps::changed, this, &SweepRowsModel::read);
    connect(comparison, &RunComparison::changed, this, &SweepRowsModel::readShown);
    read();
}

SweepRowsModel::Row SweepRowsModel::makeRow(const ListedSweepPtr& sweep) const
{
    return {sweep, std::any_of(sweep->runs.begin(), sweep->runs.end(), [this](const ListedRunPtr& run) {
                return m_comparison->isShown(run->folder);
            })};
}

/// Both lists are sorted by folder: they are merged.
void SweepRowsModel::read()
{
    const std::vector<ListedSweepPtr>& sweeps = m_sweeps->sweeps();
    std::size_t at = 0;
    std::size_t next = 0;
    while (at < m_rows.size() || next < sweeps.size()) {
        const auto row = static_cast<int>(at);
        if (next == sweeps.size() ||
            (at < m_rows.size() && m_rows[at].sweep->folder < sweeps[next]->folder)) {
            beginRemoveRows({}, row, row);
            m_rows.erase(m_rows.begin() + row);
            endRemoveRows();
        } else if (at < m_rows.size() && m_rows[at].sweep->folder == sweeps[next]->folder) {
            m_rows[at++] = makeRow(sweeps[next++]);
            Q_EMIT dataChanged(index(row, 0), index(row, RunsModel::ColumnCount - 1));
        } else {
            beginInsertRows({}, row, row);
            m_rows.insert(m_rows.begin() + row, makeRow(sweeps[next++]));
            endInsertRows();
            ++at;
        }
    }
}

void SweepRowsModel::readShown()
{
    for (Row& row : m_rows) {
        row = makeRow(row.sweep);
    }
    if (!m_rows.empty()) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, RunsModel::ColumnCount - 1),
                           {RunsModel::ShownRole});
    }
}

bool SweepRowsModel::isShown(const ListedSweep& sweep) const
{
    const auto found = std::lower_bound(
        m_rows.begin(), m_rows.end(), sweep.folder,
        [](const Row& row, const std::filesystem::path& folder) { return row.sweep->folder < folder; });
    return found != m_rows.end() && found->sweep->folder == sweep.folder && found->isShown;
}

int SweepRowsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int SweepRowsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : RunsModel::ColumnCount;
}

Qt::ItemFlags SweepRowsModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.isValid() && index.column() == RunsModel::ShownColumn ? flags | Qt::ItemIsUserCheckable
                                                                       : flags;
}

QString SweepRowsModel::text(const Row& row, int column) const
{
    switch (column) {
    case RunsModel::NameColumn:
        return shownText(row.sweep->name());
    case RunsModel::BestColumn: {
        const std::optional<double> best = row.sweep->bestAccuracy();
        return best ? percentText(*best) : QString();
    }
    case RunsModel::StateColumn:
        return tr("%1 / %2").arg(row.sweep->done()).arg(row.sweep->planned());
    default:
        return {};
    }
}

QString SweepRowsModel::toolTip(const Row& row, int column) const
{
    switch (column) {
    case RunsModel::ShownColumn:
        return tr("Shows the runs of the sweep in plots, or hides them (Space)");
    case RunsModel::NameColumn:
    case RunsModel::StateColumn:
        return shownText(row.sweep->name()) + QLatin1Char('\n') + sweepProgressText(*row.sweep) +
               QLatin1Char('\n') + fromPath(row.sweep->folder);
    case RunsModel::BestColumn:
        return tr("The best of its runs");
    default:
        return {};
    }
}

QVariant SweepRowsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Row& row = m_rows.at(static_cast<std::size_t>(index.row()));
    const bool isEye = index.column() == RunsModel::ShownColumn;
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case Qt::ToolTipRole:
        return plainToolTip(toolTip(row, index.column()));
    case Qt::CheckStateRole:
        return !isEye ? QVariant() : row.isShown ? Qt::Checked : Qt::Unchecked;
    case Qt::AccessibleTextRole:
        return isEye ? QVariant(row.isShown ? tr("shown in plots") : tr("hidden in plots"))
               : index.column() == RunsModel::NameColumn
                   ? tr("Sweep %1: %2").arg(text(row, index.column()), sweepProgressText(*row.sweep))
                   : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            Qt::AlignVCenter | (index.column() == RunsModel::BestColumn ? Qt::AlignRight : Qt::AlignLeft));
    case RunsModel::ShownRole:
        return row.isShown;
    case SweepRole:
        return QVariant::fromValue(row.sweep);
    default:
        return {};
    }
}

bool SweepRowsModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::CheckStateRole ||
        index.column() != RunsModel::ShownColumn) {
        return false;
    }
    std::vector<std::filesystem::path> folders;
    for (const ListedRunPtr& run : m_rows.at(static_cast<std::size_t>(index.row())).sweep->runs) {
        folders.push_back(run->folder);
    }
    m_comparison->setShown(folders, value.toInt() == Qt::Checked);
    return true;
}

} // namespace bitops
