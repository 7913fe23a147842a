// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QString;
class QWidget;

namespace bitops {

/// Says in a dialog over `over` what could not be done, and waits until it has been read. Names in the
/// sentence are somebody's own: it is plain text, and no longer than a screen.
void tellProblem(QWidget* over, const QString& title, const QString& sentence);

} // namespace bitops
