// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "ui/base/settings_file.h"

class QMainWindow;

namespace bitops {

enum class Appearance;
class AppearanceSwitch;
class Baseline;
class DesignSelection;
class NetworkDocument;
class NetworkPlot;
class TrainingPanel;
struct TrainingConfiguration;

/// The appearance that was left the last time; the system's if none is stored.
Appearance storedAppearance();

/// Brings back how the window was left the last time: size, docks, splitters, what is folded, the chosen tab
/// and the chosen page of each tab, training set-up. What is not stored, or cannot be read any more, stays as
/// it is. Gives whether the widths of the docks came back.
bool restoreWindow(QMainWindow* window, TrainingPanel* setUp);
void keepWindow(SettingsFile::Values& values, const QMainWindow* window, const AppearanceSwitch* appearance,
                const TrainingConfiguration& setUp);

/// The same for what the design is compared with, and how bars are shown.
void restoreComparison(Baseline* baseline, NetworkPlot* plot);
void keepComparison(SettingsFile::Values& values, const Baseline* baseline, const NetworkPlot* plot);

/// The same for the design, from its file if it had one, what was selected in it, and how it is counted. An
/// error says why the file does not come back; the design is then as it was.
Status restoreSession(NetworkDocument* document, DesignSelection* selection);
void keepSession(SettingsFile::Values& values, const NetworkDocument* document,
                 const DesignSelection* selection);

} // namespace bitops
