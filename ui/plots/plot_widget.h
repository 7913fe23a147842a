// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/plots/qcustomplot.h"

namespace bitops {

/// What all plots share. It takes no memory to paint on before it has been laid out: most plots of a window
/// are in tabs that are not seen yet.
class PlotWidget : public QCustomPlot
{
protected:
    explicit PlotWidget(QWidget* parent);
};

} // namespace bitops
