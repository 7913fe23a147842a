// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QCustomPlot;

namespace bitops {

/// Gives a plot the colours and the font of its widget: to be called again when they change.
void applyPlotStyle(QCustomPlot* plot);

} // namespace bitops
