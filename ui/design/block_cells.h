// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/network/network.h"

#include <QList>
#include <QStringList>

#include <optional>
#include <vector>

namespace bitops {

/// Lines of cells, as spreadsheets give them to the clipboard.
using Cells = QList<QStringList>;

/// The cells of a text: lines, with tabs between cells. None of a text that holds blocks in another form, as
/// code or JSON.
std::optional<Cells> cellsFromText(const QString& text);

/// Where in the block table cells are pasted.
struct PastePlace
{
    int row = 0; ///< Of the first line.
    /// More than one: a single line is pasted into each of them instead.
    QList<int> selectedRows = {};
    /// The columns that are shown and can be edited (BlockTableModel::Column), from the current one on.
    QList<int> columns = {};
};

/// What pasting makes of a design: rows that change, and blocks that come behind its last one.
struct PastedCells
{
    QList<int> rows;
    std::vector<Block> blocks;
    std::vector<Block> added;
};

/// An empty cell leaves a value as it is. Where the first line has the headings of the block table, columns
/// are found by them, and those that cannot be edited are passed over. Lines beyond the last block become new
/// blocks, each as the one above but for its stride, which is 1. The error names the cell that cannot be
/// read, by row and column of what is pasted, counted from 1.
Result<PastedCells> pasteCells(const Network& network, const PastePlace& place, Cells cells);

} // namespace bitops
