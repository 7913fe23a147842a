// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/training/queued_job.h"

#include <QAbstractListModel>
#include <QList>

namespace bitops {

/// The jobs that wait for their turn, the next one first. What could not be started stays where it is,
/// with the reason.
class JobQueue : public QAbstractListModel
{
    Q_OBJECT

public:
    /// Why an entry could not be started; an empty text if nobody has tried.
    static constexpr int ProblemRole = Qt::UserRole;
    /// The name of its data.
    static constexpr int DataRole = Qt::UserRole + 1;
    /// The BlockBits of its design.
    static constexpr int BitsRole = Qt::UserRole + 2;

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] bool isEmpty() const { return m_entries.empty(); }
    [[nodiscard]] std::vector<QueuedJob> jobs() const;
    [[nodiscard]] const QueuedJob& at(int row) const;
    /// Whether this run waits to be gone on with.
    [[nodiscard]] bool hasRun(const std::string& runFolder) const;
    /// The first that has no problem; −1 if there is none.
    [[nodiscard]] int next() const;

    void add(QueuedJob job);
    /// `rows` are sorted.
    void remove(const QList<int>& rows);
    void clear();
    /// Moves entries, keeping their order, to before what is now at `destination`. `rows` are sorted.
    void gather(const QList<int>& rows, int destination);
    void setProblem(int row, const QString& sentence);
    void forgetProblems();

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }

private:
    struct Entry
    {
        QueuedJob job;
        QString problem;
    };

    void move(int row, int destination);

    std::vector<Entry> m_entries;
};

} // namespace bitops
