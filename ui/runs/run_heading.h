// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/runs/run_scan.h"

#include <QWidget>

namespace bitops {

/// Names a run: its mark, its name, and the strip of its bits at the right.
class RunHeading : public QWidget
{
    Q_OBJECT

public:
    explicit RunHeading(QWidget* parent = nullptr);

    /// Null: nothing is shown, and no room taken.
    void setRun(const ListedRunPtr& run);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    ListedRunPtr m_run;
};

} // namespace bitops
