// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QVariant>

namespace bitops {

struct Block;

/// Puts what was typed or chosen for a column of the block table (BlockTableModel::Column) into the block;
/// false for what cannot be read as such. Where the block gets more or fewer layers, the bits of its weights
/// follow.
bool setField(Block& block, int column, const QVariant& value);

/// What the edit of a column is called in the undo menu.
QString editTextOf(int column);

} // namespace bitops
