// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLocale>
#include <QString>

namespace bitops {

/// A budget as a share of 1: "60 %", or "60.5 %" where it is no whole number.
inline QString budgetText(double share)
{
    const double percent = 100 * share;
    const bool isWhole = qAbs(percent - qRound(percent)) < 0.01;
    return QLocale().toString(percent, 'f', isWhole ? 0 : 1) + QChar(0x00A0) + QLatin1Char('%');
}

} // namespace bitops
