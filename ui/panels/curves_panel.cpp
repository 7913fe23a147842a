// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panels/curves_panel.h"

#include "ui/panels/caption.h"
#include "ui/plots/curve_plot.h"
#include "ui/training/training_session.h"

#include <QGridLayout>
#include <QLabel>

namespace bitops {

CurvesPanel::CurvesPanel(TrainingSession* session, QWidget* parent)
    : QStackedWidget(parent)
    , m_session(session)
    , m_loss(new CurvePlot(session->epochs(), EpochTableModel::TrainLossColumn,
                           EpochTableModel::ValLossColumn, CurvePlot::Unit::Plain))
    , m_accuracy(new CurvePlot(session->epochs(), EpochTableModel::TrainAccuracyColumn,
                               EpochTableModel::ValAccuracyColumn, CurvePlot::Unit::Percent))
{
    m_loss->setAccessibleName(tr("Loss for each epoch"));
    m_accuracy->setAccessibleName(tr("Accuracy for each epoch"));
    auto* hint =
        new QLabel(tr("Press Train (F5): the curves of loss and accuracy grow here, epoch by epoch."));
    hint->setAlignment(Qt::AlignCenter);
    hint->setWordWrap(true);
    addWidget(hint);

    auto* curves = new QWidget;
    curves->setBackgroundRole(QPalette::Base);
    curves->setAutoFillBackground(true);
    auto* grid = new QGridLayout(curves);
    grid->setContentsMargins(8, 8, 8, 4);
    grid->setSpacing(4);
    grid->addWidget(makeCaption(tr("Loss")), 0, 0);
    grid->addWidget(makeCaption(tr("Accuracy")), 0, 1);
    grid->addWidget(m_loss, 1, 0);
    grid->addWidget(m_accuracy, 1, 1);
    grid->setRowStretch(1, 1);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    addWidget(curves);
    connect(session, &TrainingSession::changed, this,
            [this] { setCurrentIndex(m_session->state() == TrainingSession::State::Idle ? 0 : 1); });
}

} // namespace bitops
