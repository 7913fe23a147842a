// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/runs/run_scan.h"
#include "ui/base/figure_table.h"
#include "ui/runs/run_tab.h"

#include <QList>
#include <QWidget>

#include <filesystem>
#include <vector>

class QAction;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QMenu;
class QStackedWidget;

namespace bitops {

class NetworkDocument;
class RunLibrary;
class RunsFilterModel;
class RunsModel;

/// The runs as a table that is sorted, filtered and selected in; where there are none, what to do to have
/// one.
class RunsPanel : public QWidget, public RunTab
{
    Q_OBJECT

public:
    /// Bit operations are counted as the document's. If it `remembers`, the columns stay as they are set, for
    /// later windows as well.
    RunsPanel(RunLibrary* library, NetworkDocument* document, bool remembers, QWidget* parent = nullptr);

    [[nodiscard]] QWidget* page() override { return this; }
    [[nodiscard]] QString title() const override;
    void restore(const QSettings& settings) override;
    void keep(SettingsFile::Values& values) const override;

    [[nodiscard]] QTableView* table() const { return m_table; }
    [[nodiscard]] RunsModel* model() const { return m_model; }

    /// In the order of the table.
    [[nodiscard]] std::vector<ListedRunPtr> selectedRuns() const;
    /// Those that match the filter, in the order of the table.
    [[nodiscard]] std::vector<ListedRunPtr> shownRuns() const;
    /// Shows and selects the run, alone.
    void selectRun(const std::filesystem::path& folder);
    /// Selects these as soon as the folder of runs has been read, if none is selected then.
    void selectRunsOnceRead(std::vector<std::filesystem::path> folders);
    /// Lets the name of the selected run be edited in its cell.
    void editName();

    /// What can be done with runs: on buttons, by key in the table and in its context menu, where `more`
    /// follows with what has no button.
    void setActions(const QList<QAction*>& buttons, const QList<QAction*>& more);
    /// One more for the context menu, and behind `more`.
    void addMore(QAction* action);

Q_SIGNALS:
    /// The filter or the list has changed.
    void shownRunsChanged();
    /// Other runs are selected, or a selected one has changed.
    void selectionChanged();
    /// A double click, or the return key.
    void activated();

protected:
    void showEvent(QShowEvent* event) override;

private:
    void createTable(bool remembers);
    void showHint();
    void selectAwaited();

    RunLibrary* m_library;
    RunsModel* m_model;
    RunsFilterModel* m_order;
    QLineEdit* m_filter;
    QHBoxLayout* m_buttons;
    QMenu* m_more;
    QAction* m_endOfMore = nullptr; ///< Before which there is room for more.
    QStackedWidget* m_pages;
    QLabel* m_hint;
    FigureTable* m_table;
    QMenu* m_columns = nullptr;
    std::vector<std::filesystem::path> m_awaited;
};

} // namespace bitops
