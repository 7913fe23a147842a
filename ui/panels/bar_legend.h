// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLabel>

namespace bitops {

/// What the two tones of a bar mean.
class BarLegend : public QLabel
{
    Q_OBJECT

public:
    explicit BarLegend(QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void updateText();
};

} // namespace bitops
