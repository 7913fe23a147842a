// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/jobs/events.h"

#include <QAbstractTableModel>

#include <vector>

namespace bitops {

/// The epochs of a run, a row an epoch. Its columns are the figures that an epoch has.
class EpochTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        EpochColumn,
        TrainLossColumn,
        TrainAccuracyColumn,
        ValLossColumn,
        ValAccuracyColumn,
        SecondsColumn,
        ImagesPerSecondColumn,
        LearningRateColumn,
        ColumnCount,
    };
    /// The number behind the text: accuracies as shares of 1.
    static constexpr int ValueRole = Qt::UserRole;

    /// A column's number: accuracies as shares of 1.
    static double valueOf(const EpochEvent& epoch, int column);
    /// A number as it stands in the column.
    static QString textOf(double value, int column);

    explicit EpochTableModel(QObject* parent = nullptr);

    /// Rows that stay the same stay; never a reset.
    void setEpochs(const std::vector<EpochEvent>& epochs);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<EpochEvent> m_epochs;
};

} // namespace bitops
