// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSize>

class QWidget;

namespace bitops {

/// Makes a window that is not shown yet as large as wanted, as far as its screen has room beside what the
/// desktop keeps for itself, and the window's frame.
void resizeInScreen(QWidget* window, QSize wanted);

/// Brings a window whose place was kept on another screen inside its screen.
void keepInScreen(QWidget* window);

} // namespace bitops
