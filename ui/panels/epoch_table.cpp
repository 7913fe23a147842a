// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panels/epoch_table.h"

#include "ui/models/epoch_table_model.h"

#include <QHeaderView>

namespace bitops {

EpochTable::EpochTable(EpochTableModel* epochs, QWidget* parent)
    : FigureTable(tr("Figures of each epoch"), parent)
{
    setModel(epochs);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
}

} // namespace bitops
