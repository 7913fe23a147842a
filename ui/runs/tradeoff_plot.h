// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/base/plot_widget.h"
#include "ui/runs/tradeoff.h"
#include "ui/runs/tradeoff_prediction.h"

#include <filesystem>
#include <vector>

namespace bitops {

class PredictionMarks;
class TradeoffMarks;

/// Runs between bit operations and accuracy, with the front of those that no other beats; beside
/// them what is predicted. With the pointer:
/// hover tells, a click picks, a double click opens. With the keys: left and right go by cost, up and down by
/// accuracy, return opens.
class TradeoffPlot : public PlotWidget
{
    Q_OBJECT

public:
    explicit TradeoffPlot(QWidget* parent = nullptr);

    void setPoints(const std::vector<TradeoffPoint>& points);
    [[nodiscard]] const std::vector<TradeoffPoint>& points() const;
    /// What is predicted beside; none for nothing.
    void setPrediction(std::optional<TradeoffPrediction> prediction);
    /// The budget of the prediction alone.
    void setBudget(double share);
    [[nodiscard]] const std::optional<TradeoffPrediction>& prediction() const { return m_prediction; }
    [[nodiscard]] const QCPGraph* predictedFront() const { return m_predictedFront; }
    /// The runs that have rings.
    void setSelected(const std::vector<std::filesystem::path>& folders);
    /// The counting rule's name, at the axis.
    void setRule(const QString& name);
    void setLogarithmic(bool isLogarithmic);

    [[nodiscard]] const QCPGraph* frontGraph() const { return m_front; }
    [[nodiscard]] const TradeoffMarks* marks() const { return m_marks; }
    /// The point that the keys go on from; −1 without one.
    [[nodiscard]] int currentPoint() const { return m_current; }
    [[nodiscard]] QString textAt(const QPoint& place) const;

Q_SIGNALS:
    /// By a click, or with the keys.
    void picked(const std::filesystem::path& folder);
    /// By a double click, or with the return key.
    void opened(const std::filesystem::path& folder);

protected:
    void updateColors() final;
    [[nodiscard]] std::optional<QString> hoverText(const QPoint& place) const override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;

private:
    void pick(int point);
    void goOn(bool byAccuracy, int step);
    [[nodiscard]] std::vector<std::size_t> order(bool byAccuracy) const;
    void updateFront();
    [[nodiscard]] int pointBeyond() const;
    void fitRanges();
    void fitShares();
    void createPredictions();
    void updateLooks();

    QCPGraph* m_front;
    QCPGraph* m_predictedFront;
    PredictionMarks* m_predictions;
    TradeoffMarks* m_marks;
    std::vector<std::filesystem::path> m_selected;
    std::vector<std::size_t> m_onFront;
    int m_current = -1;
    std::optional<TradeoffPrediction> m_prediction;
};

} // namespace bitops
