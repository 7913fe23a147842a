// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>

class QCustomPlot;
class QPalette;

namespace bitops {

/// Gives a plot the colours and the font of its widget: to be called again when they change.
void applyPlotStyle(QCustomPlot* plot);

/// The ground of plots, through which a fifth of what lies below it is seen: behind texts that stand over
/// lines and bars.
QColor textVeil(const QPalette& palette);

} // namespace bitops
