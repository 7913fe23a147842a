// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/base/qcustomplot.h"
#include "ui/runs/tradeoff.h"
#include "ui/runs/tradeoff_prediction.h"

#include <optional>
#include <vector>

namespace bitops {

/// What is predicted, in the plot of runs: a hollow mark below or above each run that was trained, and an
/// arrow from it to the run; the budget as a line; the design on the screen as a cross. An arrow from what
/// lies below the plot begins at its lower edge, with the number.
class PredictionMarks : public QCPLayerable
{
    Q_OBJECT

public:
    PredictionMarks(QCustomPlot* plot, const QString& layer);

    void setPoints(std::vector<TradeoffPoint> points) { m_points = std::move(points); }
    /// Null for no predictions; not owned.
    void setPrediction(const TradeoffPrediction* prediction) { m_prediction = prediction; }

    /// What names of runs are to keep off: texts, hollow marks and the cross.
    [[nodiscard]] std::vector<QRectF> obstacles() const;
    /// The shafts of the arrows, which names are to keep off, too.
    [[nodiscard]] std::vector<QRectF> arrows() const;

protected:
    void applyDefaultAntialiasingHint(QCPPainter* painter) const override;
    void draw(QCPPainter* painter) override;
    [[nodiscard]] QRect clipRect() const override;

private:
    struct Text
    {
        QString text;
        QRectF rect;
        bool isMuted = false;
    };
    /// In pixels, where it is within the plot.
    struct Places
    {
        std::optional<double> budget;    ///< Of the line.
        std::optional<QPointF> onScreen; ///< Of the cross.
    };

    [[nodiscard]] QPointF placeOf(double bitops, double accuracy) const;
    [[nodiscard]] Places places() const;
    /// None lies on another.
    [[nodiscard]] std::vector<Text> texts() const;
    [[nodiscard]] bool isBelow(const TradeoffPoint& run) const;
    void drawBudget(QCPPainter* painter) const;
    void drawArrow(QCPPainter* painter, const TradeoffPoint& run) const;
    void drawOnScreen(QCPPainter* painter) const;

    std::vector<TradeoffPoint> m_points;
    const TradeoffPrediction* m_prediction = nullptr;
};

} // namespace bitops
