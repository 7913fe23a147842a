// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/runs/runs_filter_model.h"

#include "ui/runs/runs_model.h"

#include <algorithm>

namespace bitops {

RunsFilterModel::RunsFilterModel(QObject* parent)
    : QSortFilterProxyModel(parent)
{
    setSortRole(RunsModel::ValueRole);
    setSortCaseSensitivity(Qt::CaseInsensitive);
}

void RunsFilterModel::setWords(const QString& text)
{
    const QStringList words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (words != m_words) {
        m_words = words;
        invalidateRowsFilter();
    }
}

bool RunsFilterModel::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    if (m_words.isEmpty()) {
        return true;
    }
    QString all;
    for (int column = 0; column < sourceModel()->columnCount(parent); ++column) {
        if (column != RunsModel::CursorColumn) { // It comes and goes.
            all += sourceModel()->index(row, column, parent).data().toString() + QLatin1Char('\n');
        }
    }
    return std::all_of(m_words.begin(), m_words.end(),
                       [&](const QString& word) { return all.contains(word, Qt::CaseInsensitive); });
}

/// When the run was begun, as text that is in the order of time; null of one that cannot be read.
const std::string* RunsFilterModel::startOf(const QModelIndex& index) const
{
    const ListedRunPtr& run = qobject_cast<const RunsModel*>(sourceModel())->runAt(index.row());
    return run->summary ? &run->summary->description().created : nullptr;
}

bool RunsFilterModel::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    const std::string* const leftStart = startOf(left);
    const std::string* const rightStart = startOf(right);
    if (sortColumn() == RunsModel::StartedColumn && leftStart != nullptr && rightStart != nullptr) {
        return *leftStart < *rightStart; // The usual order: of ten thousand runs, the roles take long.
    }
    const bool hasLeft = left.data(sortRole()).isValid();
    const bool hasRight = right.data(sortRole()).isValid();
    if (hasLeft != hasRight) {
        return hasLeft == (sortOrder() == Qt::AscendingOrder);
    }
    if (QSortFilterProxyModel::lessThan(left, right)) {
        return true;
    }
    if (QSortFilterProxyModel::lessThan(right, left)) {
        return false;
    }
    // Of equal ones the newest is first, whichever way they are sorted.
    static const std::string none;
    const std::string& leftText = leftStart == nullptr ? none : *leftStart;
    const std::string& rightText = rightStart == nullptr ? none : *rightStart;
    return sortOrder() == Qt::AscendingOrder ? rightText < leftText : leftText < rightText;
}

} // namespace bitops
