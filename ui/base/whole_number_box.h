// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractSpinBox>

#include <cstdint>

namespace bitops {

/// A spin box for whole numbers of 64 bits, from 0 on: QSpinBox has 32.
class WholeNumberBox : public QAbstractSpinBox
{
    Q_OBJECT

public:
    explicit WholeNumberBox(QWidget* parent = nullptr);

    [[nodiscard]] std::int64_t value() const { return m_value; }
    void setValue(std::int64_t value);

    [[nodiscard]] QValidator::State validate(QString& text, int& position) const override;
    /// Puts back the last number where there is none.
    void fixup(QString& text) const override;
    void stepBy(int steps) override;
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void valueChanged(std::int64_t value);

protected:
    [[nodiscard]] StepEnabled stepEnabled() const override;

private:
    void takeText(const QString& text);

    std::int64_t m_value = 0;
};

} // namespace bitops
