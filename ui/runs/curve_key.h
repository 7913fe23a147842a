// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace bitops {

/// What the strokes of curves mean: validation, training, best epoch.
class CurveKey : public QWidget
{
    Q_OBJECT

public:
    explicit CurveKey(QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace bitops
