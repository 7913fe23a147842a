// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

namespace bitops {

class BitProposals;
class TradeoffPanel;

/// Shows what is predicted in *Accuracy vs BitOps*: the front, the design on the screen, the budget, and what
/// was predicted of runs that were trained since. While that tab is hidden, edits cost nothing. Owns neither.
class ProposalTradeoff : public QObject
{
    Q_OBJECT

public:
    ProposalTradeoff(const BitProposals* proposals, TradeoffPanel* panel);

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showPredictionIfSeen();
    void showPrediction();
    void showBudget();

    const BitProposals* m_proposals;
    TradeoffPanel* m_panel;
    bool m_isStale = true; ///< What the hidden tab has.
};

} // namespace bitops
