// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/proposal/bit_proposals.h"

class QColor;
class QPainter;
class QPalette;
class QPointF;

namespace bitops {

/// The marks of proposals, in plots and in their table.
enum class ProposalMark { Budget, OnePoint, Knee, OnScreen };

ProposalMark markOf(ProposalKind kind);

/// In the accent's colour, what is on the screen in that of texts. Hollow but for the budget's.
void paintProposalMark(QPainter* painter, const QPointF& center, ProposalMark mark, const QPalette& palette);

} // namespace bitops
