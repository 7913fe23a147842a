// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QString;
class QWidget;

namespace bitops {

/// Says in the status bar of the window that a file was written, with a link to its folder; and remembers the
/// folder, since it is where the user works. A window without a status bar is told nothing.
void tellSaved(QWidget* window, const QString& filePath);

} // namespace bitops
