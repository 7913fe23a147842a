// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFont>

class QPainter;
class QPalette;
class QRectF;
class QString;

namespace bitops {

// Bits that are proposed, as table and picture show them: a dashed chip in their colour.

QFont proposedFont(const QFont& font);
/// In pixels.
double proposedWidth(const QFont& font, const QString& text);
/// In the painter's font.
void paintProposedBits(QPainter* painter, const QRectF& chip, const QPalette& palette, int bits,
                       const QString& text);

} // namespace bitops
