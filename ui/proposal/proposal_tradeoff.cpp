// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/proposal/proposal_tradeoff.h"

#include "ui/base/paths.h"
#include "ui/design/design_preview.h"
#include "ui/design/network_document.h"
#include "ui/proposal/bit_proposals.h"
#include "ui/runs/tradeoff_panel.h"

#include <QEvent>

namespace bitops {

namespace {

double shareOf(const BitProposals& proposals)
{
    return static_cast<double>(proposals.budget()) / ProposalFront::stepsOfWhole;
}

} // namespace

ProposalTradeoff::ProposalTradeoff(const BitProposals* proposals, TradeoffPanel* panel)
    : QObject(panel)
    , m_proposals(proposals)
    , m_panel(panel)
{
    connect(proposals, &BitProposals::changed, this, &ProposalTradeoff::showPredictionIfSeen);
    connect(proposals, &BitProposals::onScreenChanged, this, &ProposalTradeoff::showPredictionIfSeen);
    connect(proposals, &BitProposals::chosenChanged, this, &ProposalTradeoff::showBudget);
    panel->installEventFilter(this);
}

bool ProposalTradeoff::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Show && m_isStale) {
        showPrediction();
    }
    return QObject::eventFilter(watched, event);
}

void ProposalTradeoff::showPredictionIfSeen()
{
    m_isStale = true;
    if (m_panel->isVisible()) {
        showPrediction();
    }
}

void ProposalTradeoff::showBudget()
{
    m_panel->setBudget(shareOf(*m_proposals));
}

/// A front of weights says nothing of BitOps.
void ProposalTradeoff::showPrediction()
{
    m_isStale = false;
    const ProposalFront* const front = m_proposals->front();
    if (front == nullptr || m_proposals->wishes().budgetKind == BudgetKind::WeightSize) {
        m_panel->setPrediction(std::nullopt);
        return;
    }
    TradeoffPrediction prediction{.measuredRun = toPath(m_proposals->runFolder()),
                                  .bitopsAtEightBits = static_cast<double>(front->bitopsAtEightBits()),
                                  .budget = shareOf(*m_proposals),
                                  .front = {},
                                  .onScreen = {},
                                  .accuracyOf = {}};
    for (const Allocation& point : front->points()) {
        prediction.front.push_back(
            {static_cast<double>(point.bitops), m_proposals->predictedAccuracy(point.accuracyDrop)});
    }
    const NetworkDocument* const document = m_proposals->document();
    if (const std::optional<double> accuracy = m_proposals->accuracyOnScreen()) {
        prediction.onScreen = {static_cast<double>(document->costs().total.bitops), *accuracy};
    }
    prediction.accuracyOf = [this, document](const Design& design) {
        return areAlikeButForBits(design, document->design()) ? m_proposals->accuracyOf(design)
                                                              : std::optional<double>();
    };
    m_panel->setPrediction(std::move(prediction));
}

} // namespace bitops
