// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/base/figure_table.h"
#include "ui/runs/run_tab.h"

namespace bitops {

class EpochTableModel;
class RunLibrary;

/// The figures of each epoch of the run that was published last; they stay when its folder goes.
class EpochTable : public FigureTable, public RunTab
{
    Q_OBJECT

public:
    explicit EpochTable(const RunLibrary* library, QWidget* parent = nullptr);

    [[nodiscard]] QWidget* page() override { return this; }
    [[nodiscard]] QString title() const override;

private:
    void showEpochs();

    const RunLibrary* m_library;
    EpochTableModel* m_epochs;
};

} // namespace bitops
