// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/plots/plot_widget.h"

namespace bitops {

PlotWidget::PlotWidget(QWidget* parent)
    : QCustomPlot(parent)
{
    // Each layer has a picture as large as this, made anew with each layer that is added; until it is laid
    // out, a widget has Qt's 640×480. The first resize event sets what the plot really has.
    setViewport({0, 0, 1, 1});
}

} // namespace bitops
