// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QMainWindow;

namespace bitops {

class AppearanceSwitch;
class TrainingPanel;

/// Brings back how the window was left the last time: size, docks, appearance, training set-up. What is not
/// stored, or cannot be read any more, stays as it is.
void restoreWindow(QMainWindow* window, AppearanceSwitch* appearance, TrainingPanel* setUp);
void keepWindow(const QMainWindow* window, const AppearanceSwitch* appearance, const TrainingPanel* setUp);

} // namespace bitops
