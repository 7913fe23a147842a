// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QIcon>

namespace bitops {

enum class Symbol { Play, Pause, Stop, Undo, Redo, Clear };

/// The symbol in a colour, sharp at any scale of the screen; fainter where its action is off.
QIcon symbolIcon(Symbol symbol, const QColor& color);

} // namespace bitops
