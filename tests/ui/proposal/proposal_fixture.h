// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/network/presets.h"
#include "tests/core/allocation/random_sensitivity.h"
#include "ui/design/block_locks.h"
#include "ui/design/design_preview.h"
#include "ui/design/network_document.h"
#include "ui/proposal/bit_proposals.h"

#include <QTest>

#include <memory>

namespace bitops {

/// The notebook's network with proposals for it, of made-up measurements.
struct ProposalFixture
{
    NetworkDocument document;
    DesignPreview preview{&document};
    BlockLocks locks{&document};
    BitProposals proposals{&document, &locks, &preview};

    ProposalFixture() { document.setNetwork(notebookNetwork()); }

    /// False: nothing was solved.
    [[nodiscard]] bool measure(std::uint32_t seed = 1)
    {
        proposals.setMeasured(
            std::make_shared<const SensitivityTable>(test::randomSensitivity(document.network(), seed)),
            QStringLiteral("/runs/float"));
        return isSolved();
    }
    [[nodiscard]] bool isSolved()
    {
        return QTest::qWaitFor([this] { return proposals.state() == BitProposals::State::Solved; });
    }
    [[nodiscard]] int bitsOf(std::size_t block) const
    {
        return preview.blocks().at(block).weightBits.ofLayer(0);
    }
    void wish(const ProposalWishes& wishes) { proposals.setWishes(wishes); }
};

} // namespace bitops
