// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/runs/run_sweeps.h"

#include <QSortFilterProxyModel>

#include <filesystem>
#include <map>
#include <vector>

namespace bitops {

class SweepRowsModel;

/// What stands in a row of such a list: a run, or a sweep; null where it is none.
ListedRunPtr runOf(const QModelIndex& index);
ListedSweepPtr sweepOf(const QModelIndex& index);

/// RunsModel for a narrow list: those shown in plots first, each part with the newest first, and short
/// headings and states. The runs of a sweep stand together below a row for it, where the newest of them would
/// stand; there they can be folded away.
class RunListOrder : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    /// Of the row of a sweep: whether its runs are folded away. Can be set. Nothing of other rows.
    static constexpr int FoldedRole = Qt::UserRole + 4;
    /// Whether the row is a run below such a row.
    static constexpr int BelowSweepRole = Qt::UserRole + 5;
    /// Sweeps of more runs are folded until somebody unfolds them.
    static constexpr std::size_t mostUnfolded = 30;

    explicit RunListOrder(QAbstractItemModel* runs, QObject* parent = nullptr);
    /// With the sweeps that they belong to; neither is owned.
    RunListOrder(QAbstractItemModel* runs, SweepRowsModel* sweeps, QObject* parent = nullptr);

    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    struct Place;
    /// What the order hangs on of a sweep.
    struct Standing
    {
        std::filesystem::path newest;
        bool isGoingOn = false;
        bool isShown = false;
        bool isFolded = false;

        bool operator==(const Standing&) const = default;
    };

    [[nodiscard]] Place placeOf(const QModelIndex& index) const;
    [[nodiscard]] bool isFolded(const ListedSweep& sweep) const;
    void orderAnew();

    SweepRowsModel* m_sweeps = nullptr;
    std::vector<Standing> m_standings;              ///< When the rows were ordered last.
    std::map<std::filesystem::path, bool> m_folded; ///< As somebody has chosen, by the folders of sweeps.
};

} // namespace bitops
