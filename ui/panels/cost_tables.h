// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTableView>

namespace bitops {

class DesignSelection;
class LayerTableModel;
class NetworkDocument;
class RuleTableModel;

/// A table of figures to read. Its selected rows are copied as text with tabs, as spreadsheets take it, under
/// the headings.
class FigureTable : public QTableView
{
    Q_OBJECT

public:
    /// Exact numbers of the models' cells, and headings for them where the shown ones do not name the unit.
    static constexpr int ValueRole = Qt::UserRole;

    explicit FigureTable(const QString& accessibleName, QWidget* parent = nullptr);

    [[nodiscard]] QString selectedText() const;

private:
    void copy() const;
};

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
