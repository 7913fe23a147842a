// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/base/settings_file.h"

#include <QObject>

#include <filesystem>
#include <vector>

class QAction;
class QMenu;
class QSettings;
class QTabWidget;

namespace bitops {

class ClassesPanel;
class CurrentRun;
class CurvesPanel;
struct ExportContext;
class InsidePanel;
class NetworkDocument;
class PlotExports;
class RunComparison;
class RunLibrary;
class RunListPanel;
class RunSelection;
class RunSweeps;
class RunsModel;
class RunsPanel;
class RunTab;
class SweepRowsModel;
class TradeoffPanel;
class WeightsPanel;

/// What the window shows of the library's runs: a list that is the legend of all plots, and tabs. The whole
/// table of runs is a tab that comes when it is asked for, and can be closed.
class RunTabs : public QObject
{
    Q_OBJECT

public:
    /// Tabs about a single run show the first that is selected, or else the one that was published last. Bit
    /// operations are counted as the document's. If it `remembers`, what is set in the tabs lasts longer than
    /// the window.
    RunTabs(RunLibrary* library, NetworkDocument* document, bool remembers, QTabWidget* tabs);

    /// One that others make, beside those of several runs: before the tab about what is inside of one. To be
    /// called before all that is done with all tabs.
    void add(RunTab* tab);
    /// What is offered, by buttons, where there is nothing to show.
    void setOffers(const QList<QAction*>& actions) const;
    /// Makes their plots exportable.
    void addPlots(PlotExports* exports) const;
    /// Puts what they write into the menu: before `before`, and what is of several runs into a menu of its
    /// own.
    void addExports(QMenu* menu, QAction* before, const ExportContext& context);

    /// How they were left, and how they are.
    void restore(const QSettings& settings);
    void keep(SettingsFile::Values& values) const;

    [[nodiscard]] CurvesPanel* curves() const { return m_curves; }
    /// For the place beside the tabs.
    [[nodiscard]] RunListPanel* list() const { return m_list; }
    [[nodiscard]] RunsPanel* panel() const { return m_panel; }
    [[nodiscard]] RunsModel* model() const { return m_model; }
    [[nodiscard]] RunSelection* selection() const { return m_selection; }
    /// What of them are runs of sweeps.
    [[nodiscard]] RunSweeps* sweeps() const { return m_sweeps; }
    /// The runs that are shown in plots.
    [[nodiscard]] RunComparison* comparison() const { return m_comparison; }
    /// Opens the tab of the whole table, or goes to it.
    void showTable();
    [[nodiscard]] TradeoffPanel* tradeoff() const { return m_tradeoff; }
    /// What the tabs about a single run show.
    [[nodiscard]] CurrentRun* currentRun() const { return m_current; }
    [[nodiscard]] InsidePanel* inside() const { return m_inside; }
    [[nodiscard]] WeightsPanel* weights() const;
    [[nodiscard]] ClassesPanel* classes() const;
    [[nodiscard]] RunLibrary* library() const { return m_library; }

private:
    void showSelection();
    void followPublished();
    void showWhatIsSeen();

    RunLibrary* m_library;
    NetworkDocument* m_document;
    QTabWidget* m_pages;
    RunComparison* m_comparison;
    RunSweeps* m_sweeps; ///< Before the models: when rows come, it is known to which sweep they belong.
    SweepRowsModel* m_sweepRows;
    RunsModel* m_model;
    RunSelection* m_selection;
    CurrentRun* m_current;
    CurvesPanel* m_curves;
    RunListPanel* m_list;
    RunsPanel* m_panel;
    TradeoffPanel* m_tradeoff;
    InsidePanel* m_inside;
    std::vector<RunTab*> m_tabs;       ///< From left to right; the table first.
    std::filesystem::path m_published; ///< The run that was followed last.
};

} // namespace bitops
