// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/base/figure_table.h"
#include "ui/runs/run_tab.h"

namespace bitops {

class CurrentRun;
class EpochTableModel;

/// The figures of each epoch of the shown run.
class EpochTable : public FigureTable, public RunTab
{
    Q_OBJECT

public:
    explicit EpochTable(const CurrentRun* run, QWidget* parent = nullptr);

    [[nodiscard]] QWidget* page() override { return this; }
    [[nodiscard]] QString title() const override;
    [[nodiscard]] bool showsCurrentRun() const override { return true; }

private:
    void showEpochs();

    const CurrentRun* m_run;
    EpochTableModel* m_epochs;
};

} // namespace bitops
