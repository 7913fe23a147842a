// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/cost/cost_report.h"
#include "core/runs/run_scan.h"

#include <QDialog>

class QLabel;

namespace bitops {

class RunDifferenceModel;

/// What differs between two runs: designs, recipes and results, side by side. As they were when it was
/// opened.
class RunDifferenceDialog : public QDialog
{
    Q_OBJECT

public:
    /// Precondition: both runs could be read. Costs are counted by `options`.
    RunDifferenceDialog(const ListedRun& first, const ListedRun& second, const CostOptions& options,
                        QWidget* parent);

private:
    void showCount();

    RunDifferenceModel* m_model;
    QLabel* m_count;
};

} // namespace bitops
