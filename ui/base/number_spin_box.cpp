// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/base/number_spin_box.h"

#include "ui/base/number_text.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace bitops {

namespace {

/// As many as Qt allows: it rounds each value to them.
constexpr int mostDecimals = 323;
/// Digits that a product of two numbers of few digits has right.
constexpr int rightDigits = 12;

} // namespace

NumberSpinBox::NumberSpinBox(int decimals, QWidget* parent)
    : QDoubleSpinBox(parent)
    , m_decimals(decimals)
{
    setDecimals(mostDecimals);
}

void NumberSpinBox::setPercent()
{
    m_factor = 100;
}

QString NumberSpinBox::textFromValue(double value) const
{
    return m_factor == 1 ? numberText(value, QLocale::FloatingPointShortest, locale())
                         : numberText(value * m_factor, rightDigits, locale());
}

QString NumberSpinBox::stripped(const QString& text) const
{
    QString number = text;
    if (!suffix().isEmpty() && number.endsWith(suffix())) {
        number.chop(suffix().size());
    }
    return number.trimmed();
}

double NumberSpinBox::valueFromText(const QString& text) const
{
    const QString number = stripped(text);
    if (text == specialValueText() || number == textFromValue(value())) {
        return text == specialValueText() ? minimum() : value(); // What is shown may be rounded.
    }
    return numberFromText(number, locale()).value_or(0) / m_factor;
}

QValidator::State NumberSpinBox::validate(QString& text, int& /*position*/) const
{
    const QString number = stripped(text);
    if ((!specialValueText().isEmpty() && text == specialValueText()) || number == textFromValue(value())) {
        return QValidator::Acceptable;
    }
    const std::optional<double> typed = numberFromText(number, locale());
    if (typed && *typed / m_factor >= minimum() && *typed / m_factor <= maximum()) {
        return QValidator::Acceptable;
    }
    static const QRegularExpression beginning(QStringLiteral("^[\\d.,]*(e[+-]?\\d*)?$"),
                                              QRegularExpression::CaseInsensitiveOption);
    return beginning.match(number).hasMatch() ? QValidator::Intermediate : QValidator::Invalid;
}

void NumberSpinBox::stepBy(int steps)
{
    const double shown = value() * m_factor;
    // Down from 1 goes to 0.9..., which is of the decade below.
    const double inDecade = steps < 0 ? shown / 1.01 : shown;
    const double first = std::pow(10, -m_decimals);
    // Where 0 is no value, steps grow smaller for ever; else the smallest one leads to it.
    const bool isFirst = minimum() == 0 && inDecade < first * 10;
    const double step = isFirst ? first : std::pow(10, std::floor(std::log10(inDecade)) - 1);
    const double target = QString::number(shown + steps * step, 'g', rightDigits).toDouble() / m_factor;
    setValue(std::clamp(target, minimum(), maximum()));
    selectAll();
}

} // namespace bitops
