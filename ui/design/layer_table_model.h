// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace bitops {

class NetworkDocument;

/// All that is counted of each of the document's layers, a row a layer, the classifier last. Does not own the
/// document.
class LayerTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        BlockColumn,
        LayerColumn,
        InputColumn,
        OutputColumn,
        StrideColumn,
        GroupsColumn,
        WeightBitsColumn,
        InputBitsColumn,
        MacsColumn,
        BitopsColumn,
        ShareColumn,
        CumulativeShareColumn,
        ParametersColumn,
        WeightBytesColumn,
        FloatBytesColumn,
        OutputBytesColumn,
        IntensityColumn,
        ColumnCount,
    };

    /// The exact number of a cell: counts, shares of 1, bytes. Of a heading, its text with the unit.
    static constexpr int ValueRole = Qt::UserRole;

    explicit LayerTableModel(NetworkDocument* document, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(int row, int column) const;
    QVariant value(int row, int column) const;
    QString titleOf(int column) const;
    QVariant unitTitleOf(int column) const;
    void setRowCount(int rows);
    void update();

    NetworkDocument* m_document;
    int m_rowCount = 0;
    std::vector<std::optional<double>> m_cumulativeShares;
};

} // namespace bitops
