// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDoubleSpinBox>

namespace bitops {

/// A spin box for a number over several decades: gives back every number that it was given, to the last bit,
/// and shows 0.001 as such, not as 0.001000.
class NumberSpinBox : public QDoubleSpinBox
{
    Q_OBJECT

public:
    /// A step from 0 goes to the first number with so many decimals, as it is shown.
    explicit NumberSpinBox(int decimals, QWidget* parent = nullptr);

    /// Shows a part of 1 in percent.
    void setPercent();

    [[nodiscard]] QString textFromValue(double value) const override;
    [[nodiscard]] double valueFromText(const QString& text) const override;
    [[nodiscard]] QValidator::State validate(QString& text, int& position) const override;
    /// By a tenth of the number's decade.
    void stepBy(int steps) override;

private:
    [[nodiscard]] QString stripped(const QString& text) const;

    int m_decimals;
    double m_factor = 1; ///< What is shown, over the value.
};

} // namespace bitops
