// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/base/section_body.h"
#include "ui/proposal/bit_proposals.h"

#include <QTimer>

class QCheckBox;
class QFormLayout;
class QLabel;
class QPushButton;
class QSlider;

namespace bitops {

class BitChips;
class BudgetHead;
class ProposalActions;
class ProposalTable;
class SegmentSwitch;
class TextPane;

/// The section *Propose bits*: what is wanted, and what is predicted to be best for it.
class ProposalPanel : public SectionBody
{
    Q_OBJECT

public:
    ProposalPanel(BitProposals* proposals, ProposalActions* actions, QWidget* parent = nullptr);

    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString title() const override;
    /// "no sensitivities measured yet", "60 % of 8-bit · 420.8 M"
    [[nodiscard]] QString summary() const override;

Q_SIGNALS:
    /// Nothing is measured yet, and the user wants it to be.
    void measuringWanted();

private:
    QWidget* createHint();
    QWidget* createWishes();
    QWidget* createButtons(ProposalActions* actions);
    void addSwitches(QFormLayout* form);
    void readWishes();
    void change(const std::function<void(ProposalWishes&)>& edit);
    void readState();
    void readChosen();
    void readProblem();
    [[nodiscard]] QString budgetFigure() const;

    BitProposals* m_proposals;
    QWidget* m_hint;
    QWidget* m_body;
    BudgetHead* m_head;
    QSlider* m_budget;
    SegmentSwitch* m_kind;
    BitChips* m_bits;
    SegmentSwitch* m_perBlock;
    SegmentSwitch* m_perSkip;
    QTimer m_keyRest;
    QCheckBox* m_keepsEnds;
    QCheckBox* m_withActivations;
    ProposalTable* m_table;
    TextPane* m_reason;
    bool m_isReading = false; ///< Controls are being set to what holds.
};

} // namespace bitops
