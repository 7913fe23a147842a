// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/runs/run_tabs.h"

#include "ui/exports/background_export.h"
#include "ui/exports/exporter_actions.h"
#include "ui/runs/classes_panel.h"
#include "ui/runs/current_run.h"
#include "ui/runs/curves_panel.h"
#include "ui/runs/epoch_table.h"
#include "ui/runs/run_comparison.h"
#include "ui/runs/run_exports.h"
#include "ui/runs/run_library.h"
#include "ui/runs/runs_model.h"
#include "ui/runs/runs_panel.h"
#include "ui/runs/tradeoff_panel.h"
#include "ui/runs/tradeoff_plot.h"
#include "ui/runs/weights_panel.h"

#include <QMainWindow>
#include <QMenu>
#include <QTabWidget>

#include <algorithm>

namespace bitops {

RunTabs::RunTabs(RunLibrary* library, NetworkDocument* document, bool remembers, QTabWidget* tabs)
    : QObject(tabs)
    , m_library(library)
    , m_document(document)
    , m_comparison(new RunComparison(library, this))
    , m_current(new CurrentRun(this))
    , m_curves(new CurvesPanel(m_comparison))
    , m_panel(new RunsPanel(library, document, remembers))
    , m_tradeoff(new TradeoffPanel(m_panel->model(), m_comparison))
    , m_weights(new WeightsPanel(m_current))
    , m_classes(new ClassesPanel(m_current))
    , m_tabs{m_curves, m_panel, m_tradeoff, m_weights, m_classes, new EpochTable(library)}
{
    for (RunTab* tab : m_tabs) {
        tabs->addTab(tab->page(), tab->title());
    }
    m_panel->model()->setComparison(m_comparison);
    connect(m_panel, &RunsPanel::selectionChanged, this, &RunTabs::compare);
    connect(m_tradeoff->plot(), &TradeoffPlot::picked, m_panel, &RunsPanel::selectRun);
    connect(m_tradeoff->plot(), &TradeoffPlot::opened, m_panel, [this](const std::filesystem::path& folder) {
        m_panel->selectRun(folder);
        Q_EMIT m_panel->activated();
    });
    const auto showWhatIsSeen = [this, tabs] {
        m_current->setSeen(std::any_of(m_tabs.begin(), m_tabs.end(), [tabs](RunTab* tab) {
            return tab->showsCurrentRun() && tab->page() == tabs->currentWidget();
        }));
    };
    connect(tabs, &QTabWidget::currentChanged, m_current, showWhatIsSeen);
    showWhatIsSeen();
}

void RunTabs::compare()
{
    std::vector<std::filesystem::path> folders;
    const std::vector<ListedRunPtr> selected = m_panel->selectedRuns();
    folders.reserve(selected.size());
    for (const ListedRunPtr& run : selected) {
        folders.push_back(run->folder);
    }
    m_tradeoff->setSelected(folders);
    const ListedRunPtr& published = m_library->published();
    m_current->setRun(selected.empty() ? published : selected.front());
    if (published != nullptr && (published->isLive || folders.empty())) {
        // The first, so that it is drawn however many are selected.
        folders.erase(std::remove(folders.begin(), folders.end(), published->folder), folders.end());
        folders.insert(folders.begin(), published->folder);
    }
    m_comparison->setRuns(folders);
}

void RunTabs::addPlots(PlotExports* exports) const
{
    for (RunTab* tab : m_tabs) {
        tab->addPlots(exports);
    }
}

void RunTabs::addExports(QMenu* menu, QAction* before, const ExportContext& context)
{
    menu->setToolTipsVisible(true);
    auto* reading = new BackgroundExport(context.window);
    for (RunTab* tab : m_tabs) {
        menu->insertActions(before, tab->makeExports(reading, context));
    }
    const auto* runs =
        new RunExports({m_document, m_library, m_panel, m_comparison, m_curves}, reading, context);
    menu->addMenu(runs->menu());
}

void RunTabs::restore(const QSettings& settings)
{
    for (RunTab* tab : m_tabs) {
        tab->restore(settings);
    }
}

void RunTabs::keep(SettingsFile::Values& values) const
{
    for (const RunTab* tab : m_tabs) {
        tab->keep(values);
    }
}

} // namespace bitops
