// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/base/plot_widget.h"
#include "ui/proposal/proposal_points.h"

namespace bitops {

class BitProposals;

/// The predicted accuracy over all budgets: the best ones as a line, on it the proposals that have names; the
/// design on the screen as a cross, designs of one width as chips. To the right: the share of the same design
/// with 8 bits throughout. A click sets the budget. A view of the proposals, which it does not own.
class ProposalPlot : public PlotWidget
{
    Q_OBJECT

public:
    explicit ProposalPlot(BitProposals* proposals, QWidget* parent = nullptr);

    [[nodiscard]] const QCPGraph* curve() const { return m_curve; }
    [[nodiscard]] const ProposalPoints* points() const { return m_points; }

protected:
    void updateColors() final;
    [[nodiscard]] std::optional<QString> hoverText(const QPoint& place) const override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    void readFront();
    void readMarks();
    void setRanges();
    void setBudgetAt(const QPointF& place);
    void drawMarksLater();

    BitProposals* m_proposals;
    QCPGraph* m_curve;
    ProposalPoints* m_points;
    bool m_isDue = false;
};

} // namespace bitops
