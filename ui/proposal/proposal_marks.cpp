// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/proposal/proposal_marks.h"

#include "ui/base/colors.h"

#include <QPainter>
#include <QPalette>
#include <QPolygonF>

namespace bitops {

namespace {

constexpr double reach = 4.5; ///< From the center, in pixels.

} // namespace

ProposalMark markOf(ProposalKind kind)
{
    switch (kind) {
    case ProposalKind::OnePoint:
        return ProposalMark::OnePoint;
    case ProposalKind::Knee:
        return ProposalMark::Knee;
    case ProposalKind::Budget:
        break;
    }
    return ProposalMark::Budget;
}

void paintProposalMark(QPainter* painter, const QPointF& center, ProposalMark mark, const QPalette& palette)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(accentColor(palette), 1.6));
    painter->setBrush(palette.color(QPalette::Base));
    const auto at = [&center](double x, double y) { return center + QPointF(x, y); };
    switch (mark) {
    case ProposalMark::Budget:
        painter->setBrush(accentColor(palette));
        painter->drawEllipse(center, reach - 0.5, reach - 0.5);
        break;
    case ProposalMark::OnePoint:
        painter->drawPolygon(QPolygonF{at(0, -reach), at(reach, reach - 1), at(-reach, reach - 1)});
        break;
    case ProposalMark::Knee:
        painter->drawPolygon(QPolygonF{at(0, -reach), at(reach, 0), at(0, reach), at(-reach, 0)});
        break;
    case ProposalMark::OnScreen:
        painter->setPen(QPen(palette.color(QPalette::Text), 2));
        painter->drawLine(at(-reach + 0.5, -reach + 0.5), at(reach - 0.5, reach - 0.5));
        painter->drawLine(at(-reach + 0.5, reach - 0.5), at(reach - 0.5, -reach + 0.5));
        break;
    }
    painter->restore();
}

} // namespace bitops
