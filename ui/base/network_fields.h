// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/network/validation.h"

#include <vector>

class QLabel;
class QLineEdit;
class QString;
class QWidget;

namespace bitops {

// Fields in which a network's own values are edited, wherever in the window they stand.

/// A label whose mnemonic goes to `buddy`.
QLabel* labelFor(const QString& text, QWidget* buddy);

/// Undo and redo that the line itself has none of are left to the window: the last edit is often what was
/// just entered here.
void passUndoOn(QLineEdit* line);

/// What is wrong with a field stands at the field: the first of `problems` that is about one of `fields`
/// colours the widget, is its tool tip, and is written at it. A widget without a problem shows its accessible
/// name there.
void markProblem(QWidget* widget, const std::vector<Problem>& problems, const std::vector<Field>& fields);

} // namespace bitops
