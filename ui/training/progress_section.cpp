// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/training/progress_section.h"

#include "ui/training/progress_panel.h"
#include "ui/training/queue_panel.h"
#include "ui/training/queue_runner.h"
#include "ui/training/training_session.h"

#include <QVBoxLayout>

namespace bitops {

ProgressSection::ProgressSection(TrainingSession* session, QueueRunner* runner, QWidget* parent)
    : SectionBody(parent)
    , m_session(session)
    , m_runner(runner)
    , m_progress(new ProgressPanel(session))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 0, 14, 12);
    layout->setSpacing(10);
    layout->addWidget(m_progress);
    layout->addWidget(new QueuePanel(runner));
    connect(m_progress, &ProgressPanel::shown, this, &ProgressSection::update);
    connect(runner, &QueueRunner::changed, this, &ProgressSection::update);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved}) {
        connect(runner->queue(), signal, this, &ProgressSection::update);
    }
    update();
}

void ProgressSection::update()
{
    m_progress->setVisible(m_session->state() != TrainingSession::State::Idle);
    Q_EMIT summaryChanged();
}

QString ProgressSection::name() const
{
    return QStringLiteral("progress");
}

QString ProgressSection::title() const
{
    return tr("Progress");
}

QString ProgressSection::summary() const
{
    QStringList parts;
    if (m_session->state() != TrainingSession::State::Idle) {
        parts += m_progress->summary();
    }
    if (!m_runner->queue()->isEmpty()) {
        parts += tr("waiting: %1").arg(m_runner->queue()->rowCount());
    }
    return parts.join(QStringLiteral(" · "));
}

bool ProgressSection::isWanted() const
{
    return m_session->state() != TrainingSession::State::Idle || !m_runner->queue()->isEmpty() ||
           !m_runner->notice().isEmpty();
}

} // namespace bitops
