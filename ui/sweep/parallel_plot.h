// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/base/plot_widget.h"
#include "ui/sweep/parallel_axes.h"

#include <QPointF>
#include <QRectF>

#include <set>
#include <string>
#include <vector>

namespace bitops {

class ParallelLines;

/// The runs of a sweep as lines over parallel axes: what varies, what it costs, and how well it learned, by
/// which they are coloured. A drag along an axis brushes a part of it: other runs fade. With the keys: left
/// and right go from axis to axis, up and down move the brush, + and − make it larger and smaller, Delete
/// takes it away.
class ParallelPlot : public PlotWidget
{
    Q_OBJECT

public:
    explicit ParallelPlot(QWidget* parent = nullptr);

    /// Brushes stay on axes that stay.
    void setTable(const SweepTable& table);
    /// Runs that are drawn strongly, as indices in the table.
    void setSelected(std::set<std::size_t> runs);

    [[nodiscard]] const ParallelAxes& axes() const { return m_axes; }
    [[nodiscard]] const std::set<std::size_t>& selected() const { return m_selected; }
    /// That the keys are about.
    [[nodiscard]] std::size_t currentAxis() const { return m_current; }
    /// Of a place on an axis, in pixels.
    [[nodiscard]] QPointF pixelOf(std::size_t axis, double place) const;
    /// The run whose line is near, or the whole of a text that is cut off there; empty if there is neither.
    [[nodiscard]] QString textAt(const QPoint& place) const;

Q_SIGNALS:
    /// What is let through has changed.
    void brushed();

protected:
    void updateColors() final;
    [[nodiscard]] std::optional<QString> hoverText(const QPoint& place) const override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    /// Whose middle is near this place; none if none is.
    [[nodiscard]] std::optional<std::size_t> axisAt(const QPointF& place) const;
    [[nodiscard]] double placeAt(double y) const;
    void setBrush(std::size_t axis, std::optional<ParallelAxes::Brush> brush);
    bool moveBrush(int key);
    void tellCurrent();
    void drawLater();

    ParallelAxes m_axes;
    std::vector<std::string> m_names; ///< Of the runs.
    std::set<std::size_t> m_selected;
    std::size_t m_current = 0;
    std::optional<double> m_dragged; ///< Where a drag began on the current axis.
    ParallelLines* m_lines;          ///< The plot owns it.
};

} // namespace bitops
