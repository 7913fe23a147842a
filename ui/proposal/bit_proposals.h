// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/allocation/prediction.h"
#include "ui/base/background_job.h"
#include "ui/proposal/proposal_front.h"

#include <QObject>
#include <QString>

#include <array>
#include <memory>
#include <optional>

namespace bitops {

class BlockLocks;
class DesignPreview;
class NetworkDocument;

/// The proposals that have a name.
enum class ProposalKind {
    Budget,   ///< The best within the budget.
    OnePoint, ///< The cheapest that is predicted at most one point below what was measured.
    Knee,     ///< Where the front bends most.
};

inline constexpr std::array proposalKinds{ProposalKind::Budget, ProposalKind::OnePoint, ProposalKind::Knee};

/// Which bits are proposed for the design on the screen, by what was measured of trained weights. The front
/// is solved beside the window's thread whenever what it depends on changes; a budget is only looked up. What
/// is chosen is shown as the design's preview, until it is taken or put away. Owns none of what it is given.
class BitProposals : public QObject
{
    Q_OBJECT

public:
    enum class State {
        NotMeasured,
        Impossible, ///< Nothing can be proposed: problem() says why.
        Solving,
        Solved,
    };

    BitProposals(NetworkDocument* document, BlockLocks* locks, DesignPreview* preview,
                 QObject* parent = nullptr);

    /// What was measured, and the folder of the run of whose weights, empty for those of the model that the
    /// design is of; null for nothing.
    void setMeasured(std::shared_ptr<const SensitivityTable> measured, const QString& runFolder = {});
    [[nodiscard]] const SensitivityTable* measured() const { return m_measured.get(); }
    [[nodiscard]] const QString& runFolder() const { return m_runFolder; }

    /// What the budget is of becomes the design's, as an undo step.
    [[nodiscard]] const ProposalWishes& wishes() const { return m_wishes; }
    void setWishes(const ProposalWishes& wishes);

    /// In steps of ProposalFront: the design's budget; of a design that has none, the one before. To set it
    /// gives it to the design, as an undo step, chooses what is best within, and shows it. Steps that follow
    /// one another are one, until the document's edit is finished.
    [[nodiscard]] int budget() const { return m_budget; }
    void setBudget(int steps);
    /// As it was left, for designs that have no budget; shows nothing.
    void restore(const ProposalWishes& wishes, int budget);

    [[nodiscard]] State state() const { return m_state; }
    /// Why nothing can be proposed, or why the budget cannot be met and what the least is; else empty.
    [[nodiscard]] QString problem() const;
    /// Null before anything was solved. While another one is solved, the one before.
    [[nodiscard]] const ProposalFront* front() const { return m_front.get(); }

    /// Null where there is none of this name.
    [[nodiscard]] const Allocation* proposal(ProposalKind kind) const;
    [[nodiscard]] ProposalKind chosenKind() const { return m_kind; }
    /// What is chosen, shown or not; null where there is none.
    [[nodiscard]] const Allocation* chosen() const { return proposal(m_kind); }
    /// The design on the screen with the bits of a proposal of it.
    [[nodiscard]] Design designOf(const Allocation& allocation) const;
    /// Chooses it, and shows it.
    void choose(ProposalKind kind);

    /// Of the network that was measured, less the drops that were measured layer by layer: a share of 1.
    [[nodiscard]] double predictedAccuracy(double accuracyDrop) const;
    /// Of the design on the screen; none where one of its layers was not measured at its bits.
    [[nodiscard]] std::optional<double> accuracyOnScreen() const { return m_accuracyOnScreen; }
    /// The same of another design.
    [[nodiscard]] std::optional<double> accuracyOf(const Design& design) const;

    [[nodiscard]] NetworkDocument* document() const { return m_document; }
    [[nodiscard]] bool isPreviewed() const;
    /// Whether the chosen one can be taken: it is shown, and of the design as it is.
    [[nodiscard]] bool canTake() const;
    /// Gives the design the chosen bits, as one undo step.
    void take();
    void putAway();

Q_SIGNALS:
    /// State, front or wishes.
    void changed();
    /// Budget, kind, or whether it is shown.
    void chosenChanged();
    /// What is on the screen, or what is predicted of it.
    void onScreenChanged();

private:
    void followDesign();
    void followMeasured();
    void solve();
    void takeFront(Result<ProposalFront> front);
    void setState(State state, const QString& problem = {});
    /// That of the design becomes the one in use, and the other way round.
    void followBudget();
    void giveBudget();
    [[nodiscard]] DesignBudget budgetInUse() const;
    void keepBudget(int steps);
    void showChosen();
    void updateBudgetOfPreview();

    NetworkDocument* m_document;
    BlockLocks* m_locks;
    DesignPreview* m_preview;
    std::shared_ptr<const SensitivityTable> m_measured;
    QString m_runFolder;
    ProposalWishes m_wishes;
    int m_budget = 120;         ///< 60 %
    DesignBudget m_otherBudget; ///< Of a design that has none.
    ProposalKind m_kind = ProposalKind::Budget;
    bool m_isChoosing = false; ///< The preview changes because of it.
    State m_state = State::NotMeasured;
    QString m_problem;
    std::optional<ProposalTask> m_task; ///< Of the front, or of the one that is being solved.
    std::shared_ptr<const ProposalFront> m_front;
    std::optional<double> m_accuracyOnScreen;
    BackgroundJob m_job;
};

} // namespace bitops
