// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/base/qcustomplot.h"

#include <QVector>

#include <optional>

namespace bitops {

/// A line across a plot, with a ring at each curve where it reads it. Has a paint buffer of its own, so that
/// moving it draws no curve again.
class CurveCursor
{
public:
    explicit CurveCursor(QCustomPlot* plot);

    /// Before it is shown, and after the palette has changed.
    void setColor(const QColor& color);
    void show(double place, const QVector<double>& keys, const QVector<double>& values);
    void hide();
    [[nodiscard]] std::optional<double> place() const { return m_place; }
    [[nodiscard]] const QCPGraph* points() const { return m_points; }

private:
    QCPLayer* m_layer;
    QCPItemStraightLine* m_line;
    QCPGraph* m_points;
    std::optional<double> m_place;
};

} // namespace bitops
