// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/plots/qcustomplot.h"

#include <QTimer>

namespace bitops {

class EpochTableModel;

/// One figure of a training over its epochs, for training (solid) and validation (dashed). A view of the
/// epochs' model: new rows are drawn soon after they come, several of them at once.
class CurvePlot : public QCustomPlot
{
    Q_OBJECT

public:
    enum class Unit { Plain, Percent };

    CurvePlot(const EpochTableModel* model, int trainColumn, int valColumn, Unit unit,
              QWidget* parent = nullptr);

    /// Draws at once what has come.
    void drawNow();
    [[nodiscard]] const QCPGraph* trainGraph() const { return m_train; }
    [[nodiscard]] const QCPGraph* valGraph() const { return m_val; }

protected:
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void readModel();
    void updateColors();
    [[nodiscard]] QString toolTipAt(double epoch) const;

    const EpochTableModel* m_model;
    int m_trainColumn;
    int m_valColumn;
    Unit m_unit;
    QCPGraph* m_train;
    QCPGraph* m_val;
    QTimer m_redraw;
};

} // namespace bitops
