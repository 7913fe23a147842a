// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSortFilterProxyModel>

namespace bitops {

/// RunsModel for a narrow list: those shown in plots first, each part with the newest first, and short
/// headings and states.
class RunListOrder : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit RunListOrder(QAbstractItemModel* runs, QObject* parent = nullptr);

    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;
};

} // namespace bitops
