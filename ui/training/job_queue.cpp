// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/training/job_queue.h"

#include "core/runs/run_summary.h"
#include "ui/base/bit_strip.h"
#include "ui/base/format.h"
#include "ui/base/plain_text.h"
#include "ui/base/problem_text.h"
#include "ui/base/run_text.h"

#include <QStringList>

#include <algorithm>
#include <utility>

namespace bitops {

namespace {

QString nameText(const QueuedJob& job)
{
    return job.isResumed() ? JobQueue::tr("%1 · goes on").arg(job.title()) : job.title();
}

/// The network's name, if it has one, and its blocks.
QString networkText(const QueuedJob& job)
{
    const QString design = bitops::designText(job.network);
    const std::string& name = job.network.name();
    return name.empty() ? design : JobQueue::tr("%1 · %2").arg(shownText(name), design);
}

QString recipeText(const QueuedJob& job)
{
    const RunDescription description{
        .network = job.network, .training = job.training, .program = {}, .created = {}};
    return JobQueue::tr("%1 · %2 · %3 · epochs: %4 · seed: %5")
        .arg(shownText(dataName(description.training)), quantizerText(quantizerName(description)),
             toQString(nameOf(job.training.optimizer)), QString::number(job.training.epochs),
             QString::number(job.training.seed));
}

} // namespace

std::vector<QueuedJob> JobQueue::jobs() const
{
    std::vector<QueuedJob> jobs;
    for (const Entry& entry : m_entries) {
        jobs.push_back(entry.job);
    }
    return jobs;
}

const QueuedJob& JobQueue::at(int row) const
{
    return m_entries.at(static_cast<std::size_t>(row)).job;
}

bool JobQueue::hasRun(const std::string& runFolder) const
{
    return std::any_of(m_entries.begin(), m_entries.end(),
                       [&](const Entry& entry) { return entry.job.runFolder == runFolder; });
}

int JobQueue::next() const
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(),
                                    [](const Entry& entry) { return entry.problem.isEmpty(); });
    return found == m_entries.end() ? -1 : static_cast<int>(found - m_entries.begin());
}

void JobQueue::add(QueuedJob job)
{
    beginInsertRows({}, rowCount(), rowCount());
    m_entries.push_back({std::move(job), {}});
    endInsertRows();
}

void JobQueue::remove(const QList<int>& rows)
{
    std::for_each(rows.rbegin(), rows.rend(), [this](int row) {
        beginRemoveRows({}, row, row);
        m_entries.erase(m_entries.begin() + row);
        endRemoveRows();
    });
}

void JobQueue::clear()
{
    if (!isEmpty()) {
        beginRemoveRows({}, 0, rowCount() - 1);
        m_entries.clear();
        endRemoveRows();
    }
}

void JobQueue::gather(const QList<int>& rows, int destination)
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

void JobQueue::move(int row, int destination)
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

void JobQueue::setProblem(int row, const QString& sentence)
{
    QString& problem = m_entries.at(static_cast<std::size_t>(row)).problem;
    if (sentence != problem) {
        problem = sentence;
        Q_EMIT dataChanged(index(row), index(row));
    }
}

void JobQueue::forgetProblems()
{
    for (int row = 0; row < rowCount(); ++row) {
        setProblem(row, {});
    }
}

int JobQueue::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QVariant JobQueue::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Entry& entry = m_entries.at(static_cast<std::size_t>(index.row()));
    switch (role) {
    case Qt::DisplayRole:
        return nameText(entry.job);
    case Qt::ToolTipRole: // All of it.
        return plainToolTip(
            QStringList{nameText(entry.job), networkText(entry.job), recipeText(entry.job)}.join(
                QLatin1Char('\n')) +
            (entry.problem.isEmpty() ? QString() : QStringLiteral("\n⚠ ") + entry.problem));
    case Qt::AccessibleDescriptionRole:
        return entry.problem.isEmpty() ? recipeText(entry.job) : entry.problem;
    case DataRole:
        return shownText(dataName(entry.job.training));
    case BitsRole:
        return QVariant::fromValue(blockBitsOf(entry.job.network));
    case ProblemRole:
        return entry.problem;
    default:
        return {};
    }
}

Qt::ItemFlags JobQueue::flags(const QModelIndex& index) const
{
    if (!index.isValid()) {
        return Qt::ItemIsDropEnabled; // Entries are dropped between entries, never on one.
    }
    return QAbstractListModel::flags(index) | Qt::ItemIsDragEnabled | Qt::ItemNeverHasChildren;
}

} // namespace bitops
