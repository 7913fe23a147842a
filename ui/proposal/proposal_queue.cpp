// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/proposal/proposal_queue.h"

#include "ui/base/format.h"
#include "ui/design/budget_text.h"
#include "ui/design/network_document.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>

namespace bitops {

namespace {

struct Queue
{
    Q_DECLARE_TR_FUNCTIONS(bitops::ProposalQueue)
};

QString nameOf(const BitProposals& proposals, ProposalKind kind)
{
    switch (kind) {
    case ProposalKind::OnePoint:
        return Queue::tr("−1 point");
    case ProposalKind::Knee:
        return Queue::tr("knee");
    case ProposalKind::Budget:
        break;
    }
    const double share = static_cast<double>(proposals.budget()) / ProposalFront::stepsOfWhole;
    return Queue::tr("%1 of 8-bit").arg(budgetText(share));
}

/// The jobs so far, each with another design.
class Jobs
{
public:
    Jobs(const BitProposals& proposals, const TrainingConfiguration& recipe)
        : m_name(QString::fromStdString(proposals.document()->design().name()))
        , m_recipe(recipe)
    {
        m_recipe.startFrom = proposals.runFolder().toStdString();
    }

    void add(Design design, const QString& what)
    {
        design.setName({});
        const bool isThere = std::any_of(m_designs.begin(), m_designs.end(),
                                         [&](const Design& known) { return known == design; });
        if (!isThere) {
            m_designs.push_back(design);
            design.setName(m_name.toStdString());
            const QString name = m_name.isEmpty() ? what : QStringLiteral("%1, %2").arg(m_name, what);
            m_jobs.push_back(
                {.network = std::move(design), .training = m_recipe, .name = name.toStdString()});
        }
    }

    std::vector<QueuedJob> jobs() { return std::move(m_jobs); }

private:
    QString m_name;
    TrainingConfiguration m_recipe;
    std::vector<QueuedJob> m_jobs;
    std::vector<Design> m_designs; ///< Theirs, without names.
};

/// The widest of those that were measured and cost no more of what the budget is one of; none where all do.
std::optional<int> uniformWithin(const BitProposals& proposals, const Allocation& proposal)
{
    const NetworkDocument& document = *proposals.document();
    const CostOptions options = document.costOptions();
    const BudgetKind kind = proposals.wishes().budgetKind;
    std::optional<int> widest;
    for (const int bits : measuredBits(*proposals.measured())) {
        const Design design = uniformDesign(document.design(), bits, options.withClassifier);
        const TotalCost total = computeCosts(design, options).total;
        const bool fitsBitops = kind == BudgetKind::WeightSize || total.bitops <= proposal.bitops;
        const bool fitsWeights = kind == BudgetKind::Bitops || total.weightStorageBits <= proposal.weightBits;
        if (fitsBitops && fitsWeights) {
            widest = bits;
        }
    }
    return widest;
}

} // namespace

std::vector<QueuedJob> proposalJobs(const BitProposals& proposals, const ProposalChoice& choice,
                                    const TrainingConfiguration& recipe)
{
    Jobs jobs(proposals, recipe);
    const bool withClassifier = proposals.document()->costOptions().withClassifier;
    for (const ProposalKind kind : choice.kinds) {
        if (const Allocation* const allocation = proposals.proposal(kind)) {
            jobs.add(proposals.designOf(*allocation), nameOf(proposals, kind));
        }
    }
    for (const ProposalKind kind : choice.kinds) {
        const Allocation* const allocation = choice.withUniform ? proposals.proposal(kind) : nullptr;
        const std::optional<int> bits =
            allocation == nullptr ? std::nullopt : uniformWithin(proposals, *allocation);
        if (bits) {
            jobs.add(uniformDesign(proposals.document()->design(), *bits, withClassifier),
                     Queue::tr("uniform %1").arg(bitsText(*bits)));
        }
    }
    return jobs.jobs();
}

} // namespace bitops
