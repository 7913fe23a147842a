// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSortFilterProxyModel>
#include <QStringList>

#include <string>

namespace bitops {

/// The runs of a RunsModel in the order of a column, and those only that have all words of a filter in some
/// of their columns. Runs without a value in that column stand last, whichever way it is sorted.
class RunsFilterModel : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit RunsFilterModel(QObject* parent = nullptr);

    void setWords(const QString& text);

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    [[nodiscard]] const std::string* startOf(const QModelIndex& index) const;

    QStringList m_words;
};

} // namespace bitops
