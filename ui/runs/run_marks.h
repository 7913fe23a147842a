// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/base/qcustomplot.h"
#include "ui/runs/run_comparison.h"

#include <QIcon>
#include <QString>

namespace bitops {

/// The shape of a run's marks in plots, and the same as a character.
QCPScatterStyle::ScatterShape markShape(int mark);
QString markSymbol(int mark);

/// The same as a picture on a patch of the palette's ground, which is seen on a selected row as well.
QIcon markIcon(const QPalette& palette, const RunLook& look);

/// A patch of a colour that was given to a run, with the colour's own mark cut out: nobody has to tell it by
/// its colour alone.
QIcon runColorIcon(const QPalette& palette, RunColor color);

/// A run's mark in its colour before its name, as rich text that is broken nowhere.
QString markedName(const QPalette& palette, const RunLook& look, const QString& name);

} // namespace bitops
