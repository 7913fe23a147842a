// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/proposal/bit_proposals.h"
#include "ui/training/queued_job.h"

#include <set>
#include <vector>

namespace bitops {

/// Which of the proposals are to be trained.
struct ProposalChoice
{
    std::set<ProposalKind> kinds{proposalKinds.begin(), proposalKinds.end()};
    /// For each of them the design of one width that costs no more, and has the most bits of these.
    bool withUniform = false;

    bool operator==(const ProposalChoice&) const = default;
};

/// A training for each, of what is not there twice, by this recipe, but that each begins with the very
/// weights that were measured. The networks' names say what they are: "notebook, 60 % of 8-bit".
std::vector<QueuedJob> proposalJobs(const BitProposals& proposals, const ProposalChoice& choice,
                                    const TrainingConfiguration& recipe);

} // namespace bitops
