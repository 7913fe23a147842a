// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/report/run_difference.h"
#include "core/report/text_table.h"

#include <QAbstractTableModel>

namespace bitops {

/// Two runs side by side, a row for each thing that is compared; at first those only that differ.
class RunDifferenceModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { ThingColumn, FirstColumn, SecondColumn, ColumnCount };

    RunDifferenceModel(std::vector<RunDifference> all, const QString& firstName, const QString& secondName,
                       QObject* parent = nullptr);

    [[nodiscard]] bool showsAll() const { return m_showsAll; }
    void setShowsAll(bool showsAll);
    /// What is shown, for other programs.
    [[nodiscard]] TextTable table() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void fill();
    [[nodiscard]] const RunDifference& at(int row) const;
    [[nodiscard]] QString text(int row, int column) const;

    std::vector<RunDifference> m_all;
    std::vector<std::size_t> m_shown; ///< Indices of m_all.
    QString m_firstName;
    QString m_secondName;
    bool m_showsAll = false;
};

} // namespace bitops
