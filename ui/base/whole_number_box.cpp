// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/base/whole_number_box.h"

#include <QLineEdit>
#include <QSpinBox>

#include <algorithm>
#include <limits>

namespace bitops {

namespace {

constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();

} // namespace

WholeNumberBox::WholeNumberBox(QWidget* parent)
    : QAbstractSpinBox(parent)
{
    lineEdit()->setText(QString::number(m_value));
    connect(lineEdit(), &QLineEdit::textChanged, this, &WholeNumberBox::takeText);
}

void WholeNumberBox::setValue(std::int64_t value)
{
    lineEdit()->setText(QString::number(std::max<std::int64_t>(value, 0)));
}

void WholeNumberBox::takeText(const QString& text)
{
    bool isNumber = false;
    const qlonglong value = text.toLongLong(&isNumber);
    if (isNumber && value >= 0 && value != m_value) {
        m_value = value;
        Q_EMIT valueChanged(m_value);
    }
}

QValidator::State WholeNumberBox::validate(QString& text, int& /*position*/) const
{
    if (text.isEmpty()) {
        return QValidator::Intermediate;
    }
    const bool isDigits = std::all_of(text.begin(), text.end(), [](QChar letter) {
        return letter >= QLatin1Char('0') && letter <= QLatin1Char('9');
    });
    bool isNumber = false;
    text.toLongLong(&isNumber);
    return isDigits && isNumber ? QValidator::Acceptable : QValidator::Invalid;
}

void WholeNumberBox::fixup(QString& text) const
{
    text = QString::number(m_value);
}

void WholeNumberBox::stepBy(int steps)
{
    const bool isBeyond = steps > 0 && m_value > most - steps;
    setValue(isBeyond ? most : m_value + steps);
    selectAll();
}

QAbstractSpinBox::StepEnabled WholeNumberBox::stepEnabled() const
{
    StepEnabled steps = StepNone;
    steps.setFlag(StepUpEnabled, m_value < most);
    steps.setFlag(StepDownEnabled, m_value > 0);
    return steps;
}

/// As wide as the fields beside it.
QSize WholeNumberBox::sizeHint() const
{
    QSpinBox usual;
    usual.setRange(0, std::numeric_limits<int>::max());
    return usual.sizeHint();
}

} // namespace bitops
