// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

class QWidget;

namespace bitops {

/// Asks over `window` for a file to write, `fileName` proposed: with its whole path, or where the user works.
/// Empty: none is wanted.
QString askForFileToWrite(QWidget* window, const QString& title, const QString& filter, const QString& ending,
                          const QString& fileName);

/// Of a dialog to open a network, with all endings that are read.
QString networkFilter();

} // namespace bitops
