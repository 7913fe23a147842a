// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/export_actions.h"

#include "core/report/cost_csv.h"
#include "core/report/cost_table.h"
#include "core/report/rule_comparison.h"
#include "core/report/training_csv.h"
#include "ui/document/network_document.h"
#include "ui/files.h"
#include "ui/training/training_session.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QMessageBox>

namespace bitops {

ExportActions::ExportActions(NetworkDocument* document, TrainingSession* session, QWidget* window)
    : QObject(window)
    , m_document(document)
    , m_session(session)
    , m_window(window)
    , m_menu(new QMenu(tr("&Export"), window))
{
    const auto allRules = [document] {
        return computeAllCosts(document->network(), document->costOptions().withClassifier);
    };
    m_costs = {
        addExport(QStringLiteral("exportLayers"), tr("&Layers as CSV…"), Format::Csv,
                  QStringLiteral("layers"), [this] { return layersAsCsv(); }),
        addExport(QStringLiteral("exportLayersAsMarkdown"), tr("Layers as &Markdown…"), Format::Markdown,
                  QStringLiteral("layers"), [document] { return costsToMarkdown(document->costs()); }),
        addExport(QStringLiteral("exportRules"), tr("Counting &Rules as CSV…"), Format::Csv,
                  QStringLiteral("rules"), [allRules] { return comparisonToCsv(allRules()); }),
        addExport(QStringLiteral("exportRulesAsMarkdown"), tr("Counting Rules as Mar&kdown…"),
                  Format::Markdown, QStringLiteral("rules"),
                  [allRules] { return comparisonToMarkdown(allRules()); }),
        m_menu->addAction(tr("&Copy Layers as Markdown"), this,
                          [document] {
                              QApplication::clipboard()->setText(
                                  QString::fromStdString(costsToMarkdown(document->costs())));
                          }),
    };
    m_costs.last()->setObjectName(QStringLiteral("copyLayersAsMarkdown"));
    m_menu->addSeparator();
    m_training = addExport(QStringLiteral("exportTraining"), tr("&Training as CSV…"), Format::Csv,
                           QStringLiteral("training"), [this] { return trainingAsCsv(); });
    connect(document, &NetworkDocument::costsChanged, this, &ExportActions::update);
    connect(session, &TrainingSession::changed, this, &ExportActions::update);
    update();
}

QAction* ExportActions::addExport(const QString& name, const QString& text, Format format,
                                  const QString& subject, const std::function<std::string()>& content)
{
    QAction* action = m_menu->addAction(text);
    action->setObjectName(name);
    connect(action, &QAction::triggered, this, [this, action, format, subject, content] {
        const QString title = action->text().remove(QLatin1Char('&')).remove(QChar(0x2026));
        const QString stem = action == m_training ? m_session->runName() : designName();
        const QString ending = format == Format::Csv ? QStringLiteral("csv") : QStringLiteral("md");
        ask(tr("Export %1").arg(title), format, QStringLiteral("%1-%2.%3").arg(stem, subject, ending),
            content);
    });
    return action;
}

QString ExportActions::designName() const
{
    return fileNameFrom(QFileInfo(m_document->displayName()).completeBaseName());
}

void ExportActions::update()
{
    for (QAction* action : m_costs) {
        action->setEnabled(!m_document->costs().layers.empty());
    }
    m_training->setEnabled(m_session->epochs()->rowCount() > 0);
}

std::string ExportActions::layersAsCsv() const
{
    return costsToCsv(m_document->costs());
}

std::string ExportActions::trainingAsCsv() const
{
    return epochsToCsv(m_session->epochs()->epochs());
}

Status ExportActions::exportLayers(const QString& filePath) const
{
    return saveTextFile(filePath, layersAsCsv());
}

Status ExportActions::exportTraining(const QString& filePath) const
{
    return saveTextFile(filePath, trainingAsCsv());
}

void ExportActions::ask(const QString& title, Format format, const QString& fileName,
                        const std::function<std::string()>& content)
{
    const bool isCsv = format == Format::Csv;
    QFileDialog dialog(m_window, title, {},
                       isCsv ? tr("CSV files (*.csv);;All files (*)")
                             : tr("Markdown files (*.md);;All files (*)"));
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(isCsv ? QStringLiteral("csv") : QStringLiteral("md"));
    dialog.selectFile(fileName);
    if (dialog.exec() != QDialog::Accepted) {
        return;
    }
    if (const Status status = saveTextFile(dialog.selectedFiles().constFirst(), content()); !status) {
        QMessageBox::warning(m_window, title, QString::fromStdString(status.error().message));
    }
}

} // namespace bitops
