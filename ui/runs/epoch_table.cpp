// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/runs/epoch_table.h"

#include "ui/base/panel_help.h"
#include "ui/runs/epoch_table_model.h"

#include <QHeaderView>

#include <algorithm>

namespace bitops {

EpochTable::EpochTable(EpochTableModel* epochs, QWidget* parent)
    : FigureTable(tr("Figures of each epoch"), parent)
{
    setPanelHelp(this, QStringLiteral("panel-tables"), tr("The figures of each epoch of the last training."));
    setModel(epochs);
    QHeaderView* header = horizontalHeader();
    header->setSectionResizeMode(QHeaderView::Stretch);
    // Headings are not cut off in a narrow window: the table is scrolled there.
    int widest = 0;
    for (int i = 0; i < header->count(); ++i) {
        widest = std::max(widest, header->sectionSizeHint(i));
    }
    header->setMinimumSectionSize(widest);
}

} // namespace bitops
