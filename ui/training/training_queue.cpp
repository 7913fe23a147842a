// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/training/training_queue.h"

#include "core/runs/run_summary.h"
#include "ui/base/format.h"
#include "ui/base/plain_text.h"
#include "ui/base/problem_text.h"
#include "ui/base/run_text.h"

#include <algorithm>
#include <utility>

namespace bitops {

namespace {

QString designText(const QueuedTraining& training)
{
    const QString design = bitops::designText(training.network);
    return training.isResumed() ? TrainingQueue::tr("%1 · goes on · %2").arg(training.title(), design)
                                : TrainingQueue::tr("%1 · %2").arg(training.title(), design);
}

QString recipeText(const QueuedTraining& training)
{
    const RunDescription description{
        .network = training.network, .training = training.training, .program = {}, .created = {}};
    return TrainingQueue::tr("%1 · %2 · %3 · epochs: %4 · seed: %5")
        .arg(shownText(dataName(description.training)), quantizerText(quantizerName(description)),
             toQString(nameOf(training.training.optimizer)), QString::number(training.training.epochs),
             QString::number(training.training.seed));
}

} // namespace

std::vector<QueuedTraining> TrainingQueue::trainings() const
{
    std::vector<QueuedTraining> trainings;
    for (const Entry& entry : m_entries) {
        trainings.push_back(entry.training);
    }
    return trainings;
}

const QueuedTraining& TrainingQueue::at(int row) const
{
    return m_entries.at(static_cast<std::size_t>(row)).training;
}

bool TrainingQueue::hasRun(const std::string& runFolder) const
{
    return std::any_of(m_entries.begin(), m_entries.end(),
                       [&](const Entry& entry) { return entry.training.runFolder == runFolder; });
}

int TrainingQueue::next() const
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(),
                                    [](const Entry& entry) { return entry.problem.isEmpty(); });
    return found == m_entries.end() ? -1 : static_cast<int>(found - m_entries.begin());
}

void TrainingQueue::add(QueuedTraining training)
{
    beginInsertRows({}, rowCount(), rowCount());
    m_entries.push_back({std::move(training), {}});
    endInsertRows();
}

void TrainingQueue::remove(const QList<int>& rows)
{
    std::for_each(rows.rbegin(), rows.rend(), [this](int row) {
        beginRemoveRows({}, row, row);
        m_entries.erase(m_entries.begin() + row);
        endRemoveRows();
    });
}

void TrainingQueue::clear()
{
    if (!isEmpty()) {
        beginRemoveRows({}, 0, rowCount() - 1);
        m_entries.clear();
        endRemoveRows();
    }
}

void TrainingQueue::gather(const QList<int>& rows, int destination)
{
    int before = destination;
    std::for_each(rows.rbegin(), rows.rend(), [&](int row) {
        if (row < destination) {
            move(row, before--);
        }
    });
    int after = destination;
    for (const int row : rows) {
        if (row >= destination) {
            move(row, after++);
        }
    }
}

void TrainingQueue::move(int row, int destination)
{
    if (destination == row || destination == row + 1) {
        return;
    }
    beginMoveRows({}, row, row, {}, destination);
    const auto begin = m_entries.begin();
    if (row < destination) {
        std::rotate(begin + row, begin + row + 1, begin + destination);
    } else {
        std::rotate(begin + destination, begin + row, begin + row + 1);
    }
    endMoveRows();
}

void TrainingQueue::setProblem(int row, const QString& sentence)
{
    QString& problem = m_entries.at(static_cast<std::size_t>(row)).problem;
    if (sentence != problem) {
        problem = sentence;
        Q_EMIT dataChanged(index(row), index(row));
    }
}

void TrainingQueue::forgetProblems()
{
    for (int row = 0; row < rowCount(); ++row) {
        setProblem(row, {});
    }
}

int TrainingQueue::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QVariant TrainingQueue::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Entry& entry = m_entries.at(static_cast<std::size_t>(index.row()));
    const QString second =
        entry.problem.isEmpty() ? recipeText(entry.training) : QStringLiteral("⚠ ") + entry.problem;
    switch (role) {
    case Qt::DisplayRole:
        return QString(designText(entry.training) + QLatin1Char('\n') + second);
    case Qt::ToolTipRole: // All of it, since lines may be cut off.
        return plainToolTip(designText(entry.training) + QLatin1Char('\n') + recipeText(entry.training) +
                            (entry.problem.isEmpty() ? QString() : QLatin1Char('\n') + second));
    case ProblemRole:
        return entry.problem;
    default:
        return {};
    }
}

Qt::ItemFlags TrainingQueue::flags(const QModelIndex& index) const
{
    if (!index.isValid()) {
        return Qt::ItemIsDropEnabled; // Entries are dropped between entries, never on one.
    }
    return QAbstractListModel::flags(index) | Qt::ItemIsDragEnabled | Qt::ItemNeverHasChildren;
}

} // namespace bitops
