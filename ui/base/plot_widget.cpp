// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/base/plot_widget.h"

#include <QHelpEvent>
#include <QToolTip>

#include <algorithm>

namespace bitops {

PlotWidget::PlotWidget(QWidget* parent)
    : QCustomPlot(parent)
{
    // Each layer has a picture as large as this, made anew with each layer that is added; until it is laid
    // out, a widget has Qt's 640×480. The first resize event sets what the plot really has.
    setViewport({0, 0, 1, 1});
    connect(this, &QCustomPlot::afterLayout, this, &PlotWidget::fitAxisTitles);
}

void PlotWidget::setAxisTitle(QCPAxis* axis, const QStringList& longestFirst)
{
    m_axisTitles[axis] = longestFirst;
    axis->setLabel(longestFirst.constFirst()); // Takes as much room beside the axis as any of them.
}

void PlotWidget::fitAxisTitles()
{
    for (const auto& [axis, titles] : m_axisTitles) {
        const QRect rect = axis->axisRect()->rect();
        const int room = axis->orientation() == Qt::Horizontal ? rect.width() : rect.height();
        const QFontMetrics metrics(axis->labelFont());
        const auto title = std::find_if(titles.begin(), titles.end(), [&](const QString& text) {
            return metrics.horizontalAdvance(text) <= room;
        });
        axis->setLabel(title == titles.end() ? titles.constLast() : *title);
    }
}

std::optional<QString> PlotWidget::hoverText(const QPoint& /*place*/) const
{
    return {};
}

bool PlotWidget::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        if (const std::optional<QString> text = hoverText(help->pos())) {
            QToolTip::showText(help->globalPos(), *text, this);
            return true;
        }
    }
    return QCustomPlot::event(event);
}

void PlotWidget::changeEvent(QEvent* event)
{
    QCustomPlot::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        updateColors();
    }
}

} // namespace bitops
