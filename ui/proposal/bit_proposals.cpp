// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/proposal/bit_proposals.h"

#include "core/base/count.h"
#include "ui/base/format.h"
#include "ui/base/problem_text.h"
#include "ui/design/block_locks.h"
#include "ui/design/budget_text.h"
#include "ui/design/design_preview.h"
#include "ui/design/design_rows.h"
#include "ui/design/network_document.h"

#include <QScopedValueRollback>

#include <algorithm>
#include <numeric>
#include <utility>

namespace bitops {

namespace {

static_assert(DesignBudget::mostPercent == 100.0 * ProposalFront::mostSteps / ProposalFront::stepsOfWhole);

double shareOfSteps(int steps)
{
    return static_cast<double>(steps) / ProposalFront::stepsOfWhole;
}

std::vector<std::size_t> lockedBlocks(const BlockLocks& locks)
{
    std::vector<std::size_t> blocks;
    for (const int block : locks.locked()) {
        blocks.push_back(static_cast<std::size_t>(block));
    }
    return blocks;
}

/// Gives the document the bits of a design that is like its own, as one undo step.
void giveBits(NetworkDocument* document, const Design& design)
{
    const QString text = BitProposals::tr("Take Proposed Bits");
    std::vector<Block> blocks = rowsOf(design);
    QList<int> rows(static_cast<qsizetype>(blocks.size()));
    std::iota(rows.begin(), rows.end(), 0);
    NetworkFrame frame = document->frame();
    frame.classifierBits =
        design.blocks() == nullptr ? frame.classifierBits : design.blocks()->classifierBits;
    const bool changesFrame = frame != document->frame();
    document->finishEdit();
    if (changesFrame) {
        document->undoStack()->beginMacro(text);
        document->changeFrame(frame, text);
    }
    document->replaceBlocks(rows, std::move(blocks), text);
    if (changesFrame) {
        document->undoStack()->endMacro();
    }
    document->finishEdit();
}

} // namespace

BitProposals::BitProposals(NetworkDocument* document, BlockLocks* locks, DesignPreview* preview,
                           QObject* parent)
    : QObject(parent)
    , m_document(document)
    , m_locks(locks)
    , m_preview(preview)
{
    connect(document, &NetworkDocument::costsChanged, this, &BitProposals::followDesign);
    connect(document, &NetworkDocument::aboutToResetBlocks, this, [this] { m_otherBudget = budgetInUse(); });
    connect(document, &NetworkDocument::budgetChanged, this, &BitProposals::followBudget);
    connect(locks, &BlockLocks::changed, this, &BitProposals::solve);
    connect(preview, &DesignPreview::changed, this, [this] {
        if (!m_isChoosing) {
            Q_EMIT chosenChanged();
        }
    });
}

void BitProposals::setMeasured(std::shared_ptr<const SensitivityTable> measured, const QString& runFolder)
{
    if (measured != nullptr && !measured->asItIs()) {
        measured.reset(); // Is still being measured: there is nothing yet to compare with.
    }
    if (m_measured == measured && m_runFolder == runFolder) {
        return;
    }
    m_measured = std::move(measured);
    m_runFolder = runFolder;
    if (m_measured == nullptr) {
        m_job.cancel();
        m_task.reset();
        m_front.reset();
        putAway();
    }
    followMeasured();
}

/// Candidates and parts that were not measured cannot be chosen from.
void BitProposals::followMeasured()
{
    if (m_measured != nullptr) {
        const std::vector<int> known = measuredBits(*m_measured);
        std::erase_if(m_wishes.bits,
                      [&known](int bits) { return !std::binary_search(known.begin(), known.end(), bits); });
        m_wishes.withActivations = m_wishes.withActivations && hasActivations(*m_measured);
    }
    m_locks->setEndsKept(m_measured != nullptr && m_wishes.keepsEnds);
    updateBudgetOfPreview();
    followDesign();
}

void BitProposals::setWishes(const ProposalWishes& wishes)
{
    if (wishes != m_wishes) {
        const bool isOtherBudget = wishes.budgetKind != m_wishes.budgetKind;
        m_wishes = wishes;
        if (isOtherBudget) {
            m_document->finishEdit();
            giveBudget();
            m_document->finishEdit();
        }
        followMeasured();
        Q_EMIT changed();
    }
}

void BitProposals::restore(const ProposalWishes& wishes, int budget)
{
    m_wishes = wishes;
    keepBudget(budget);
    m_otherBudget = budgetInUse();
    followMeasured();
    Q_EMIT changed();
    followBudget(); // A design that is there may have one.
}

DesignBudget BitProposals::budgetInUse() const
{
    return {m_wishes.budgetKind, 100.0 * m_budget / ProposalFront::stepsOfWhole};
}

void BitProposals::giveBudget()
{
    NetworkFrame frame = m_document->frame();
    frame.budget = budgetInUse();
    m_document->changeFrame(frame, tr("Change Budget"));
}

void BitProposals::followBudget()
{
    const DesignBudget budget = m_document->design().budget().value_or(m_otherBudget);
    if (budget == budgetInUse()) {
        return;
    }
    keepBudget(qRound(budget.percent / 100 * ProposalFront::stepsOfWhole));
    if (budget.kind != m_wishes.budgetKind) {
        m_wishes.budgetKind = budget.kind;
        followMeasured();
        Q_EMIT changed();
    } else if (isPreviewed() && m_kind == ProposalKind::Budget) {
        showChosen();
    } else {
        Q_EMIT chosenChanged();
    }
}

void BitProposals::followDesign()
{
    m_accuracyOnScreen = accuracyOf(m_document->design());
    solve();
    Q_EMIT onScreenChanged();
}

void BitProposals::solve()
{
    if (m_measured == nullptr) {
        m_job.cancel();
        setState(State::NotMeasured);
        return;
    }
    if (!m_document->costs().isComplete()) {
        m_job.cancel();
        m_task.reset();
        setState(State::Impossible, problemText(m_document->costs().problems.front()));
        return;
    }
    ProposalTask task =
        taskOf(m_document->design(), m_document->costOptions(), m_wishes, lockedBlocks(*m_locks), m_measured);
    if (m_task == task) {
        return;
    }
    if (m_task && !areAlikeButForBits(m_task->design, task.design)) {
        m_front.reset(); // Of another design.
    }
    m_task = task;
    setState(State::Solving);
    m_job.start([this, task = std::move(task)](const std::stop_token& stop) -> BackgroundJob::Finish {
        auto front = std::make_shared<Result<ProposalFront>>(ProposalFront::solve(task, stop));
        return [this, front] { takeFront(std::move(*front)); };
    });
}

void BitProposals::takeFront(Result<ProposalFront> front)
{
    if (!front) {
        m_front.reset();
        putAway();
        setState(State::Impossible, toQString(front.error().message));
        return;
    }
    m_front = std::make_shared<const ProposalFront>(*std::move(front));
    setState(State::Solved);
    if (isPreviewed()) {
        showChosen();
    } else {
        Q_EMIT chosenChanged();
    }
}

void BitProposals::setState(State state, const QString& problem)
{
    // A front may be another one in the same state.
    const bool isOther = state != m_state || problem != m_problem || state == State::Solved;
    m_state = state;
    m_problem = problem;
    if (isOther) {
        Q_EMIT changed();
    }
}

QString BitProposals::problem() const
{
    if (m_state == State::Impossible || m_front == nullptr || m_kind != ProposalKind::Budget ||
        m_front->within(m_budget) != nullptr || m_front->points().empty()) {
        return m_problem;
    }
    const Allocation& least = m_front->points().front();
    const QString share = budgetText(shareOfSteps(m_front->leastSteps()));
    const QString bytes = bytesText((least.weightBits + bitsOfByte - 1) / bitsOfByte);
    const QString bitops = shortText(static_cast<double>(least.bitops));
    switch (m_wishes.budgetKind) {
    case BudgetKind::WeightSize:
        return tr("This budget cannot be met: the least is %1 of 8-bit, %2 of weights.").arg(share, bytes);
    case BudgetKind::Both:
        return tr("Both budgets cannot be met: the least is %1 of 8-bit, with %2 BitOps and %3 of weights.")
            .arg(share, bitops, bytes);
    case BudgetKind::Bitops:
        break;
    }
    return tr("This budget cannot be met: the least is %1 of 8-bit, %2 BitOps.").arg(share, bitops);
}

void BitProposals::setBudget(int steps)
{
    if (steps != m_budget || m_kind != ProposalKind::Budget || !isPreviewed()) {
        keepBudget(steps);
        m_kind = ProposalKind::Budget;
        giveBudget();
        showChosen();
    }
}

void BitProposals::keepBudget(int steps)
{
    m_budget = std::clamp(steps, 1, ProposalFront::mostSteps);
    updateBudgetOfPreview();
}

/// The bar of BitOps has a notch where there is a budget of them.
void BitProposals::updateBudgetOfPreview()
{
    const bool isWanted = m_measured != nullptr || m_document->design().budget();
    const bool hasOne = isWanted && m_wishes.budgetKind != BudgetKind::WeightSize;
    m_preview->setBudget(hasOne ? std::optional(shareOfSteps(m_budget)) : std::nullopt);
}

const Allocation* BitProposals::proposal(ProposalKind kind) const
{
    if (m_front == nullptr) {
        return nullptr;
    }
    switch (kind) {
    case ProposalKind::OnePoint:
        return m_front->onePoint();
    case ProposalKind::Knee:
        return m_front->knee();
    case ProposalKind::Budget:
        break;
    }
    return m_front->within(m_budget);
}

Design BitProposals::designOf(const Allocation& allocation) const
{
    Design design = withAllocation(m_document->design(), allocation);
    design.setName({}); // As the tasks that proposals are of.
    return design;
}

void BitProposals::choose(ProposalKind kind)
{
    if (kind != m_kind || !isPreviewed()) {
        m_kind = kind;
        showChosen();
    }
}

/// Announced once, whatever of it is another one.
void BitProposals::showChosen()
{
    const QScopedValueRollback choosing(m_isChoosing, true);
    if (const Allocation* allocation = chosen()) {
        m_preview->show(designOf(*allocation));
    } else {
        m_preview->putAway();
    }
    Q_EMIT chosenChanged();
}

double BitProposals::predictedAccuracy(double accuracyDrop) const
{
    return m_measured == nullptr ? 0 : std::clamp(m_measured->asItIs()->accuracy - accuracyDrop, 0.0, 1.0);
}

/// What is not measured of the classifier changes nothing where the proposals keep it.
std::optional<double> BitProposals::accuracyOf(const Design& design) const
{
    if (m_measured == nullptr) {
        return std::nullopt;
    }
    std::optional<Prediction> prediction = predict(design, *m_measured, m_wishes.withActivations, true);
    if (!prediction && !m_document->costOptions().withClassifier) {
        prediction = predict(design, *m_measured, m_wishes.withActivations, false);
    }
    return prediction ? std::optional(predictedAccuracy(prediction->accuracyDrop)) : std::nullopt;
}

bool BitProposals::isPreviewed() const
{
    return m_preview->isShown();
}

bool BitProposals::canTake() const
{
    return m_state == State::Solved && isPreviewed() && chosen() != nullptr;
}

void BitProposals::take()
{
    if (!canTake()) {
        return;
    }
    giveBits(m_document, designOf(*chosen()));
    putAway();
}

void BitProposals::putAway()
{
    m_preview->putAway();
}

} // namespace bitops
