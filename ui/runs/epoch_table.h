// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/base/figure_table.h"

namespace bitops {

class EpochTableModel;

/// The figures of each epoch of a run.
class EpochTable : public FigureTable
{
    Q_OBJECT

public:
    explicit EpochTable(EpochTableModel* epochs, QWidget* parent = nullptr);
};

} // namespace bitops
