// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/runs/run_notes.h"

#include <QColor>
#include <QIcon>
#include <QPalette>

namespace bitops {

/// The colour of a bit-width: see bitRgb().
QColor bitColor(int bits);

/// A patch of that colour, beside a number in lists.
QIcon bitIcon(int bits);

/// The side of such patches, in pixels.
inline constexpr int swatchSize = 12;
QIcon swatchIcon(const QColor& color);
/// An icon that keeps its colours in selected rows, which are tinted otherwise.
QIcon untintedIcon(const QPixmap& pixmap);

/// What a run's colour looks like on the palette's ground. Colour-blind people tell them apart; where runs
/// stand together, their marks differ in shape as well.
QColor runColor(const QPalette& palette, RunColor color);

/// Black or white, whichever is read better on this background.
QColor readableOn(const QColor& background);

/// `first` and `second` mixed: 0 is all of the first, 1 all of the second.
QColor mixed(const QColor& first, const QColor& second, double part);

/// Text that steps back: captions, axis numbers.
QColor mutedText(const QPalette& palette);
/// What is off, and what only hints at something: arcs of skip connections.
QColor faintText(const QPalette& palette);

/// Hairlines between the parts of the window.
QColor lineColor(const QPalette& palette);
/// Frames around what can be edited or pressed.
QColor frameColor(const QPalette& palette);
/// Grids of plots.
QColor gridColor(const QPalette& palette);
/// The ground of fields that are edited.
QColor fieldColor(const QPalette& palette);
/// What bars and sliders run in.
QColor trackColor(const QPalette& palette);

/// What is primary, chosen or has the focus; what is written on it; and a tint of it.
QColor accentColor(const QPalette& palette);
QColor accentText(const QPalette& palette);
QColor accentTint(const QPalette& palette);

/// A value that is wrong.
QColor problemColor(const QPalette& palette);

/// A difference to a baseline: one colour for less, another for more. Its sign always stands beside.
QColor differenceColor(const QPalette& palette, double difference);

/// Whether the palette is light writing on dark ground.
bool isDark(const QPalette& palette);

} // namespace bitops
