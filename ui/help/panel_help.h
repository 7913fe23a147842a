// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

class QWidget;

namespace bitops {

/// Gives each known part below `window` its page of the help and its answer to "What's this?". Parts are
/// known by the names of their classes, so that they need not know of the help.
void addPanelHelp(QWidget* window);

/// The page about the part that the widget is in; that about the window if it is in none.
QString helpPageOf(const QWidget* widget);

} // namespace bitops
