// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/runs/epoch_table.h"

#include "ui/base/panel_help.h"
#include "ui/runs/epoch_table_model.h"
#include "ui/runs/run_library.h"

#include <QHeaderView>

#include <algorithm>

namespace bitops {

EpochTable::EpochTable(const RunLibrary* library, QWidget* parent)
    : FigureTable(tr("Figures of each epoch"), parent)
    , m_library(library)
    , m_epochs(new EpochTableModel(this))
{
    setPanelHelp(this, QStringLiteral("panel-tables"), tr("The figures of each epoch of the last training."));
    setModel(m_epochs);
    QHeaderView* header = horizontalHeader();
    header->setSectionResizeMode(QHeaderView::Stretch);
    // Headings are not cut off in a narrow window: the table is scrolled there.
    int widest = 0;
    for (int i = 0; i < header->count(); ++i) {
        widest = std::max(widest, header->sectionSizeHint(i));
    }
    header->setMinimumSectionSize(widest);
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
