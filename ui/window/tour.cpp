// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/tour.h"

#include "core/network/presets.h"
#include "ui/base/files.h"
#include "ui/base/plot_export.h"
#include "ui/design/block_table_model.h"
#include "ui/design/block_table_view.h"
#include "ui/design/blocks_panel.h"
#include "ui/design/network_document.h"
#include "ui/design/network_plot.h"
#include "ui/runs/curve_plot.h"
#include "ui/runs/curves_panel.h"
#include "ui/training/training_actions.h"
#include "ui/training/training_panel.h"
#include "ui/training/training_session.h"
#include "ui/window/export_actions.h"
#include "ui/window/main_window.h"

namespace bitops {

namespace {

constexpr int epochs = 3;

} // namespace

Tour::Tour(MainWindow* window, const QString& folder)
    : QObject(window)
    , m_window(window)
    , m_folder(folder)
{
}

void Tour::start()
{
    if (!m_folder.mkpath(QStringLiteral("."))) {
        Q_EMIT finished(Error{
            tr("Could not make the folder %1 for the tour's results.").arg(m_folder.path()).toStdString()});
        return;
    }
    m_window->resize(MainWindow::usualSize); // The picture does not depend on the screen, if there is one.
    m_window->document()->setNetwork(notebookNetwork());
    changeBits();
    train();
}

void Tour::changeBits()
{
    // From 2 to 4 bits, by the way that an editor in the table goes.
    constexpr int block = 2;
    QAbstractItemModel* table = m_window->blocksPanel()->table()->model();
    m_window->blocksPanel()->setCurrentBlock(block);
    table->setData(table->index(block, BlockTableModel::WeightBitsColumn), 4);
}

void Tour::train()
{
    TrainingConfiguration configuration = m_window->trainingPanel()->configuration();
    configuration.data = shapesData;
    configuration.epochs = epochs;
    m_window->trainingPanel()->setConfiguration(configuration);
    connect(m_window->session(), &TrainingSession::ended, this, &Tour::onTrainingEnded);
    if (const Status status = m_window->trainingActions()->start(); !status) {
        Q_EMIT finished(status);
    }
}

void Tour::onTrainingEnded()
{
    const Outcome& outcome = *m_window->session()->record().outcome();
    if (!std::holds_alternative<CompletedEvent>(outcome)) {
        Q_EMIT finished(Error{describe(outcome)});
        return;
    }
    // The curves draw their last epoch a moment after it came.
    for (CurvePlot* plot : {m_window->curvesPanel()->lossPlot(), m_window->curvesPanel()->accuracyPlot()}) {
        plot->drawNow();
    }
    Q_EMIT finished(saveResults());
}

Status Tour::saveResults()
{
    if (Status status = m_window->exports()->exportLayers(m_folder.filePath(QStringLiteral("layers.csv")));
        !status) {
        return status;
    }
    if (Status status =
            m_window->exports()->exportTraining(m_folder.filePath(QStringLiteral("training.csv")));
        !status) {
        return status;
    }
    const QString picture = m_folder.filePath(QStringLiteral("window.png"));
    m_window->networkPlot()->replot();
    return saveFile(picture, pngContent(m_window->grab().toImage()).toStdString());
}

} // namespace bitops
