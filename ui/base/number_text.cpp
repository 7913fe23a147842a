// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/base/number_text.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace bitops {

QString numberText(double value, int digits, const QLocale& locale)
{
    constexpr int leastPlainPower = -4;
    constexpr int mostPlainPower = 14;
    // "-3.25e-05", in C's signs and rounded to the digits: what people write is made of its parts.
    const QString scientific =
        QString::number(value, 'e', digits == QLocale::FloatingPointShortest ? digits : digits - 1);
    const qsizetype e = scientific.indexOf(QLatin1Char('e'));
    if (e < 0) {
        return locale.toString(value); // Infinite, or no number.
    }
    static const QRegularExpression endingZeros(QStringLiteral("\\.?0*$"));
    QString mantissa = scientific.left(e);
    const qsizetype point = mantissa.indexOf(QLatin1Char('.'));
    if (point >= 0) {
        mantissa.remove(endingZeros);
    }
    const int power = QStringView(scientific).mid(e + 1).toInt();
    if (power < leastPlainPower || power > mostPlainPower) {
        return mantissa.replace(QLatin1Char('.'), locale.decimalPoint()) + QLatin1Char('e') +
               QString::number(power);
    }
    const auto decimals =
        static_cast<int>(point < 0 ? 0 : std::max<qsizetype>(0, mantissa.size() - 1 - point));
    QLocale plain = locale;
    plain.setNumberOptions(QLocale::OmitGroupSeparator);
    return plain.toString(scientific.toDouble(), 'f', std::max(0, decimals - power));
}

std::optional<double> numberFromText(const QString& text, const QLocale& locale)
{
    const QString plain = text.trimmed().replace(QChar(u'−'), QLatin1Char('-'));
    for (QLocale read : {locale, QLocale::c()}) {
        read.setNumberOptions(QLocale::RejectGroupSeparator);
        bool isNumber = false;
        const double value = read.toDouble(plain, &isNumber);
        if (isNumber) {
            return value;
        }
    }
    return std::nullopt;
}

QString numberInPrefixOf(double value, double other, int digits)
{
    double unit = 1;
    for (double size = other; std::abs(size) >= 999.95; size /= 1000) {
        unit *= 1000;
    }
    const double number = value / unit;
    constexpr double leastWithZeros = 0.1;
    if (number != 0 && number < leastWithZeros) {
        return numberText(number, digits - 1);
    }
    const int before = number < 9.995 ? 1 : number < 99.95 ? 2 : 3; // Digits before the sign.
    return QLocale().toString(number, 'f', unit == 1 ? 0 : std::max(0, digits - before));
}

} // namespace bitops
