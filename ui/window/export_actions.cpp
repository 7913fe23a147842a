// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/export_actions.h"

#include "ui/base/files.h"
#include "ui/design/design_rows.h"
#include "ui/design/design_selection.h"
#include "ui/design/network_document.h"
#include "ui/design/network_plot.h"
#include "ui/exports/plot_exports.h"
#include "ui/runs/run_tabs.h"
#include "ui/training/training_session.h"
#include "ui/window/settings_actions.h"

#include <QAction>
#include <QFileInfo>
#include <QMainWindow>
#include <QMenu>

#include <set>

namespace bitops {

ExportActions::ExportActions(NetworkDocument* document, const DesignSelection* selection,
                             TrainingSession* session, const SettingsActions* settings, QMainWindow* window)
    : QObject(window)
    , m_document(document)
    , m_selection(selection)
    , m_session(session)
    , m_settings(settings)
    , m_window(window)
    , m_menu(new QMenu(tr("&Export"), window))
    , m_plots(new PlotExports(window))
{
    addExports();
    m_menu->addSeparator();
    m_menu->addMenu(m_plots->menu());
    connect(document, &NetworkDocument::costsChanged, this, &ExportActions::update);
    connect(selection, &DesignSelection::changed, this, &ExportActions::update);
    connect(session, &TrainingSession::stateChanged, this, &ExportActions::update);
    connect(session, &TrainingSession::epochCompleted, this, &ExportActions::update);
    update();
}

void ExportActions::addExports()
{
    const std::function<QString()> design = [this] { return designName(); };
    const std::function<QString()> run = [this] { return fileNameFrom(m_session->runName()); };
    const std::function<CostSource(ExportPart)> costs = [this](ExportPart part) {
        // Rows of an imported network are no blocks: they only say which layers are chosen.
        m_written = part == ExportPart::All ? withoutRows(m_document->costs()) : m_document->costs();
        return CostSource{m_written, selectedBlocks()};
    };
    const std::function<RuleSource(ExportPart)> rules = [this](ExportPart) {
        return RuleSource{computeAllCosts(m_document->design(), m_document->costOptions().withClassifier)};
    };
    const std::function<TrainingSource(ExportPart)> training = [this](ExportPart) {
        return TrainingSource{m_session->epochs()};
    };
    const std::function<DesignSource(ExportPart)> network = [this](ExportPart) {
        return DesignSource{.network = m_document->network(), .budget = m_document->design().budget()};
    };
    const std::function<ImportedSource(ExportPart)> model = [this](ExportPart) {
        return ImportedSource{*m_document->imported()};
    };
    const auto haveCosts = [this](ExportPart part) {
        return !m_document->costs().layers.empty() &&
               (part == ExportPart::All || !m_selection->blocks().isEmpty());
    };
    const auto haveEpochs = [this](ExportPart) { return m_session->epochsDone() > 0; };
    const auto isComplete = [this](ExportPart) {
        return m_document->costs().isComplete() && m_document->imported() == nullptr;
    };
    const ExportContext context = this->context();
    add(makeExportActions(this, context, design, costs), haveCosts);
    add(makeExportActions(this, context, design, rules), haveCosts);
    add(makeCopyActions(this, context, costs), haveCosts);
    add(makeCopyActions(this, context, rules), haveCosts);
    m_menu->addSeparator();
    add(makeExportActions(this, context, run, training), haveEpochs);
    m_ofBlocks = add(makeExportActions(this, context, design, network), isComplete);
    m_ofModels = add(makeExportActions(this, context, design, model),
                     [this](ExportPart) { return m_document->imported() != nullptr; });
    m_firstOfDesign = m_ofBlocks.constFirst();
}

QList<QAction*> ExportActions::add(const std::vector<ExportAction>& exports,
                                   const std::function<bool(ExportPart)>& isThere)
{
    QList<QAction*> actions;
    for (const ExportAction& exported : exports) {
        m_switches.push_back({exported.action, [isThere, part = exported.part] { return isThere(part); }});
        actions.append(exported.action);
    }
    m_menu->addActions(actions);
    return actions;
}

void ExportActions::add(NetworkPlot* network, RunTabs* runs)
{
    m_plots->addPlot(network, tr("&Network and Costs"), QStringLiteral("costs"),
                     [this] { return designName(); });
    runs->addPlots(m_plots);
    runs->addExports(m_menu, m_firstOfDesign, context());
}

QString ExportActions::designName() const
{
    const QString name = m_document->displayName();
    // A network's name may have a dot: mobilenetv2-0.5 has no ending.
    return fileNameFrom(m_document->filePath().isEmpty() ? name : QFileInfo(name).completeBaseName());
}

void ExportActions::update()
{
    for (const Switch& action : m_switches) {
        action.action->setEnabled(action.isThere());
    }
    const bool isModel = m_document->imported() != nullptr;
    for (QAction* action : m_ofBlocks) {
        action->setVisible(!isModel);
    }
    for (QAction* action : m_ofModels) {
        action->setVisible(isModel);
    }
}

ExportContext ExportActions::context() const
{
    return {m_window, &m_settings->settings()};
}

std::set<std::size_t> ExportActions::selectedBlocks() const
{
    std::set<std::size_t> blocks;
    for (const int block : m_selection->blocks()) {
        blocks.insert(static_cast<std::size_t>(block));
    }
    return blocks;
}

Status ExportActions::exportLayers(const QString& filePath) const
{
    const Exporter<CostSource>* const exporter = findExporter<CostSource>("csv");
    const CostReport report = withoutRows(m_document->costs());
    const Result<std::string> text = exporter->write({report}, m_settings->settings().csv);
    return text ? saveFile(filePath, *text) : text.error();
}

Status ExportActions::exportTraining(const QString& filePath) const
{
    const Exporter<TrainingSource>& exporter = exporters<TrainingSource>().front();
    const Result<std::string> text = exporter.write({m_session->epochs()}, m_settings->settings().csv);
    return text ? saveFile(filePath, *text) : text.error();
}

} // namespace bitops
