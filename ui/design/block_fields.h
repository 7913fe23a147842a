// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QVariant>

#include <cstdint>

namespace bitops {

struct Block;
struct BlockParameter;

/// The parameter of blocks that a column of the block table shows; null for the other columns.
const BlockParameter* parameterOf(int column);

/// The heading of a column of the block table.
QString columnTitle(int column);

/// Puts bits that were typed for one of the columns of bits into the block; false for what cannot be read as
/// such.
bool setBits(Block& block, int column, const QString& text);

/// The same of what was typed or chosen for any column of the block table (BlockTableModel::Column). Where
/// the block, behind so many channels, gets more or fewer layers, the bits of its weights follow.
bool setField(Block& block, std::int64_t inputChannels, int column, const QVariant& value);

/// What the edit of a column is called in the undo menu.
QString editTextOf(int column);

} // namespace bitops
