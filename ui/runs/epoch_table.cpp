// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/runs/epoch_table.h"

#include "ui/base/panel_help.h"
#include "ui/runs/epoch_table_model.h"
#include "ui/runs/run_library.h"

namespace bitops {

EpochTable::EpochTable(const RunLibrary* library, QWidget* parent)
    : FigureTable(tr("Figures of each epoch"), parent)
    , m_library(library)
    , m_epochs(new EpochTableModel(this))
{
    setPanelHelp(this, QStringLiteral("panel-tables"), tr("The figures of each epoch of the last training."));
    setObjectName(QStringLiteral("epochTable"));
    setModel(m_epochs);
    fitColumns();
    connect(library, &RunLibrary::changed, this, &EpochTable::showEpochs);
    showEpochs();
}

void EpochTable::showEpochs()
{
    const ListedRunPtr& run = m_library->published();
    if (run != nullptr && run->summary) {
        m_epochs->setEpochs(run->summary->record().epochs());
    }
}

QString EpochTable::title() const
{
    return tr("Epochs");
}

} // namespace bitops
