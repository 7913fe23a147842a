// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// QCustomPlot's header speaks Qt's keywords, which our own code does without (QT_NO_KEYWORDS). This gives it
// the keywords, and takes them away again. Include QCustomPlot through here only.

#include <QObject>

// NOLINTBEGIN(cppcoreguidelines-macro-usage)
#define signals Q_SIGNALS
#define slots Q_SLOTS
#define emit
#define foreach Q_FOREACH
// NOLINTEND(cppcoreguidelines-macro-usage)

#include <qcustomplot.h>

#undef signals
#undef slots
#undef emit
#undef foreach
