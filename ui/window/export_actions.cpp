// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/export_actions.h"
#include "ui/exports/background_export.h"

#include "core/formats/python_file.h"
#include "core/report/cost_csv.h"
#include "core/report/cost_table.h"
#include "core/report/rule_comparison.h"
#include "core/report/training_csv.h"
#include "ui/base/files.h"
#include "ui/base/plain_text.h"
#include "ui/design/design_selection.h"
#include "ui/design/network_document.h"
#include "ui/design/network_plot.h"
#include "ui/exports/plot_exports.h"
#include "ui/runs/class_exports.h"
#include "ui/runs/classes_panel.h"
#include "ui/runs/curve_plot.h"
#include "ui/runs/curves_panel.h"
#include "ui/runs/run_exports.h"
#include "ui/runs/run_library.h"
#include "ui/runs/run_tabs.h"
#include "ui/runs/runs_panel.h"
#include "ui/training/training_session.h"
#include "ui/window/settings_actions.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QFileInfo>
#include <QMainWindow>
#include <QMenu>
#include <QTableView>

#include <set>

namespace bitops {

namespace {

CurveRange::Axis rangeAxisOf(CurveAxis axis)
{
    switch (axis) {
    case CurveAxis::Epoch:
        return CurveRange::Axis::Epoch;
    case CurveAxis::Step:
        return CurveRange::Axis::Step;
    case CurveAxis::Time:
        return CurveRange::Axis::Seconds;
    }
    return CurveRange::Axis::Epoch;
}

} // namespace

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
    const auto allRules = [document] {
        return computeAllCosts(document->network(), document->costOptions().withClassifier);
    };
    m_costs = {
        addExport(QStringLiteral("exportLayers"), tr("All &Layers as CSV…"), TextFormat::Csv,
                  QStringLiteral("layers"), [this] { return layersAsCsv(); }),
        addExport(QStringLiteral("exportSelectedLayers"), tr("Layers of &Selected Blocks as CSV…"),
                  TextFormat::Csv, QStringLiteral("selected-layers"),
                  [this] { return selectedLayersAsCsv(); }),
        addExport(QStringLiteral("exportLayersAsMarkdown"), tr("Layers as &Markdown…"), TextFormat::Markdown,
                  QStringLiteral("layers"), [document] { return costsToMarkdown(document->costs()); }),
        addExport(QStringLiteral("exportRules"), tr("Counting &Rules as CSV…"), TextFormat::Csv,
                  QStringLiteral("rules"), [this, allRules] { return comparisonToCsv(allRules(), csv()); }),
        addExport(QStringLiteral("exportRulesAsMarkdown"), tr("Counting Rules as Mar&kdown…"),
                  TextFormat::Markdown, QStringLiteral("rules"),
                  [allRules] { return comparisonToMarkdown(allRules()); }),
        m_menu->addAction(tr("&Copy Layers as Markdown"), this,
                          [document] {
                              QApplication::clipboard()->setText(
                                  QString::fromStdString(costsToMarkdown(document->costs())));
                          }),
    };
    m_selectedLayers = m_costs.takeAt(1);
    m_costs.last()->setObjectName(QStringLiteral("copyLayersAsMarkdown"));
    m_menu->addSeparator();
    m_training = addExport(QStringLiteral("exportTraining"), tr("&Training as CSV…"), TextFormat::Csv,
                           QStringLiteral("training"), [this] { return trainingAsCsv(); });
    m_pyTorch = addExport(QStringLiteral("exportPyTorch"), tr("&PyTorch Class…"), TextFormat::Python, {},
                          [document] { return networkToPyTorchFile(document->network()); });
    m_menu->addSeparator();
    m_menu->addMenu(m_plots->menu());
    connect(document, &NetworkDocument::costsChanged, this, &ExportActions::update);
    connect(selection, &DesignSelection::changed, this, &ExportActions::update);
    connect(session, &TrainingSession::changed, this, &ExportActions::update);
    update();
}

void ExportActions::addPlots(NetworkPlot* network, CurvesPanel* curves, const RunTabs* runs)
{
    m_plots->addPlot(network, tr("&Network and Costs"), QStringLiteral("costs"),
                     [this] { return designName(); });
    const auto runNames = [runs] { return runs->nameOfCompared(); };
    m_plots->addPlot(curves->lossPlot(), tr("&Loss"), QStringLiteral("loss"), runNames);
    m_plots->addPlot(curves->accuracyPlot(), tr("&Accuracy"), QStringLiteral("accuracy"), runNames);
}

void ExportActions::addRuns(RunTabs* runs, CurvesPanel* curves)
{
    const RunExports::Curves shown{
        [runs] { return runs->comparedRuns(); }, [runs] { return runs->haveComparedEpochs(); },
        [curves] {
            const QCPRange range = curves->lossPlot()->xAxis->range();
            return CurveRange{rangeAxisOf(curves->view().axis), range.lower, range.upper};
        }};
    m_menu->setToolTipsVisible(true);
    auto* reading = new BackgroundExport(m_window);
    auto* classes = new ClassExports(runs->shown(), reading, &m_settings->settings(), m_window);
    m_menu->insertActions(m_pyTorch, {classes->accuracies(), classes->confusion()});
    runs->classes()->classes()->addAction(classes->accuracies());
    runs->classes()->matrix()->addAction(classes->confusion());
    m_menu->addMenu((new RunExports(m_document, runs->library(), runs->panel(), shown, reading,
                                    &m_settings->settings(), m_window))
                        ->menu());
}

QAction* ExportActions::addExport(const QString& name, const QString& text, TextFormat format,
                                  const QString& subject, const std::function<std::string()>& content)
{
    QAction* action = m_menu->addAction(text);
    action->setObjectName(name);
    connect(action, &QAction::triggered, this, [this, action, format, subject, content] {
        const QString title = withoutMnemonic(action->text()).remove(QChar(0x2026));
        QString stem = action == m_training ? m_session->runName() : designName();
        stem += subject.isEmpty() ? QString() : QLatin1Char('-') + subject;
        if (format == TextFormat::Python) {
            stem.replace(QLatin1Char('-'), QLatin1Char('_')); // So that it can be imported.
        }
        exportText(m_window, tr("Export %1").arg(title), format, stem + QLatin1Char('.') + endingOf(format),
                   [content]() -> Result<std::string> { return content(); });
    });
    return action;
}

QString ExportActions::designName() const
{
    const QString name = m_document->displayName();
    // A network's name may have a dot: mobilenetv2-0.5 has no ending.
    return fileNameFrom(m_document->filePath().isEmpty() ? name : QFileInfo(name).completeBaseName());
}

void ExportActions::update()
{
    for (QAction* action : m_costs) {
        action->setEnabled(!m_document->costs().layers.empty());
    }
    m_selectedLayers->setEnabled(!m_document->costs().layers.empty() && !m_selection->blocks().isEmpty());
    m_training->setEnabled(m_session->epochs()->rowCount() > 0);
    m_pyTorch->setEnabled(m_document->costs().isComplete());
}

CsvDialect ExportActions::csv() const
{
    return m_settings->settings().csv;
}

std::string ExportActions::layersAsCsv() const
{
    return costsToCsv(m_document->costs(), csv());
}

std::string ExportActions::selectedLayersAsCsv() const
{
    std::set<std::size_t> blocks;
    for (const int block : m_selection->blocks()) {
        blocks.insert(static_cast<std::size_t>(block));
    }
    return costsOfBlocksToCsv(m_document->costs(), blocks, csv());
}

std::string ExportActions::trainingAsCsv() const
{
    return epochsToCsv(m_session->epochs()->epochs(), csv());
}

Status ExportActions::exportLayers(const QString& filePath) const
{
    return saveFile(filePath, layersAsCsv());
}

Status ExportActions::exportTraining(const QString& filePath) const
{
    return saveFile(filePath, trainingAsCsv());
}

} // namespace bitops
