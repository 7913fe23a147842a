// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/runs/class_exports.h"

#include "ui/base/files.h"
#include "ui/exports/background_export.h"
#include "ui/runs/current_run.h"

#include <QWidget>

namespace bitops {

namespace {

/// The sentence for a run without answers.
QString noAnswers(const QString& run)
{
    return ClassExports::tr("The run “%1” has no answers class by class: they come with its first epoch.")
        .arg(run);
}

Result<std::string> write(const RunRecord& record, const QString& run, const Exporter<ClassSource>& exporter,
                          const CsvDialect& dialect)
{
    if (!record.classes()) {
        return Error{noAnswers(run).toStdString()};
    }
    return exporter.write(
        {*record.classes(), record.data() ? record.data()->classes : std::vector<std::string>()}, dialect);
}

} // namespace

ClassExports::ClassExports(const CurrentRun* run, BackgroundExport* reading, const ExportContext& context)
    : QObject(context.window)
    , m_run(run)
    , m_reading(reading)
    , m_context(context)
{
    for (const Exporter<ClassSource>& exporter : exporters<ClassSource>()) {
        m_actions += makeAction(this, toQString(exporter.id), toQString(Translator::tr(exporter.title)), {},
                                [this, &exporter] { exportClasses(exporter); });
    }
    connect(run, &CurrentRun::changed, this, &ClassExports::update);
    connect(reading, &BackgroundExport::changed, this, &ClassExports::update);
    update();
}

void ClassExports::exportClasses(const Exporter<ClassSource>& exporter)
{
    const QString name = m_run->name();
    const QString title = exportTitle(toQString(Translator::tr(exporter.title)));
    const QString fileName = proposedFileName(exporter, fileNameFrom(name));
    const CsvDialect dialect = m_context.settings->csv;
    if (const RunRecord* const record = m_run->record()) {
        exportText(m_context.window, title, exporter.type, fileName,
                   [text = write(*record, name, exporter, dialect)] { return text; });
        return;
    }
    m_reading->start(name, title, exporter.type, fileName,
                     [folder = m_run->folder(), name, &exporter,
                      dialect](const std::stop_token& stop) -> Result<std::string> {
                         const Result<RunSummary> summary = RunSummary::load(folder, RunDetail::All, stop);
                         return summary ? write(summary->record(), name, exporter, dialect) : summary.error();
                     });
}

void ClassExports::update()
{
    const RunRecord* const record = m_run->record();
    const bool hasRun = !m_run->folder().empty();
    const bool hasAnswers = record != nullptr && record->classes();
    const QString reason = record == nullptr && !hasRun ? tr("Select a run in the tab Runs, or train one.")
                           : record == nullptr // What has not been read may have them.
                               ? (m_reading->isGoingOn() ? tr("A run is being read for a file.") : QString())
                               : hasAnswers ? QString() : noAnswers(m_run->name());
    for (qsizetype i = 0; i < m_actions.size(); ++i) {
        const auto obstacle = exporters<ClassSource>()[static_cast<std::size_t>(i)].obstacle;
        const bool isAsked = hasAnswers && obstacle != nullptr;
        setObstacle(m_actions.at(i), isAsked ? toQString(obstacle({*record->classes(), {}})) : reason);
    }
}

} // namespace bitops
