// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/runs/run_exports.h"

#include "core/report/design_onnx.h"
#include "core/runs/run_folder.h"
#include "core/weights/run_weights.h"
#include "core/weights/state_dictionary.h"
#include "ui/base/files.h"
#include "ui/design/network_document.h"
#include "ui/exports/background_export.h"
#include "ui/runs/curves_panel.h"
#include "ui/runs/run_comparison.h"
#include "ui/runs/run_library.h"
#include "ui/runs/run_list_panel.h"
#include "ui/runs/run_selection.h"
#include "ui/runs/runs_panel.h"

#include <QAction>
#include <QMenu>
#include <QWidget>

#include <optional>
#include <utility>

namespace bitops {

namespace {

/// Of all events: the list has not read the figures of layers and classes.
Result<std::string> reportOf(const ListedRun& run, const CostOptions& options,
                             const Exporter<RunSource>& exporter, const std::stop_token& stop)
{
    const Result<RunSummary> summary = RunSummary::load(run.folder, RunDetail::All, stop);
    if (!summary) {
        return summary.error();
    }
    const Result<SensitivityRecord> sensitivity = loadSensitivityRecord(sensitivityFolder(run.folder), stop);
    return sensitivity ? exporter.write({*summary, run.notes, *sensitivity, options}, {})
                       : sensitivity.error();
}

const FileType stateDictionaryFile{"pt", Translator::marked("PyTorch state dictionaries")};

/// The content of a file for torch.load().
Result<std::string> weightsOf(const ListedRun& run, bool areQuantized)
{
    Result<RunWeights> weights = loadRunWeights(run.folder / run_file::bestCheckpoint);
    if (!weights) {
        return weights.error();
    }
    if (areQuantized) {
        weights = withQuantizedWeights(*std::move(weights));
    }
    Result<std::string> bytes = stateDictionaryBytes(weights->tensors);
    if (!bytes) {
        return Error{
            Translator::tr("Could not export the weights of %1: %2.", run.name(), bytes.error().message)};
    }
    return bytes;
}

} // namespace

RunExports::RunExports(const Sources& sources, BackgroundExport* reading, const ExportContext& context)
    : QObject(context.window)
    , m_sources(sources)
    , m_menu(new QMenu(tr("R&uns"), context.window))
    , m_reading(reading)
{
    m_menu->setToolTipsVisible(true);
    addTables(context);
    addReports();
    addWeights();
    connect(reading, &BackgroundExport::changed, this, &RunExports::update);
    connect(sources.selection, &RunSelection::changed, this, &RunExports::update);
    connect(sources.comparison, &RunComparison::changed, this, &RunExports::update);
    connect(sources.panel, &RunsPanel::shownRunsChanged, this, &RunExports::update);
    connect(m_menu, &QMenu::aboutToShow, this, &RunExports::update);
    update();
}

void RunExports::addTables(const ExportContext& context)
{
    const std::function<QString()> noName = [] { return QString(); };
    const std::function<RunListSource(ExportPart)> runs = [this](ExportPart part) {
        return RunListSource{runsOf(part), m_sources.document->costOptions()};
    };
    const std::function<CurveSource(ExportPart)> curves = [this](ExportPart part) {
        return CurveSource{m_sources.comparison->listedRuns(), m_sources.document->costOptions(),
                           part == ExportPart::Visible ? std::optional(m_sources.curves->visibleRange())
                                                       : std::nullopt};
    };
    for (const ExportAction& table : makeExportActions(this, context, noName, runs)) {
        add(table.action, [this, part = table.part] { return obstacleToRuns(part); });
    }
    m_menu->addSeparator();
    for (const ExportAction& table : makeExportActions(this, context, noName, curves)) {
        add(table.action, [this] {
            return m_sources.comparison->haveEpochs() ? QString()
                                                      : tr("Show runs with epochs in the list of runs.");
        });
    }
    m_menu->addSeparator();
}

void RunExports::addReports()
{
    for (const Exporter<RunSource>& exporter : exporters<RunSource>()) {
        QAction* const action =
            makeAction(this, toQString(exporter.id), toQString(Translator::tr(exporter.title)), {},
                       [this, &exporter] { exportReport(exporter); });
        add(action, [this] { return obstacleToReport(); });
        action->setShortcutContext(Qt::WidgetShortcut);
        m_sources.panel->addMore(action);
        m_sources.list->addMore(action);
    }
}

void RunExports::addWeights()
{
    const auto addKind = [this](const QString& name, const QString& text, const QString& help,
                                const WeightFile& file) {
        QAction* const action = makeAction(this, name, text, {}, [this, file] { exportWeights(file); });
        action->setWhatsThis(help);
        action->setStatusTip(help);
        add(action, [this] { return obstacleToWeights(); });
        m_sources.panel->addMore(action);
    };
    m_menu->addSeparator();
    addKind(QStringLiteral("exportWeights"), tr("&Weights (.pt)…"),
            tr("The float weights of the best epoch, for a PyTorch class that quantizes them as the run did"),
            {QStringLiteral("-weights.pt"), stateDictionaryFile,
             [](const ListedRun& run) { return weightsOf(run, false); }});
    addKind(QStringLiteral("exportQuantizedWeights"), tr("&Quantized Weights (.pt)…"),
            tr("The weights of the best epoch as the layers compute with them, at their bits, for a PyTorch "
               "class that does not quantize"),
            {QStringLiteral("-quantized.pt"), stateDictionaryFile,
             [](const ListedRun& run) { return weightsOf(run, true); }});
    addKind(
        QStringLiteral("exportRunQonnx"), tr("ONN&X Model (QONNX)…"),
        tr("The design with the weights, scales and norms of the best epoch, as a model with the quantizers "
           "of QONNX"),
        {QStringLiteral(".onnx"), file_type::onnx,
         [](const ListedRun& run) { return runToOnnx(run.folder, OnnxForm::Qonnx); }});
    addKind(QStringLiteral("exportRunQcdq"), tr("ONNX Model for &Other Runtimes (QCDQ)…"),
            tr("The design with the weights, scales and norms of the best epoch, as a model with quantizers "
               "of ONNX "
               "itself, which have 2 to 8 bits"),
            {QStringLiteral("-qcdq.onnx"), file_type::onnx,
             [](const ListedRun& run) { return runToOnnx(run.folder, OnnxForm::Qcdq); }});
}

void RunExports::exportWeights(const WeightFile& file)
{
    const ListedRunPtr run = m_sources.selection->single();
    if (run == nullptr) {
        return;
    }
    const QString name = shownText(run->name());
    m_reading->start(
        name,
        (&file.type == &file_type::onnx ? tr("Model of the Run “%1”") : tr("Weights of the Run “%1”"))
            .arg(name),
        file.type, fileNameFrom(name) + file.ending,
        [run, content = file.content](const std::stop_token& /*stop*/) { return content(*run); });
}

QString RunExports::obstacleToWeights() const
{
    const ListedRunPtr run = m_sources.selection->single();
    const QString obstacle = obstacleToReport();
    if (!obstacle.isEmpty() || run == nullptr) {
        return obstacle;
    }
    return run->summary->bestEpoch() == nullptr
               ? tr("This run has no best weights yet: they come with its first epoch.")
               : QString();
}

void RunExports::add(QAction* action, std::function<QString()> obstacle)
{
    m_menu->addAction(action);
    m_entries.push_back({action, std::move(obstacle)});
}

std::vector<ListedRunPtr> RunExports::runsOf(ExportPart part) const
{
    switch (part) {
    case ExportPart::Selected:
        return m_sources.selection->runs();
    case ExportPart::Matching:
        return m_sources.panel->shownRuns();
    case ExportPart::All:
    case ExportPart::Visible:
        break;
    }
    return m_sources.library->runs();
}

void RunExports::exportReport(const Exporter<RunSource>& exporter)
{
    const ListedRunPtr run = m_sources.selection->single();
    if (run == nullptr) {
        return;
    }
    const QString name = shownText(run->name());
    m_reading->start(name, tr("Report of the Run “%1”").arg(name), exporter.type,
                     proposedFileName(exporter, fileNameFrom(name)),
                     [run, options = m_sources.document->costOptions(), &exporter](
                         const std::stop_token& stop) { return reportOf(*run, options, exporter, stop); });
}

void RunExports::update()
{
    for (const Entry& entry : m_entries) {
        setObstacle(entry.action, entry.obstacle());
    }
}

QString RunExports::obstacleToRuns(ExportPart part) const
{
    if (part == ExportPart::Selected) {
        return m_sources.selection->runs().empty() ? tr("Select runs in the list of runs.") : QString();
    }
    if (m_sources.library->runs().empty()) {
        return tr("There are no runs yet.");
    }
    return runsOf(part).empty() ? tr("No run matches the filter.") : QString();
}

QString RunExports::obstacleToReport() const
{
    const ListedRunPtr run = m_sources.selection->single();
    return m_reading->isGoingOn() ? tr("A run is being read for a file.")
           : run == nullptr       ? tr("Select one run in the list of runs.")
           : !run->summary        ? toQString(run->problem)
                                  : QString();
}

} // namespace bitops
