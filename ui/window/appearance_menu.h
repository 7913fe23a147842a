// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QMenu;

namespace bitops {

class AppearanceSwitch;

/// Adds a menu to `view` in which the appearance is chosen.
void addAppearanceMenu(QMenu* view, AppearanceSwitch* appearance);

} // namespace bitops
