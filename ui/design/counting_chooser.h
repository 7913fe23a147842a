// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/cost/counting_rule.h"

#include <QComboBox>

namespace bitops {

/// The counting rules, each with its formula beside its name.
class CountingChooser : public QComboBox
{
    Q_OBJECT

public:
    explicit CountingChooser(QWidget* parent = nullptr);

    [[nodiscard]] CountingRule rule() const;
    void setRule(CountingRule rule);

    /// Whether the formula of the chosen rule stands in the box, too, which needs room.
    void showFormula(bool isShown);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    void showPopup() override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    bool m_hasFormula = true;
};

} // namespace bitops
