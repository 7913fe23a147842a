// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

class QWidget;

namespace bitops {

/// Says of a part of the window which page of the help is about it, and what it answers to "What's this?".
/// Each part says so in its constructor.
void setPanelHelp(QWidget* panel, const QString& page, const QString& whatsThis);

/// The page about the part that the widget is in; that about all parts if it is in none.
QString helpPageOf(const QWidget* widget);

} // namespace bitops
