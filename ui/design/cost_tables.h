// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/base/figure_table.h"

namespace bitops {

class DesignSelection;
class LayerTableModel;
class NetworkDocument;
class RuleTableModel;

/// All that is counted of each layer. The current row is the selected layer.
class LayerTable : public FigureTable
{
    Q_OBJECT

public:
    LayerTable(NetworkDocument* document, DesignSelection* selection, QWidget* parent = nullptr);

private:
    void readRow(int row);
    void showSelection();

    NetworkDocument* m_document;
    DesignSelection* m_selection;
    bool m_isBusy = false; ///< One side is being told what the other has.
};

/// The counting rules side by side. Counts only while it is seen.
class RuleTable : public FigureTable
{
    Q_OBJECT

public:
    explicit RuleTable(NetworkDocument* document, QWidget* parent = nullptr);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void count();

    NetworkDocument* m_document;
    RuleTableModel* m_model;
};

} // namespace bitops
