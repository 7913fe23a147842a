// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/runs/run_exports.h"

#include "core/report/run_report.h"
#include "ui/base/files.h"
#include "ui/base/format.h"
#include "ui/base/make_action.h"
#include "ui/base/plain_text.h"
#include "ui/base/settings.h"
#include "ui/design/network_document.h"
#include "ui/exports/background_export.h"
#include "ui/exports/export_text.h"
#include "ui/runs/run_library.h"
#include "ui/runs/runs_panel.h"

#include <QMainWindow>
#include <QMenu>

namespace bitops {

namespace {

/// Of all events: the list has not read the figures of layers and classes.
Result<std::string> reportOf(const ListedRun& run, const CostOptions& options, const std::stop_token& stop)
{
    const Result<RunSummary> summary = RunSummary::load(run.folder, RunDetail::All, stop);
    if (!summary) {
        return summary.error();
    }
    return runToHtml(*summary, run.notes, options);
}

} // namespace

RunExports::RunExports(NetworkDocument* document, RunLibrary* library, RunsPanel* panel, Curves curves,
                       BackgroundExport* reading, const Settings* settings, QMainWindow* window)
    : QObject(window)
    , m_document(document)
    , m_library(library)
    , m_panel(panel)
    , m_curves(std::move(curves))
    , m_window(window)
    , m_menu(new QMenu(tr("R&uns"), window))
    , m_all(addExport("exportAllRuns", tr("&All Runs as CSV…"), tr("runs.csv"),
                      [this] { return runsToCsv(m_library->runs(), m_document->costOptions(), csv()); }))
    , m_shown(addExport("exportShownRuns", tr("Runs That Match the &Filter as CSV…"), tr("filtered-runs.csv"),
                        [this] { return runsToCsv(m_panel->shownRuns(), m_document->costOptions(), csv()); }))
    , m_selected(
          addExport("exportSelectedRuns", tr("&Selected Runs as CSV…"), tr("selected-runs.csv"),
                    [this] { return runsToCsv(m_panel->selectedRuns(), m_document->costOptions(), csv()); }))
    , m_wholeCurves(
          addExport("exportCurves", tr("&Curves, All Epochs, as CSV…"), tr("curves.csv"),
                    [this] { return curvesToCsv(m_curves.runs(), m_document->costOptions(), {}, csv()); }))
    , m_visibleCurves(addExport(
          "exportVisibleCurves", tr("Curves, &Visible Range, as CSV…"), tr("visible-curves.csv"),
          [this] {
              return curvesToCsv(m_curves.runs(), m_document->costOptions(), m_curves.range(), csv());
          }))
    , m_report(makeAction(this, QStringLiteral("reportOfRun"), tr("Re&port of Run…"), {},
                          [this] { exportReport(); }))
    , m_reading(reading)
    , m_settings(settings)
{
    m_menu->setToolTipsVisible(true);
    m_menu->addActions({m_all, m_shown, m_selected});
    m_menu->addSeparator();
    m_menu->addActions({m_wholeCurves, m_visibleCurves});
    m_menu->addSeparator();
    m_menu->addAction(m_report);
    panel->addMore(m_report);
    connect(reading, &BackgroundExport::changed, this, &RunExports::update);
    connect(panel, &RunsPanel::selectionChanged, this, &RunExports::update);
    connect(panel, &RunsPanel::shownRunsChanged, this, &RunExports::update);
    connect(m_menu, &QMenu::aboutToShow, this, &RunExports::update);
    update();
}

QAction* RunExports::addExport(const char* name, const QString& text, const QString& fileName,
                               const std::function<std::string()>& content)
{
    return makeAction(this, QLatin1String(name), text, {}, [this, text, fileName, content] {
        const QString title = QString(text).remove(QLatin1Char('&')).remove(QChar(0x2026));
        exportText(m_window, tr("Export %1").arg(title), TextFormat::Csv, fileName,
                   [content]() -> Result<std::string> { return content(); });
    });
}

CsvDialect RunExports::csv() const
{
    return m_settings->csv;
}

void RunExports::exportReport()
{
    const ListedRunPtr run = selectedRun();
    if (run == nullptr) {
        return;
    }
    const QString name = shownText(run->name());
    m_reading->start(name, tr("Report of the Run “%1”").arg(name), TextFormat::Html,
                     fileNameFrom(name) + QStringLiteral(".html"),
                     [run, options = m_document->costOptions()](const std::stop_token& stop) {
                         return reportOf(*run, options, stop);
                     });
}

ListedRunPtr RunExports::selectedRun() const
{
    const std::vector<ListedRunPtr> runs = m_panel->selectedRuns();
    return runs.size() == 1 ? runs.front() : nullptr;
}

void RunExports::update()
{
    const QString noRuns = m_library->runs().empty() ? tr("There are no runs yet.") : QString();
    setObstacle(m_all, noRuns);
    setObstacle(m_shown, !noRuns.isEmpty()              ? noRuns
                         : m_panel->shownRuns().empty() ? tr("No run matches the filter.")
                                                        : QString());
    setObstacle(m_selected, m_panel->selectedRuns().empty() ? tr("Select runs in the tab Runs.") : QString());
    const QString noCurves =
        m_curves.haveEpochs() ? QString() : tr("Select runs with epochs in the tab Runs.");
    setObstacle(m_wholeCurves, noCurves);
    setObstacle(m_visibleCurves, noCurves);
    const ListedRunPtr run = selectedRun();
    setObstacle(m_report, m_reading->isGoingOn() ? tr("A run is being read for a file.")
                          : run == nullptr       ? tr("Select one run in the tab Runs.")
                          : !run->summary        ? toQString(run->problem)
                                                 : QString());
}

} // namespace bitops
