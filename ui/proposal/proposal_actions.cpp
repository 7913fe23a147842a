// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/proposal/proposal_actions.h"

#include "core/runs/trainability.h"
#include "ui/base/format.h"
#include "ui/base/make_action.h"
#include "ui/design/baseline.h"
#include "ui/design/budget_text.h"
#include "ui/design/network_document.h"
#include "ui/training/queue_runner.h"
#include "ui/training/training_panel.h"

#include <QMainWindow>
#include <QMenu>
#include <QStatusBar>

namespace bitops {

namespace {

constexpr int messageMs = 8'000;

} // namespace

ProposalActions::ProposalActions(BitProposals* proposals, Baseline* baseline, TrainingPanel* setUp,
                                 QueueRunner* queue, QMainWindow* window)
    : QObject(window)
    , m_proposals(proposals)
    , m_baseline(baseline)
    , m_setUp(setUp)
    , m_runner(queue)
    , m_window(window)
    , m_take(makeAction(this, QStringLiteral("takeProposal"), tr("Take Proposed Bits"), {},
                        [this] { m_proposals->take(); }))
    , m_putAway(makeAction(this, QStringLiteral("putProposalAway"), tr("Put Proposal Away"),
                           QKeySequence(Qt::Key_Escape), [this] { m_proposals->putAway(); }))
    , m_pin(makeAction(this, QStringLiteral("pinProposal"), tr("Pin as Baseline"), {}, [this] { pin(); }))
    , m_queue(makeAction(this, QStringLiteral("queueProposals"), {}, {}, [this] { addToQueue(); }))
    , m_queueMenu(new QMenu(window))
{
    m_take->setIconText(tr("Take"));
    m_take->setShortcuts({QKeySequence(Qt::Key_Return), QKeySequence(Qt::Key_Enter)});
    for (QAction* action : {m_take, m_putAway}) {
        action->setShortcutContext(Qt::WidgetShortcut);
    }
    fillMenu();
    connect(proposals, &BitProposals::changed, this, &ProposalActions::update);
    connect(proposals, &BitProposals::chosenChanged, this, &ProposalActions::update);
    connect(setUp, &TrainingPanel::configurationChanged, this, &ProposalActions::update);
    update();
}

void ProposalActions::addKeysTo(QWidget* widget) const
{
    widget->addActions({m_take, m_putAway});
}

void ProposalActions::fillMenu()
{
    const auto add = [this](const QString& text, bool isChecked, const auto& set) {
        QAction* const action = m_queueMenu->addAction(text);
        action->setCheckable(true);
        action->setChecked(isChecked);
        connect(action, &QAction::toggled, this, [this, set](bool isOn) {
            set(isOn);
            update();
        });
    };
    const auto addKind = [&](const QString& text, ProposalKind kind) {
        add(text, true, [this, kind](bool isOn) {
            isOn ? static_cast<void>(m_choice.kinds.insert(kind))
                 : static_cast<void>(m_choice.kinds.erase(kind));
        });
    };
    addKind(tr("&Budget"), ProposalKind::Budget);
    addKind(tr("−1 &Point"), ProposalKind::OnePoint);
    addKind(tr("&Knee"), ProposalKind::Knee);
    m_queueMenu->addSeparator();
    add(tr("&Uniform Bits of No More Cost"), false, [this](bool isOn) { m_choice.withUniform = isOn; });
}

void ProposalActions::update()
{
    const bool canTake = m_proposals->canTake();
    m_take->setEnabled(canTake);
    m_take->setToolTip(canTake ? tr("Gives the design the proposed bits, as one step to undo (Enter)")
                               : tr("Nothing is previewed: move the budget, or choose a proposal"));
    m_putAway->setEnabled(m_proposals->isPreviewed());
    m_pin->setEnabled(m_proposals->state() == BitProposals::State::Solved &&
                      m_proposals->chosen() != nullptr);
    m_pin->setToolTip(tr("Compares the design with the proposal from here on"));
    const std::vector<QueuedJob> jobs = proposalJobs(*m_proposals, m_choice, m_setUp->configuration());
    m_queue->setText(tr("Queue %1 to Train").arg(jobs.size()));
    const QString obstacle = obstacleToQueue(jobs);
    m_queue->setEnabled(obstacle.isEmpty());
    m_queue->setToolTip(plainToolTip(
        obstacle.isEmpty()
            ? tr("Trains the chosen proposals one after another, from the weights that were measured, "
                 "as the set-up says")
            : obstacle));
}

QString ProposalActions::obstacleToQueue(const std::vector<QueuedJob>& jobs) const
{
    if (m_proposals->state() != BitProposals::State::Solved || jobs.empty()) {
        return tr("There is no proposal to be trained.");
    }
    const QueuedJob& job = jobs.front();
    const std::vector<std::string> problems = validate(job.training, job.network);
    return problems.empty() ? QString() : tr("This cannot be trained: %1").arg(toQString(problems.front()));
}

void ProposalActions::pin()
{
    if (const Allocation* const allocation = m_proposals->chosen()) {
        m_baseline->pin(m_proposals->designOf(*allocation),
                        m_proposals->chosenKind() == ProposalKind::Budget
                            ? tr("proposal for %1")
                                  .arg(budgetText(static_cast<double>(m_proposals->budget()) /
                                                  ProposalFront::stepsOfWhole))
                        : m_proposals->chosenKind() == ProposalKind::Knee ? tr("proposal at the knee")
                                                                          : tr("proposal for −1 point"));
        m_proposals->putAway(); // Of both, only one stands dashed.
    }
}

void ProposalActions::addToQueue()
{
    std::vector<QueuedJob> jobs = proposalJobs(*m_proposals, m_choice, m_setUp->configuration());
    const auto count = static_cast<int>(jobs.size());
    for (QueuedJob& job : jobs) {
        m_runner->add(std::move(job));
    }
    m_window->statusBar()->showMessage(tr("%n proposal(s) added to the queue.", nullptr, count), messageMs);
}

} // namespace bitops
