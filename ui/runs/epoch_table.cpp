// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/runs/epoch_table.h"

#include "core/runs/run_record.h"
#include "ui/base/panel_help.h"
#include "ui/runs/current_run.h"
#include "ui/runs/epoch_table_model.h"

namespace bitops {

EpochTable::EpochTable(const CurrentRun* run, QWidget* parent)
    : FigureTable(tr("Figures of each epoch"), parent)
    , m_run(run)
    , m_epochs(new EpochTableModel(this))
{
    setPanelHelp(this, QStringLiteral("panel-tables"), tr("The figures of each epoch of the shown run."));
    setObjectName(QStringLiteral("epochTable"));
    setModel(m_epochs);
    fitColumns();
    connect(run, &CurrentRun::changed, this, &EpochTable::showEpochs);
    showEpochs();
}

void EpochTable::showEpochs()
{
    const RunRecord* const record = m_run->record();
    m_epochs->setEpochs(record == nullptr ? std::vector<EpochEvent>() : record->epochs());
}

QString EpochTable::title() const
{
    return tr("Epochs");
}

} // namespace bitops
