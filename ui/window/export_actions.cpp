// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/export_actions.h"

#include "core/network/python_file.h"
#include "core/report/cost_csv.h"
#include "core/report/cost_table.h"
#include "core/report/rule_comparison.h"
#include "core/report/training_csv.h"
#include "ui/document/network_document.h"
#include "ui/files.h"
#include "ui/panels/curves_panel.h"
#include "ui/plots/curve_plot.h"
#include "ui/plots/network_plot.h"
#include "ui/training/training_session.h"
#include "ui/window/plot_exports.h"

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
    , m_plots(new PlotExports([this] { return designName(); }, window))
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
    m_pyTorch = addExport(QStringLiteral("exportPyTorch"), tr("&PyTorch Class…"), Format::Python, {},
                          [document] { return networkToPyTorchFile(document->network()); });
    m_menu->addSeparator();
    m_menu->addMenu(m_plots->menu());
    connect(document, &NetworkDocument::costsChanged, this, &ExportActions::update);
    connect(session, &TrainingSession::changed, this, &ExportActions::update);
    update();
}

void ExportActions::addPlots(NetworkPlot* network, CurvesPanel* curves)
{
    m_plots->addPlot(network, tr("&Network and Costs"), QStringLiteral("costs"));
    m_plots->addPlot(curves->lossPlot(), tr("&Loss"), QStringLiteral("loss"));
    m_plots->addPlot(curves->accuracyPlot(), tr("&Accuracy"), QStringLiteral("accuracy"));
}

QAction* ExportActions::addExport(const QString& name, const QString& text, Format format,
                                  const QString& subject, const std::function<std::string()>& content)
{
    QAction* action = m_menu->addAction(text);
    action->setObjectName(name);
    connect(action, &QAction::triggered, this, [this, action, format, subject, content] {
        const QString title = action->text().remove(QLatin1Char('&')).remove(QChar(0x2026));
        QString stem = action == m_training ? m_session->runName() : designName();
        stem += subject.isEmpty() ? QString() : QLatin1Char('-') + subject;
        if (format == Format::Python) {
            stem.replace(QLatin1Char('-'), QLatin1Char('_')); // So that it can be imported.
        }
        ask(tr("Export %1").arg(title), format, stem + QLatin1Char('.') + endingOf(format), content);
    });
    return action;
}

QString ExportActions::endingOf(Format format)
{
    switch (format) {
    case Format::Csv:
        return QStringLiteral("csv");
    case Format::Markdown:
        return QStringLiteral("md");
    case Format::Python:
        return QStringLiteral("py");
    }
    return {};
}

QString ExportActions::filterOf(Format format)
{
    switch (format) {
    case Format::Csv:
        return tr("CSV files (*.csv);;All files (*)");
    case Format::Markdown:
        return tr("Markdown files (*.md);;All files (*)");
    case Format::Python:
        return tr("Python files (*.py);;All files (*)");
    }
    return {};
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
    m_training->setEnabled(m_session->epochs()->rowCount() > 0);
    m_pyTorch->setEnabled(m_document->costs().isComplete());
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
    QFileDialog dialog(m_window, title, {}, filterOf(format));
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(endingOf(format));
    dialog.selectFile(fileName);
    if (dialog.exec() != QDialog::Accepted) {
        return;
    }
    if (const Status status = saveTextFile(dialog.selectedFiles().constFirst(), content()); !status) {
        QMessageBox::warning(m_window, title, QString::fromStdString(status.error().message));
    }
}

} // namespace bitops
