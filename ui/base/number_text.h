// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLocale>
#include <QString>

#include <optional>

namespace bitops {

// Real numbers of any size, as people write them.

/// Without signs between thousands: "0.001", "0.0001", "3.25e-5". At most so many digits count; by default,
/// as many as give the number back.
QString numberText(double value, int digits = QLocale::FloatingPointShortest,
                   const QLocale& locale = QLocale());

/// What numberText() gives, and what people type: either form, with the language's decimal sign or a point.
std::optional<double> numberFromText(const QString& text, const QLocale& locale = QLocale());

/// In the unit that the other number is shown in (shortText()), which stands elsewhere: 13352960 beside
/// 52428800 as "13.4", or with two digits only as "13".
QString numberInPrefixOf(double value, double other, int digits = 3);

} // namespace bitops
