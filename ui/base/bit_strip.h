// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/network/design.h"

#include <QRectF>

#include <vector>

class QPainter;

namespace bitops {

/// The weight bits of a design: of each block those of its layers, one number where they are alike; of an
/// imported network, those of each layer.
using BlockBits = std::vector<std::vector<int>>;

BlockBits blockBitsOf(const Design& design);

/// How wide a strip of so many blocks is in a list, in pixels.
int bitStripWidth(std::size_t blocks);
inline constexpr int bitStripHeight = 9;

/// A cell in the colour of its bits for each block, side by side; the cell of a block whose layers differ is
/// divided among them. In a list, it stands for a design.
void paintBitStrip(QPainter* painter, const QRectF& place, const BlockBits& bits);

} // namespace bitops
