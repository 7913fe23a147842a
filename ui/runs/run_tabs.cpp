// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/runs/run_tabs.h"

#include "ui/exports/plot_exports.h"
#include "ui/runs/classes_panel.h"
#include "ui/runs/current_run.h"
#include "ui/runs/curves_panel.h"
#include "ui/runs/layer_curves.h"
#include "ui/runs/run_comparison.h"
#include "ui/runs/run_library.h"
#include "ui/runs/runs_model.h"
#include "ui/runs/runs_panel.h"
#include "ui/runs/tradeoff_panel.h"
#include "ui/runs/tradeoff_plot.h"
#include "ui/runs/weight_histogram.h"
#include "ui/runs/weights_panel.h"

#include <QTabWidget>

#include <algorithm>

namespace bitops {

RunTabs::RunTabs(RunLibrary* library, NetworkDocument* document, bool remembers, QTabWidget* tabs)
    : QObject(tabs)
    , m_library(library)
    , m_comparison(new RunComparison(library, this))
    , m_curves(new CurvesPanel(m_comparison))
    , m_panel(new RunsPanel(library, document, remembers))
    , m_tradeoff(new TradeoffPanel(m_panel->model(), m_comparison))
    , m_current(new CurrentRun(this))
    , m_weights(new WeightsPanel(m_current))
    , m_classes(new ClassesPanel(m_current))
{
    tabs->addTab(m_panel, tr("Runs"));
    tabs->addTab(m_tradeoff, tr("Accuracy vs BitOps"));
    tabs->addTab(m_weights, tr("Weights"));
    tabs->addTab(m_classes, tr("Classes"));
    m_panel->model()->setComparison(m_comparison);
    connect(m_panel, &RunsPanel::selectionChanged, this, &RunTabs::compare);
    connect(m_tradeoff->plot(), &TradeoffPlot::picked, m_panel, &RunsPanel::selectRun);
    connect(m_tradeoff->plot(), &TradeoffPlot::opened, m_panel, [this](const std::filesystem::path& folder) {
        m_panel->selectRun(folder);
        Q_EMIT m_panel->activated();
    });
    const auto showWhatIsSeen = [this, tabs] {
        m_current->setSeen(tabs->currentWidget() == m_weights || tabs->currentWidget() == m_classes);
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

bool RunTabs::haveComparedEpochs() const
{
    const std::vector<ComparedRun>& runs = m_comparison->runs();
    return std::any_of(runs.begin(), runs.end(),
                       [](const ComparedRun& compared) { return !compared.epochs().empty(); });
}

std::vector<ListedRunPtr> RunTabs::comparedRuns() const
{
    std::vector<ListedRunPtr> runs;
    for (const ComparedRun& compared : m_comparison->runs()) {
        if (compared.run != nullptr) {
            runs.push_back(compared.run);
        }
    }
    return runs;
}

QString RunTabs::nameOfCompared() const
{
    const std::vector<ComparedRun>& runs = m_comparison->runs();
    return runs.size() == 1 ? runs.front().name() : tr("runs");
}

void RunTabs::addPlots(PlotExports* exports) const
{
    const auto runName = [run = m_current] { return run->name(); };
    exports->addPlot(m_tradeoff->plot(), tr("Accuracy vs &BitOps"), QStringLiteral("tradeoff"),
                     [] { return tr("runs"); });
    exports->addPlot(m_weights->histogram(), tr("&Weights of a Layer"), QStringLiteral("weights"), runName,
                     [weights = m_weights] { return weights->shownText(); });
    exports->addPlot(m_weights->curves(), tr("&Quantization of the Layers"), QStringLiteral("quantization"),
                     runName);
    exports->addPlot(m_classes->picture(), tr("Confusion &Matrix"), QStringLiteral("confusion"), runName);
}

} // namespace bitops
