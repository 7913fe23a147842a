// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

namespace bitops {

/// Lets the wheel scroll wherever the pointer is: numbers, lists to choose from and sliders change by it only
/// while they have the focus, which the wheel does not give them. For all widgets of the program, as long as
/// the guard lives.
class WheelGuard : public QObject
{
    Q_OBJECT

public:
    explicit WheelGuard(QObject* parent);

    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace bitops
