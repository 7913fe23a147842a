// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QIcon>

namespace bitops {

/// Each is the drawing of this name in resources/icons/tool.
enum class Symbol {
    Add,
    Baseline,
    Clear,
    Done,
    Down,
    Export,
    Float,
    Lock,
    More,
    New,
    Open,
    Pause,
    Play,
    Queue,
    Redo,
    Resume,
    Save,
    Stop,
    Todo,
    Undo,
    Unlock,
    Up,
};

/// What a symbol is drawn with: the colours of texts, of muted ones, and of those on the accent's colour.
enum class Ink { Text, Muted, OnAccent };

/// The symbol in a colour of the application's palette as it is when it is painted, sharp at any scale of the
/// screen; fainter where its action is off.
QIcon symbolIcon(Symbol symbol, Ink ink = Ink::Text);

} // namespace bitops
