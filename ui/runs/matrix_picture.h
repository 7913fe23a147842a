// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFont>
#include <QPalette>
#include <QSize>
#include <QStringList>

class QAbstractItemDelegate;
class QAbstractItemModel;
class QPainter;
class QTableView;

namespace bitops {

/// A square matrix as a picture: all of it, however little a window shows, with a title and the names of its
/// rows and columns. Cells are as large as their numbers, and smaller in matrices that would fill walls.
class MatrixPicture
{
public:
    /// Looks as the view does and paints its model's cells with its delegate. Lines of `title` stand above.
    MatrixPicture(const QTableView* matrix, const QStringList& title);

    /// In pixels of the screen.
    [[nodiscard]] QSize size() const;
    /// Over a rectangle of that size.
    void paint(QPainter* painter) const;

    /// Where a cell is painted.
    [[nodiscard]] QRect cellRect(int row, int column) const;

private:
    void measure();
    void paintNames(QPainter* painter) const;
    [[nodiscard]] QString name(int section, Qt::Orientation orientation) const;
    [[nodiscard]] QFont nameFont() const;

    const QAbstractItemModel* m_model;
    QAbstractItemDelegate* m_cells;
    QPalette m_palette;
    QFont m_font;
    QStringList m_title;
    QSize m_cell;
    int m_nameWidth = 0;    ///< Left of the cells.
    int m_headerHeight = 0; ///< Above the cells.
    int m_titleHeight = 0;
    bool m_isTurned = false; ///< Names above the cells are read upwards.
};

} // namespace bitops
