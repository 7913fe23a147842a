// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/class_exports.h"

#include "core/report/training_csv.h"
#include "core/runs/run_summary.h"
#include "ui/files.h"
#include "ui/texts/plain_text.h"
#include "ui/training/shown_run.h"
#include "ui/window/export_text.h"
#include "ui/window/make_action.h"

#include <QWidget>

#include <utility>

namespace bitops {

ClassExports::ClassExports(const ShownRun* run, QWidget* window)
    : QObject(window)
    , m_run(run)
    , m_window(window)
    , m_accuracies(addExport(QStringLiteral("exportClasses"), tr("&Accuracy of Classes as CSV…"),
                             QStringLiteral("classes"), classesToCsv))
    , m_confusion(addExport(QStringLiteral("exportConfusion"), tr("Con&fusion Matrix as CSV…"),
                            QStringLiteral("confusion"), confusionToCsv))
{
    connect(run, &ShownRun::changed, this, &ClassExports::update);
    update();
}

QAction* ClassExports::addExport(const QString& name, const QString& text, const QString& subject,
                                 Writer writer)
{
    return makeAction(this, name, text, {}, [this, text, subject, writer = std::move(writer)] {
        const QString title = withoutMnemonic(text).remove(QChar(0x2026));
        exportText(m_window, tr("Export %1").arg(title), TextFormat::Csv,
                   QStringLiteral("%1-%2.csv").arg(fileNameFrom(m_run->name()), subject),
                   [this, writer] { return write(writer); });
    });
}

Result<std::string> ClassExports::write(const Writer& writer) const
{
    if (const RunRecord* const record = m_run->record()) {
        return write(*record, writer);
    }
    const Result<RunSummary> summary = RunSummary::load(m_run->folder());
    if (!summary) {
        return summary.error();
    }
    return write(summary->record(), writer);
}

Result<std::string> ClassExports::write(const RunRecord& record, const Writer& writer) const
{
    if (!record.classes()) {
        return Error{noAnswers().toStdString()};
    }
    return writer(*record.classes(), record.data() ? record.data()->classes : std::vector<std::string>());
}

QString ClassExports::noAnswers() const
{
    return m_run->folder().empty()
               ? tr("Select a run in the tab Runs, or train one.")
               : tr("The run “%1” has no answers class by class: they come with its first epoch.")
                     .arg(m_run->name());
}

void ClassExports::update()
{
    const RunRecord* const record = m_run->record();
    // What has not been read may have them.
    const bool hasAnswers = record == nullptr ? !m_run->folder().empty() : record->classes().has_value();
    const bool hasMatrix = hasAnswers && (record == nullptr || !record->classes()->confusion.empty());
    m_accuracies->setEnabled(hasAnswers);
    m_accuracies->setToolTip(hasAnswers ? QString() : noAnswers());
    m_confusion->setEnabled(hasMatrix);
    m_confusion->setToolTip(hasMatrix ? QString()
                            : hasAnswers
                                ? tr("There are so many classes that the run keeps no confusion matrix.")
                                : noAnswers());
}

} // namespace bitops
