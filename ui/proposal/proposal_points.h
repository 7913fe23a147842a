// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/base/qcustomplot.h"
#include "ui/proposal/proposal_marks.h"

#include <optional>
#include <vector>

namespace bitops {

/// A design between its share of 8 bits throughout and its predicted accuracy, both shares of 1.
struct ProposalPoint
{
    double share = 0;
    double accuracy = 0;

    bool operator==(const ProposalPoint&) const = default;
};

/// A design with the same bits in all weights.
struct UniformPoint
{
    int bits = 0;
    ProposalPoint at = {};

    bool operator==(const UniformPoint&) const = default;
};

/// A design that has a mark.
struct MarkedPoint
{
    ProposalMark mark = ProposalMark::Budget;
    ProposalPoint at = {};
    bool isChosen = false; ///< Ringed.

    bool operator==(const MarkedPoint&) const = default;
};

/// Draws the marks of the plot of proposals: chips of designs of one width, which stand at the lower edge
/// with their accuracy where that is below the plot; marks of proposals; the budget as a line.
class ProposalPoints : public QCPLayerable
{
    Q_OBJECT

public:
    ProposalPoints(QCustomPlot* plot, const QString& layer);

    void setUniform(std::vector<UniformPoint> points) { m_uniform = std::move(points); }
    [[nodiscard]] const std::vector<UniformPoint>& uniform() const { return m_uniform; }
    void setMarked(std::vector<MarkedPoint> points) { m_marked = std::move(points); }
    [[nodiscard]] const std::vector<MarkedPoint>& marked() const { return m_marked; }
    /// As a share of 1.
    void setBudget(double share) { m_budget = share; }

protected:
    void applyDefaultAntialiasingHint(QCPPainter* painter) const override;
    void draw(QCPPainter* painter) override;
    [[nodiscard]] QRect clipRect() const override;

private:
    [[nodiscard]] QPointF placeOf(const ProposalPoint& point) const;
    void drawBudget(QCPPainter* painter) const;
    void drawUniform(QCPPainter* painter, const UniformPoint& point) const;
    void drawChip(QCPPainter* painter, const QRectF& chip, int bits) const;

    std::vector<UniformPoint> m_uniform;
    std::vector<MarkedPoint> m_marked;
    double m_budget = 0;
};

} // namespace bitops
