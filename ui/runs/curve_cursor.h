// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/base/qcustomplot.h"

#include <QColor>
#include <QString>

#include <optional>
#include <vector>

namespace bitops {

/// Where the cursor reads a curve.
struct CursorPoint
{
    double place = 0;
    double value = 0;
    QColor color; ///< The curve's.

    bool operator==(const CursorPoint&) const = default;
};

/// A line across a plot, with a ring at each curve where it reads it, and its place as a label on the axis.
/// Has a paint buffer of its own, so that moving it draws no curve again.
class CurveCursor
{
public:
    explicit CurveCursor(QCustomPlot* plot);

    /// Before it is shown, and after the palette or the font has changed.
    void updateColors();
    void show(double place, const QString& text, std::vector<CursorPoint> points);
    void hide();
    [[nodiscard]] std::optional<double> place() const { return m_place; }
    [[nodiscard]] const std::vector<CursorPoint>& points() const;
    /// On the axis.
    [[nodiscard]] QString text() const { return m_label->text(); }

private:
    class Rings;

    QCustomPlot* m_plot;
    QCPLayer* m_layer;
    QCPItemStraightLine* m_line;
    Rings* m_rings;
    QCPItemText* m_label;
    std::optional<double> m_place;
};

} // namespace bitops
