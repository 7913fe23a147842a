// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/runs/run_tabs.h"

#include "ui/base/empty_state.h"
#include "ui/base/paths.h"
#include "ui/base/tell_problem.h"
#include "ui/design/network_document.h"
#include "ui/exports/background_export.h"
#include "ui/exports/exporter_actions.h"
#include "ui/runs/current_run.h"
#include "ui/runs/curves_panel.h"
#include "ui/runs/inside_panel.h"
#include "ui/runs/run_comparison.h"
#include "ui/runs/run_exports.h"
#include "ui/runs/run_library.h"
#include "ui/runs/run_list_panel.h"
#include "ui/runs/run_selection.h"
#include "ui/runs/run_sweeps.h"
#include "ui/runs/run_table.h"
#include "ui/runs/runs_model.h"
#include "ui/runs/runs_panel.h"
#include "ui/runs/sweep_rows_model.h"
#include "ui/runs/tradeoff_panel.h"
#include "ui/runs/tradeoff_plot.h"

#include <QMainWindow>
#include <QMenu>
#include <QSettings>
#include <QTabBar>
#include <QTabWidget>
#include <QToolButton>

#include <algorithm>
#include <utility>

namespace bitops {

namespace {

const QString selectedRunsKey = QStringLiteral("session/runs");
const QString shownRunsKey = QStringLiteral("session/shownRuns");
const QString hasTableKey = QStringLiteral("session/runTable");

std::vector<std::filesystem::path> foldersOf(const QSettings& settings, const QString& key)
{
    std::vector<std::filesystem::path> folders;
    for (const QString& folder : settings.value(key).toStringList()) {
        folders.push_back(toPath(folder));
    }
    return folders;
}

QStringList textsOf(const std::vector<std::filesystem::path>& folders)
{
    constexpr std::size_t most = 200; // So many are kept, however many there are.
    QStringList texts;
    for (std::size_t i = 0; i < std::min(folders.size(), most); ++i) {
        texts += fromPath(folders[i]);
    }
    return texts;
}

} // namespace

RunTabs::RunTabs(RunLibrary* library, NetworkDocument* document, bool remembers, QTabWidget* tabs)
    : QObject(tabs)
    , m_library(library)
    , m_document(document)
    , m_pages(tabs)
    , m_comparison(new RunComparison(library, this))
    , m_sweeps(new RunSweeps(library, this))
    , m_sweepRows(new SweepRowsModel(m_sweeps, m_comparison, this))
    , m_model(new RunsModel(library, m_comparison, this))
    , m_selection(new RunSelection(library, this))
    , m_current(new CurrentRun(this))
    , m_curves(new CurvesPanel(m_comparison))
    , m_list(new RunListPanel(library, m_model, m_sweepRows, m_comparison, m_selection))
    , m_panel(new RunsPanel(library, m_model, m_selection, remembers, tabs))
    , m_tradeoff(new TradeoffPanel(m_model))
    , m_inside(new InsidePanel(m_current))
    , m_tabs{m_panel, m_curves, m_tradeoff, m_inside}
{
    m_panel->hide();
    for (RunTab* tab : m_tabs) {
        if (tab != m_panel) {
            tabs->addTab(tab->page(), tab->title());
        }
    }
    const auto countAsDocument = [this, document] { m_model->setCostOptions(document->costOptions()); };
    connect(document, &NetworkDocument::costsChanged, this, countAsDocument);
    countAsDocument();
    connect(m_model, &RunsModel::editFailed, this,
            [this](const QString& message) { tellProblem(m_pages->window(), m_panel->title(), message); });
    connect(library, &RunLibrary::changed, this, &RunTabs::followPublished);
    connect(m_selection, &RunSelection::changed, this, &RunTabs::showSelection);
    connect(m_curves, &CurvesPanel::readingChanged, m_model, &RunsModel::setReading);
    connect(m_list, &RunListPanel::tableWanted, this, &RunTabs::showTable);
    const auto select = [this](const std::filesystem::path& folder) { m_selection->select({folder}); };
    connect(m_tradeoff->plot(), &TradeoffPlot::picked, this, [this](const std::filesystem::path& folder) {
        m_selection->select(m_tradeoff->runsWith(folder));
    });
    connect(m_tradeoff->plot(), &TradeoffPlot::opened, this,
            [this, select](const std::filesystem::path& folder) {
                select(folder);
                Q_EMIT m_list->activated();
            });
    connect(tabs, &QTabWidget::currentChanged, this, &RunTabs::showWhatIsSeen);
    showWhatIsSeen();
}

/// Before anybody has selected a run, and of those who look at what was trained last.
void RunTabs::followPublished()
{
    const ListedRunPtr& published = m_library->published();
    if (published == nullptr || published->folder == m_published) {
        return;
    }
    const std::filesystem::path before = std::exchange(m_published, published->folder);
    const std::vector<std::filesystem::path>& selected = m_selection->folders();
    if (selected.empty() || (selected.size() == 1 && selected.front() == before)) {
        m_selection->select({m_published});
    }
}

void RunTabs::showSelection()
{
    m_tradeoff->setSelected(m_selection->folders());
    const std::vector<ListedRunPtr> selected = m_selection->runs();
    m_current->setRun(selected.empty() ? m_library->published() : selected.front());
}

void RunTabs::showWhatIsSeen()
{
    m_current->setSeen(std::any_of(m_tabs.begin(), m_tabs.end(), [this](RunTab* tab) {
        return tab->showsCurrentRun() && tab->page() == m_pages->currentWidget();
    }));
    m_list->setHasCursorColumn(m_pages->currentWidget() == m_curves);
}

void RunTabs::showTable()
{
    int index = m_pages->indexOf(m_panel);
    if (index < 0) {
        index = m_pages->addTab(m_panel, m_panel->title());
        auto* close = new QToolButton(m_pages);
        close->setObjectName(QStringLiteral("closeRunTable"));
        close->setText(QStringLiteral("×"));
        close->setAccessibleName(tr("Close the table of runs"));
        close->setToolTip(close->accessibleName());
        close->setAutoRaise(true);
        connect(close, &QToolButton::clicked, this,
                [this] { m_pages->removeTab(m_pages->indexOf(m_panel)); });
        m_pages->tabBar()->setTabButton(index, QTabBar::RightSide, close);
    }
    m_pages->setCurrentIndex(index);
    m_panel->table()->setFocus();
}

void RunTabs::add(RunTab* tab)
{
    m_tabs.insert(std::find(m_tabs.begin(), m_tabs.end(), m_inside), tab);
    m_pages->insertTab(m_pages->indexOf(m_inside), tab->page(), tab->title());
}

WeightsPanel* RunTabs::weights() const
{
    return m_inside->weights();
}

ClassesPanel* RunTabs::classes() const
{
    return m_inside->classes();
}

void RunTabs::setOffers(const QList<QAction*>& actions) const
{
    const auto offer = [&actions](const QWidget* place) {
        for (EmptyState* empty : place->findChildren<EmptyState*>()) {
            empty->setActions(actions);
        }
    };
    offer(m_list);
    for (RunTab* tab : m_tabs) {
        if (tab->offersTraining()) {
            offer(tab->page());
        }
    }
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
    const auto* runs = new RunExports(
        {m_document, m_library, m_panel, m_list, m_selection, m_comparison, m_curves}, reading, context);
    menu->addMenu(runs->menu());
}

void RunTabs::restore(const QSettings& settings)
{
    for (RunTab* tab : m_tabs) {
        tab->restore(settings);
    }
    m_selection->select(foldersOf(settings, selectedRunsKey));
    if (settings.contains(shownRunsKey)) {
        m_comparison->setRuns(foldersOf(settings, shownRunsKey));
    }
    if (settings.value(hasTableKey).toString() == QLatin1String("true")) {
        const int current = m_pages->currentIndex();
        showTable();
        m_pages->setCurrentIndex(current);
    }
}

void RunTabs::keep(SettingsFile::Values& values) const
{
    for (const RunTab* tab : m_tabs) {
        tab->keep(values);
    }
    values.insert(selectedRunsKey, textsOf(m_selection->folders()));
    values.insert(shownRunsKey, textsOf(m_comparison->folders()));
    values.insert(hasTableKey, m_pages->indexOf(m_panel) >= 0);
}

} // namespace bitops
