// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/runs/run_tabs.h"

#include "ui/exports/plot_exports.h"
#include "ui/runs/classes_panel.h"
#include "ui/runs/curves_panel.h"
#include "ui/runs/layer_curves.h"
#include "ui/runs/run_comparison.h"
#include "ui/runs/run_library.h"
#include "ui/runs/runs_model.h"
#include "ui/runs/runs_panel.h"
#include "ui/runs/shown_run.h"
#include "ui/runs/tradeoff_panel.h"
#include "ui/runs/tradeoff_plot.h"
#include "ui/runs/weight_histogram.h"
#include "ui/runs/weights_panel.h"
#include "ui/training/run_actions.h"
#include "ui/training/training_session.h"

#include <QTabWidget>

#include <algorithm>
#include <memory>
#include <utility>

namespace bitops {

RunTabs::RunTabs(const Surroundings& surroundings, QTabWidget* tabs)
    : QObject(tabs)
    , m_session(surroundings.session)
    , m_library(new RunLibrary(m_session->runsFolder(), this))
    , m_comparison(new RunComparison(m_library, this))
    , m_panel(new RunsPanel(m_library, surroundings.document, surroundings.remembers))
    , m_tradeoff(new TradeoffPanel(m_panel->model(), m_comparison))
    , m_shown(new ShownRun(m_session, m_library, this))
    , m_weights(new WeightsPanel(m_shown))
    , m_classes(new ClassesPanel(m_shown))
{
    tabs->addTab(m_panel, tr("Runs"));
    tabs->addTab(m_tradeoff, tr("Accuracy vs BitOps"));
    tabs->addTab(m_weights, tr("Weights"));
    tabs->addTab(m_classes, tr("Classes"));
    m_panel->model()->setComparison(m_comparison);
    auto* actions = new RunActions(surroundings, m_library, m_panel);
    connect(actions, &RunActions::curvesWanted, tabs,
            [tabs, curves = surroundings.curves] { tabs->setCurrentWidget(curves); });
    connectTradeoff(actions);
    connect(m_session, &TrainingSession::ended, m_library, &RunLibrary::refresh);
    connect(m_session, &TrainingSession::runsFolderChanged, m_library,
            [this] { m_library->setFolder(m_session->runsFolder()); });
    connect(m_panel, &RunsPanel::selectionChanged, this, &RunTabs::compare);
    connect(m_session, &TrainingSession::changed, this, &RunTabs::compare);
    connect(m_session, &TrainingSession::changed, m_library, [this] {
        if (std::exchange(m_isTraining, m_session->isRunning()) != m_isTraining) {
            m_library->refresh(); // It may be a run that the table has as stopped.
        }
    });
    const auto showWhatIsSeen = [this, tabs] {
        m_shown->setSeen(tabs->currentWidget() == m_weights || tabs->currentWidget() == m_classes);
    };
    connect(tabs, &QTabWidget::currentChanged, m_shown, showWhatIsSeen);
    showWhatIsSeen();
    surroundings.curves->setComparison(m_comparison);
}

void RunTabs::compare()
{
    std::vector<std::filesystem::path> folders;
    const std::vector<ListedRunPtr> selected = m_panel->selectedRuns();
    m_shown->select(selected.empty() ? nullptr : selected.front());
    folders.reserve(selected.size());
    for (const ListedRunPtr& run : selected) {
        folders.push_back(run->folder);
    }
    m_tradeoff->setSelected(folders);
    const std::filesystem::path own = m_session->existingRunFolder();
    const bool isWanted = m_session->isRunning() || (folders.empty() && !own.empty());
    if (isWanted) { // The first, so that it is drawn however many are selected.
        folders.erase(std::remove(folders.begin(), folders.end(), own), folders.end());
        folders.insert(folders.begin(), own);
    }
    m_comparison->setRuns(folders);
}

bool RunTabs::haveComparedEpochs() const
{
    const std::vector<ComparedRun>& runs = m_comparison->runs();
    return std::any_of(runs.begin(), runs.end(), [this](const ComparedRun& compared) {
        return m_session->isOwn(compared.folder, compared.run) ? !m_session->record().epochs().empty()
                                                               : !compared.epochs().empty();
    });
}

std::vector<ListedRunPtr> RunTabs::comparedRuns() const
{
    std::vector<ListedRunPtr> runs;
    for (const ComparedRun& compared : m_comparison->runs()) {
        const bool isOwn = m_session->isOwn(compared.folder, compared.run);
        if (const ListedRunPtr run = isOwn ? ownRun(compared.run) : compared.run) {
            runs.push_back(run);
        }
    }
    return runs;
}

/// The library's has come some seconds late.
ListedRunPtr RunTabs::ownRun(const ListedRunPtr& listed) const
{
    const std::filesystem::path folder = m_session->runFolder().toStdString();
    Result<RunSummary> summary = RunSummary::of(folder, m_session->record());
    if (!summary) {
        return listed;
    }
    auto run = std::make_shared<ListedRun>();
    if (listed != nullptr) {
        *run = *listed;
    }
    run->folder = folder;
    run->summary = *std::move(summary);
    return run;
}

QString RunTabs::nameOfCompared() const
{
    const std::vector<ComparedRun>& runs = m_comparison->runs();
    return runs.size() == 1 ? runs.front().name() : tr("runs");
}

void RunTabs::connectTradeoff(RunActions* actions)
{
    connect(m_tradeoff->plot(), &TradeoffPlot::picked, m_panel, &RunsPanel::selectRun);
    connect(m_tradeoff->plot(), &TradeoffPlot::opened, actions,
            [this, actions](const std::filesystem::path& folder) {
                m_panel->selectRun(folder);
                actions->openDesign();
            });
}

void RunTabs::addPlots(PlotExports* exports) const
{
    const auto runName = [shown = m_shown] { return shown->name(); };
    exports->addPlot(m_tradeoff->plot(), tr("Accuracy vs &BitOps"), QStringLiteral("tradeoff"),
                     [] { return tr("runs"); });
    exports->addPlot(m_weights->histogram(), tr("&Weights of a Layer"), QStringLiteral("weights"), runName,
                     [weights = m_weights] { return weights->shownText(); });
    exports->addPlot(m_weights->curves(), tr("&Quantization of the Layers"), QStringLiteral("quantization"),
                     runName);
    exports->addPlot(m_classes->picture(), tr("Confusion &Matrix"), QStringLiteral("confusion"), runName);
}

} // namespace bitops
