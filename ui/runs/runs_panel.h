// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/runs/run_scan.h"
#include "ui/base/figure_table.h"
#include "ui/runs/run_tab.h"

#include <QList>
#include <QWidget>

#include <vector>

class QAction;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QMenu;
class QStackedWidget;

namespace bitops {

class RunLibrary;
class RunSelection;
class RunsFilterModel;
class RunsModel;
class RunTable;

/// All runs with all that is known of them, as a table that is sorted, filtered and selected in; where there
/// are none, what to do to have one.
class RunsPanel : public QWidget, public RunTab
{
    Q_OBJECT

public:
    /// If it `remembers`, the columns stay as they are set, for later windows as well.
    RunsPanel(RunLibrary* library, RunsModel* model, RunSelection* selection, bool remembers,
              QWidget* parent = nullptr);

    [[nodiscard]] QWidget* page() override { return this; }
    [[nodiscard]] QString title() const override;

    [[nodiscard]] RunTable* table() const { return m_table; }

    /// Those that match the filter, in the order of the table.
    [[nodiscard]] std::vector<ListedRunPtr> shownRuns() const;

    /// What can be done with runs: on buttons, by key in the table and in its context menu, where `more`
    /// follows with what has no button.
    void setActions(const QList<QAction*>& buttons, const QList<QAction*>& more);
    /// One more for the context menu, and behind `more`.
    void addMore(QAction* action);

Q_SIGNALS:
    /// The filter or the list has changed.
    void shownRunsChanged();
    /// A double click.
    void activated();

protected:
    void showEvent(QShowEvent* event) override;

private:
    void createTable(bool remembers);
    void showHint();

    RunLibrary* m_library;
    RunsFilterModel* m_order;
    QLineEdit* m_filter;
    QHBoxLayout* m_buttons;
    QMenu* m_more;
    QAction* m_endOfMore = nullptr; ///< Before which there is room for more.
    QStackedWidget* m_pages;
    QLabel* m_hint;
    RunTable* m_table;
    QMenu* m_columns = nullptr;
};

} // namespace bitops
