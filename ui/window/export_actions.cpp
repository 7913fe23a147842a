// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/export_actions.h"

#include "core/report/cost_csv.h"
#include "core/report/training_csv.h"
#include "ui/document/network_document.h"
#include "ui/files.h"
#include "ui/training/training_session.h"

#include <QAction>
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
    , m_layers(m_menu->addAction(tr("&Layers as CSV…")))
    , m_training(m_menu->addAction(tr("&Training as CSV…")))
{
    m_layers->setObjectName(QStringLiteral("exportLayers"));
    m_training->setObjectName(QStringLiteral("exportTraining"));
    connect(m_layers, &QAction::triggered, this, [this] {
        const QString design = QFileInfo(m_document->displayName()).completeBaseName();
        askAndExport(tr("Export Layers"), fileNameFrom(design) + QStringLiteral("-layers.csv"),
                     &ExportActions::exportLayers);
    });
    connect(m_training, &QAction::triggered, this, [this] {
        askAndExport(tr("Export Training"), m_session->runName() + QStringLiteral("-training.csv"),
                     &ExportActions::exportTraining);
    });
    connect(document, &NetworkDocument::costsChanged, this, &ExportActions::update);
    connect(session, &TrainingSession::changed, this, &ExportActions::update);
    update();
}

void ExportActions::update()
{
    m_layers->setEnabled(!m_document->costs().layers.empty());
    m_training->setEnabled(m_session->epochs()->rowCount() > 0);
}

Status ExportActions::exportLayers(const QString& filePath) const
{
    return saveTextFile(filePath, costsToCsv(m_document->costs()));
}

Status ExportActions::exportTraining(const QString& filePath) const
{
    return saveTextFile(filePath, epochsToCsv(m_session->epochs()->epochs()));
}

void ExportActions::askAndExport(const QString& title, const QString& fileName,
                                 Status (ExportActions::*writeTo)(const QString&) const)
{
    QFileDialog dialog(m_window, title, {}, tr("CSV files (*.csv);;All files (*)"));
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(QStringLiteral("csv"));
    dialog.selectFile(fileName);
    if (dialog.exec() != QDialog::Accepted) {
        return;
    }
    if (const Status status = (this->*writeTo)(dialog.selectedFiles().constFirst()); !status) {
        QMessageBox::warning(m_window, title, QString::fromStdString(status.error().message));
    }
}

} // namespace bitops
