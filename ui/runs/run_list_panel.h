// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QWidget>

class QAction;
class QLabel;
class QMenu;
class QStackedWidget;
class QToolButton;

namespace bitops {

class EmptyState;
class RunComparison;
class RunLibrary;
class RunListOrder;
class RunSelection;
class RunsModel;
class RunTable;
class SweepRowsModel;

/// The list of runs, which is the legend of every plot: what is shown, as which mark, and what a cursor reads
/// of it. Narrow, so that columns which have no room give way; the whole table is a click away.
class RunListPanel : public QWidget
{
    Q_OBJECT

public:
    RunListPanel(RunLibrary* library, RunsModel* model, SweepRowsModel* sweeps, RunComparison* comparison,
                 RunSelection* selection, QWidget* parent = nullptr);

    /// The heading, with what can be done with runs; for the title of what holds the panel.
    [[nodiscard]] QWidget* header() const { return m_header; }
    [[nodiscard]] RunTable* table() const { return m_table; }

    /// By key in the list, in its context menu, and in the menu of the heading, which goes on with `more`.
    void setActions(const QList<QAction*>& actions, const QList<QAction*>& more);
    /// One more at the end of the first.
    void addMore(QAction* action);
    /// Whether there is a column for what a cursor reads, as beside curves.
    void setHasCursorColumn(bool hasColumn);

Q_SIGNALS:
    void tableWanted();
    /// A double click.
    void activated();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void createHeader();
    void createTable();
    void showRuns();
    void fitColumns();
    [[nodiscard]] int widthOf(int column) const;
    void updateColors();

    RunLibrary* m_library;
    RunComparison* m_comparison;
    RunListOrder* m_order;
    RunTable* m_table;
    QWidget* m_header;
    QLabel* m_count;
    QToolButton* m_full;
    QMenu* m_menu;
    QAction* m_endOfActions = nullptr; ///< Before which the menu has room for more.
    QAction* m_lastAction = nullptr;   ///< Behind which the table has.
    EmptyState* m_hint;
    QStackedWidget* m_pages;
    bool m_hasCursorColumn = false;
};

} // namespace bitops
