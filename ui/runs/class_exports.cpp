// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/runs/class_exports.h"

#include "core/report/training_csv.h"
#include "core/runs/run_summary.h"
#include "ui/base/files.h"
#include "ui/base/make_action.h"
#include "ui/base/plain_text.h"
#include "ui/base/settings.h"
#include "ui/exports/background_export.h"
#include "ui/exports/export_text.h"
#include "ui/runs/shown_run.h"

#include <QWidget>

namespace bitops {

namespace {

/// The sentence for a run without answers.
QString noAnswers(const QString& run)
{
    return ClassExports::tr("The run “%1” has no answers class by class: they come with its first epoch.")
        .arg(run);
}

Result<std::string> write(const RunRecord& record, const QString& run, const ClassExports::Writer& writer,
                          const CsvDialect& dialect)
{
    if (!record.classes()) {
        return Error{noAnswers(run).toStdString()};
    }
    return writer(*record.classes(), record.data() ? record.data()->classes : std::vector<std::string>(),
                  dialect);
}

} // namespace

ClassExports::ClassExports(const ShownRun* run, BackgroundExport* reading, const Settings* settings,
                           QWidget* window)
    : QObject(window)
    , m_run(run)
    , m_reading(reading)
    , m_settings(settings)
    , m_window(window)
    , m_accuracies(addExport(QStringLiteral("exportClasses"), tr("&Accuracy of Classes as CSV…"),
                             QStringLiteral("classes"), classesToCsv))
    , m_confusion(addExport(QStringLiteral("exportConfusion"), tr("Con&fusion Matrix as CSV…"),
                            QStringLiteral("confusion"), confusionToCsv))
{
    connect(run, &ShownRun::changed, this, &ClassExports::update);
    connect(reading, &BackgroundExport::changed, this, &ClassExports::update);
    update();
}

QAction* ClassExports::addExport(const QString& name, const QString& text, const QString& subject,
                                 const Writer& writer)
{
    return makeAction(this, name, text, {}, [this, text, subject, writer] {
        const QString title = withoutMnemonic(text).remove(QChar(0x2026));
        exportClasses(tr("Export %1").arg(title),
                      QStringLiteral("%1-%2.csv").arg(fileNameFrom(m_run->name()), subject), writer);
    });
}

void ClassExports::exportClasses(const QString& title, const QString& fileName, const Writer& writer)
{
    const QString name = m_run->name();
    if (const RunRecord* const record = m_run->record()) {
        exportText(m_window, title, TextFormat::Csv, fileName,
                   [text = write(*record, name, writer, m_settings->csv)] { return text; });
        return;
    }
    m_reading->start(name, title, TextFormat::Csv, fileName,
                     [folder = m_run->folder(), name, writer,
                      dialect = m_settings->csv](const std::stop_token& stop) -> Result<std::string> {
                         const Result<RunSummary> summary = RunSummary::load(folder, RunDetail::All, stop);
                         if (!summary) {
                             return summary.error();
                         }
                         return write(summary->record(), name, writer, dialect);
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
    const bool hasMatrix = !hasAnswers || !record->classes()->confusion.empty();
    setObstacle(m_accuracies, reason);
    setObstacle(m_confusion,
                hasMatrix ? reason : tr("There are so many classes that the run keeps no confusion matrix."));
}

} // namespace bitops
