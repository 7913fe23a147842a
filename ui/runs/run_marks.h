// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/runs/run_notes.h"
#include "ui/base/qcustomplot.h"

#include <QIcon>

namespace bitops {

/// How large marks are in lists and in plots, in pixels.
inline constexpr double markSize = 9;

/// A run's mark in plots, filled with its colour.
QCPScatterStyle markStyle(RunMark mark, const QColor& color, double size = markSize);

/// The same in a list.
void paintMark(QPainter* painter, const QPointF& center, RunMark mark, const QColor& color);

/// A patch of a colour that can be given to a run, with a mark cut out: nobody has to tell it by its colour
/// alone.
QIcon runColorIcon(const QPalette& palette, RunColor color);

} // namespace bitops
