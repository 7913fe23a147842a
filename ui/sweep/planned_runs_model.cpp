// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/sweep/planned_runs_model.h"

#include "ui/base/format.h"
#include "ui/base/plain_text.h"
#include "ui/runs/runs_model.h"
#include "ui/sweep/sweep_values.h"

#include <utility>

namespace bitops {

namespace {

/// Before and behind what varies.
constexpr int columnsBefore = 1;
constexpr int columnsBehind = 2;

QString taskText(const SweepTask& task)
{
    return task.task == RunTask::Make ? PlannedRunsModel::tr("new") : stateText(task.state);
}

} // namespace

void PlannedRunsModel::setRuns(std::shared_ptr<const PreviewedSweep> sweep)
{
    if (sweep == m_sweep) {
        return;
    }
    beginResetModel();
    m_sweep = std::move(sweep);
    endResetModel();
}

int PlannedRunsModel::keys() const
{
    return m_sweep == nullptr ? 0 : static_cast<int>(m_sweep->plan.keys.size());
}

int PlannedRunsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || m_sweep == nullptr ? 0 : static_cast<int>(m_sweep->plan.runs.size());
}

int PlannedRunsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() || m_sweep == nullptr ? 0 : columnsBefore + keys() + columnsBehind;
}

QString PlannedRunsModel::text(int row, int column) const
{
    const PlannedRun& run = m_sweep->plan.runs[static_cast<std::size_t>(row)];
    if (column < columnsBefore) {
        return shownText(run.name);
    }
    const int key = column - columnsBefore;
    if (key < keys()) {
        return shownText(run.values[static_cast<std::size_t>(key)]);
    }
    return key == keys() ? shortText(static_cast<double>(m_sweep->plan.designOf(run).bitops))
                         : taskText(m_sweep->tasks[static_cast<std::size_t>(row)]);
}

QVariant PlannedRunsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const bool isBitops = index.column() == columnsBefore + keys();
    switch (role) {
    case Qt::DisplayRole:
        return text(index.row(), index.column());
    case Qt::ToolTipRole:
        return plainToolTip(
            isBitops
                ? exactText(m_sweep->plan.designOf(m_sweep->plan.runs[static_cast<std::size_t>(index.row())])
                                .bitops)
                : text(index.row(), index.column()));
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter | (isBitops ? Qt::AlignRight : Qt::AlignLeft));
    default:
        return {};
    }
}

QVariant PlannedRunsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical || role != Qt::DisplayRole || section < 0 || section >= columnCount()) {
        return {};
    }
    const int key = section - columnsBefore;
    return section < columnsBefore ? tr("Run")
           : key < keys()          ? sweepTitle(m_sweep->plan.keys[static_cast<std::size_t>(key)])
           : key == keys()         ? tr("BitOps")
                                   : tr("State");
}

} // namespace bitops
