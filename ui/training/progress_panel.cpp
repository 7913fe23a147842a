// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/training/progress_panel.h"

#include "ui/base/colors.h"
#include "ui/base/fonts.h"
#include "ui/base/format.h"
#include "ui/base/panel_help.h"
#include "ui/base/run_text.h"
#include "ui/runs/run_heading.h"
#include "ui/training/training_session.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>

#include <algorithm>

namespace bitops {

ProgressPanel::ProgressPanel(TrainingSession* session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_run(new RunHeading(this))
    , m_epoch(new QLabel(this))
    , m_percent(new QLabel(this))
    , m_bar(new QProgressBar(this))
    , m_pace(new QLabel(this))
    , m_timeLeft(new QLabel(this))
    , m_best(new QLabel(this))
    , m_outcome(new QLabel(this))
{
    setPanelHelp(this, QStringLiteral("panel-progress"),
                 tr("How far the training is. F5 trains the design, F6 pauses, Shift+F5 stops."));
    m_bar->setObjectName(QStringLiteral("trainingProgress"));
    m_bar->setAccessibleName(tr("Training progress"));
    m_bar->setRange(0, 1000);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(m_bar->sizeHint().height()); // Its least height is otherwise that of a text.
    m_outcome->setObjectName(QStringLiteral("trainingOutcome"));
    m_outcome->setWordWrap(true);
    m_outcome->setTextFormat(Qt::PlainText);
    m_outcome->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_epoch->setWordWrap(true);
    m_epoch->setObjectName(QStringLiteral("trainingEpoch"));

    auto* grid = new QGridLayout(this);
    grid->setContentsMargins({});
    grid->setVerticalSpacing(4);
    grid->addWidget(m_run, 0, 0, 1, 2);
    grid->addWidget(m_epoch, 1, 0);
    grid->addWidget(m_percent, 1, 1, Qt::AlignRight);
    grid->addWidget(m_bar, 2, 0, 1, 2);
    grid->addWidget(m_pace, 3, 0);
    grid->addWidget(m_timeLeft, 3, 1, Qt::AlignRight);
    grid->addWidget(m_best, 4, 0, 1, 2);
    grid->addWidget(m_outcome, 5, 0, 1, 2);
    grid->setColumnStretch(0, 1);
    for (QLabel* label : {m_pace, m_timeLeft, m_best}) {
        label->setForegroundRole(QPalette::PlaceholderText);
        setTextSize(label, text_size::table);
    }
    for (QLabel* label : {m_epoch, m_percent}) {
        setTextSize(label, 1, QFont::DemiBold);
    }
    for (const auto signal :
         {&TrainingSession::stateChanged, &TrainingSession::progressed, &TrainingSession::epochCompleted}) {
        connect(session, signal, this, &ProgressPanel::showSession);
    }
    showSession();
}

void ProgressPanel::showSession()
{
    const bool isIdle = m_session->state() == TrainingSession::State::Idle;
    const double part = isIdle ? 0 : m_session->partDone();
    m_run->setRun(m_session->run());
    m_epoch->setText(epochText());
    for (QWidget* figure : std::initializer_list<QWidget*>{m_pace, m_timeLeft, m_best}) {
        figure->setVisible(m_session->record().progress() || m_session->record().bestEpoch() != nullptr);
    }
    m_percent->setText(isIdle ? QString()
                              : QLocale().toString(100 * part, 'f', 0) + QStringLiteral("\u00A0%"));
    m_bar->setValue(qRound(1000 * part));
    m_pace->setText(paceText());
    m_timeLeft->setText(timeLeftText());
    m_best->setText(bestText());
    showOutcome();
    Q_EMIT shown();
}

QString ProgressPanel::epochText() const
{
    switch (m_session->state()) {
    case TrainingSession::State::Idle:
        return {};
    case TrainingSession::State::Reading:
        return tr("Reading the run…");
    case TrainingSession::State::Starting:
        return tr("Preparing data and network…");
    default:
        break;
    }
    const int epochs = m_session->configuration().epochs;
    const int done = m_session->epochsDone();
    const int current = m_session->isRunning() ? std::min(done + 1, epochs) : done;
    const QString text = tr("Epoch %1 of %2").arg(current).arg(epochs);
    return m_session->isRunning() && m_session->state() != TrainingSession::State::Running
               ? text + QStringLiteral(" · ") + stateText(*m_session)
               : text;
}

QString ProgressPanel::paceText() const
{
    const auto& progress = m_session->record().progress();
    return progress ? tr("%1 images/s").arg(QLocale().toString(progress->imagesPerSecond, 'f', 0))
                    : QString();
}

QString ProgressPanel::timeLeftText() const
{
    const double seconds = m_session->secondsLeft();
    const bool isKnown = m_session->state() == TrainingSession::State::Running && seconds >= 0;
    return isKnown ? tr("%1 left").arg(durationText(seconds)) : QString();
}

QString ProgressPanel::bestText() const
{
    const EpochEvent* best = m_session->record().bestEpoch();
    return best == nullptr
               ? QString()
               : tr("Best validation %1, epoch %2").arg(percentText(best->valAccuracy)).arg(best->epoch);
}

QString ProgressPanel::summary() const
{
    const auto& outcome = m_session->record().outcome();
    return m_session->state() == TrainingSession::State::Ended && outcome
               ? stateText(*m_session)
               : QStringList{m_epoch->text(), m_timeLeft->text()}.join(QStringLiteral(" · "));
}

void ProgressPanel::showOutcome()
{
    const auto& outcome = m_session->record().outcome();
    const bool isOver = m_session->state() == TrainingSession::State::Ended && outcome;
    m_outcome->setVisible(isOver);
    if (!isOver) {
        return;
    }
    const bool isBad =
        std::holds_alternative<FailedEvent>(*outcome) || std::holds_alternative<DivergedEvent>(*outcome);
    QPalette colors = palette();
    if (isBad) {
        colors.setColor(QPalette::WindowText, problemColor(palette()));
    }
    m_outcome->setPalette(colors);
    m_outcome->setText((isBad ? QStringLiteral("⚠ ") : QString()) + outcomeText(*outcome));
}

void ProgressPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_outcome != nullptr) {
        showOutcome();
    }
}

} // namespace bitops
