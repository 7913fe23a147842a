// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

class QWidget;

namespace bitops {

/// Asks over `window` for a file to write, `fileName` proposed: with its whole path, or in the folder that a
/// file was written to last. Empty: none is wanted.
QString askForFileToWrite(QWidget* window, const QString& title, const QString& filter, const QString& ending,
                          const QString& fileName);

/// Of a dialog to open a network, with all endings that are read.
QString networkFilter();

/// To be called when a file has been written, or opened.
void rememberFolderOf(const QString& filePath);

/// Where a dialog to open a file begins, for a window whose design has this file, or none.
QString placeToOpenFrom(const QString& filePath);

} // namespace bitops
