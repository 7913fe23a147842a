// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTableView>

namespace bitops {

/// A table of figures to read. Its selected rows are copied as text with tabs, as spreadsheets take it, under
/// the headings.
class FigureTable : public QTableView
{
    Q_OBJECT

public:
    /// Exact numbers of the models' cells, and headings for them where the shown ones do not name the unit.
    static constexpr int ValueRole = Qt::UserRole;

    explicit FigureTable(const QString& accessibleName, QWidget* parent = nullptr);

    [[nodiscard]] QString selectedText() const;

private:
    void copy() const;
};

} // namespace bitops
