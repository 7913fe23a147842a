// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

class QWidget;

namespace bitops {

// Dialogs that ask for a file or a folder begin where the user works.

/// `path` if it is there; else the folder that a file was opened from or saved in last; else the one that the
/// program was started in, or the user's own if that was none of theirs.
QString placeToBegin(const QString& path);
/// To be called when a file has been written or opened, or a folder was chosen.
void rememberFolderOf(const QString& filePath);
/// Empty: none yet. Kept from one window to the next by whoever keeps the window.
QString rememberedFolder();
void rememberFolder(const QString& folder);

/// Asks for a folder, `current` proposed. Empty: none is wanted.
QString askForFolder(QWidget* over, const QString& title, const QString& current);

} // namespace bitops
