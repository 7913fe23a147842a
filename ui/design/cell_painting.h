// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QModelIndex;
class QPainter;
class QStyleOptionViewItem;
class QWidget;

namespace bitops {

/// The ground of a cell as the style draws it, selection and focus included, without its text.
void paintCellBackground(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index);

/// A frame around a cell whose value breaks a rule (BlockTableModel::HasProblemRole).
void paintProblemMark(QPainter* painter, const QStyleOptionViewItem& option);

/// Lays an editor over its cell, and beyond where it needs more room than the column has.
void placeWideEditor(QWidget* editor, const QStyleOptionViewItem& option);

} // namespace bitops
